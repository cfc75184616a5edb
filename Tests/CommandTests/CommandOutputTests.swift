import Foundation
import TestSupport
import Testing

/// What the command does to files, descriptors and terminals.
@Suite struct CommandOutputTests {
    private func bash(_ line: String, in folder: TemporaryFolder) throws -> (code: Int32, output: String) {
        let run = try ShellRun(line, in: folder.url)
        return (run.exitCode, run.output)
    }

    @Test func namesOfOutputs() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("in.bib", "@book{a, title = {Ports}}\n")
        for name in ["a", "é", "./b", String(repeating: "n", count: 245)] {
            let (code, text) = try bash(
                "$CITANDA convert in.bib --to bibtex --out '\(name)' && cat '\(name)'", in: folder)
            #expect(code == 0 && text.contains("@book{a,"), "\(name): \(text)")
        }
        let slash = try bash("$CITANDA convert in.bib --to bibtex --out new/", in: folder)
        #expect(slash.code == 2 && slash.output.contains("is a folder"))
    }

    /// The manuscript takes the place of itself only where the user says so; mode and links stay.
    @Test func inPlace() throws {
        let folder = try TemporaryFolder()
        let text = "Text.[^1]\n\n[^1]: Ann Roe, *Ports* (Oslo: Fjord Press, 2001), 3.\n"
        let path = try folder.write("book.md", text)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try FileManager.default.createSymbolicLink(
            at: folder.url.appendingPathComponent("link.md"), withDestinationURL: URL(fileURLWithPath: path))
        let run = try bash("$CITANDA convert link.md --to markdown --in-place && readlink link.md", in: folder)
        #expect(run.code == 0, "\(run.output)")
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("*Ports* (Fjord Press, 2001), 3."))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
        for line in [
            "$CITANDA convert book.md --to bibtex --in-place", "$CITANDA convert - --to markdown --in-place <book.md",
            "$CITANDA convert book.md --to markdown --in-place --out other.md",
            "$CITANDA convert book.md book.md --to markdown --in-place",
        ] {
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(try bash(line, in: folder).code == 2, "\(line)")
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        }
    }

    /// A manuscript is not overwritten by what was made of it, by whatever name; a library may be laid out in place.
    @Test func inputsAreNotReplaced() throws {
        let folder = try TemporaryFolder()
        let text = "Text.[^1]\n\n[^1]: Ann Roe, *Ports* (Oslo: Fjord Press, 2001), 3.\n"
        let path = try folder.write("book.md", text)
        try FileManager.default.createSymbolicLink(
            at: folder.url.appendingPathComponent("link"),
            withDestinationURL: folder.url.appendingPathComponent("book.md"))
        for line in [
            "convert book.md --to bibtex --out book.md", "convert book.md --to notes --out ./book.md",
            "convert book.md --to csl-json --out link", "read link --out book.md", "check book.md --out book.md",
            "cite --bibliography book.md --out book.md", "parse book.md --out book.md",
        ] {
            let (code, output) = try bash("$CITANDA \(line)", in: folder)
            #expect(code == 2 && output.contains("is an input"), "\(line): \(output)")
            #expect(try String(contentsOfFile: path, encoding: .utf8) == text, "\(line)")
        }
        _ = try folder.write("a.bib", "@book{a, title = {Ports}}\n")
        for line in [
            "convert a.bib --to biblatex --out a.bib", "tidy a.bib --out a.bib", "tidy --as-is a.bib --out a.bib",
        ] {
            #expect(try bash("$CITANDA \(line) && grep -q '@book{a,' a.bib", in: folder).code == 0, "\(line)")
        }
    }

    /// Process substitution, `/dev/stdout` and pipes get the output.
    @Test func outputsThatAreNoFiles() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("in.bib", "@book{a, title = {Ports}}\n")
        for line in [
            "$CITANDA convert in.bib --to bibtex --out /dev/stdout",
            "$CITANDA convert in.bib --to bibtex --out /dev/fd/1",
            "$CITANDA convert in.bib --to bibtex --out >(cat > got); sleep 0.5; cat got",
            "$CITANDA convert <(cat in.bib) --to bibtex --from bibtex", "cat in.bib | $CITANDA convert - --to bibtex",
        ] {
            let (_, text) = try bash(line, in: folder)
            #expect(text.contains("@book{a,"), "\(line): \(text)")
        }
    }

    /// Findings never get into an output that takes the number of a closed descriptor.
    @Test(arguments: ["2>&-", "0<&- 2>&-", "0<&- 1>&- 2>&-"])
    func closedDescriptors(_ closed: String) throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("in.bib", "@book{a, title = {Ports},\n@book{b, title = {Salt}}\n")
        let (_, text) = try bash("$CITANDA convert in.bib --to bibtex --out o.bib \(closed); cat o.bib", in: folder)
        #expect(text.contains("@book{") && !text.contains("error:") && !text.contains("warning:"), "\(text)")
    }

    @Test func aClosedStandardOutputIsAnError() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("in.bib", "@book{a, title = {Ports}}\n")
        #expect(try bash("$CITANDA convert in.bib --to bibtex >&-", in: folder).code == 2)
    }

    @Test(arguments: ["--version", "--help", "help convert", "--generate-completion-script bash"])
    func helpToAFullDiskIsAnError(_ arguments: String) throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        #expect(try bash("$CITANDA \(arguments) > /dev/full", in: TemporaryFolder()).code == 2)
    }

    /// The bytes of a name need not be UTF-8.
    @Test func namesThatAreNotUTF8() throws {
        let folder = try TemporaryFolder()
        let (code, text) = try bash(
            """
            printf 'Text.[^1]\\n\\n[^1]: Ann Roe, *Ports* (Oslo: Fjord, 2001), 3.\\n' > $'s\\xe9l.md'
            $CITANDA read $'s\\xe9l.md' && $CITANDA convert $'s\\xe9l.md' --to bibtex --out=$'\\xe9.bib' && cat $'\\xe9.bib'
            """, in: folder)
        #expect(code == 0 && text.contains("notes           1") && text.contains("@book{"), "\(text)")
    }

    /// Nothing of a file or its name moves the cursor or speaks to a workflow.
    @Test func namesAndDataReachTheTerminalAsText() throws {
        let folder = try TemporaryFolder()
        let name = "x\u{1B}[2J\n::error::y\u{9B}.md"
        for arguments in [["read", name], ["check", name], ["convert", name, "--to", name], ["tidy", name], [name]] {
            let run = try CitandaRun(arguments, folder: folder.url)
            #expect(run.exitCode == 2)
            let all = run.errors + run.output
            #expect(!all.contains("\u{1B}") && !all.contains("\u{9B}"), "\(arguments)")
            #expect(!all.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("::") }, "\(arguments)")
        }
        _ = try folder.write("x.md", "Text.[^1]\n\n[^1]: Ann\u{1B}[2J Roe, *Po\u{1B}rts* (Oslo: Fjord, 2001), 3.\n")
        #expect(try !CitandaRun(["read", "x.md"], folder: folder.url).output.contains("\u{1B}"))
    }

    /// A terminal gets no control characters of the data; a file gets the bytes as they are.
    @Test func aTerminalGetsNoControlCharactersOfTheData() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("in.json", #"[{"id": "a", "type": "book", "title": "A\u001b]0;x\u0007B"}]"#)
        let line = "$CITANDA convert in.json --to chicago-author-date-18"
        #expect(try bash(line, in: folder).output.contains("\u{1B}]0;"))
        guard try bash("command -v script", in: folder).code == 0 else { return }
        let (_, text) = try bash("script -qec '\(line)' /dev/null < /dev/null", in: folder)
        #expect(text.contains("]0;") && !text.contains("\u{1B}]"), "\(text.debugDescription)")
    }

    /// A signal leaves the old file and nothing else.
    @Test(arguments: ["INT", "TERM", "HUP", "QUIT"])
    func aSignalLeavesNothing(_ signal: String) throws {
        let folder = try TemporaryFolder()
        // Test runners may ignore signals, and children inherit that. The input comes through a pipe that stays open for a while, so
        // that the command waits in the middle of its output.
        let (_, text) = try bash(
            """
            mkfifo pipe; echo old > o.bib
            (printf '@book{a, title = {Ports}}\\n'; exec sleep 30) > pipe 2> /dev/null & writer=$!; disown $writer
            env --default-signal=\(signal) $CITANDA tidy --as-is pipe --out o.bib 2> /dev/null & child=$!
            for i in $(seq 200); do compgen -G '.citanda-*' > /dev/null && break; sleep 0.05; done
            compgen -G '.citanda-*' > /dev/null || echo none
            kill -\(signal) $child; wait $child 2> /dev/null; kill -KILL $writer; ls -A; cat o.bib
            """, in: folder)
        #expect(text == "o.bib\npipe\nold\n")
    }
}
