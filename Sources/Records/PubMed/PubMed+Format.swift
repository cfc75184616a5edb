import CitandaWorks

extension RecordFormat {
    /// The tagged lines of PubMed and MEDLINE, which ERIC writes too.
    public static let nbib = RecordFormat(
        "nbib", otherNames: ["medline"], title: "NBIB (MEDLINE)", suffixes: [".nbib"], scope: "read only",
        input: RecordInput(.lines(NBIBLines.kind)) { NBIBLines.read($0) })

    /// The XML of PubMed, for articles and for books.
    public static let pubMed = RecordFormat(
        "pubmed", otherNames: ["pubmed-xml"], title: "PubMed XML", suffixes: [], scope: "read only",
        input: RecordInput(.elements(PubMedXML.records)) { PubMedXML.read($0) })
}
