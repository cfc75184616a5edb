import Recognition
import Works

/// The works found so far, by title, by family name and by description, and the judgement whether two statements mean one work.
struct WorkIndex {
    /// A work on its way.
    struct Entry {
        var work: Work
        var statements: [ReadWork.Statement] = []
        var ranges: [Range<Int>] = []
        /// The strongest evidence for it.
        var evidence: Evidence
        /// The index of the note that first cites it in full; nil for works known from a list alone or from a short form alone.
        var firstNote: Int?
        /// Whether nothing but a short form speaks of it.
        var isPartial = false
        /// Whether another manuscript of the book describes it, and this one perhaps never speaks of it.
        var isFromElsewhere = false
        var mainWords: [String] = []
        var fullWords: [String] = []
        /// The lead names, *et al.* left out, and the keys under which a short form may name each.
        fileprivate var leads: [(name: Name, readings: [String])] = []
        /// The keys under which the tables know it.
        fileprivate var keys: Set<TableKey> = []

        init(_ work: Work, statements: [ReadWork.Statement], range: Range<Int>, evidence: Evidence, firstNote: Int?) {
            self.work = work
            self.statements = statements
            ranges = [range]
            self.evidence = evidence
            self.firstNote = firstNote
        }

        /// How often the fields of such a work are right, from 0 to 1.
        var confidence: Double { isPartial ? evidence.shareOfPartialWork : evidence.share(isLinked: true) }

        fileprivate mutating func refresh() {
            let title = work.titles[.title] ?? work.titles[.reviewed]
            mainWords = ComparableText.title(title?.main.plain ?? "")
            fullWords = ComparableText.title(title?.full.plain ?? "")
            leads = (work.leadNames?.names ?? []).filter { $0.kind != .others }.map { ($0, $0.leadReadings) }
        }
    }

    /// What an entry is found by.
    fileprivate enum TableKey: Hashable {
        case title(String)
        case opening(String)
        case family(String)
        case familyAndTitle(String, String)
        case familyAndWord(String, String)
        case description(String)
        /// Shelfmark and day of a document.
        case located(String)
        /// A description with the shelfmark, or with none.
        case shelved(String, [String]?)
    }

    private(set) var entries: [Entry] = []
    private var table: [TableKey: [Int]] = [:]

    /// Finds the work that a full statement means, or adds it; a known work takes over what the statement adds.
    mutating func insert(_ statement: ReadWork.Statement, note: Int?, evidence: Evidence) -> Int {
        let work = statement.work
        if let index = match(work) {
            entries[index].work.merge(work)
            entries[index].statements.append(statement)
            entries[index].ranges.append(statement.range)
            if entries[index].firstNote == nil { entries[index].firstNote = note }
            let wasPartial = entries[index].isPartial
            entries[index].isPartial = false
            entries[index].evidence = wasPartial ? evidence : entries[index].evidence.stronger(evidence)
            register(index)
            return index
        }
        entries.append(
            Entry(work, statements: [statement], range: statement.range, evidence: evidence, firstNote: note))
        register(entries.count - 1)
        return entries.count - 1
    }

    /// Adds a work that only a short form names.
    mutating func insertPartial(_ work: Work, range: Range<Int>, evidence: Evidence) -> Int {
        var entry = Entry(work, statements: [], range: range, evidence: evidence, firstNote: nil)
        entry.isPartial = true
        entries.append(entry)
        register(entries.count - 1)
        return entries.count - 1
    }

    /// Adds a work that another manuscript of the book describes, unless this one does.
    mutating func insertFromElsewhere(_ work: Work) {
        guard match(work) == nil else { return }
        append(work)
        entries[entries.count - 1].isFromElsewhere = true
    }

    /// Adds a work whatever others there are, without a place that speaks of it.
    mutating func append(_ work: Work) {
        var entry = Entry(work, statements: [], range: 0..<0, evidence: .otherManuscript, firstNote: nil)
        entry.ranges = []
        entries.append(entry)
        register(entries.count - 1)
    }

    mutating func addRange(_ range: Range<Int>, to index: Int) { entries[index].ranges.append(range) }

    mutating func update(_ index: Int, _ change: (inout Work) -> Void) {
        change(&entries[index].work)
        register(index)
    }

