import CitandaBibTeX
import CitandaDiagnostics
import CitandaWorks

/// Runs the rules of entries over a bibliography.
public enum LibraryValidator {
    /// Every rule; the order does not matter.
    ///
    /// - Parameter year: The year in which the rules look.
    static func rules(in year: Int) -> [any EntryRule] {
        [
            RequiredFieldRule(), FieldNameRule(), NameListRule(), YearRule(today: year), PagesRule(),
            TeXCharacterRule(),
            TextDamageRule(), CapitalsRule(), AddressRule(), ParentListRule(), TitleContentRule(),
            KeyRule(),
        ]
    }

    /// The kinds of findings of all rules.
    public static var kinds: [FindingKind] {
        rules(in: 0).flatMap { type(of: $0).kinds } + JournalNames.kinds + UnusedStrings.kinds
    }

    /// The findings in a .bib file.
    ///
    /// - Parameters:
    ///   - library: The file with its strings and references.
    ///   - works: The works of the entries, in their order.
    ///   - year: The year in which the rules look. A later year than the next is a finding.
    public static func findings(in library: ResolvedLibrary, works: [Work], year: Int) -> [Diagnostic] {
        var check = Check(year: year)
        var rest = works[...]
        for index in library.tree.items.indices {
            guard let entry = library.entry(at: index)?.value, entry.type != "xdata", let work = rest.popFirst() else {
                continue
            }
            check.add(EntryFacts(entry, of: library, work: work))
        }
        return check.allFindings + UnusedStrings.findings(in: library.tree)
    }

    /// The findings in items of CSL-JSON, and in records that are read as such.
    ///
    /// - Parameters:
    ///   - works: The works.
    ///   - places: The bytes of the members of each item by their names; the key is under `id`. Without them, the bytes that values know.
    ///   - year: The year in which the rules look.
    public static func findings(in works: [Work], places: [[String: Range<Int>]], year: Int) -> [Diagnostic] {
        var check = Check(year: year)
        for (index, work) in works.enumerated() {
            check.add(EntryFacts(item: work, places: places.indices.contains(index) ? places[index] : [:]))
        }
        return check.allFindings
    }

    /// The rules at work. Entries come one at a time, so that their texts need not be held together.
    private struct Check {
        private let rules: [any EntryRule]
        private var journals = JournalNames()
        private var findings: [Diagnostic] = []

        init(year: Int) { rules = LibraryValidator.rules(in: year) }

        mutating func add(_ entry: EntryFacts) {
            journals.add(entry)
            for rule in rules { findings += rule.findings(in: entry) }
        }

        var allFindings: [Diagnostic] { findings + journals.findings() }
    }
}
