import CitandaWorks

extension RecordFormat {
    /// The text before the first record.
    public var head: String { output?.head ?? "" }
    /// The text between two records.
    public var separator: String { output?.separator ?? "" }
    /// The text behind the last record.
    public var foot: String { output?.foot ?? "" }
    /// The text of a file without records.
    public var empty: String { output?.empty ?? head + foot }
    /// Whether a file without records is valid. If not, none should be written.
    public var mayBeEmpty: Bool { output?.mayBeEmpty ?? true }

    /// Writes one work; nil for a format that is not written.
    public func record(of work: Work) -> WrittenRecord? { output?.write(work) }

    /// The whole file of a single work; nil where the file is the frame with the record of the work inside.
    public func file(of work: Work) -> WrittenRecord? { output?.alone(work) }

    /// The works as a whole file.
    public func bytes(of works: [Work]) -> [UInt8] {
        if works.count == 1, let file = file(of: works[0]) { return file.bytes }
        if works.isEmpty { return Array(empty.utf8) }
        var bytes = Array(head.utf8)
        for (index, work) in works.enumerated() {
            if index > 0 { bytes += separator.utf8 }
            bytes += record(of: work)?.bytes ?? []
        }
        return bytes + foot.utf8
    }
}