    private mutating func register(_ index: Int) {
        entries[index].refresh()
        let entry = entries[index]
        var keys: Set<TableKey> = []
        let main = entry.mainWords.joined(separator: " ")
        let full = entry.fullWords.joined(separator: " ")
        if !main.isEmpty { keys.insert(.title(main)) }
        if let first = entry.fullWords.first { keys.insert(.opening(first)) }
        for family in entry.leads.flatMap(\.readings) where !family.isEmpty { keys.insert(.family(family)) }
        for family in entry.leads.prefix(2).flatMap(\.readings) where !family.isEmpty && !main.isEmpty {
            keys.insert(.familyAndTitle(family, main))
            keys.insert(.familyAndTitle(family, full))
            for word in entry.fullWords { keys.insert(.familyAndWord(family, word)) }
        }
        if let description = entry.work.descriptionKey {
            keys.insert(.description(description))
            keys.insert(.shelved(description, entry.work.archive?.levels.map(\.value)))
        }
        if let place = entry.work.placeKey { keys.insert(.located(place)) }
        for key in keys where entries[index].keys.insert(key).inserted { table[key, default: []].append(index) }
    }

    // MARK: Judgement

    /// The entry, among those that count, that means the same work as a full statement.
    func match(_ work: Work, among counts: (Int) -> Bool = { _ in true }) -> Int? {
        func entries(_ key: TableKey) -> [Int] { (table[key] ?? []).filter(counts) }
        if work.type.isArchival || work.type == .document {
            guard let description = work.descriptionKey else {
                // “AN, MC/ET/422, 13 October 1767”: by its place and day alone, where only one document answers.
                let found = work.placeKey.map { entries(.located($0)) } ?? []
                return found.count == 1 ? found[0] : nil
            }
            guard let archive = work.archive else { return entries(.description(description)).first }
            // A document without a shelfmark may be the same; one with another is not.
            return entries(.shelved(description, archive.levels.map(\.value))).first
                ?? entries(.shelved(description, nil)).first { self.entries[$0].work.archive == nil }
        }
        if work.type == .interview || work.type == .personalCommunication {
            return entries(.family(work.leadNames?.names.first?.familyKey ?? "")).first {
                self.entries[$0].work.type == work.type
                    && self.entries[$0].work.dates[.issued]?.extent == work.dates[.issued]?.extent
                    && self.entries[$0].work.titles[.title] == nil && work.titles[.title] == nil
            }
        }
        let title = work.titles[.title] ?? work.titles[.reviewed]
        let key = ComparableText.key(title?.main.plain ?? "")
        guard !key.isEmpty else { return nil }
        let words = ComparableText.title(title?.full.plain ?? "")
        return table[.title(key)]?.first { counts($0) && isSame(self.entries[$0], work, words: words) }
    }

    private func isSame(_ entry: Entry, _ work: Work, words: [String]) -> Bool {
        let other = entry.work
        guard other.type != .interview, other.type != .personalCommunication,
            (other.titles[.reviewed] == nil) == (work.titles[.reviewed] == nil)
        else { return false }
        // The subtitle may be left out, but not be another.
        guard
            entry.fullWords == words || entry.fullWords == entry.mainWords
                || words.count
                    == ComparableText.title((work.titles[.title] ?? work.titles[.reviewed])?.main.plain ?? "").count
        else {
            return false
        }
        // A volume of a set is not another volume.
        if let a = other.variables[.volume]?.text, let b = work.variables[.volume]?.text, a != b,
            other.titles[.container] == nil
        {
            return false
        }
        // Nor is the second edition of another year the first.
        if other.variables[.edition]?.text != work.variables[.edition]?.text,
            let a = other.dates[.issued]?.start?.year, let b = work.dates[.issued]?.start?.year, a != b
        {
            return false
        }
        if let a = other.titles[.container], let b = work.titles[.container] {
            let left = ComparableText.title(a.main.plain)
            let right = ComparableText.title(b.main.plain)
            guard
                left == right || ComparableText.fit(short: left, main: right, full: right) >= 0.8
                    || ComparableText.fit(short: right, main: left, full: left) >= 0.8
            else { return false }
        } else if (other.titles[.container] == nil) != (work.titles[.container] == nil), other.type != work.type {
            return false
        }
        return sameNames(other, work)
    }

