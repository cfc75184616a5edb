import BibTeX
import Diagnostics
import JSON
import Records
import Works

/// `citanda convert` of one .bib file of any size to a format whose works can be written one after the other.
struct BibTeXStream {
    private let command: ConvertCommand
    private let path: String

    /// Nil where the input is of another kind, or the output needs all works at once.
    init?(_ command: ConvertCommand) throws {
        guard command.inputs.count == 1, let path = command.inputs.first, InputFile.isRegular(path) else {
            return nil
        }
        switch command.to {
        case .cslJSON: break
        case .bibtex, .biblatex: if command.sort || command.keys != nil { return nil }
        case .mods, .bibliography, .notes, .style: return nil
        }
        switch command.from {
        case .bibtex, .biblatex: break
        case .manuscript, .cslJSON: return nil
        case nil:
            let head = try InputFile.blocks(path)()() ?? []
            guard InputFormat.guess(SourceText(name: path, bytes: Array(head.prefix(1 << 16)))) == .bibtex else {
                return nil
            }
        }
        self.command = command
        self.path = path
    }

    /// Reads and writes, part by part.
    func run() throws {
        let parts = try BibTeXParts(
            name: path, options: .init(usesSentenceCase: command.sentenceCase), of: InputFile.blocks(path))
        var keys = UniqueKeys(of: parts.keys)
        var count = 0
        var errors = 0
        var left = 10_000
        var output = try output(parts)
        try OutputFile.write(to: command.output) { sink in
            try parts.forEach { reader in
                let findings = try reader.forEachWork { work in
                    var work = work
                    work.key = keys.unique(work.key)
                    try sink.add(output.text(of: work).utf8)
                    count += 1
                }
                errors += findings.count { $0.severity == .error }
                complain(of: findings, in: reader, left: &left)
            }
            if count == 0, errors > 0 { throw CommandFailure("\(path): no works could be read") }
            try sink.add(output.end.utf8)
        }
    }

    private func complain(of findings: [Diagnostic], in reader: BibTeXReader, left: inout Int) {
        let findings = findings.filter { $0.severity > .note }.prefix(left)
        if findings.isEmpty { return }
        left -= findings.count
        OutputFile.complain(of: findings, in: reader.source)
    }

    // MARK: - Formats

    private struct Output {
        /// The entries of BibTeX; nil for CSL-JSON.
        var entries: BibTeXEntries?
        var isEmpty = true

        /// What the next work adds to the output.
        mutating func text(of work: Work) -> String {
            defer { isEmpty = false }
            if let text = entries?.text(of: work) { return text }
            // An array of one, without its brackets.
            return (isEmpty ? "[" : ",") + JSONValue.array([CSLJSON.value(of: work)]).pretty.dropFirst().dropLast(2)
        }

        /// What stands behind the last.
        var end: String { entries != nil ? "" : isEmpty ? "[]\n" : "\n]\n" }
    }

    private func output(_ parts: BibTeXParts) throws -> Output {
        switch command.to {
        case .bibtex: Output(entries: BibTeXEntries(try command.bibTeX(.bibtex), keys: parts.keys))
        case .biblatex: Output(entries: BibTeXEntries(try command.bibTeX(.biblatex), keys: parts.keys))
        default: Output()
        }
    }
}
