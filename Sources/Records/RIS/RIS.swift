import CitandaWorks

extension RecordFormat {
    /// RIS, the format of Reference Manager, which all databases and managers export.
    public static let ris = RecordFormat(
        "ris", title: "RIS", suffixes: [".ris"],
        scope: "most variables; others as lines of a note",
        input: RecordInput(.lines(RISLines.kind)) { RISReader.read($0) },
        output: RecordOutput { RISWriter.record($0) })
}
