/// Which findings a user wants to see, and how much each of them matters.
///
/// A narrow name counts more than a wide one: `select: lists, ignore: list-order` gives all findings about lists but those of
/// `list-order`. Of two names alike, the ignored one wins.
public struct FindingChoice: Sendable {
    /// How much the findings of a kind matter.
    public enum Level: String, Sendable, Hashable, CaseIterable {
        case error, warning, note, off

        /// The severity; nil for findings that are not wanted.
        public var severity: Severity? { Severity(rawValue: rawValue) }
    }

    /// Findings that are not wanted in some files.
    public struct PathIgnore: Sendable, Hashable {
        /// The files.
        public var pattern: PathPattern
        /// The findings.
        public var ignored: [FindingSelector]

        /// Findings that are not wanted in the files of a pattern.
        public init(_ pattern: PathPattern, _ ignored: [FindingSelector]) {
            self.pattern = pattern
            self.ignored = ignored
        }
    }

    /// The findings that are wanted; empty where all are.
    public var selected: [FindingSelector]
    /// The findings that are not wanted.
    public var ignored: [FindingSelector]
    /// How much kinds of findings matter here; other kinds have their usual severity.
    public var levels: [FindingKind: Level]
    /// The findings that are not wanted in some files.
    public var pathIgnores: [PathIgnore]
    /// The words of the house.
    public var known: [KnownWords]

    /// A choice; by default all findings are wanted.
    public init(
        selected: [FindingSelector] = [], ignored: [FindingSelector] = [], levels: [FindingKind: Level] = [:],
        pathIgnores: [PathIgnore] = [], known: [KnownWords] = []
    ) {
        self.selected = selected
        self.ignored = ignored
        self.levels = levels
        self.pathIgnores = pathIgnores
        self.known = known
    }

    /// The findings that are wanted, with the severity that they have here.
    ///
    /// - Parameters:
    ///   - findings: The findings of a file.
    ///   - path: The path of the file.
    ///   - text: The text that the findings are about.
    public func chosen(from findings: [Diagnostic], in path: String, _ text: SourceText) -> [Diagnostic] {
        let ignored = ignored + pathIgnores.filter { $0.pattern.matches(path) }.flatMap(\.ignored)
        return findings.compactMap { finding in
            if known.contains(where: { $0.spare(finding, in: text) }) { return nil }
            var finding = finding
            switch levels[finding.kind] {
            case .off?: return nil
            case let level?: finding.severity = level.severity ?? finding.severity
            case nil: break
            }
            return isWanted(finding, ignored) ? finding : nil
        }
    }

    private func isWanted(_ finding: Diagnostic, _ ignored: [FindingSelector]) -> Bool {
        let against = ignored.filter { $0.matches(finding) }.map(\.reach).max()
        let pro = selected.isEmpty ? .all : selected.filter { $0.matches(finding) }.map(\.reach).max()
        guard let pro else { return false }
        return against.map { $0 < pro } ?? true
    }

    /// The choice with names that a user gave for one run: those to select take the place of the others, those to ignore are added.
    ///
    /// A kind that is selected by its id is wanted, whatever this choice says of the kind.
    public func with(selected: [FindingSelector], ignored: [FindingSelector]) -> FindingChoice {
        var choice = self
        if !selected.isEmpty { choice.selected = selected }
        for case .kind(let kind) in selected {
            choice.ignored.removeAll { $0 == .kind(kind) }
            for index in choice.pathIgnores.indices {
                choice.pathIgnores[index].ignored.removeAll { $0 == .kind(kind) }
            }
            if choice.levels[kind] == .off { choice.levels[kind] = nil }
        }
        choice.ignored += ignored
        return choice
    }
}
