import CitandaDiagnostics

/// The forms in which checked files are reported.
public enum CheckReport: Sendable, Hashable {
    /// The findings alone, for people at a terminal and for programs.
    case findings(ReportFormat)
    /// A page for people: the text with the findings beside it.
    case page

    /// The files as one report.
    ///
    /// - Parameters:
    ///   - files: The files with their findings.
    ///   - version: The version of the program.
    ///   - printer: The printer of findings for people at a terminal.
    public func text(of files: [CheckedFile], version: String, _ printer: TerminalPrinter) -> String {
        switch self {
        case .findings(let format):
            format.text(of: files.map { (source: $0.text, diagnostics: $0.findings) }, version: version, printer)
        case .page: ReportPage(of: files).html
        }
    }
}

extension CheckReport: RawRepresentable, CaseIterable {
    /// Every form.
    public static let allCases = ReportFormat.allCases.map { CheckReport.findings($0) } + [.page]

    private static let nameOfPage = "html"

    /// The form of a name.
    public init?(rawValue: String) {
        if rawValue == Self.nameOfPage {
            self = .page
        } else if let format = ReportFormat(rawValue: rawValue) {
            self = .findings(format)
        } else {
            return nil
        }
    }

    /// The name of the form.
    public var rawValue: String {
        switch self {
        case .findings(let format): format.rawValue
        case .page: Self.nameOfPage
        }
    }
}
