import Foundation
import TestSupport
import Testing

/// What `make install` does behind the build.
@Suite struct InstallTests {
    @Test func theCommandAndItsCompletionsAreInPlace() throws {
        let folder = try TemporaryFolder()
        #expect(try ShellRun(".ci/install \"$CITANDA\" '\(folder.url.path)'").exitCode == 0)
        for (path, content) in [
            ("share/bash-completion/completions/citanda", "complete"),
            ("share/zsh/site-functions/_citanda", "#compdef citanda"),
            ("share/fish/vendor_completions.d/citanda.fish", "complete -c 'citanda'"),
            ("share/man/man1/citanda.1", ".TH CITANDA 1 "),
        ] {
            let text = try String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
            #expect(text.contains(content), "\(path)")
        }
        let version = try ShellRun("bin/citanda --version", in: folder.url)
        #expect(version.exitCode == 0 && !version.output.isEmpty)
    }
}
