import CitandaBibTeX
import CitandaDiagnostics
import CitandaWorks

/// Runs the rules of entries over a bibliography.
public enum LibraryValidator {
    /// Rules that speak of one thing.
    private struct Group: Sendable {
        /// The name by which users select the findings of the rules.
        let name: String
        /// The heading in the manual.
        let title: String
        let rules: [any EntryRule]
        /// Kinds that no rule of single entries reports.
        var others: [FindingKind] = []
    }

    /// Every rule, in groups; the order does not matter.
    ///
    /// - Parameter year: The year in which the rules look.
    private static func ruleGroups(in year: Int) -> [Group] {
        [
            Group(
                name: "entry-fields", title: "Fields of entries",
                rules: [
                    RequiredFieldRule(), FieldNameRule(), YearRule(today: year), PagesRule(), AddressRule(),
                    TitleContentRule(), KeyRule(), ParentListRule(),
                ], others: UnusedStrings.kinds),
            Group(name: "entry-names", title: "Names in entries", rules: [NameListRule()]),
            Group(
                name: "entry-texts", title: "Texts of entries",
                rules: [TeXCharacterRule(), TextDamageRule(), CapitalsRule()], others: JournalNames.kinds),
        ]
    }

    /// The kinds of findings of all rules, in groups.
    public static let groups = ruleGroups(in: 0).map { group in
        FindingGroup(group.name, group.title, group.rules.flatMap { type(of: $0).kinds } + group.others)
    }

    /// The findings in a .bib file.
    ///
    /// - Parameters:
    ///   - library: The file with its strings and references.
    ///   - works: The works of the entries, in their order.
    ///   - year: The year in which the rules look. A later year than the next is a finding.
    public static func findings(in library: ResolvedLibrary, works: [Work], year: Int) -> [Diagnostic] {
        var check = Check(year: year)
        forEachEntry(of: library, works) { check.add($0) }
        return check.allFindings + UnusedStrings.findings(in: library.tree)
    }

    /// How the facts of the entries of a .bib file stand, in the order of the works.
    ///
    /// - Parameters:
    ///   - library: The file with its strings and references.
    ///   - works: The works of the entries, in their order.
    ///   - year: The year in which the rules look.
    public static func plausibility(in library: ResolvedLibrary, works: [Work], year: Int) -> [Plausibility] {
        var file = FileFacts()
        forEachEntry(of: library, works) { file.add($0, year: year) }
        return PlausibilityCheck.plausibility(in: file)
    }

    private static func forEachEntry(of library: ResolvedLibrary, _ works: [Work], _ take: (EntryFacts) -> Void) {
        var rest = works[...]
        for index in library.tree.items.indices {
            guard let entry = library.entry(at: index)?.value, entry.type != "xdata", let work = rest.popFirst() else {
                continue
            }
            take(EntryFacts(entry, of: library, work: work))
        }
    }

    /// The findings in items of CSL-JSON, and in records that are read as such.
    ///
    /// - Parameters:
    ///   - works: The works.
    ///   - places: The bytes of the members of each item by their names; the key is under `id`. Without them, the bytes that values know.
    ///   - bytes: The bytes of the file of CSL-JSON; empty for other formats.
    ///   - year: The year in which the rules look.
    public static func findings(
        in works: [Work], places: [[String: Range<Int>]], of bytes: [UInt8], year: Int
    ) -> [Diagnostic] {
        var check = Check(year: year)
        forEachItem(works, places, bytes) { check.add($0) }
        return check.allFindings.map(Self.inJSON)
    }

    /// How the facts of items of CSL-JSON, and of records that are read as such, stand.
    ///
    /// - Parameters:
    ///   - works: The works.
    ///   - places: The bytes of the members of each item by their names.
    ///   - bytes: The bytes of the file of CSL-JSON; empty for other formats.
    ///   - year: The year in which the rules look.
    public static func plausibility(
        in works: [Work], places: [[String: Range<Int>]], of bytes: [UInt8], year: Int
    ) -> [Plausibility] {
        var file = FileFacts()
        forEachItem(works, places, bytes) { file.add($0, year: year) }
        return PlausibilityCheck.plausibility(in: file)
    }

    private static func forEachItem(
        _ works: [Work], _ places: [[String: Range<Int>]], _ bytes: [UInt8], _ take: (EntryFacts) -> Void
    ) {
        for (index, work) in works.enumerated() {
            take(EntryFacts(item: work, places: places.indices.contains(index) ? places[index] : [:], in: bytes))
        }
    }

    /// The finding without fixes whose texts would need escapes in a string of JSON.
    private static func inJSON(_ finding: Diagnostic) -> Diagnostic {
        var finding = finding
        finding.fixes.removeAll { fix in
            fix.edits.contains {
                $0.text.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
            }
        }
        return finding
    }

    /// The rules at work. Entries come one at a time, so that their texts need not be held together.
    private struct Check {
        private let rules: [any EntryRule]
        private var names = JournalNames()
        private var file = FileFacts()
        private var findings: [Diagnostic] = []

        init(year: Int) { rules = LibraryValidator.ruleGroups(in: year).flatMap(\.rules) }

        mutating func add(_ entry: EntryFacts) {
            names.add(entry)
            file.add(entry)
            for rule in rules { findings += rule.findings(in: entry) }
        }

        var allFindings: [Diagnostic] { findings + names.findings() + PlausibilityCheck.findings(in: file) }
    }
}
