import Foundation
import Testing

/// Programs that tests run: the command of this build, and Python for the scorers of the shared folder.
package enum Tool {
    package static func run(_ command: URL, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = command
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(command.lastPathComponent) \(arguments)")
    }

    /// The command of this build, beside the tests.
    package static var citanda: URL? {
        let tests = Bundle.allBundles.map(\.bundleURL) + [URL(fileURLWithPath: CommandLine.arguments[0])]
        return tests.map { $0.deletingLastPathComponent().appendingPathComponent("citanda") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    package static var python: URL? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
        return path.split(separator: ":").map { URL(fileURLWithPath: String($0)).appendingPathComponent("python3") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}
