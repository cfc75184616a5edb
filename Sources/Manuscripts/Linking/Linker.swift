import Documents
import Lexicon
import Recognition
import Works

/// Links short forms, *ibid.* and cross-references to the works and notes they mean: a small state machine over the notes in order.
///
/// What the text does not decide is left open and reported, never guessed.
struct Linker {
    let document: Document
    private(set) var index: WorkIndex
    private var notes: [ReadNote]
    var abbreviations: [String: [Int]] = [:]
    /// The entry of each citation that is linked, by note.
    private var links: [[Int?]]
    private var waiting: [(note: Int, citation: Int)] = []
    /// Works that other manuscripts of the book describe.
    private let elsewhere: [Work]
    let listed: [Abbreviation]
    private let lists: [ReadList]
    private var entries: [[Int?]]
    /// The books that hold cited parts, as the citations of the parts describe them, by the family names of their authors or editors.
    private var holders: [String: [Holder]] = [:]

    /// A book known by one of its parts.
    private struct Holder {
        var work: Work
        var note: Int
        var citation: Int
    }

    init(
        _ document: Document, notes: [ReadNote], lists: [ReadList], index: WorkIndex,
        abbreviations listed: [Abbreviation], elsewhere: [Work] = []
    ) {
        self.elsewhere = elsewhere
        self.document = document
        self.notes = notes
        self.index = index
        self.listed = listed
        self.lists = lists
        entries = lists.map { Array(repeating: nil, count: $0.entries.count) }
        links = notes.map { Array(repeating: nil, count: $0.citations.count) }
    }

    /// What the notes cite and the lists hold, as entries of the index; keys are given later.
    struct Links {
        var notes: [ReadNote]
        /// The entry of each citation, by note.
        var cited: [[Int?]]
        /// The entry of each list entry, by list.
        var listed: [[Int?]]
        var index: WorkIndex
    }

    /// Links every note and list.
    mutating func link() -> Links {
        for note in notes.indices {
            for citation in notes[note].citations.indices { visit(note, citation) }
        }
        for list in lists.indices {
            for entry in lists[list].entries.indices { add(list, entry) }
        }
        for work in elsewhere { index.insertFromElsewhere(work) }
        for (note, citation) in waiting { settle(note, citation) }
        index.completeChapters()
        dropUnlinkedAuthors()
        return Links(notes: notes, cited: links, listed: entries, index: index)
    }

    private mutating func add(_ list: Int, _ entry: Int) {
        guard let statement = lists[list].entries[entry].statement else { return }
        let range = lists[list].entries[entry].range
        entries[list][entry] = index.insert(
            ReadWork.Statement(
                place: .list(list, entry: entry), range: range, work: statement,
                titleStyling: lists[list].entries[entry].parts.first { $0.label == .title }?.styling ?? .plain),
            note: nil, evidence: .entry)
    }

    /// “Idem” stands for the authors of the citation before.
    private mutating func resolveIdem(_ note: Int, _ place: Int) {
        let work = notes[note].citations[place].statement
        guard let lead = work.leadNames, lead.names.count == 1,
            Lexicon.contains(lead.names[0].display.lowercased().filter { $0 != "." }, in: .idem)
        else { return }
        notes[note].citations[place].statement.contributors.removeAll { $0.role == lead.role }
        let before: Int?
        // Behind text of its own note “ders.” means somebody there, who was not read.
        let offset = notes[note].citations[place].range.lowerBound - notes[note].note.textRange.lowerBound
        if place > 0 {
            before = links[note][place - 1]
        } else if note > 0, offset < 16, notes[note - 1].note.group == notes[note].note.group {
            before = links[note - 1].last ?? nil
        } else {
            before = nil
        }
        guard let before, let names = index.entries[before].work.leadNames else { return }
        notes[note].citations[place].statement.contributors.insert(
            contentsOf: names.names.map { Contributor(lead.role, $0) }, at: 0)
    }

    private mutating func visit(_ note: Int, _ place: Int) {
        resolveIdem(note, place)
        let citation = notes[note].citations[place]
        switch citation.kind {
        case .full, .archival, .legal:
            insert(note, place)
            if let entry = links[note][place] { introduce(citation, entry) }
            // A document cited again with its shelfmark still points back at its first note.
            if citation.kind == .archival, let entry = links[note][place], let first = index.entries[entry].firstNote,
                first < note
            {
                notes[note].citations[place].refersTo = first
            }
        case .ibid: citation.statement.leadNames == nil ? linkIbid(note, place) : linkNamedIbid(note, place)
        case .short: linkShort(note, place)
        case .crossReference: linkCrossReference(note, place)
        case .mention: break
        }
    }

