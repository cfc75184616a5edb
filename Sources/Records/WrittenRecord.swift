/// A record in the bytes of its format, and the values for which the format has no place.
public struct WrittenRecord: Sendable {
    /// The bytes in UTF-8.
    public var bytes: [UInt8]
    /// The values of the work that other programs will not find, each once.
    public var losses: [RecordLoss]

    /// A record.
    init(_ bytes: [UInt8], losses: [RecordLoss] = []) {
        self.bytes = bytes
        self.losses = losses
    }
}

/// A value for which a format has no place.
public struct RecordLoss: Sendable, Hashable {
    /// Where the value is now.
    public enum Fate: String, Sendable, Hashable, CaseIterable {
        /// The value is not written.
        case dropped
        /// The value is written as words of a note, from which Citanda reads the value again.
        case noted
        /// The value is written in a shorter or rougher form.
        case reduced
    }

    /// The CSL variable, the extra field, or the detail, as in “names in other scripts”.
    public let field: String
    /// Where the value is now.
    public let fate: Fate

    init(_ field: String, _ fate: Fate) {
        self.field = field
        self.fate = fate
    }
}
