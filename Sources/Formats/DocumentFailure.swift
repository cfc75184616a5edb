/// Why a document cannot be read or written, in words that continue “the file …”.
public struct DocumentFailure: Error, Hashable, CustomStringConvertible {
    /// The reason: “is damaged: …”, “has no main part”.
    public let description: String

    init(_ description: String) { self.description = description }
}