    /// “(hereafter *FRUS*)” makes the short form stand for the work.
    private mutating func introduce(_ citation: Citation, _ entry: Int) {
        guard let part = citation.part(.abbreviation), citation.kind == .full else { return }
        abbreviations[ComparableText.key(part.text), default: []].append(entry)
    }

    // MARK: Ibid

    private mutating func linkIbid(_ note: Int, _ place: Int) {
        if place > 0, let earlier = (0..<place).last(where: { notes[note].citations[$0].kind != .crossReference }) {
            links[note][place] = links[note][earlier]
            if links[note][place] == nil { waiting.append((note, place)) }
            notes[note].citations[place].refersTo = note
            touch(links[note][earlier], note, place)
            return
        }
        guard note > 0, notes[note - 1].note.group == notes[note].note.group else {
            notes[note].citations[place].problem = .firstInChapter
            return
        }
        let cited = notes[note - 1].citations.indices.filter { notes[note - 1].citations[$0].kind != .crossReference }
        // What the cited work itself cites or quotes hangs on it, and ibid. does not mean it.
        let own = cited.filter { $0 == cited.first || !notes[note - 1].citations[$0].hangsOnAnother }
        let before = own.isEmpty ? cited : own
        notes[note].citations[place].refersTo = note - 1
        guard let last = before.last else {
            notes[note].citations[place].problem = .afterNone
            notes[note].citations[place].refersTo = nil
            return
        }
        let works = Set(before.map { links[note - 1][$0] })
        guard works.count == 1 else {
            notes[note].citations[place].problem = .afterSeveral
            notes[note].citations[place].refersTo = nil
            return
        }
        links[note][place] = links[note - 1][last]
        if links[note][place] == nil {
            notes[note].citations[place].problem = .noAntecedent
            waiting.append((note, place))
        }
        touch(links[note][place], note, place)
    }

    /// “Vogel, id., 79” is Vogel’s part of the book just cited; “Fraser, ‘Citizenship’ in id.” another part of it.
    private mutating func linkNamedIbid(_ note: Int, _ place: Int) {
        guard notes[note].citations[place].statement.titles[.title] != nil else { return linkShort(note, place) }
        insert(note, place)
        let before = place > 0 ? links[note][place - 1] : note > 0 ? links[note - 1].last ?? nil : nil
        if let before, let entry = links[note][place], before != entry {
            index.inherit(index.entries[before].work, into: entry)
        }
    }

    /// Adds what a citation states as a work.
    private mutating func insert(_ note: Int, _ place: Int) {
        // “Ibid., Grey to Smith, 5 May 1911” lies where the document before does; “Там же. Д. 4” in another file there.
        if notes[note].citations[place].kind == .archival, notes[note].citations[place].part(.crossReference) != nil,
            notes[note].citations[place].statement.archive?.repository == nil,
            let before = place > 0 ? links[note][place - 1] : note > 0 ? links[note - 1].last ?? nil : nil
        {
            let own = notes[note].citations[place].statement.archive?.levels ?? []
            var archive = index.entries[before].work.archive
            if let first = own.first {
                let kept = archive?.levels.prefix { $0.kind != first.kind } ?? []
                archive?.levels = kept + own
            }
            notes[note].citations[place].statement.archive = archive
        }
        let citation = notes[note].citations[place]
        links[note][place] = index.insert(
            ReadWork.Statement(
                place: .note(note, citation: place), range: citation.range, work: citation.statement,
                titleStyling: citation.titleStyling),
            note: note, evidence: citation.evidence)
        guard let book = citation.statement.holder, let lead = book.leadNames?.names.first else { return }
        holders[lead.familyKey, default: []].append(Holder(work: book, note: note, citation: place))
    }

