import CitandaDiagnostics
import CitandaJSON
import CitandaValidation

/// Whether the facts of each work in some files can be true, as text and as JSON.
public struct PlausibilityReport: Sendable {
    /// A work of a file.
    private struct Row: Sendable {
        let text: SourceText
        let work: Plausibility
    }

    private let rows: [Row]

    /// Weighs the facts of the works in files.
    ///
    /// - Parameter files: The files as checked.
    public init(_ files: [CheckedFile]) {
        rows = files.flatMap { file in file.plausibility.map { Row(text: file.text, work: $0) } }
    }

    /// A line for each work: place, key, verdict and evidence. The last line counts the verdicts.
    public var text: String {
        let counts = Plausibility.Verdict.allCases.map { verdict in
            "\(rows.count { $0.work.verdict == verdict }) \(verdict.words)"
        }
        let lines = rows.map { row in
            let place = TerminalText.safe(row.text.name) + TerminalText.safe(row.text.location(of: row.work.range))
            return "\(place): \(TerminalText.safe(row.work.key)): \(TerminalText.safe(row.work.text))\n"
        }
        return lines.joined() + counts.joined(separator: ", ") + "\n"
    }

    /// An object whose member `plausibility` is a list of objects with `path`, `key`, `plausibility`, `range` and `evidence`.
    public var json: JSONValue {
        let works = rows.map { row -> JSONValue in
            let members = [JSONValue.Member("path", .string(row.text.name))] + row.work.members
            return .object(members)
        }
        return ["plausibility": .array(works)]
    }
}