    /// The same lead names, allowing for a slip of the pen in one of them, for *et al.* and for names left out.
    private func sameNames(_ a: Work, _ b: Work) -> Bool {
        guard let left = a.leadNames?.names.filter({ $0.kind != .others }),
            let right = b.leadNames?.names.filter({ $0.kind != .others })
        else {
            return a.leadNames == nil && b.leadNames == nil || a.type == .book || a.type == .review
        }
        guard let first = left.first, let second = right.first else { return true }
        // Of “coauthor of” two notes on contributors name one author each.
        let isOpen = { (work: Work) in work.leadNames?.names.contains { $0.kind == .others } ?? false }
        if isOpen(a), isOpen(b), a.publishers.isEmpty, a.dates[.issued]?.start?.year == b.dates[.issued]?.start?.year,
            a.titles[.title]?.full.plain == b.titles[.title]?.full.plain
        {
            return true
        }
        if !Set(first.familyReadings).isDisjoint(with: second.familyReadings) {
            return first.agreesOnGiven(with: second) || sameFacts(a, b)
        }
        let slip =
            ComparableText.distance(first.familyKey, second.familyKey) <= 2 && first.familyKey.count >= 4
            && first.agreesOnGiven(with: second)
        return slip || sameFacts(a, b)
    }

    /// The same year and publisher under one title of several words: one work, even where a dash for repeated names stands
    /// for the wrong person.
    private func sameFacts(_ a: Work, _ b: Work) -> Bool {
        guard let year = a.dates[.issued]?.start?.year, let publisher = a.publishers.first?.name?.text else {
            return false
        }
        return year == b.dates[.issued]?.start?.year && publisher == b.publishers.first?.name?.text
            && (a.titles[.title]?.full.plain.split(separator: " ").count ?? 0) >= 2
    }

    // MARK: Short forms

