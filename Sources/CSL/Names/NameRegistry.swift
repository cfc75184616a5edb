/// The names of a document that look alike, and how much of the given names makes them differ (CSL 1.0.2,
/// `givenname-disambiguation-rule`).
struct NameRegistry {
    private var levels: [NameKey: Int] = [:]
    private var isPrimaryOnly = false
    /// Whether the names are those of one work. They tell no cites apart, so that short names stay short.
    private var isWithinWork = false

    /// A name for comparison.
    struct NameKey: Hashable {
        var family: String
        var given: String
        var suffix: String

        init(_ name: ItemName) {
            family = (name.literal ?? ItemName.join([name.nonDroppingParticle, name.family])).lowercased()
            given = name.given.filter { $0 != " " && $0 != "." }
            suffix = name.suffix
        }
    }

    /// How much of the given names to show: 0 as the style says, 1 initials, 2 all.
    ///
    /// - Parameter isShort: Whether the style asks for the family name alone.
    func level(of name: ItemName, index: Int, isShort: Bool = false) -> Int {
        guard !levels.isEmpty, !isPrimaryOnly || index == 0, !(isShort && isWithinWork) else { return 0 }
        return levels[NameKey(name)] ?? 0
    }

    /// Whether all names stay as the style has them.
    var isEmpty: Bool { levels.isEmpty }

    init() {}

    /// Compares the names shown in a document.
    ///
    /// - Parameters:
    ///   - shown: Each name with the initials that it would show; nil if the style has no initials.
    ///   - isWithinWork: Whether the names are those of one work.
    init(
        _ shown: [(name: ItemName, initials: String?)], rule: CitationLayout.GivenNameRule, isWithinWork: Bool = false
    ) {
        self.isWithinWork = isWithinWork
        isPrimaryOnly = rule == .primaryName || rule == .primaryNameWithInitials
        let initialsOnly = rule == .allNamesWithInitials || rule == .primaryNameWithInitials
        var families: [String: [NameKey: String?]] = [:]
        for (name, initials) in shown where name.literal == nil {
            let key = NameKey(name)
            families[key.family, default: [:]][key] = .some(initials)
        }
        for (_, names) in families where names.count > 1 {
            var byInitials: [String: Int] = [:]
            for case let (_, initials?) in names { byInitials[initials, default: 0] += 1 }
            for (key, initials) in names {
                // Where the style has no initials, the given name stands for them.
                guard let initials else {
                    levels[key] = initialsOnly ? 1 : 2
                    continue
                }
                let isShared = byInitials[initials, default: 0] > 1
                if isShared, !initialsOnly {
                    levels[key] = 2
                } else if byInitials.count > 1 {
                    levels[key] = 1
                }
            }
        }
    }
}
