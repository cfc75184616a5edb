import CitandaWorks

/// What a resolver knows: the works found so far, and the citations before the one to resolve.
struct LinkingContext {
    /// A note, as far as links depend on it.
    struct Note {
        /// The index of the run of notes that are numbered together.
        var group: Int
        /// The number as printed.
        var label: NoteLabel
        /// The first byte of the text of the note.
        var start: Int
        /// The citations in order.
        var citations: [LinkedCitation]
    }

    /// Which works a short form may mean.
    enum Scope {
        /// Those that a note up to here cites in full.
        case citedBefore
        /// Those that the manuscript, or another of the same book, describes anywhere.
        case described
        /// Those that short forms alone name.
        case uncited
    }

    var works = WorkIndex()
    var notes: [Note] = []
    /// The works of abbreviations that citations introduced, by the abbreviation as a key.
    var abbreviations: [String: [WorkID]] = [:]
    /// The abbreviations of the lists.
    var listed: [Abbreviation] = []
    /// The note that introduces an abbreviation, by the abbreviation as a key.
    var introduced: [String: Int] = [:]
    /// The numbers of the chapters to which the runs of notes belong.
    var chapters: [String?] = []
    /// The references to notes that the document keeps up to date: their bytes and the index of the note, in order.
    var proven: [(range: Range<Int>, note: Int)] = []
    /// The books known by cited parts, by the family name of their first author or editor.
    var holdingBooks: [String: [HoldingBook]] = [:]
    /// The citation to resolve.
    var here = CitationID(note: 0, index: 0)
    var scope = Scope.citedBefore

    subscript(id: CitationID) -> LinkedCitation {
        get { notes[id.note].citations[id.index] }
        set { notes[id.note].citations[id.index] = newValue }
    }

    /// Whether a short form may mean a work.
    func isInScope(_ work: WorkID) -> Bool {
        switch scope {
        case .citedBefore: works[work].firstNote != nil
        case .described: !works[work].isPartial
        case .uncited: works[work].isPartial
        }
    }

    /// The work of the citation directly before, in this note or else at the end of the note before.
    var workBefore: WorkID? {
        if here.index > 0 { return notes[here.note].citations[here.index - 1].work }
        return here.note > 0 ? notes[here.note - 1].citations.last?.work : nil
    }

    /// Whether the note before is numbered in one run with this note.
    var followsNote: Bool { here.note > 0 && notes[here.note - 1].group == notes[here.note].group }

    /// The note that “note 31” in this note means. It is in the same run of notes, or in the chapter that is named. Where notes
    /// have names for labels, readers see them numbered in their order.
    func note(_ number: String, chapter: String? = nil) -> Int? {
        var group = notes[here.note].group
        let own = notes[here.note].label
        if let chapter, own.prefix.isEmpty {
            guard let other = chapters.firstIndex(of: chapter) else { return nil }
            group = other
        }
        if own.number.isEmpty {
            return Int(number).flatMap { notes.indices.contains($0 &- 1) ? $0 - 1 : nil }
        }
        let wanted = own.note(number, chapter: chapter)
        return notes.firstIndex { $0.group == group && $0.label == wanted }
    }

    /// The note to which a reference inside a citation leads for certain.
    func provenNote(in citation: Range<Int>) -> Int? {
        proven.first { citation.overlaps($0.range) }?.note
    }

    // MARK: Answers of resolvers

    /// A short form of a work.
    func short(_ work: WorkID, _ fit: TitleFit = .same) -> Resolution {
        let entry = works[work]
        var resolution = Resolution(target: .short(work, fit), refersTo: entry.firstNote)
        if fit < .words { resolution.problem = .titleDiffers(full: entry.work.titles[.title]?.full.plain ?? "") }
        if let first = entry.firstNote, first > here.note { resolution.problem = .beforeFull(note: first) }
        return resolution
    }

    /// A short form of the only one of some works; nil where there is none. Of several works none is chosen.
    func only(_ works: [WorkID], _ fit: TitleFit = .same) -> Resolution? {
        guard works.count > 1 else { return works.first.map { short($0, fit) } }
        return Resolution(problem: .ambiguous(candidates: Array(works.prefix(Citation.mostCandidates))))
    }

    /// Of works that answer equally well, the one with exactly as many authors as the short form names.
    func only(_ candidates: [WorkID], by names: [Name], _ fit: TitleFit = .same) -> Resolution? {
        guard candidates.count > 1 else { return only(candidates, fit) }
        let count = names.count { $0.kind != .others }
        let exact = candidates.filter { works[$0].leadCount == count }
        return only(exact.isEmpty ? candidates : exact, fit)
    }
}

/// A citation with what it is linked to.
struct LinkedCitation {
    var citation: Citation
    var work: WorkID?
    var problem: Citation.LinkProblem<WorkID>?

    init(_ citation: Citation) { self.citation = citation }

    /// The citation with the keys of works instead of their identities.
    func citation(keys: [WorkID: String]) -> Citation {
        var citation = citation
        citation.work = work.flatMap { keys[$0] }
        citation.problem = problem?.mapped { keys[$0] }
        return citation
    }
}