    /// The works whose lead names begin with these family names.
    func works(by names: [Name]) -> [Int] {
        guard let first = names.first else { return [] }
        for key in first.shortKeys {
            let found = named(names, among: table[.family(key)] ?? [])
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The works of these names that a short title may mean: those with the very title, or else those that share most of its words.
    func works(by names: [Name], titled words: [String]) -> [Int] {
        for key in names.first?.shortKeys ?? [] {
            let found = works(by: names, family: key, titled: words)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func works(by names: [Name], family: String, titled words: [String]) -> [Int] {
        let exact = named(names, among: table[.familyAndTitle(family, words.joined(separator: " "))] ?? [])
        if !exact.isEmpty { return exact }
        return works(by: names, family: family, sharing: words)
    }

    /// The works of these names that share most words of a short title, whatever else has it as its own.
    func works(by names: [Name], sharing words: [String]) -> [Int] {
        (names.first?.shortKeys ?? []).flatMap { works(by: names, family: $0, sharing: words) }
    }

    private func works(by names: [Name], family: String, sharing words: [String]) -> [Int] {
        // A title that fits shares three words of five at least: it is among those of any two in five and one more.
        var found: Set<Int> = []
        for word in words.prefix(words.count * 2 / 5 + 1) {
            found.formUnion(table[.familyAndWord(family, word)] ?? [])
        }
        return named(names, among: found.sorted())
    }

    private func named(_ names: [Name], among candidates: [Int]) -> [Int] {
        let families = names.filter { $0.kind != .others }.map { ($0, $0.shortKeys) }
        return candidates.filter { index in
            let leads = entries[index].leads
            guard families.count <= leads.count else { return false }
            func fit(_ leads: [(name: Name, readings: [String])]) -> Bool {
                zip(families, leads).allSatisfy { short, lead in
                    short.1.contains { lead.readings.contains($0) } && short.0.agreesOnGiven(with: lead.name)
                }
            }
            // “Horkheimer and Adorno” for “Adorno and Horkheimer”.
            return fit(leads) || families.count == 2 && leads.count == 2 && fit(leads.reversed())
        }
    }

    /// The works of a main title.
    func works(titled words: [String]) -> [Int] { table[.title(words.joined(separator: " "))] ?? [] }

    /// The works whose title begins with these words.
    func works(opening words: [String]) -> [Int] {
        guard let first = words.first else { return [] }
        return (table[.opening(first)] ?? []).filter { entries[$0].fullWords.starts(with: words) }
    }

    /// The works of a description such as “Dufresne to Pichon, 3 August 1907”.
    func works(described key: String) -> [Int] { table[.description(key)] ?? [] }
}

extension Work {
    /// The book that holds a chapter, as the chapter's citation describes it; nil where no one is named for it.
    var holder: Work? {
        guard type == .chapter, let container = titles[.container] else { return nil }
        let people = contributors.filter { $0.role == .containerAuthor || $0.role == .editor }
        guard !people.isEmpty else { return nil }
        var book = Work(key: "", type: .book)
        book.titles[.title] = container
        book.contributors = people.map { Contributor($0.role == .editor ? .editor : .author, $0.name) }
        book.publishers = publishers
        book.dates[.issued] = dates[.issued]
        return book
    }

    /// Who wrote to whom, or what the document is called, and when: what a repeated citation of a document still says.
    var descriptionKey: String? {
        guard type.isArchival || type == .document || type == .interview else { return nil }
        let recipient = names(.recipient).map(\.familyKey).joined(separator: " ")
        let author = names(.author).map(\.familyKey).joined(separator: " ")
        let what =
            recipient.isEmpty
            ? (titles[.title].map { ComparableText.words(of: $0.full.plain).joined(separator: " ") } ?? author)
            : author + " to " + recipient
        guard !what.isEmpty else { return nil }
        return what + " | " + (dates[.issued]?.edtf ?? dates[.issued]?.text ?? "")
    }

    /// The shelfmark and the day of a document.
    var placeKey: String? {
        guard type.isArchival, let levels = archive?.levels, !levels.isEmpty, let day = dates[.issued]?.edtf else {
            return nil
        }
        return ComparableText.words(of: levels.map(\.value).joined(separator: " ")).joined(separator: " ") + " | " + day
    }

    /// Takes over what another statement of the same work adds; what both say stays as the first said it.
    mutating func merge(_ other: Work) {
        for role in ContributorRole.allCases {
            let mine = names(role)
            let theirs = other.names(role)
            if mine.contains(where: { $0.kind == .others }), theirs.contains(where: { $0.kind == .others }),
                mine.count == 2,
                theirs.count == 2, let other = theirs.first, other.familyKey != mine[0].familyKey,
                let place = contributors.firstIndex(where: { $0.role == role && $0.name.kind == .others })
            {
                contributors.insert(Contributor(role, other), at: place)
                continue
            }
            // The list names everyone where the note has “et al.”.
            if mine.isEmpty
                || mine.contains(where: { $0.kind == .others }) && !theirs.contains(where: { $0.kind == .others })
                    && theirs.count >= mine.count
            {
                contributors.removeAll { $0.role == role }
                contributors += other.contributors.filter { $0.role == role }
            }
        }
        for place in contributors.indices where contributors[place].name.personal?.given == nil {
            let name = contributors[place].name
            guard name.personal != nil,
                let fuller = other.names(contributors[place].role).first(where: { $0.familyKey == name.familyKey })
            else { continue }
            contributors[place].name = fuller
        }
        for (role, title) in other.titles {
            if titles[role] == nil {
                titles[role] = title
            } else {
                if titles[role]?.sub == nil, let sub = title.sub { titles[role]?.sub = sub }
                for form in title.forms where titles[role]?.form(form.relationship) == nil {
                    titles[role]?.forms.append(form)
                }
            }
        }
        if publishers.isEmpty { publishers = other.publishers }
        for (index, publisher) in publishers.enumerated() where publishers.count == other.publishers.count {
            if publisher.place == nil { publishers[index].place = other.publishers[index].place }
            if publisher.name == nil { publishers[index].name = other.publishers[index].name }
        }
        dates.merge(other.dates) { mine, _ in mine }
        variables.merge(other.variables) { mine, _ in mine }
        for identifier in other.identifiers
        where !identifiers.contains(where: {
            $0.scheme == identifier.scheme && ($0.normalised == identifier.normalised || $0.isValid)
        }) {
            identifiers.append(identifier)
        }
        if archive == nil { archive = other.archive }
        for relation in other.relations where !relations.contains(relation) { relations.append(relation) }
    }
}
