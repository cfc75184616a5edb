import CitandaDiagnostics
import CitandaWorks

extension FileFacts {
    /// Takes up an entry of a bibliography, and the days that its texts state.
    mutating func add(_ entry: EntryFacts) {
        let index = works.count
        add(WorkFacts(entry.work, at: entry.keyRange) { entry.range(of: $0) })
        for field in entry.own where Self.texts.contains(field.canonical) {
            let isPlain = field.isTyped && field.text == field.plain
            add(PrintedDay.all(in: field.plain) { isPlain ? field.place(of: $0) : field.range }, of: index)
        }
    }

    /// Takes up an entry with what rules of single entries prove.
    mutating func add(_ entry: EntryFacts, year: Int) {
        let rules: [any EntryRule] = [YearRule(today: year), PagesRule()]
        let index = works.count
        for finding in rules.flatMap({ $0.findings(in: entry) }) where Self.proofs.contains(finding.kind) {
            add(reported: finding.message, of: index)
        }
        add(entry)
    }

    private static let proofs: Set<FindingKind> = [.yearImpossible, .yearAndDate, .yearInFuture, .pageRangeReversed]

    /// The fields in which people write dates with words.
    private static let texts: Set<String> = [
        "title", "subtitle", "titleaddon", "note", "howpublished", "addendum", "date", "year", "journaltitle",
    ]
}

extension EntryFacts {
    /// The bytes of the value of a member of CSL; nil where they are not known.
    fileprivate func range(of member: CSLMember) -> Range<Int>? {
        let names = Self.fieldNames[member.name] ?? [member.name.lowercased()]
        let field = names.lazy.compactMap { name in self.field(name) }.first
        return field.flatMap { $0.range.isEmpty ? nil : $0.range }
    }

    /// The fields of members that have other names in biblatex.
    private static let fieldNames = [
        "container-title": ["journaltitle", "booktitle"], "issued": ["date", "year"], "issue": ["number", "issue"],
        "page": ["pages"], "publisher-place": ["location"], "accessed": ["urldate", "accessed"],
        "original-date": ["origdate", "original-date"], "ARXIV": ["eprint", "arxiv"],
    ]
}
