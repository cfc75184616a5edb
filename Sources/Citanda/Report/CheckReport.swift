import CitandaDiagnostics

/// The forms in which checked files are reported.
public enum CheckReport: Sendable, Hashable {
    /// The findings alone, for people at a terminal and for programs.
    case findings(ReportFormat)
    /// The findings in the XML of JUnit.
    case junit
    /// A page for people: the text with the findings beside it.
    case page

    /// The files as one report.
    ///
    /// - Parameters:
    ///   - files: The files with their findings.
    ///   - version: The version of the program.
    ///   - printer: The printer of findings for people at a terminal.
    public func text(of files: [CheckedFile], version: String, _ printer: TerminalPrinter) -> String {
        let findings = files.map { (source: $0.text, diagnostics: $0.findings) }
        return switch self {
        case .findings(let format): format.text(of: findings, version: version, printer)
        case .junit: JUnitReport.xml(findings)
        case .page: ReportPage(of: files).html
        }
    }
}

extension CheckReport: RawRepresentable, CaseIterable {
    /// Every form.
    public static let allCases = ReportFormat.allCases.map { CheckReport.findings($0) } + [.junit, .page]

    private static let nameOfPage = "html", nameOfJUnit = "junit"

    /// The form of a name.
    public init?(rawValue: String) {
        if rawValue == Self.nameOfPage {
            self = .page
        } else if rawValue == Self.nameOfJUnit {
            self = .junit
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
        case .junit: Self.nameOfJUnit
        case .page: Self.nameOfPage
        }
    }
}
