/// Why an archive cannot be read or written, in words that continue “the file …”.
public struct ArchiveFailure: Error, Hashable, CustomStringConvertible {
    /// The reason: “is damaged: …”, “is encrypted”.
    public let description: String

    init(_ description: String) { self.description = description }
}
