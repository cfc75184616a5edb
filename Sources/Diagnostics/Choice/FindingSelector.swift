/// A name that stands for findings: the id of a kind, a group, or a severity.
public enum FindingSelector: Sendable, Hashable {
    case kind(FindingKind)
    case group(FindingGroup)
    case severity(Severity)

    /// The name by which users call the selector.
    public var name: String {
        switch self {
        case .kind(let kind): kind.id
        case .group(let group): group.name
        case .severity(let severity): severity.rawValue
        }
    }

    /// Whether a finding is meant.
    public func matches(_ finding: Diagnostic) -> Bool {
        switch self {
        case .kind(let kind): finding.kind == kind
        case .group(let group): group.kinds.contains(finding.kind)
        case .severity(let severity): finding.severity == severity
        }
    }

    /// How narrow the selector is. A narrow one counts more than a wide one.
    enum Reach: Int, Comparable {
        case all, severity, group, kind

        static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
    }

    /// How narrow this selector is.
    var reach: Reach {
        switch self {
        case .kind: .kind
        case .group: .group
        case .severity: .severity
        }
    }
}
