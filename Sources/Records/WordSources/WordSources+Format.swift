import CitandaWorks

extension RecordFormat {
    /// The sources that Word keeps in documents and in the list of a user (ECMA-376, part 1, §22.6).
    public static let wordSources = RecordFormat(
        "word-sources", otherNames: ["bibliography-xml", "wordbib"], title: "Sources of Word", suffixes: [".xml"],
        scope: "values that Word has fields for; others as lines of the comments",
        input: RecordInput(.elements(["Source"])) { WordSourceReader.read($0) },
        output: RecordOutput(
            head: """
                <?xml version="1.0" encoding="UTF-8"?>
                <b:Sources xmlns:b="\(WordSourceNames.namespace)" SelectedStyle="">
                """,
            foot: "\n</b:Sources>\n"
        ) { work in
            let source = WordSourceWriter(work, tag: WordSourceNames.tag(of: work), level: 1)
            return WrittenRecord(source.bytes, losses: source.losses)
        })
}

/// The names around the fields of sources.
package enum WordSourceNames {
    /// The namespace of the usual documents.
    package static let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
    /// The namespace of documents that keep strictly to the standard.
    package static let strictNamespace = "http://purl.oclc.org/ooxml/officeDocument/bibliography"
    /// The beginning of the names of elements for which the model has no place.
    static let prefix = "word-sources:"
    /// Word refuses longer tags.
    private static let longestTag = 255

    /// The tag of the source for a work.
    static func tag(of work: Work) -> String { String(work.key.prefix(longestTag)) }

    /// The name of an element without a prefix.
    static func local(_ name: String) -> String {
        name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
}
