import CitandaWorks

extension RecordFormat {
    /// The JSON of DataCite: the attributes of a DOI, alone or in an answer of the API.
    public static let dataCite = RecordFormat(
        "datacite-json", otherNames: ["datacite"], title: "DataCite JSON", suffixes: [], scope: "read only",
        input: RecordInput(.objects) { DataCiteReader.read($0) })
}
