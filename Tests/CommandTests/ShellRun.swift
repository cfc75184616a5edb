import Foundation
import TestSupport

/// One line of bash, with the built command as `$CITANDA` and first in the path.
struct ShellRun {
    let exitCode: Int32
    /// Standard output and standard error, as they came.
    let output: String

    /// Runs a line in a folder; the package's without one.
    init(_ line: String, in folder: URL = Shared.packageFolder) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", "PATH='\(CitandaRun.binary.deletingLastPathComponent().path)':$PATH; \(line)"]
        process.environment = ProcessInfo.processInfo.environment.merging(["CITANDA": CitandaRun.binary.path]) { $1 }
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        exitCode = process.terminationStatus
    }
}
