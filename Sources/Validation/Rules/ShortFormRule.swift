import CitandaDiagnostics
import CitandaManuscripts
import CitandaWorks

/// Short forms that no full citation answers to, that several answer to, that come too early, or whose title differs.
///
/// Classical texts and dictionaries are cited in this form alone (Chicago 18 §14.143, §14.130), and are passed over.
struct ShortFormRule: Rule {
    static let kinds: [FindingKind] = [
        .shortFormWithoutFull, .shortFormAmbiguous, .shortFormBeforeFull, .shortTitleDiffers,
    ]

    func findings(in facts: Facts) -> [Diagnostic] {
        // The words of the notes, where they may hold what an open short form names.
        let isOpen = facts.citations.contains { $0.citation.kind == .short && $0.citation.problem == .noAntecedent }
        let notes = isOpen ? facts.reading.notes.map { ComparableText.words(of: facts.source($0.note.textRange)) } : []
        let names = NamesInNotes(facts, notes: notes)
        let titles = TitlesElsewhere(facts, notes: notes)
        let fullForms = FullForms(facts)
        // One work that is never cited in full is one fault, however often short forms name it.
        var missing: Set<[String]> = []
        return facts.citations.compactMap { _, citation in
            guard let problem = citation.problem, let form = BareShortForm(citation, in: facts) else { return nil }
            switch problem {
            case .noAntecedent:
                if !form.hasPlace || isClassical(citation, in: facts) || isAbbreviated(citation, in: facts)
                    || fullForms.answer(citation)
                    || titles.hold(citation) || !missing.insert(key(citation)).inserted
                {
                    return nil
                }
                // Where a note is named, the fault may be in the reading of that note.
                let namesNote = citation.part(.crossReference)?.text.contains(where: \.isNumber) ?? false
                let isProven =
                    (citation.work != nil || citation.evidence.isSureAlone) && !namesNote
                    && !names.stand(outsideShortForms: citation)
                    && form.isNamed && !isByPart(citation)
                return Diagnostic(
                    .shortFormWithoutFull, "the work of this short form is never cited in full",
                    severity: isProven ? .error : .warning, at: citation.range)
            case .ambiguous(let candidates):
                let works = candidates.compactMap { facts.work($0) }.filter {
                    !$0.statements.isEmpty && fits(citation, $0)
                }
                // Works of one title are volumes, or one work that was read twice.
                let titles = Set(works.map { ComparableText.key($0.work[.title]?.main.plain ?? "") })
                guard titles.count > 1 else { return nil }
                let isOpen = candidates.count == Citation.mostCandidates
                return Diagnostic(
                    .shortFormAmbiguous,
                    "the short form fits \(works.count) works\(isOpen ? " or more" : ""); add a title or a given name",
                    at: citation.range,
                    notes: works.map { Diagnostic.Note(describe($0), at: $0.ranges.first) })
            case .beforeFull(let note):
                let full = facts.work(citation.work)?.statements.first {
                    if case .note(let id) = $0.source { id.note == note } else { false }
                }
                guard full != nil else { return nil }
                return Diagnostic(
                    .shortFormBeforeFull,
                    "the short form comes before the first full citation of its work", at: citation.range,
                    notes: [.init("first cited in full here", at: full?.range)])
            case .titleDiffers(let full):
                guard facts.work(citation.work)?.statements.isEmpty == false else { return nil }
                let place = citation.part(.title)?.range ?? citation.range
                return Diagnostic(
                    .shortTitleDiffers, "the short title disagrees with the full title “\(full)”",
                    at: place,
                    notes: facts.work(citation.work).map { [.init("cited in full here", at: $0.ranges.first)] } ?? [])
            case .firstInChapter, .afterNone, .afterSeveral: return nil
            }
        }
    }

    /// Whether a work has the words of a short title, one after the other, in its main title. A short form without a title fits.
    private func fits(_ citation: Citation, _ work: Reading.Work) -> Bool {
        guard let short = citation.statement[.title] else { return true }
        let words = " " + ComparableText.key(work.work[.title]?.main.plain ?? "") + " "
        return words.contains(" " + ComparableText.key(short.main.plain) + " ")
    }

    /// A place by section, chapter or line, as works that every edition divides alike are cited by.
    private func isByPart(_ citation: Citation) -> Bool {
        guard let locator = citation.locator else { return false }
        return ![.page, .volume, .note, .document].contains(locator.label)
    }

    /// The work that a short form names, in words to compare.
    private func key(_ citation: Citation) -> [String] {
        let name = citation.statement.leadNames?.names.first?.short ?? ""
        return [name, citation.statement[.title]?.main.plain ?? ""].map { ComparableText.key($0) }
    }

