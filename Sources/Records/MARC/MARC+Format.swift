import CitandaWorks

extension RecordFormat {
    /// MARC 21 as XML.
    public static let marcXML = RecordFormat(
        "marcxml", title: "MARCXML", suffixes: [".mrcx", ".marcxml"], scope: "read only",
        input: RecordInput(.elements([MARCXML.record])) { MARCXML.read($0) })

    /// MARC 21 in the structure of ISO 2709. Each record says whether it is in UTF-8 or in MARC-8.
    public static let marc = RecordFormat(
        "marc", otherNames: ["marc21", "mrc"], title: "MARC 21", suffixes: [".mrc", ".marc"], scope: "read only",
        input: RecordInput(.terminator(MARCBinary.recordEnd), isBinary: true) { MARCBinary.read($0) })
}
