import ArgumentParser
import Citanda
import Foundation

/// `citanda check`: findings, as a compiler prints them.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks references, and gives the place, reason and fix of every finding.",
        discussion: """
            Examples:
              citanda check book.md
              citanda check chapters/*.md --format github --fail-on error
              citanda check library.bib --cited-in paper.aux
              citanda check book.docx --comments book-checked.docx
            Several manuscripts are read as one book. “citanda explain ID” explains a finding.
            Exit code 0: nothing at or above --fail-on; 1: findings; 2: a file could not be read.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github }

    enum Threshold: String, ExpressibleByArgument, CaseIterable {
        case error, warning, note, never

        var severity: Severity? { Severity(rawValue: rawValue) }
    }

    @Argument(
        help: "Manuscripts in any format that is read, or bibliographies in CSL-JSON or BibTeX; “-” is standard input.")
    var inputs: [String]
    @Option(
        help:
            "A document that cites the bibliographies (.aux, .bcf, .tex, or Markdown with [@key]): missing and unused entries are findings; may be repeated."
    )
    var citedIn: [String] = []
    @Option(help: "The form of the answer.") var format: Format = .text
    @Option(help: "The lowest severity that makes the exit code 1.") var failOn: Threshold = .warning
    @Option(name: [.short, .customLong("out")], help: "The file to write. The default is standard output.") var output:
        String?
    @Option(help: "Write a copy of the Word document to this file, with a comment for each finding.") var comments:
        String?

    func run() throws {
        try Command.run {
            var files: [(source: SourceText, diagnostics: [Diagnostic])] = []
            var isIncomplete = false
            // Several manuscripts are one book: a short form in one may stand for a work that another cites in full.
            var chapters: [(place: Int, file: ManuscriptFile)] = []
            try OutputFile.checkThat(output, replacesNoneOf: inputs + citedIn)
            try OutputFile.checkThat(comments, replacesNoneOf: inputs + citedIn)
            if let comments, comments == output { throw CommandFailure("--comments and --out name the same file") }
            let citing = try citedIn.map { try citingDocument($0) }
            for input in inputs {
                do {
                    let source = try InputFile(argument: input).source()
                    let format = try InputFile.format(of: source)
                    if format == .manuscript { chapters.append((files.count, try ManuscriptFile(source))) }
                    files.append(checked(source, as: format, citing))
                } catch let failure as CommandFailure {
                    // The other files are still checked.
                    Command.say(failure)
                    isIncomplete = true
                } catch let failure as FileFailure {
                    StandardError.write("citanda: \(failure)")
                    isIncomplete = true
                }
            }
            Progress.shared.begin("checking")
            let manuscripts = Manuscript.read(chapters.map(\.file)).manuscripts
            for (chapter, manuscript) in zip(chapters, manuscripts) {
                files[chapter.place] = (manuscript.text, manuscript.checked())
            }
            if let comments {
                guard let chapter = chapters.first, chapters.count == 1, let manuscript = manuscripts.first else {
                    throw CommandFailure("--comments takes one manuscript")
                }
                let copy = try chapter.file.commented(
                    with: files[chapter.place].diagnostics, of: manuscript, signature: .now)
                try OutputFile(argument: comments).write(copy)
            }
            if !files.isEmpty {
                // The printers of findings make all text safe, and their colours are wanted.
                try OutputFile(argument: output, guardsTerminal: false).write(text(of: files))
            }
            if isIncomplete { return 2 }
            guard let least = failOn.severity else { return 0 }
            return files.contains { $0.diagnostics.contains { $0.severity >= least } } ? 1 : 0
        }
    }

    /// The text that the findings speak of, and the findings; those of a manuscript come with its book.
    private func checked(
        _ source: SourceText, as format: InputFormat, _ citing: [CitingDocument]
    ) -> (source: SourceText, diagnostics: [Diagnostic]) {
        switch format {
        case .manuscript:
            if !citing.isEmpty { StandardError.write("\(source.name): is a manuscript; --cited-in does not apply") }
            return (source, [])
        case .references:
            let list = ReferenceList(source)
            return (list.text, list.faults)
        case .records(let format):
            let library = Bibliography(records: source, in: format)
            return (library.text, library.checked(citedIn: citing))
        case .bibtex, .biblatex:
            let library = Bibliography(bibTeX: source)
            return (library.text, library.checked(citedIn: citing))
        }
    }

    /// Reads a document of `--cited-in`. One that cites nothing is named on standard error.
    private func citingDocument(_ path: String) throws -> CitingDocument {
        let document = try CitingDocument(contentsOf: path)
        if document.keys.isEmpty { StandardError.write("\(document.name): the document cites no keys") }
        return document
    }

    private func text(of files: [(source: SourceText, diagnostics: [Diagnostic])]) -> String {
        switch format {
        case .json:
            let all = files.flatMap { file in
                file.diagnostics.map { diagnostic -> JSONValue in
                    let value = diagnostic.json(in: file.source)
                    guard files.count > 1, case .object(let members) = value else { return value }
                    return .object([.init("file", .string(file.source.name))] + members)
                }
            }
            return JSONValue.object([.init("diagnostics", .array(all))]).pretty + "\n"
        case .sarif: return SARIFReport(version: Citanda.version).json(files).pretty + "\n"
        case .github:
            return files.flatMap { file in file.diagnostics.map { $0.gitHubCommand(in: file.source) + "\n" } }.joined()
        case .text: return printed(files)
        }
    }

    private func printed(_ files: [(source: SourceText, diagnostics: [Diagnostic])]) -> String {
        let toTerminal = output == nil && isatty(STDOUT_FILENO) == 1
        let usesColor = toTerminal && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
        let printer = TerminalPrinter(color: usesColor, for: output == nil ? STDOUT_FILENO : nil)
        var text = files.flatMap { file in file.diagnostics.map { printer.text($0, in: file.source) + "\n" } }.joined()
        let all = files.flatMap(\.diagnostics)
        let counts = Severity.allCases.reversed().map { severity in
            let count = all.filter { $0.severity == severity }.count
            return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        text += all.isEmpty ? "no findings\n" : counts.joined(separator: ", ") + "\n"
        return text
    }
}
