import BibTeX
import Citations
import Diagnostics
import Records
import Works

/// The works of the inputs together, with keys that no two share.
struct Sources {
    /// The manuscripts among the inputs.
    private(set) var readings: [Reading] = []
    /// The works that came from bibliographies.
    private(set) var loose: [Work] = []
    /// All works.
    private(set) var works: [Work] = []

    init(_ paths: [String], as format: InputFormat?, usesSentenceCase: Bool = false) throws {
        var taken: Set<String> = []
        for path in paths {
            let source = try InputFile.read(path)
            switch format ?? InputFormat.guess(source) {
            case .manuscript:
                let reading = try Manuscript(source).reading
                readings.append(reading)
                add(reading.works.map(\.work), &taken)
            case .cslJSON:
                let (read, diagnostics) = CSLJSON.works(parsing: source.bytes)
                let printer = TerminalPrinter(color: false)
                for diagnostic in diagnostics { OutputFile.complain(printer.text(diagnostic, in: source)) }
                if read.isEmpty, diagnostics.contains(where: { $0.severity == .error }) {
                    throw CommandFailure("\(path): no works could be read")
                }
                loose += read
                add(read, &taken)
            case .bibtex, .biblatex:
                let (read, diagnostics, text) = BibTeXReader.works(
                    in: source, options: .init(usesSentenceCase: usesSentenceCase))
                let printer = TerminalPrinter(color: false)
                for diagnostic in diagnostics where diagnostic.severity > .note {
                    OutputFile.complain(printer.text(diagnostic, in: text))
                }
                if read.isEmpty, diagnostics.contains(where: { $0.severity == .error }) {
                    throw CommandFailure("\(path): no works could be read")
                }
                loose += read
                add(read, &taken)
            }
        }
    }

    /// Of works with one key the first is kept as it is, the others get new keys.
    private mutating func add(_ new: [Work], _ taken: inout Set<String>) {
        for var work in new {
            if !taken.insert(work.key).inserted {
                var number = 2
                while taken.contains("\(work.key)-\(number)") { number += 1 }
                work.key += "-\(number)"
                taken.insert(work.key)
            }
            works.append(work)
        }
    }
}
