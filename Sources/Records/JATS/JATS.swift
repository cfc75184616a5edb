import CitandaWorks

extension RecordFormat {
    /// The reference list of JATS and BITS, the formats in which presses and archives keep articles and books.
    ///
    /// The file is a whole article, so that each program for JATS takes it. The article has no text, and its journal is not known:
    /// the identifier and the ISSN in its head are placeholders.
    public static let jats = RecordFormat(
        "jats", otherNames: ["jats-xml", "bits"], title: "JATS and BITS reference list", suffixes: [".jats", ".nxml"],
        scope: """
            everything; what JATS has no element for is “named-content”; the press puts its journal in place of “unknown” and 0000-0000
            """,
        input: RecordInput(.elements(JATS.records)) { JATSReader.read($0) },
        output: RecordOutput(head: JATS.head, foot: JATS.foot, mayBeEmpty: false) { JATSWriter.record($0) })
}

/// The names that the reader and the writer of JATS share.
enum JATS {
    /// The elements that are records.
    static let records: Set<String> = ["ref"]
    /// The elements that are citations, in JATS and in NLM 2 and 3.
    static let citations: Set<String> = ["element-citation", "mixed-citation", "nlm-citation", "citation"]
    /// The element around several forms of one citation.
    static let alternatives = "citation-alternatives"

    /// The namespaces that occur in references, with the prefixes of their names. Some archives give JATS itself a namespace.
    static let prefixes = [
        "http://www.w3.org/1999/xlink": "xlink", "http://www.w3.org/XML/1998/namespace": "xml",
        "http://jats.nlm.nih.gov": "", "https://jats.nlm.nih.gov/ns/archiving/1.3/": "",
    ]

    /// Begins the names of fields for which the model has no place.
    static let extra = "jats:"
    /// Begins the content types of fields of other formats, whose values are JSON.
    static let foreign = "extra:"
    /// Begins the content types of relations to works by their keys.
    static let relation = "relation:"
    /// Begins the content types of relations to works that are described, in CSL-JSON.
    static let describedRelation = "related-work:"
    /// Begins the content types of the levels of an archive, apart from the shelfmark.
    static let level = "archive-"
    /// The extra field with the text of a citation that is not tagged in full.
    static let mixedText = "mixed-citation"
    /// The extra field with the word of a publisher for the type.
    static let publicationType = "publication-type"

    /// The words of `@specific-use` that tell apart what would be read in another way.
    enum Use {
        /// The text is a date as printed, beside the date itself.
        static let printed = "printed"
        /// The text is no date and no institution, although it looks like one.
        static let literal = "literal"
        /// The place belongs to no name of a publisher.
        static let alone = "alone"
        /// The place is that of an archive.
        static let archivePlace = "archive-place"
    }

    static let head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="other" dtd-version="1.4">
          <front>
            <journal-meta>
              <journal-id>unknown</journal-id>
              <issn>0000-0000</issn>
            </journal-meta>
            <article-meta>
              <title-group>
                <article-title>References</article-title>
              </title-group>
            </article-meta>
          </front>
          <back>
            <ref-list>
        """

    static let foot = "\n    </ref-list>\n  </back>\n</article>\n"

    /// The number of elements around a record.
    static let depth = 3
}
