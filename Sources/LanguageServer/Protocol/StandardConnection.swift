import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A client at standard input and output.
public struct StandardConnection: ClientConnection {
    /// More than most messages have.
    private static let blockSize = 1 << 16
    /// `poll` waits without end for a negative time.
    private static let withoutEnd: Int32 = -1

    /// The client of this process.
    public init() {}

    /// Reads what waits in standard input. An error counts as the end.
    public mutating func read(waiting waits: Bool) -> ClientInput {
        var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        while true {
            let ready = poll(&request, 1, waits ? Self.withoutEnd : 0)
            if ready < 0, errno == EINTR { continue }
            if ready == 0 { return .nothing }
            if ready < 0 { return .ended }
            do {
                let block = try [UInt8](unsafeUninitializedCapacity: Self.blockSize) { buffer, count in
                    count = try FileDescriptor.standardInput.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
                return block.isEmpty ? .ended : .bytes(block)
            } catch Errno.interrupted {
                continue
            } catch {
                return .ended
            }
        }
    }

    /// Writes to standard output.
    public mutating func write(_ bytes: [UInt8]) throws {
        _ = try FileDescriptor.standardOutput.writeAll(bytes)
    }
}
