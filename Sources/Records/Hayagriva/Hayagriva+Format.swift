import CitandaWorks

extension RecordFormat {
    /// The YAML of Hayagriva, which Typst reads.
    public static let hayagriva = RecordFormat(
        "hayagriva", otherNames: ["hayagriva-yaml"], title: "Hayagriva (Typst)", suffixes: [".yml", ".yaml"],
        scope: "most variables; others as lines of a note",
        input: RecordInput(.whole) { HayagrivaReader.read($0) },
        output: RecordOutput(separator: "\n", mayBeEmpty: false) { HayagrivaWriter.record($0) })
}

/// The names of fields of Hayagriva for which the model has no place.
enum HayagrivaExtra {
    static let prefix = "hayagriva:"
}

/// The entry itself, and the entries around that tell where it appeared.
enum HayagrivaLevel: String, CaseIterable {
    case entry
    /// The journal, book or site that holds the work.
    case container = "parent"
    /// The series of the work or of what holds the work.
    case collection = "series"
    /// The conference at which the work was presented.
    case event
    /// The first publication.
    case original
}
