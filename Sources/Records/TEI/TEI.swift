import CitandaWorks

extension RecordFormat {
    /// Bibliographies in TEI P5: one `biblStruct` for each work.
    public static let tei = RecordFormat(
        "tei", otherNames: ["tei-biblstruct"], title: "TEI bibliography", suffixes: [".tei.xml", ".tei"],
        scope: "all values; those without an element as typed notes",
        input: RecordInput(.elements(TEI.records)) { TEIReader.read($0) },
        output: RecordOutput(head: TEI.head, foot: TEI.foot, mayBeEmpty: false) { TEIWriter.record($0) })
}

/// The frame of a file of TEI.
enum TEI {
    /// The elements that are records.
    static let records: Set<String> = ["biblStruct", "bibl"]
    /// The prefixes that names have in a tree.
    static let prefixes = ["http://www.tei-c.org/ns/1.0": "", "http://www.w3.org/XML/1998/namespace": "xml"]
    /// The beginning of names of extra fields that files of TEI had.
    static let extra = "tei:"

    static let head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0">
          <teiHeader>
            <fileDesc>
              <titleStmt>
                <title>Bibliography</title>
              </titleStmt>
              <publicationStmt>
                <p>Unpublished.</p>
              </publicationStmt>
              <sourceDesc>
                <p>Records written by Citanda.</p>
              </sourceDesc>
            </fileDesc>
          </teiHeader>
          <text>
            <body>
              <listBibl>
        """
    static let foot = """

              </listBibl>
            </body>
          </text>
        </TEI>

        """
    /// The number of elements around a record.
    static let level = 4
}