    /// “Compardon, *Massé*, 12”, where only a part of Compardon’s book was cited in full: the book becomes a work of its own.
    private mutating func linkToHolder(_ note: Int, _ place: Int) -> Bool {
        let statement = notes[note].citations[place].statement
        let words = ComparableText.title(statement.titles[.title]?.full.plain ?? "")
        guard let family = statement.leadNames?.names.first?.familyKey, !words.isEmpty else { return false }
        func fit(_ holder: Holder) -> Double {
            let title = holder.work.titles[.title]
            return ComparableText.fit(
                short: words, main: ComparableText.title(title?.main.plain ?? ""),
                full: ComparableText.title(title?.full.plain ?? ""))
        }
        let fits = (holders[family] ?? []).map { ($0, fit($0)) }.filter { $0.1 >= 0.5 }
        guard let best = fits.max(by: { $0.1 < $1.1 }),
            Set(fits.map { ComparableText.key($0.0.work.titles[.title]?.main.plain ?? "") }).count == 1
        else { return false }
        let range = notes[best.0.note].citations[best.0.citation].range
        let entry = index.insert(
            ReadWork.Statement(
                place: .note(best.0.note, citation: best.0.citation), range: range, work: best.0.work),
            note: best.0.note, evidence: notes[best.0.note].citations[best.0.citation].evidence)
        attach(entry, best.1, note, place)
        return true
    }

    private mutating func touch(_ entry: Int?, _ note: Int, _ place: Int) {
        if let entry { index.addRange(notes[note].citations[place].range, to: entry) }
    }

    // MARK: Short forms

    enum Outcome {
        case found(Int, Double)
        case several([Int])
        case none
    }

    private mutating func linkShort(_ note: Int, _ place: Int) {
        if linkByNote(note, place) { return }
        switch candidates(for: notes[note].citations[place], only: { index.entries[$0].firstNote != nil }) {
        case .found(let entry, let fit) where fit >= 0.5: attach(entry, fit, note, place)
        case .several(let entries): leaveOpen(entries, note, place)
        default: if !linkToHolder(note, place) { waiting.append((note, place)) }
        }
    }

    /// “Thornton, op. cit., n. 4”: the work of that name in the note of that number.
    private mutating func linkByNote(_ note: Int, _ place: Int) -> Bool {
        guard let target = referredNote(note, place), target != note else { return false }
        let citation = notes[note].citations[place]
        let named = citation.statement.leadNames?.names ?? []
        if citation.statement.titles[.title] != nil, let editor = citation.statement.names(.editor).first {
            // A part of the book whose editor the other note names.
            insert(note, place)
            notes[note].citations[place].refersTo = target
            if let entry = links[note][place], let book = entries(in: target, by: [editor]).first, book != entry {
                index.inherit(index.entries[book].work, into: entry)
            }
            return true
        }
        let found = entries(in: target, by: named)
        guard found.count == 1, let entry = found.first else { return false }
        // Through the editor of a book that holds the work cited there, the book itself is meant.
        attach(entry, 1, note, place)
        notes[note].citations[place].refersTo = target
        return true
    }

    /// The note that a number in the citation names.
    private func referredNote(_ note: Int, _ place: Int) -> Int? {
        for part in notes[note].citations[place].parts where part.label == .crossReference {
            let words = part.text.lowercased()
            if words.contains("vorig") || words.contains("vorherig") { return note > 0 ? note - 1 : nil }
            let number = String(words.reversed().drop { !$0.isNumber }.prefix { $0.isNumber }.reversed())
            guard !number.isEmpty else { continue }
            return self.note(number, from: note)
        }
        return nil
    }

    /// The works that a note cites by authors or editors of these names.
    private func entries(in note: Int, by names: [Name]) -> [Int] {
        let cited = links[note].compactMap { $0 }
        // 同注1: the only work of that note.
        guard let first = names.first else { return Set(cited).count == 1 ? [cited[0]] : [] }
        var found: [Int] = []
        for entry in cited where !found.contains(entry) {
            let work = index.entries[entry].work
            let people = work.contributors.filter { [.author, .editor, .containerAuthor].contains($0.role) }.map(\.name)
            if people.contains(where: { $0.familyReadings.contains(first.familyKey) }) { found.append(entry) }
        }
        return found
    }

