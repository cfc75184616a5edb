import CitandaDiagnostics

/// One way in which typed notes differ from a style.
///
/// The rules are in the files `StyleRule+….swift`, each with the kinds of findings that it reports. The first rule that knows a difference
/// names it. A difference that no rule knows is not reported: what was read may be at fault.
struct StyleRule: Sendable {
    /// The kind of the findings.
    let kind: FindingKind
    /// What is wrong, as a clause about the style; nil where the rule does not know the difference.
    let message: @Sendable (StyleDifference) -> String?

    /// Whether the fix may be made unseen.
    let safety: FixIt.Safety

    /// A rule that reports a kind of finding.
    init(
        _ kind: FindingKind, safety: FixIt.Safety = .safe,
        _ message: @escaping @Sendable (StyleDifference) -> String?
    ) {
        self.kind = kind
        self.safety = safety
        self.message = message
    }

    /// The rules in the order in which they are asked.
    static let all = shortForms + [titleDress] + places + contributors + numbers + dates + editions + addresses + marks

    /// The kinds of findings of all rules.
    static var kinds: [FindingKind] {
        (all + [titleCase]).map(\.kind).reduce(into: []) { kinds, kind in
            if !kinds.contains(kind) { kinds.append(kind) }
        }
    }
}
