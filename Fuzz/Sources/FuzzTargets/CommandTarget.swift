import Foundation

extension FuzzTarget {
    /// The command ends by itself with one of its three exit codes, whatever its arguments and files, and says nothing on standard error
    /// that commands a terminal or a workflow.
    ///
    /// The first line has the arguments, parted by blanks. Lines `==== NAME` begin the files of the folder in which the command runs.
    static let command = FuzzTarget("Command", .command) { bytes in
        guard let call = CommandCall(bytes) else { return }
        let result = try call.run()
        try promise([0, 1, 2].contains(result.exitCode), "the command ends with 0, 1 or 2, not \(result.exitCode)")
        let errors = String(decoding: result.errors, as: UTF8.self).unicodeScalars
        try promise(
            !errors.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) },
            "standard error has no control characters")
        try promise(
            !errors.split(separator: "\n").contains { $0.drop { $0 == " " }.starts(with: "::".unicodeScalars) },
            "standard error has no commands for a workflow")
    }
}

/// A call of the command: its arguments, and the files of its folder.
struct CommandCall {
    private var arguments: [String] = []
    private var files: [(name: String, bytes: ArraySlice<UInt8>)] = []

    /// How long a call may take: far longer than any input of this size does.
    private static let secondsAllowed = 20.0

    /// The call that bytes spell; nil where a name would leave the folder, or where the command would wait for input.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let first = lines.first else { return nil }
        arguments = first.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        var start: (name: String, offset: Int)?
        for line in lines.dropFirst() where line.starts(with: "==== ".utf8) {
            if let start { files.append((start.name, bytes[start.offset..<line.startIndex])) }
            let name = String(decoding: line.dropFirst("==== ".utf8.count), as: UTF8.self)
            start = (name, min(line.endIndex + 1, bytes.count))
        }
        if let start { files.append((start.name, bytes[start.offset...])) }
        guard (arguments + files.map(\.name)).allSatisfy(Self.staysInFolder) else { return nil }
    }

    private static func staysInFolder(_ name: String) -> Bool {
        !name.contains("/") && !name.contains("\0") && !name.hasSuffix("..") && !name.isEmpty
    }

    /// The exit code and the messages of the command.
    func run() throws -> (exitCode: Int32, errors: Data) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("citanda-fuzz-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files { try? Data(file.bytes).write(to: folder.appendingPathComponent(file.name)) }
        let errors = folder.appendingPathComponent("standard error")
        try Data().write(to: errors)
        let process = Process()
        process.executableURL = Self.binary
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["HOME": folder.path, "SWIFT_BACKTRACE": "enable=no"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: errors)
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        if ended.wait(timeout: .now() + Self.secondsAllowed) == .timedOut {
            kill(process.processIdentifier, SIGKILL)
            throw BrokenPromise(description: "the command ends")
        }
        let isSignal = process.terminationReason == .uncaughtSignal
        return (process.terminationStatus + (isSignal ? 128 : 0), try Data(contentsOf: errors))
    }

    /// The command named by `CITANDA`, else the one that was built beside this program.
    private static let binary =
        ProcessInfo.processInfo.environment["CITANDA"].map { URL(fileURLWithPath: $0) }
        ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("citanda")
}
