import Foundation
import TestSupport
import Testing

/// Snippets fit the terminal, so that carets stay below their place.
struct TerminalWidthTests {
    private static let manuscript = """
        The ferry of the northern coast carried herring, letters and rumours for ninety years before the road was cut.[^1] T.[^9]

        [^1]: Tove Lind, *The Coast Road* (Oslo: Fjord Press, 1998), 沈志华沈志华沈志华沈志华沈志华沈志华沈志华沈志华, 30–29.
        """

    /// The widest line that holds text of the file.
    private func widest(_ output: String) -> Int {
        let lines = output.split(separator: "\n").filter { $0.contains(" | ") }
        return lines.map { $0.reduce(0) { $0 + ("沈志华".contains($1) ? 2 : 1) } }.max() ?? 0
    }

    @Test(arguments: [("60", 60), ("40", 40), ("1", 20), ("words", 100), ("-3", 100), ("", 100)])
    func columnsAreObeyed(_ columns: String, _ width: Int) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.md", Self.manuscript)
        let run = try CitandaRun(["check", file], environment: ["COLUMNS": columns])
        #expect(
            run.output.contains("^~") && widest(run.output) <= width && widest(run.output) > width - 3, "\(run.output)")
    }

    /// `script` gives the command a terminal of its own.
    @Test(arguments: [50, 72])
    func theTerminalIsAsked(_ width: Int) throws {
        let script = "/usr/bin/script"
        guard FileManager.default.isExecutableFile(atPath: script) else { return print("skipped: no \(script)") }
        let folder = try TemporaryFolder()
        let file = try folder.write("a.md", Self.manuscript)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: script)
        process.arguments = ["-qc", "stty cols \(width); '\(CitandaRun.binary.path)' check '\(file)'", "/dev/null"]
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "COLUMNS" }
            .merging(["NO_COLOR": "1"]) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            .replacing("\r\n", with: "\n")
        process.waitUntilExit()
        #expect(output.contains("^~") && widest(output) <= width && widest(output) > width - 3, "\(output)")
    }
}
