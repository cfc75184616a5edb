/// A kind of finding: its id and its page in the manual.
///
/// A kind is declared beside the code that reports it, as a static property of this type. The property bears the id in camel case, and
/// the id appears nowhere else. A module lists its kinds once; `FindingKind.all` of the module `Citanda` joins the lists.
public final class FindingKind: Sendable {
    /// The stable id, in lower case with hyphens: “isbn-invalid”. One fault has one id in every format.
    public let id: String
    /// The usual severity. A single finding may weigh less where the file leaves room for doubt.
    public let severity: Severity
    /// The fault in one sentence, without a closing stop.
    public let title: String
    /// Why the fault matters, and when Citanda stays silent.
    public let reason: String
    /// A text with the fault, and the same text without it.
    public let example: Example
    /// The rule that the text breaks: a section of the Chicago Manual, a standard, a manual.
    public let source: String
    /// Whether Citanda can offer a fix. `FixIt.safety` says of a single fix whether a person has to look at it.
    public let isFixable: Bool

    /// A kind of finding.
    public init(
        _ id: String, _ severity: Severity, _ title: String, why reason: String, example: Example, source: String,
        isFixable: Bool = false
    ) {
        self.id = id
        self.severity = severity
        self.title = title
        self.reason = reason
        self.example = example
        self.source = source
        self.isFixable = isFixable
    }

    /// A wrong and a right text. Tests check that the wrong one gives the finding and the right one does not.
    public struct Example: Sendable {
        /// What kind of text an example is, and so which reader checks it.
        public enum Language: Sendable, Hashable {
            /// Notes, lists and text of a manuscript in Markdown.
            case manuscript
            /// Notes of a manuscript, which are compared with the style of a name.
            case notes(style: String)
            /// Entries of a .bib file.
            case bibTeX
            /// Items of CSL-JSON.
            case cslJSON
            /// Records of RIS.
            case ris
            /// References in YAML.
            case yaml
            /// The content of the element `style` of a CSL style.
            case style
            /// A whole XML file.
            case xml
            /// A description, for faults that no short text shows: bytes, sizes, two files.
            case words
        }

        /// The language of both texts.
        public let language: Language
        /// A text with the fault.
        public let wrong: String
        /// The text without the fault.
        public let right: String

        /// A wrong and a right text in a language.
        public init(_ language: Language, wrong: String, right: String) {
            self.language = language
            self.wrong = wrong
            self.right = right
        }
    }
}

extension FindingKind: Hashable {
    /// Kinds are the same when their ids are.
    public static func == (left: FindingKind, right: FindingKind) -> Bool { left.id == right.id }

    /// Hashes the id alone.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension FindingKind: CustomStringConvertible {
    /// The id.
    public var description: String { id }
}
