import Citanda

/// `citanda convert` of one .bib file of any size to a format whose works can be written one after the other.
struct BibTeXStream {
    private let command: ConvertCommand
    private let input: InputFile

    /// Nil where the input is of another kind, or the output needs all works at once.
    init?(_ command: ConvertCommand) throws {
        guard command.inputs.count == 1, let argument = command.inputs.first, argument != "-" else { return nil }
        switch command.to {
        case .cslJSON: break
        case .bibtex, .biblatex: if command.sort || command.keys != nil { return nil }
        case .mods, .bibliography, .notes, .docx, .odt, .markdown, .style: return nil
        }
        let input = try InputFile(argument: argument)
        guard input.isRegular else { return nil }
        let head = try input.blocks()() ?? []
        let format = try InputFile.format(of: head, named: input.name, declared: command.from)
        guard format == .bibtex || format == .biblatex else { return nil }
        self.command = command
        self.input = input
    }

    /// Reads and writes, part by part. The file is open once for all passes, and must not change between them.
    func run() throws {
        let parts = try BibTeXParts(
            name: input.name, options: .init(usesSentenceCase: command.sentenceCase), of: { input.blocks() })
        var keys = UniqueKeys(of: parts.keys)
        var count = 0
        var errors = 0
        var left = Self.mostFindings
        var output = try output(parts)
        try OutputFile(argument: command.output).write { sink in
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
            try input.checkUnchanged()
            if count == 0, errors > 0 { throw CommandFailure("\(input.name): no works could be read") }
            if count == 0 { StandardError.write("\(input.name): the file holds no works") }
            try sink.add(output.end.utf8)
        }
    }

    /// More findings help nobody, and a broken file of a gigabyte has millions.
    private static let mostFindings = 10_000

    private func complain(of findings: [Diagnostic], in reader: BibTeXReader, left: inout Int) {
        let findings = findings.filter { $0.severity > .note }.prefix(left)
        if findings.isEmpty { return }
        left -= findings.count
        StandardError.write(findings, in: reader.source)
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
