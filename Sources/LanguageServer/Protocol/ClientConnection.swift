/// The two streams between the server and its client.
public protocol ClientConnection {
    /// Reads what the client sent.
    ///
    /// - Parameter waits: Whether to wait where nothing is there yet.
    mutating func read(waiting waits: Bool) -> ClientInput
    /// Sends bytes to the client.
    ///
    /// - Throws: Where the client is gone.
    mutating func write(_ bytes: [UInt8]) throws
}

/// What a client sent.
public enum ClientInput: Sendable, Hashable {
    /// Bytes, at least one.
    case bytes([UInt8])
    /// Nothing yet.
    case nothing
    /// The client is gone.
    case ended
}
