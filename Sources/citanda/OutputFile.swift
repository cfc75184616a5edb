import Diagnostics
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where results go: standard output, or a file that is there whole or not at all.
enum OutputFile {
    /// Writes a text to a path; nil and `-` are standard output.
    static func write(_ text: String, to path: String?) throws { try write(bytes: Array(text.utf8), to: path) }

    /// Writes bytes to a path; nil and `-` are standard output.
    static func write(bytes: [UInt8], to path: String?) throws { try write(to: path) { try $0.add(bytes) } }

    /// Where the parts of a large output go, one after the other.
    struct Sink {
        fileprivate var file: Int32
        fileprivate var name: String
        fileprivate var waiting: [UInt8] = []

        /// Adds bytes; they are written when there are enough.
        mutating func add(_ bytes: some Collection<UInt8>) throws {
            waiting += bytes
            if waiting.count > 1 << 20 { try flush() }
        }

        fileprivate mutating func flush() throws {
            try OutputFile.write(waiting, to: file, name: name)
            waiting.removeAll(keepingCapacity: true)
        }
    }

    /// Writes what comes in parts to a path; nil and `-` are standard output. A file is there whole or not at all.
    static func write(to path: String?, _ body: (inout Sink) throws -> Void) throws {
        guard let path, path != "-" else {
            var sink = Sink(file: STDOUT_FILENO, name: "standard output")
            try body(&sink)
            try sink.flush()
            return
        }
        let folder = (path as NSString).deletingLastPathComponent
        let temporary = (folder.isEmpty ? "." : folder) + "/.\((path as NSString).lastPathComponent).\(getpid()).part"
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o644)
        guard file >= 0 else { throw CommandFailure("\(path): cannot be written: \(reason())") }
        do {
            var sink = Sink(file: file, name: path)
            try body(&sink)
            try sink.flush()
            guard fsync(file) == 0 || errno == EINVAL else {
                throw CommandFailure("\(path): cannot be written: \(reason())")
            }
            guard close(file) == 0 else { throw CommandFailure("\(path): cannot be written: \(reason())") }
            guard rename(temporary, path) == 0 else { throw CommandFailure("\(path): cannot be written: \(reason())") }
        } catch {
            close(file)
            unlink(temporary)
            throw error
        }
    }

    /// Writes all bytes or says why not. A reader that has gone away is no error of ours: the command ends quietly.
    private static func write(_ bytes: [UInt8], to file: Int32, name: String) throws {
        var position = 0
        while position < bytes.count {
            let count = bytes[position...].withUnsafeBytes { buffer in
                #if canImport(Glibc)
                    Glibc.write(file, buffer.baseAddress, buffer.count)
                #else
                    Darwin.write(file, buffer.baseAddress, buffer.count)
                #endif
            }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { throw ClosedPipe() }
                throw CommandFailure("\(name): cannot be written: \(reason())")
            }
            position += count
        }
    }

    /// Nobody reads what is written any more.
    struct ClosedPipe: Error {}

    private static func reason() -> String { String(cString: strerror(errno)) }

    /// Writes findings that are more than notes to standard error.
    static func complain(of findings: some Sequence<Diagnostic>, in source: SourceText) {
        let printer = TerminalPrinter(for: STDERR_FILENO)
        for finding in findings where finding.severity > .note { complain(printer.text(finding, in: source)) }
    }

    /// Writes to standard error; what cannot be written there is lost, as there is nowhere to say so.
    static func complain(_ text: String) {
        try? write(Array((text + "\n").utf8), to: STDERR_FILENO, name: "standard error")
    }
}