    /// Short forms that nothing before answers to: the full citation may come later, or stand in the list alone.
    private mutating func settle(_ note: Int, _ place: Int) {
        let citation = notes[note].citations[place]
        if citation.kind == .ibid, citation.statement.leadNames == nil {
            notes[note].citations[place].problem = nil
            return linkIbid(note, place)
        }
        switch candidates(for: citation, only: { !index.entries[$0].isPartial }) {
        case .found(let entry, let fit):
            attach(entry, fit, note, place)
            if let later = index.entries[entry].firstNote, later > note {
                notes[note].citations[place].problem = .beforeFull(note: later)
            }
        case .several(let entries): leaveOpen(entries, note, place)
        case .none:
            // The same short form may stand several times: one partial work for all of them.
            notes[note].citations[place].problem = .noAntecedent
            // What only looks like a citation is none where nothing answers to it.
            guard !isDoubtful(citation) else { return }
            guard citation.statement.titles[.title] != nil else { return }
            if case .found(let entry, _) = candidates(for: citation, only: { index.entries[$0].isPartial }) {
                links[note][place] = entry
                touch(entry, note, place)
            } else {
                links[note][place] = index.insertPartial(
                    citation.statement, range: citation.range, evidence: citation.evidence)
            }
        }
    }

    private mutating func attach(_ entry: Int, _ fit: Double, _ note: Int, _ place: Int) {
        links[note][place] = entry
        touch(entry, note, place)
        if let first = index.entries[entry].firstNote { notes[note].citations[place].refersTo = first }
        if fit < 0.5 {
            notes[note].citations[place].problem = .titleDiffers(
                full: index.entries[entry].work.titles[.title]?.full.plain ?? "")
        }
        if fit >= 0.7, let short = notes[note].citations[place].statement.titles[.title]?.full,
            ComparableText.words(of: short.plain).count
                < ComparableText.words(of: index.entries[entry].work.titles[.title]?.full.plain ?? "").count,
            notes[note].citations[place].part(.title).map({ abbreviations[ComparableText.key($0.text)] == nil })
                ?? false
        {
            index.update(entry) { work in
                if work.titles[.title]?.short == nil { work.titles[.title]?.short = short }
            }
        }
        let names = notes[note].citations[place].statement.leadNames?.names ?? []
        index.update(entry) { $0.settleNameOrder(by: names) }
    }

    private mutating func leaveOpen(_ entries: [Int], _ note: Int, _ place: Int) {
        notes[note].citations[place].problem = .ambiguous(candidates: entries.map(String.init))
    }

    // MARK: Cross-references and doubtful citations

    private mutating func linkCrossReference(_ note: Int, _ place: Int) {
        guard let number = notes[note].citations[place].crossReference else { return }
        let chapter = notes[note].citations[place].part(.note)?.text
        notes[note].citations[place].refersTo = self.note(number, chapter: chapter, from: note)
    }

    /// The note that “note 31” means in another note: in the run of notes of that one, or in a chapter that is named. Where notes have
    /// names for labels, readers see them numbered in their order.
    private func note(_ number: String, chapter: String? = nil, from note: Int) -> Int? {
        var group = notes[note].note.group
        let own = NoteLabel(notes[note].note.number)
        if let chapter, own.prefix.isEmpty {
            guard let other = document.groups.firstIndex(where: { $0.chapterNumber == chapter }) else { return nil }
            group = other
        }
        if own.number.isEmpty {
            return Int(number).flatMap { (1...notes.count).contains($0) ? $0 - 1 : nil }
        }
        let wanted = own.note(number, chapter: chapter)
        return notes.firstIndex { $0.note.group == group && NoteLabel($0.note.number) == wanted }
    }

    private func isDoubtful(_ citation: Citation) -> Bool {
        guard citation.part(.archive) == nil else { return false }
        return switch citation.evidence {
        case .aside, .plainShort: true
        case .titleAlone, .authorAlone: citation.statement.titles[.title] == nil
        default: false
        }
    }

    /// “London, 12” looks like an author and a page; without a cited author of that name it is commentary.
    private mutating func dropUnlinkedAuthors() {
        for note in notes.indices {
            let doubtful = notes[note].citations.indices.filter { place in
                let citation = notes[note].citations[place]
                guard citation.kind == .short, links[note][place] == nil, citation.problem == .noAntecedent else {
                    return false
                }
                return isDoubtful(citation)
            }
            for place in doubtful.reversed() {
                notes[note].citations.remove(at: place)
                links[note].remove(at: place)
            }
        }
    }
}
