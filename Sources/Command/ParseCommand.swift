import ArgumentParser
import Citanda
import Dispatch
import Foundation

/// `citanda parse`: free-text references into fields.
struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract:
            "Splits references into fields. Each reference gives one line of JSON, or an entry of a bibliography.",
        discussion: """
            Examples:
              citanda parse references.txt --jobs 2
              citanda parse list.txt --to bibtex
              echo 'Abe, Kenji. "Salt Roads." Asia Ledger 3 (2001): 5-9.' | citanda parse -
            A reference is a line, or several that were wrapped: numbers, bullets, hanging indents and blank lines tell. Blank lines and
            headings are no references. A line of JSON with “id” and “text” is a reference by itself. Output keeps the order; a line that
            cannot be read gives a line with “error”. The “id” of other references is the number of their first line.
            The segments of a reference, joined, are its text. “confidences” gives for each segment the share of such fields that are right.
            With --to, the answer is what “citanda convert --from references” writes.
            """)

    /// What is written in place of lines of JSON.
    enum Target: String, ExpressibleByArgument, CaseIterable {
        case bibtex, biblatex
        case cslJSON = "csl-json"
    }

    @Argument(help: "A file of references. The default is standard input.") var file = "-"
    @Option(help: "The format to write. The default is lines of JSON with all segments.") var to: Target?
    @Option(name: [.short, .customLong("out")], help: "The file to write. The default is standard output.") var output:
        String?
    @Option(name: .customLong("model"), help: "A model made by “citanda train”, instead of the one built in.")
    var modelFile: String?
    @Option(help: "The number of references read at the same time, for lines of JSON.") var jobs = Jobs.usual

    func run() throws {
        try Command.run {
            try OutputFile.checkThat(output, replacesNoneOf: [file])
            let model = try LabellingModel.load(modelFile)
            if let to {
                try OutputFile(argument: output).write(text(as: to, by: model))
                return 0
            }
            let answers = (0..<jobs.count).map { _ in ReferenceAnswer(model) }
            guard output == nil else {
                // A file is written whole or not at all, so its lines are gathered first.
                var text = ""
                try eachBlock(answers) { text += $0 }
                try OutputFile(argument: output).write(text)
                return 0
            }
            try eachBlock(answers) { try OutputFile(nil).write($0) }
            return 0
        }
    }

    /// The works of all references in a format.
    private func text(as target: Target, by model: LinearChain) throws -> String {
        let source = try InputFile(argument: file).source()
        _ = try InputFile.format(of: source, accepting: RecordReader.formats, for: "“citanda parse”")
        let list = ReferenceList(Self.withoutJSON(source.decoded().value), model: model)
        StandardError.write(faults: list.faults, in: list.text)
        return switch target {
        case .bibtex: BibTeXWriter(.bibtex).text(of: list.works)
        case .biblatex: BibTeXWriter(.biblatex).text(of: list.works)
        case .cslJSON: CSLJSON.text(of: list.works)
        }
    }

    /// The texts of lines of JSON, each as a paragraph by itself; other sources as they are.
    private static func withoutJSON(_ source: SourceText) -> SourceText {
        let lines = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        guard lines.contains(where: RecordReader.isJSON) else { return source }
        var text: [UInt8] = []
        for (index, line) in lines.enumerated() {
            switch ReferenceAnswer.input(RecordReader.Record(number: index + 1, text: line)) {
            case .success(let input): text += input.text.map { $0 < 0x20 ? 0x20 : $0 } + [0x0A, 0x0A]
            case .failure(let failure): StandardError.write("\(source.name):\(index + 1): \(failure.reason)")
            }
        }
        return SourceText(name: source.name, bytes: text)
    }

    /// Answers the references in blocks, each block divided among the jobs.
    private func eachBlock(_ answers: [ReferenceAnswer], _ write: (String) throws -> Void) throws {
        var reader = try RecordReader(file)
        while case let records = try reader.records(), !records.isEmpty {
            if answers.count == 1 || records.count < 2 {
                try write(records.map { answers[0].answer(to: $0) + "\n" }.joined())
            } else {
                try write(Self.parallel(records, answers).joined())
            }
        }
    }

    private static func parallel(_ records: [RecordReader.Record], _ answers: [ReferenceAnswer]) -> [String] {
        let share = (records.count + answers.count - 1) / answers.count
        var texts = [String](repeating: "", count: answers.count)
        texts.withUnsafeMutableBufferPointer { texts in
            // Each job writes to its own place and has its own reader.
            nonisolated(unsafe) let target = texts, readers = answers
            DispatchQueue.concurrentPerform(iterations: readers.count) { job in
                var text = ""
                for index in min(job * share, records.count)..<min((job + 1) * share, records.count) {
                    text += readers[job].answer(to: records[index]) + "\n"
                }
                target[job] = text
            }
        }
        return texts
    }
}
