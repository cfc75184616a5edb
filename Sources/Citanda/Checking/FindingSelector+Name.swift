import CitandaDiagnostics

/// A name that stands for no findings.
public struct UnknownSelector: Error, Sendable, Hashable, CustomStringConvertible {
    /// The name, and what it could mean.
    public let description: String
}

extension FindingSelector {
    /// The selector that a user names: an id, a group or a severity.
    ///
    /// - Throws: `UnknownSelector`, which names the nearest.
    public init(named name: String) throws(UnknownSelector) {
        if let severity = Severity(rawValue: name) {
            self = .severity(severity)
        } else if let group = FindingKind.groups.first(where: { $0.name == name }) {
            self = .group(group)
        } else if let kind = FindingKind.all.first(where: { $0.id == name }) {
            self = .kind(kind)
        } else {
            throw UnknownSelector(
                description: "no finding, group or severity is called “\(name)”; \(Self.hint(for: name))")
        }
    }

    /// The names that a wrong one probably means, as the end of a message.
    private static func hint(for name: String) -> String {
        let others = FindingKind.groups.map(\.name) + Severity.allCases.map(\.rawValue)
        let likely = others.filter { Misspelling.isLikely(name, of: $0) } + FindingKind.likely(for: name).map(\.id)
        return likely.isEmpty
            ? "“citanda explain” lists all" : "perhaps " + likely.map { "“\($0)”" }.joined(separator: ", ")
    }
}

extension FindingSelector {
    /// All names of selectors, for completions: severities, groups, ids.
    public static var allNames: [String] {
        Severity.allCases.map(\.rawValue) + FindingKind.groups.map(\.name) + FindingKind.all.map(\.id)
    }
}
