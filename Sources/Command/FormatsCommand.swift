import ArgumentParser
import Citanda

/// `citanda formats`: the formats that are read and written.
struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "Lists the formats, whether each is read and written, and what each can hold.",
        discussion: """
            Examples:
              citanda formats
              citanda formats --format json
            The names are those of “citanda convert --from” and “--to”. Without --from, content and suffix decide.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: "The form of the answer.") var format: Format = .text

    /// A line of the list.
    private struct Row {
        let name: String
        let otherNames: [String]
        let title: String
        let isRead: Bool
        let isWritten: Bool
        let scope: String
    }

    func run() throws {
        try Command.run {
            let text = format == .json ? Self.json : Self.text
            try OutputFile(argument: nil).write(text)
            return 0
        }
    }

    private static let rows: [Row] =
        [
            Row(
                name: "manuscript", otherNames: ["markdown", "docx", "odt", "html", "latex", "epub", "rtf", "text"],
                title: "A text with notes", isRead: true, isWritten: false,
                scope:
                    "works that are cited; Markdown, DOCX and ODT are written as changed copies (--to docx, odt, markdown)"
            ),
            Row(
                name: "references", otherNames: [], title: "A list of typed references", isRead: true, isWritten: false,
                scope: "works that are listed"),
            Row(
                name: "bibtex", otherNames: [], title: "BibTeX", isRead: true, isWritten: true,
                scope: "everything; fields of its own for what BibTeX has none for"),
            Row(
                name: "biblatex", otherNames: [], title: "BibLaTeX", isRead: true, isWritten: true,
                scope: "everything; fields of its own for what BibLaTeX has none for"),
        ]
        + RecordFormat.all.map {
            Row(
                name: $0.name, otherNames: $0.otherNames, title: $0.title, isRead: $0.isRead, isWritten: $0.isWritten,
                scope: $0.scope)
        }

    private static var text: String {
        let width = rows.map(\.name.count).max() ?? 0
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(width - text.count, 0))
        }
        return rows.map { row in
            let direction = row.isRead ? (row.isWritten ? "in, out" : "in") : "out"
            let others = row.otherNames.isEmpty ? "" : " (also \(row.otherNames.joined(separator: ", ")))"
            return
                "\(padded(row.name, width))  \(padded(direction, directionWidth))  \(row.title)\(others): \(row.scope)\n"
        }.joined()
    }

    /// The width of “in, out”.
    private static let directionWidth = 7

    private static var json: String {
        JSONValue.array(
            rows.map { row in
                [
                    "name": .string(row.name), "otherNames": .array(row.otherNames.map { .string($0) }),
                    "title": .string(row.title), "read": .bool(row.isRead), "written": .bool(row.isWritten),
                    "holds": .string(row.scope),
                ]
            }
        ).pretty + "\n"
    }
}
