import Citanda

/// Writes works one after the other in the format that a conversion asks for.
struct ConversionOutput {
    /// The number of works so far.
    private(set) var count = 0
    private var format: Format
    private let jobs: Int
    /// The first work, until it is known whether others follow: the file of a single work may be another.
    private var first: Work?
    private var losses: LossReport

    private enum Format {
        case bibTeX(BibTeXEntries)
        case records(RecordFormat)
    }

    /// The output of a command.
    ///
    /// - Parameters:
    ///   - command: The command with its options.
    ///   - keys: The keys of all works that will come.
    init(_ command: ConvertCommand, keys: FileKeys = FileKeys()) throws {
        jobs = command.jobs.count
        losses = LossReport(listsEach: command.losses)
        switch command.to {
        case .bibtex: format = .bibTeX(BibTeXEntries(try command.bibTeX(.bibtex), keys: keys))
        case .biblatex: format = .bibTeX(BibTeXEntries(try command.bibTeX(.biblatex), keys: keys))
        default:
            guard let records = command.to.records else {
                throw CommandFailure("the output needs all works at once")
            }
            format = .records(records)
        }
    }

    /// Whether no work has come.
    var isEmpty: Bool { count == 0 && first == nil }

    /// Whether the output is CSL-JSON, which keeps notes as they are.
    var isCSLJSON: Bool {
        if case .records(let records) = format { records.isCSLJSON } else { false }
    }

    /// Writes the next works.
    mutating func write(_ works: [Work], to sink: inout OutputSink) throws {
        switch format {
        case .bibTeX(var entries):
            let next = works.map { entries.entry(of: $0) }
            for text in Parallel.map(next, jobs: jobs, { $0.text }) { try sink.add(text.utf8) }
            format = .bibTeX(entries)
        case .records(let records):
            var works = works
            if count == 0, let work = first ?? works.first, records.file(of: work) != nil {
                if let first { works.insert(first, at: 0) }
                first = works.count == 1 ? work : nil
                if first != nil { return }
            }
            let written = Parallel.map(works, jobs: jobs) { records.record(of: $0) }
            for (work, record) in zip(works, written) {
                guard let record else { continue }
                try sink.add((count == 0 ? records.head : records.separator).utf8)
                try sink.add(record.bytes)
                count += 1
                losses.add(record.losses, of: work.key)
            }
            return
        }
        count += works.count
    }

    /// Writes the end of the file.
    mutating func finish(_ sink: inout OutputSink) throws {
        guard case .records(let records) = format else { return }
        if let first, let file = records.file(of: first) {
            count = 1
            losses.add(file.losses, of: first.key)
            return try sink.add(file.bytes)
        }
        if count == 0 {
            guard records.mayBeEmpty else {
                throw CommandFailure(
                    "there are no works, and a file of \(records.title) cannot be empty; nothing is written")
            }
            return try sink.add(records.empty.utf8)
        }
        try sink.add(records.foot.utf8)
    }

    /// Says what the format has no place for, counted by field.
    func sayLosses() {
        if case .records(let records) = format { losses.say(for: records) }
    }
}
