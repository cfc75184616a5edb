import Foundation
import TestSupport
import Testing

/// One run of the built command.
struct CitandaRun {
    let exitCode: Int32
    let output: String
    let errors: String

    /// The binary that was built beside the tests.
    static let binary = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("citanda")

    /// A command that refuses its arguments may end before it has read its input; that ends no test.
    private static let ignoresClosedPipes: Void = { signal(SIGPIPE, SIG_IGN) }()

    /// Runs the command in the package's folder, or another.
    init(
        _ arguments: [String], input: Data = Data(), folder: URL = Shared.packageFolder,
        environment: [String: String] = [:]
    ) throws {
        Self.ignoresClosedPipes
        let process = Process()
        process.executableURL = Self.binary
        process.arguments = arguments
        process.currentDirectoryURL = folder
        // The width of the terminal of whoever runs the tests changes no output.
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "COLUMNS" }
            .merging(environment) { $1 }
        let output = Pipe()
        let errors = Pipe()
        let inputPipe = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = inputPipe
        try process.run()
        // Both ends are served at once, so that neither side waits for the other.
        let writer = inputPipe.fileHandleForWriting
        DispatchQueue.global().async {
            try? writer.write(contentsOf: input)
            try? writer.close()
        }
        let errorData = ErrorReader(errors.fileHandleForReading)
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        exitCode = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        self.output = String(decoding: data, as: UTF8.self)
        self.errors = String(decoding: errorData.data, as: UTF8.self)
    }

    /// Reads standard error beside standard output.
    private final class ErrorReader: @unchecked Sendable {
        private var read = Data()
        private let done = DispatchSemaphore(value: 0)

        init(_ handle: FileHandle) {
            DispatchQueue.global().async { [self] in
                read = handle.readDataToEndOfFile()
                done.signal()
            }
        }

        var data: Data {
            done.wait()
            return read
        }
    }
}