    /// A place by the numbering of a classical text (“360e”, “1.23”) or by the headword.
    private func isClassical(_ citation: Citation, in facts: Facts) -> Bool {
        let text = facts.source(citation.range)
        if text.contains("s.v.") || text.contains("s.vv.") { return true }
        // In “Homer, *Iliad* 1.23” the place stands behind the title without a comma.
        let end = citation.range.upperBound
        let behind = facts.source(end..<end + 24).drop { $0 == " " }.prefix { !$0.isWhitespace && $0 != ";" }
        let candidates = [text.split(separator: " ").last, behind.split(separator: " ").first]
        return candidates.contains { $0.map { isClassicalPlace($0) } ?? false }
    }

    private func isClassicalPlace(_ text: Substring) -> Bool {
        let place = text.last == "." ? text.dropLast() : text
        let numbers = place.split { "–-,;".contains($0) }
        return !numbers.isEmpty
            && numbers.allSatisfy { number in
                let head = number.prefix { $0.isASCII && $0.isNumber }
                let rest = number.dropFirst(head.count)
                guard !head.isEmpty else { return false }
                let isDotted = rest.first == "." && rest.dropFirst().first?.isNumber == true
                return isDotted || rest.count == 1 && "abcde".contains(rest) || rest.isEmpty && numbers.count > 1
            } && numbers.contains { !$0.allSatisfy(\.isNumber) }
    }

    /// *FRUS, 1969–1976*, where the list of abbreviations has FRUS.
    private func isAbbreviated(_ citation: Citation, in facts: Facts) -> Bool {
        guard citation.statement[.title] != nil, let text = citation.part(.title)?.text else { return false }
        return facts.reading.abbreviations.contains { text == $0.short || text.hasPrefix($0.short + ",") }
    }

    private func describe(_ work: Reading.Work) -> String {
        let names = work.work.leadNames?.names.map(\.display).joined(separator: ", ") ?? ""
        return "it may mean "
            + [names, work.work[.title]?.main.plain ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

/// How often the names of unresolved short forms stand in the notes, and how often in such short forms.
///
/// A name that also stands elsewhere may belong to a full citation that was not read. The full citation is then not proved missing.
private struct NamesInNotes {
    private var all: [String: Int] = [:]
    private var short: [String: Int] = [:]

    init(_ facts: Facts, notes: [[String]]) {
        let open = facts.citations.filter { $0.citation.kind == .short && $0.citation.problem == .noAntecedent }
        let wanted = Set(open.flatMap { Self.names(of: $0.citation) })
        guard !wanted.isEmpty else { return }
        for (_, citation) in open { for word in Self.names(of: citation) { short[word, default: 0] += 1 } }
        for note in notes { for word in note where wanted.contains(word) { all[word, default: 0] += 1 } }
    }

    func stand(outsideShortForms citation: Citation) -> Bool {
        Self.names(of: citation).contains { (all[$0] ?? 0) > (short[$0] ?? 0) }
    }

    private static func names(of citation: Citation) -> [String] {
        Array((citation.statement.leadNames?.names.first.map { ComparableText.words(of: $0.short) } ?? []).suffix(1))
    }
}

extension FindingKind {
    static let shortFormWithoutFull = FindingKind(
        "short-form-without-full", .error, "A short form names a work that is never cited in full",
        why: """
            The reader cannot find the work. There is one finding for each work. It is a warning where a full citation \
            may be one that Citanda did not read. Nothing is reported where the citation gives more than a name, a short \
            title and a place, or where its title stands elsewhere in the notes and lists. Classical texts and \
            dictionaries are cited in this form alone, and are passed over.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: Roe, *Ports of Call*, 3.",
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: Roe, *Ports of Call*, 9.
                """),
        source: "Chicago 18 §13.32, §14.130, §14.143")

    static let shortFormAmbiguous = FindingKind(
        "short-form-ambiguous", .error, "A short form fits several works",
        why: """
            The reader cannot tell which work is meant.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: Ann Roe, *Roads of Salt* (London: Lantern, 2001), 4.
                [^3]: A remark.
                [^4]: Roe, 9.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: Ann Roe, *Roads of Salt* (London: Lantern, 2001), 4.
                [^3]: A remark.
                [^4]: Roe, *Roads of Salt*, 9.
                """),
        source: "Chicago 18 §13.32")

    static let shortFormBeforeFull = FindingKind(
        "short-form-before-full", .warning, "A short form comes before the first full citation of its work",
        why: """
            The reader meets the short form first. Notes were probably moved.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Roe, *Ports of Call*, 9.
                [^2]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                [^2]: Roe, *Ports of Call*, 9.
                """),
        source: "Chicago 18 §13.32")

    static let shortTitleDiffers = FindingKind(
        "short-title-differs", .warning, "A short title disagrees with the full title",
        why: """
            A short title is made of words of the full title, in their order.
            """,
        example: Example(
            .manuscript,
            wrong: """
                [^1]: Ann Roe, *Ports of Call in the Age of Salt* (Paris: Ostrov Press, 1999), 3.
                [^2]: Roe, *Ports of Calls*, 9.
                """,
            right: """
                [^1]: Ann Roe, *Ports of Call in the Age of Salt* (Paris: Ostrov Press, 1999), 3.
                [^2]: Roe, *Ports of Call*, 9.
                """),
        source: "Chicago 18 §13.33")
}
