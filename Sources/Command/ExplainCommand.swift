import ArgumentParser
import Citanda
import Foundation

/// `citanda explain`: the manual of findings.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explains a finding: why it matters, a wrong and a right example, the source.",
        discussion: """
            Examples:
              citanda explain isbn-invalid
              citanda explain
            Without an id, all findings are listed in their groups, with the severity; “fix” says that “citanda fix” mends the fault.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

    @Argument(
        help: "The id that “citanda check” prints in brackets, such as isbn-invalid.",
        completion: .list(FindingKind.all.map(\.id)))
    var id: String?
    @Option(help: "The form of the answer; Markdown without an id is the whole manual.") var format: Format = .text
    @Option(name: [.short, .customLong("out")], help: "The file to write. The default is standard output.") var output:
        String?

    func run() throws {
        try Command.run {
            try OutputFile(argument: output).write(try text())
            return 0
        }
    }

    private func text() throws -> String {
        guard let id else { return format == .markdown ? FindingKind.manual : Self.list }
        guard let kind = FindingKind.all.first(where: { $0.id == id }) else {
            let likely = FindingKind.likely(for: id).map { "“\($0.id)”" }.joined(separator: ", ")
            let hint = likely.isEmpty ? "“citanda explain” lists all" : "perhaps \(likely)"
            throw CommandFailure("no finding is called “\(id)”; \(hint)")
        }
        let printer = TerminalPrinter(color: false, for: output == nil ? STDOUT_FILENO : nil)
        if format == .markdown { return kind.markdown }
        let group = FindingKind.groups.first { $0.kinds.contains(kind) }
        return kind.page(width: printer.width) + (group.map { "group: \($0.name)\n" } ?? "")
    }

    /// All kinds in their groups, one a line: id, severity, whether there is a fix, title.
    private static var list: String {
        let idWidth = FindingKind.all.map(\.id.count).max() ?? 0
        let severityWidth = Severity.allCases.map(\.rawValue.count).max() ?? 0
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: width - text.count)
        }
        return FindingKind.groups.map { group in
            "\(group.name): \(group.title)\n"
                + group.kinds.map { kind in
                    "  \(padded(kind.id, idWidth))  \(padded(kind.severity.rawValue, severityWidth))  "
                        + "\(kind.isFixable ? "fix" : "   ")  \(kind.title)\n"
                }.joined()
        }.joined(separator: "\n")
    }
}
