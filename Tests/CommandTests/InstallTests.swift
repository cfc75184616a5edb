import Foundation
import TestSupport
import Testing

/// What `make install` does behind the build.
@Suite struct InstallTests {
    @Test func theCommandAndItsCompletionsAreInPlace() throws {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = Shared.packageFolder.appendingPathComponent(".ci/install")
        process.arguments = [CitandaRun.binary.path, folder.url.path]
        process.standardOutput = Pipe()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        for (path, content) in [
            ("share/bash-completion/completions/citanda", "complete"),
            ("share/zsh/site-functions/_citanda", "#compdef citanda"),
            ("share/fish/vendor_completions.d/citanda.fish", "complete -c 'citanda'"),
        ] {
            let text = try String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
            #expect(text.contains(content), "\(path)")
        }
        let command = Process()
        command.executableURL = folder.url.appendingPathComponent("bin/citanda")
        command.arguments = ["--version"]
        let output = Pipe()
        command.standardOutput = output
        try command.run()
        #expect(output.fileHandleForReading.readDataToEndOfFile().count > 0)
        command.waitUntilExit()
        #expect(command.terminationStatus == 0)
    }
}
