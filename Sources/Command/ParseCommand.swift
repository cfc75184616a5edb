import ArgumentParser
import Citanda
import Dispatch
import Foundation

/// `citanda parse`: free-text references, one a line, into fields.
struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Splits references into fields. Each line is one reference, and gives one line of JSON.",
        discussion: """
            Examples:
              citanda parse references.txt --jobs 2
              echo 'Abe, Kenji. "Salt Roads." Asia Ledger 3 (2001): 5-9.' | citanda parse -
            A line is text, or JSON with “id” and “text”. Output keeps the order; a line that cannot be read gives a line with “error”.
            The segments of a line, joined, are its text. “confidences” gives for each segment the share of such fields that are right.
            """)

    @Argument(help: "A file of references, one a line. The default is standard input.") var file = "-"
    @Option(name: [.short, .customLong("out")], help: "The file to write. The default is standard output.") var output:
        String?
    @Option(name: .customLong("model"), help: "A model made by “citanda train”, instead of the one built in.")
    var modelFile: String?
    @Option(help: "The number of lines read at the same time.") var jobs = 1

    func validate() throws {
        guard (1...64).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 64") }
    }

    func run() throws {
        try Command.run {
            try OutputFile.checkThat(output, replacesNoneOf: [file])
            let model = try LabellingModel.load(modelFile)
            let answers = (0..<jobs).map { _ in ReferenceAnswer(model) }
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

    /// Answers the lines in blocks, each block divided among the jobs.
    private func eachBlock(_ answers: [ReferenceAnswer], _ write: (String) throws -> Void) throws {
        var reader = try LineReader(file)
        var number = 0
        while true {
            let lines = try reader.lines()
            guard !lines.isEmpty else { return }
            let first = number
            if answers.count == 1 || lines.count < 2 {
                var text = ""
                for (index, line) in lines.enumerated() {
                    text += answers[0].answer(to: line, number: first + index + 1) + "\n"
                }
                try write(text)
            } else {
                try write(Self.parallel(lines, answers, first).joined())
            }
            number += lines.count
        }
    }

    private static func parallel(_ lines: [LineReader.Line], _ answers: [ReferenceAnswer], _ first: Int) -> [String] {
        let share = (lines.count + answers.count - 1) / answers.count
        var texts = [String](repeating: "", count: answers.count)
        texts.withUnsafeMutableBufferPointer { texts in
            // Each job writes to its own place and has its own reader.
            nonisolated(unsafe) let target = texts, readers = answers
            DispatchQueue.concurrentPerform(iterations: readers.count) { job in
                var text = ""
                for index in min(job * share, lines.count)..<min((job + 1) * share, lines.count) {
                    text += readers[job].answer(to: lines[index], number: first + index + 1) + "\n"
                }
                target[job] = text
            }
        }
        return texts
    }
}
