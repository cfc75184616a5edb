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
              citanda check book.md --select lists,error --ignore list-order
              citanda check library.bib --cited-in paper.aux
              citanda check book.md --format html --out report.html
              citanda check library.bib --fix
              citanda check book.docx --comments book-checked.docx
              citanda check book.md --style chicago-notes-bibliography-18
              citanda check book.md --write-baseline known.json
            Several manuscripts are read as one book. “citanda explain” lists all findings with their groups, and “citanda explain ID”
            explains one. A comment <!-- citanda-ignore ID --> (in .bib and LaTeX files % citanda-ignore ID) silences a finding where it
            stands or in what follows; citanda-ignore-file silences it in the whole file. A file citanda.toml sets severities for a folder.
            Exit code 0: nothing at or above --fail-on; 1: findings; 2: a file could not be read.
            """)

    @Argument(
        help: "Manuscripts in any format that is read, or bibliographies in CSL-JSON or BibTeX; “-” is standard input.")
    var inputs: [String]
    @Option(
        help:
            "A document that cites the bibliographies (.aux, .bcf, .tex, or Markdown with [@key]): missing and unused entries are findings; may be repeated."
    )
    var citedIn: [String] = []
    @Option(help: "The form of the answer; “html” is a page with the notes, the findings beside them, and all works.")
    var format: CheckReport = .findings(.text)
    @Option(help: "The lowest severity that makes the exit code 1.") var failOn: FailureThreshold = .warning
    @Option(help: "Whether the text has colours.") var color: ColorUse = .auto
    @Flag(help: "Print how often each finding occurs, and not the findings.") var statistics = false
    @Option(name: [.short, .customLong("out")], help: "The file to write. The default is standard output.") var output:
        String?
    @Option(help: "Write a copy of the Word document to this file, with a comment for each finding.") var comments:
        String?
    @Flag(help: "Make the safe fixes in the files, and report what is left.") var fix = false
    @OptionGroup var fixing: FixOptions
    @OptionGroup var choice: ChoiceOptions
    @Option(help: "Write all findings to this file, as known ones for --baseline, and report nothing.")
    var writeBaseline: String?

    func run() throws {
        try Command.run {
            try checkOptions()
            let citing = try citedIn.map { try citingDocument($0) }
            let read = try CheckInputs(inputs)
            for input in read.files where input.format == .manuscript && !citing.isEmpty {
                StandardError.write("\(input.file.name): is a manuscript; --cited-in does not apply")
            }
            let checker = try choice.checker(for: read.files, citedIn: citing)
            Progress.shared.begin("checking")
            let (files, isUnfixed) = try fix ? fixed(read.files, checker) : (checker.files(read.files), false)
            if let comments { try write(comments, of: files) }
            if let writeBaseline {
                try OutputFile(argument: writeBaseline).write(Baseline(of: files).text)
            } else if !files.isEmpty {
                // The writers of reports make all text safe, and colours are wanted.
                try OutputFile(argument: output, guardsTerminal: false).write(try text(of: files))
            }
            if read.isIncomplete || isUnfixed { return 2 }
            return writeBaseline == nil ? failOn.exitCode(for: files) : 0
        }
    }

    /// Refuses options that contradict each other, before anything is read.
    private func checkOptions() throws {
        for file in [output, comments, writeBaseline] {
            try OutputFile.checkThat(file, replacesNoneOf: inputs + citedIn)
        }
        if let comments, comments == output { throw CommandFailure("--comments and --out name the same file") }
        if fixing.isAnyGiven, !fix { throw CommandFailure("--unsafe, --diff and --clean need --fix") }
        if fix, fixing.diff { throw CommandFailure("--diff is for “citanda fix”, which shows what --fix would change") }
        if fix, inputs.contains("-") { throw CommandFailure("--fix takes files; “citanda fix -” fixes standard input") }
        if fix, comments != nil || writeBaseline != nil {
            throw CommandFailure("--fix goes with neither --comments nor --write-baseline")
        }
        if writeBaseline != nil, choice.baseline != nil {
            throw CommandFailure("--baseline and --write-baseline contradict each other")
        }
        if statistics, ![.findings(.text), .findings(.json)].contains(format) {
            throw CommandFailure("--statistics takes the formats text and json")
        }
    }

    /// Fixes the files, and says how many findings were fixed.
    private func fixed(_ inputs: [CheckInput], _ checker: Checker) throws -> (files: [CheckedFile], isUnfixed: Bool) {
        let files = fixing.fixed(inputs, checker)
        let (summary, isIncomplete) = try fixing.write(files, to: nil)
        for line in summary { StandardError.write(line) }
        return (files.map(\.after), isIncomplete)
    }

    private func write(_ comments: String, of files: [CheckedFile]) throws {
        let manuscripts = files.filter { $0.manuscript != nil }
        guard let file = manuscripts.first, manuscripts.count == 1 else {
            throw CommandFailure("--comments takes one manuscript")
        }
        try OutputFile(argument: comments).write(try file.commented(signature: .now))
    }

    /// Reads a document of `--cited-in`. One that cites nothing is named on standard error.
    private func citingDocument(_ path: String) throws -> CitingDocument {
        let document = try CitingDocument(contentsOf: path)
        if document.keys.isEmpty { StandardError.write("\(document.name): the document cites no keys") }
        return document
    }

    private func text(of files: [CheckedFile]) throws -> String {
        if statistics {
            let counts = FindingCounts(files.flatMap(\.findings))
            return format == .findings(.json) ? counts.json.pretty + "\n" : counts.text
        }
        let isOpen = output == nil && isatty(STDOUT_FILENO) == 1
        let printer = TerminalPrinter(
            color: color.isWanted(onTerminal: isOpen), for: output == nil ? STDOUT_FILENO : nil)
        return format.text(of: files, version: Citanda.version, printer)
    }
}
