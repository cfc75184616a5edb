import SystemPackage

/// A file that could not be read or written, and the reason in words for the user.
public struct FileFailure: Error, Hashable, CustomStringConvertible {
    /// The path as the user gave it, or “standard output”.
    public let name: String
    /// What could not be done, and why.
    public let reason: String

    /// A failure in words.
    public init(_ name: String, _ reason: String) {
        self.name = name
        self.reason = reason
    }

    static func unreadable(_ name: String, _ error: Errno) -> Self { Self(name, "cannot be read: \(error)") }
    static func unwritable(_ name: String, _ error: Errno) -> Self { Self(name, "cannot be written: \(error)") }

    /// The name and the reason on one line.
    public var description: String { "\(name): \(reason)" }
}

/// The reader of the output has gone away (`| head`). The command ends quietly.
public struct ClosedPipe: Error {
    /// The only value.
    public init() {}
}
