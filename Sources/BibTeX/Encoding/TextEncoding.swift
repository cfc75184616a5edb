import Diagnostics

/// The encoding of a .bib file, which no file can be trusted to name.
public struct TextEncoding: Sendable, Hashable {
    /// How sure the guess is.
    public enum Confidence: String, Sendable, Hashable {
        case certain, likely, guess
    }

    /// The name as IANA registers it.
    public var name: String
    /// How sure it is.
    public var confidence: Confidence

    /// The text of a file in UTF-8, and a finding that names the encoding where it was another. A byte order mark stays.
    static func decode(_ bytes: [UInt8]) -> (bytes: [UInt8], finding: Diagnostic?) {
        (bytes, nil)
    }
}
