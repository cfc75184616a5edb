import Citanda

/// `citanda convert` of one file of any size, work by work.
struct ConversionStream {
    private let command: ConvertCommand
    private let input: InputFile
    private let format: InputFormat

    /// Nil where the input is of another kind, or the output needs all works at once.
    init?(_ command: ConvertCommand) throws {
        guard command.inputs.count == 1, let argument = command.inputs.first, argument != "-" else { return nil }
        switch command.to {
        case .records, .bits: break
        case .bibtex, .biblatex: if command.sort || command.keys != nil { return nil }
        case .bibliography, .notes, .docx, .odt, .markdown, .style: return nil
        }
        let input = try InputFile(argument: argument)
        guard input.isRegular else { return nil }
        let head = try input.blocks()() ?? []
        format = try InputFile.format(of: head, named: input.name, declared: command.from)
        switch format {
        case .bibtex, .biblatex, .records: break
        case .manuscript, .references: return nil
        }
        self.command = command
        self.input = input
    }

    /// Reads and writes, part by part. The file is open once for all passes, and must not change between them.
    func run() throws {
        switch format {
        case .records(let records): try convert(records)
        default: try convertBibTeX()
        }
    }

    // MARK: - BibTeX

    private func convertBibTeX() throws {
        let parts = try BibTeXParts(
            name: input.name, options: .init(usesSentenceCase: command.sentenceCase), of: { input.blocks() })
        var keys = UniqueKeys(of: parts.keys)
        var output = try ConversionOutput(command, keys: parts.keys)
        var complaints = Complaints()
        try write(&output, &complaints) { output, complaints, sink in
            try parts.forEach { reader in
                var (works, findings) = reader.works(jobs: command.jobs)
                for index in works.indices { works[index].key = keys.unique(works[index].key) }
                complaints.add(findings) { reader.source }
                try output.write(works, to: &sink)
            }
        }
    }

    // MARK: - Records

    private func convert(_ records: RecordFormat) throws {
        let encoding = try records.encoding { input.blocks() }
        var all = FileKeys()
        // The entries of a .bib file may name each other, so that all keys are wanted first.
        if command.to.isBibTeX {
            try forEachBatch(of: records, in: encoding) { works, _, _ in for work in works { all.insert(work.key) } }
        }
        var output = try ConversionOutput(command, keys: all)
        let appliesNotes = records.isCSLJSON && !output.isCSLJSON
        var complaints = Complaints()
        try write(&output, &complaints) { output, complaints, sink in
            try forEachBatch(of: records, in: encoding) { works, findings, batch in
                if !findings.isEmpty {
                    let source = SourceText(name: input.name, bytes: Array(batch.bytes), at: batch.position)
                    complaints.add(findings.map { $0.moved(by: -batch.offset) }) { source }
                }
                try output.write(
                    appliesNotes ? works.map { $0.withNoteVariables(removing: true) } : works, to: &sink)
            }
        }
    }

    private func forEachBatch(
        of records: RecordFormat, in encoding: TextEncoding,
        _ body: ([Work], [Diagnostic], RecordBatch) throws -> Void
    ) throws {
        guard var stream = RecordStream(records, of: input.blocks(), encoding: encoding) else { return }
        var keys = RecordKeys()
        let read = stream.read
        while let batch = try stream.batch() {
            let parts = Parallel.map(batch.records, jobs: command.jobs.count) { read($0) }
            let works = parts.flatMap(\.value).map { work in
                var work = work
                keys.assign(to: &work)
                return work
            }
            try body(works, parts.flatMap(\.diagnostics), batch)
        }
    }

    /// Opens the output, lets `body` write the works, and says what there is to say.
    private func write(
        _ output: inout ConversionOutput, _ complaints: inout Complaints,
        _ body: (inout ConversionOutput, inout Complaints, inout OutputSink) throws -> Void
    ) throws {
        try OutputFile(argument: command.output).write { sink in
            try body(&output, &complaints, &sink)
            try input.checkUnchanged()
            if output.isEmpty, complaints.errors > 0 {
                throw CommandFailure("\(input.name): no works could be read")
            }
            if output.isEmpty { StandardError.write("\(input.name): the file holds no works") }
            try output.finish(&sink)
        }
        output.sayLosses()
    }
}

/// The findings of a run, as many as help.
private struct Complaints {
    /// The number of errors.
    private(set) var errors = 0
    /// More findings help nobody, and a broken file of a gigabyte has millions.
    private var left = 10_000

    mutating func add(_ findings: [Diagnostic], in source: () -> SourceText) {
        errors += findings.count { $0.severity == .error }
        let shown = findings.filter { $0.severity > .note }.prefix(left)
        if shown.isEmpty { return }
        left -= shown.count
        StandardError.write(shown, in: source())
    }
}
