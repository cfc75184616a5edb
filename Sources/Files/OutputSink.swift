import CitandaDiagnostics
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Takes the parts of an output, one after the other.
public struct OutputSink {
    /// How many bytes have been added.
    private(set) var count: Int64 = 0
    private let file: FileDescriptor
    private let name: String
    private let system: any FileSystem
    /// Whether control characters of the data must not reach the terminal.
    private let isGuarded: Bool
    private var waiting: [UInt8] = []

    /// Bytes are written in blocks of this size: larger ones bring nothing.
    static let blockSize = 1 << 20

    init(_ file: FileDescriptor, named name: String, guardsTerminal: Bool = false, _ system: any FileSystem) {
        self.file = file
        self.name = name
        self.system = system
        isGuarded = guardsTerminal && isatty(file.rawValue) == 1
    }

    /// Adds bytes.
    public mutating func add(_ bytes: some Collection<UInt8>) throws {
        waiting += bytes
        count += Int64(bytes.count)
        if waiting.count > Self.blockSize { try flush(isLast: false) }
    }

    /// Writes the bytes that wait. A terminal gets whole lines, except at the end.
    mutating func flush(isLast: Bool = true) throws {
        var bytes = waiting
        if isGuarded {
            let end = isLast ? waiting.count : (waiting.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
            bytes = Array(TerminalText.safe(lines: String(decoding: waiting[..<end], as: UTF8.self)).utf8)
            waiting.removeFirst(end)
        } else {
            waiting.removeAll(keepingCapacity: true)
        }
        var failure: Errno?
        bytes.withUnsafeBytes { buffer in
            do throws(Errno) { try Self.writeAll(buffer, to: file, system) } catch { failure = error }
        }
        switch failure {
        case nil: return
        case .brokenPipe: throw ClosedPipe()
        case let failure?: throw FileFailure.unwritable(name, failure)
        }
    }

    /// Writes all bytes, however many calls that takes.
    static func writeAll(
        _ bytes: UnsafeRawBufferPointer, to file: FileDescriptor, _ system: any FileSystem
    ) throws(Errno) {
        var rest = bytes[...]
        while !rest.isEmpty {
            do throws(Errno) {
                rest = rest.dropFirst(try system.write(UnsafeRawBufferPointer(rebasing: rest), to: file))
            } catch {
                if error != .interrupted { throw error }
            }
        }
    }
}
