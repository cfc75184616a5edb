import CitandaRecords

/// The formats that are read.
public enum InputFormat: Hashable, Sendable {
    case manuscript
    case bibtex, biblatex
    /// A text of references and nothing else. No file says so itself.
    case references
    /// Records of works.
    case records(RecordFormat)

    /// Items of a citation processor.
    public static let cslJSON = InputFormat.records(.cslJSON)

    /// All formats that are read, in the order of `citanda formats`.
    public static let all: [InputFormat] =
        [.manuscript, .references, .bibtex, .biblatex] + RecordFormat.all.filter(\.isRead).map { .records($0) }

    /// The name for `--from`.
    public var name: String {
        switch self {
        case .manuscript: "manuscript"
        case .bibtex: "bibtex"
        case .biblatex: "biblatex"
        case .references: "references"
        case .records(let format): format.name
        }
    }

    /// The format with a name; nil for other names, and for formats that are not read.
    public init?(named name: String) {
        if let format = Self.all.first(where: { $0.name == name }) {
            self = format
        } else if ["markdown", "docx", "odt", "html", "latex", "epub", "rtf", "text"].contains(name) {
            self = .manuscript
        } else if let format = RecordFormat(named: name), format.isRead {
            self = .records(format)
        } else {
            return nil
        }
    }
}
