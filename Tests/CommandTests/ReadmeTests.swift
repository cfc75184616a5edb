import Foundation
import TestSupport
import Testing

/// What the README shows is what the command does.
struct ReadmeTests {
    /// The blocks of shell commands, each with the block of output that follows it, if one does.
    private static func blocks() throws -> [(commands: [String], output: String?)] {
        let text = try String(contentsOf: Shared.packageFolder.appendingPathComponent("README.md"), encoding: .utf8)
        var blocks: [(commands: [String], output: String?)] = []
        var language: String?
        var before: String?
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("```") {
                if let open = language {
                    if open == "sh" { blocks.append((lines, nil)) }
                    if open == "text", before == "sh", !blocks.isEmpty {
                        blocks[blocks.count - 1].output = lines.joined(separator: "\n") + "\n"
                    }
                    before = open
                    language = nil
                    lines = []
                } else {
                    language = String(line.dropFirst(3))
                }
            } else if language != nil {
                lines.append(line)
            }
        }
        return blocks
    }

    @Test func everyCommandRunsAndPrintsWhatIsShown() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            at: folder.url.appendingPathComponent("Bibliography"),
            withDestinationURL: Shared.packageFolder.appendingPathComponent("Bibliography"))
        // The command where `make` puts it.
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent(".build"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            at: folder.url.appendingPathComponent(".build/debug"),
            withDestinationURL: CitandaRun.binary.deletingLastPathComponent())
        // The sample as an author has it in Word.
        let sample = try Data(contentsOf: Shared.packageFolder.appendingPathComponent("Bibliography/split.md"))
        try Data(try WordDocument.bytes(of: Array(sample)))
            .write(to: folder.url.appendingPathComponent("essay.docx"))
        var count = 0
        for block in try Self.blocks() {
            for command in block.commands where command != "make" {
                let run = try ShellRun("{ \(command); } 2> /dev/null", in: folder.url)
                count += 1
                // Findings are what `check` is for.
                #expect(
                    run.exitCode == 0 || command.contains(" check ") && run.exitCode == 1, "\(command)")
                if let shown = block.output, command == block.commands.last {
                    #expect(run.output.hasPrefix(shown), "\(command)")
                }
            }
        }
        #expect(count >= 6)
    }
}
