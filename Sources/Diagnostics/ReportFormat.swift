import CitandaJSON

/// The forms in which findings are reported, for people and programs.
public enum ReportFormat: String, Sendable, CaseIterable {
    case text, line, json, sarif, github, gitlab

    /// The findings of files as one report.
    ///
    /// - Parameters:
    ///   - files: The texts with their findings.
    ///   - version: The version of the program.
    ///   - printer: The printer of the form `text`.
    public func text(
        of files: [(source: SourceText, diagnostics: [Diagnostic])], version: String, _ printer: TerminalPrinter
    ) -> String {
        func joined(_ form: (Diagnostic, SourceText) -> String) -> String {
            files.flatMap { file in file.diagnostics.map { form($0, file.source) + "\n" } }.joined()
        }
        switch self {
        case .text: return joined { printer.text($0, in: $1) } + Self.sum(of: files.flatMap(\.diagnostics))
        case .line: return joined { $0.line(in: $1) }
        case .github: return joined { $0.gitHubCommand(in: $1) }
        case .sarif: return SARIFReport(version: version).json(files).pretty + "\n"
        case .gitlab: return GitLabReport.json(files).pretty + "\n"
        case .json: return Self.json(files).pretty + "\n"
        }
    }

    private static func json(_ files: [(source: SourceText, diagnostics: [Diagnostic])]) -> JSONValue {
        let all = files.flatMap { file in
            file.diagnostics.map { diagnostic -> JSONValue in
                let value = diagnostic.json(in: file.source)
                guard files.count > 1, case .object(let members) = value else { return value }
                return .object([.init("file", .string(file.source.name))] + members)
            }
        }
        return .object([.init("diagnostics", .array(all))])
    }

    /// The numbers of findings by severity, on the last line. A severity without findings is left out.
    private static func sum(of findings: [Diagnostic]) -> String {
        if findings.isEmpty { return "no findings\n" }
        return Severity.allCases.reversed().compactMap { severity -> String? in
            let count = findings.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }.joined(separator: ", ") + "\n"
    }
}
