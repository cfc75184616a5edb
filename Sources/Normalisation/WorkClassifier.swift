import CitandaDocuments
import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// Decides the type of the work that a citation describes, from its parts.
///
/// `judgements` is the whole rule: the first judgement with an answer decides. A word of a genre decides by its value in
/// `Languages/`, so a new word for a type is a line there.
struct WorkClassifier {
    private let citation: RecognisedCitation
    private let passage: Passage
    private let labels: Set<Label>

    private init(_ citation: RecognisedCitation, _ passage: Passage) {
        self.citation = citation
        self.passage = passage
        labels = Set(citation.spans.map(\.label))
    }

    /// The type of the work.
    static func type(of citation: RecognisedCitation, in passage: Passage) -> WorkType {
        let classifier = WorkClassifier(citation, passage)
        for judgement in judgements {
            if let type = judgement(classifier) { return type }
        }
        return .article
    }

    /// The judgements in order.
    private static let judgements: [@Sendable (WorkClassifier) -> WorkType?] = [
        { $0.fromAPerson }, { $0.artwork }, { $0.archivalItem }, { $0.review }, { $0.law }, { $0.recording },
        { $0.ofItsGenre }, { $0.withoutContainer },
        { $0.inConference }, { $0.inJournal }, { $0.inBook }, { $0.onWebsite }, { $0.inNewspaper }, { $0.inPeriodical },
    ]

    // MARK: Judgements

    /// “Interview with the author”, “Letter to the author”: the author has it from a person.
    private var fromAPerson: WorkType? {
        if has(.interview, in: [.personal]) { return .interview }
        if let first = genreWords.first,
            Self.type(of: first, in: .personal) == .personalCommunication
                || Lexicon.contains(genreWords.prefix(2).joined(separator: " "), in: .personal),
            !labels.contains(.title)
        {
            return .personalCommunication
        }
        return labels.contains(.recipient) && labels.contains(.containerTitle) ? .personalCommunication : nil
    }

    /// “Oil on canvas” by a named artist.
    private var artwork: WorkType? {
        guard labels.contains(.author), !labels.contains(.archiveLocation) else { return nil }
        return words(.medium).contains { Lexicon.contains($0, in: .materials) } ? .graphic : nil
    }

    private var archivalItem: WorkType? {
        labels.contains(.archiveLocation) || citation.kind == .archival || labels.contains(.recipient)
            ? .archivalItem : nil
    }

    private var review: WorkType? { labels.contains(.reviewedTitle) ? .review : nil }

    /// Parties with “v.” before a volume of reports are a case; statutes and treaties have collections of their own.
    private var law: WorkType? {
        if labels.contains(.authority) { return .legalCase }
        // HC Deb, 5 May 1911, vol. 25: a speech in a parliament has no title.
        if citation.kind == .legal, !labels.contains(.title) { return .hearing }
        // 22 & 23 Car. II, c. 18: a statute by the years of a reign.
        if citation.kind == .legal, labels.isSubset(of: [.title, .locator]),
            words(.title).contains(where: { Lexicon.contains($0, in: .monarchs) })
        {
            return .legislation
        }
        // Contracts Review Act 1980 (N.S.W.): a title, a year, a country and nothing else.
        if labels == [.title, .date, .location], citation.styling(of: .title) != .italic,
            words(.title).contains(where: { Lexicon.contains($0, in: .acts) })
        {
            return .legislation
        }
        guard labels.contains(.pages), labels.contains(.containerTitle),
            citation.styling(of: .containerTitle) != .italic
        else { return nil }
        if labels.isSubset(of: [.date, .volume, .containerTitle, .pages, .locator, .location]) { return .legalCase }
        guard labels.contains(.title), !labels.contains(.author) else { return nil }
        let title = words(.title)
        if title.dropFirst().dropLast().contains(where: { Lexicon.contains($0, in: .cases) }) { return .legalCase }
        let reporter = text(.containerTitle)
        if Lexicon.contains(title.first ?? "", in: .treaties) || reporter.contains(Self.treatySeries) { return .treaty }
        return Lexicon.words(.statuteBooks).contains { reporter.hasPrefix($0) } ? .legislation : nil
    }

    /// The treaty series of states: U.N.T.S., L.N.T.S., T.S.
    private static let treatySeries = "t.s"

    private var recording: WorkType? {
        if labels.contains(.interviewer) { return .interview }
        return labels.contains(.director) ? .motionPicture : nil
    }

    /// The type that the words of the genre name.
    private var ofItsGenre: WorkType? {
        if has(.postWeblog, in: [.genres]) { return .postWeblog }
        if labels.contains(.note), text(.note).contains(Self.congress),
            words(.title).contains(where: { Lexicon.contains($0, in: .hearings) })
        {
            return .hearing
        }
        for list in [WordList.theses, .talks, .genres] {
            if let type = genreWords.lazy.compactMap({ Self.type(of: $0, in: list) }).first { return type }
        }
        return has(.report, in: [.reports]) && !labels.contains(.containerTitle) ? .report : nil
    }

    /// A congress of the United States in a note: “89th Cong.”.
    private static let congress = "cong"

    private var withoutContainer: WorkType? {
        guard !labels.contains(.containerTitle) else { return nil }
        // A part of a book that is named by its editors alone.
        if labels.contains(.editor), isInContainer { return .chapter }
        if isArticleTitle {
            if labels.contains(.url) { return .webpage }
            if labels.contains(.publisher) { return .report }
            return citation.kind == .full ? .article : .chapter
        }
        if labels.contains(.url), labels.isDisjoint(with: [.publisher, .date]) { return .webpage }
        // A document with a date and a locator of its own, cited again without its archive.
        let isDocument = !labels.contains(.title) && labels.contains(.date) && !labels.contains(.publisher)
        return isDocument ? .document : .book
    }

    /// A paper in the papers of a conference, which have no issues.
    private var inConference: WorkType? {
        guard !labels.contains(.issue) else { return nil }
        return words(.containerTitle).contains { Lexicon.contains($0, in: .conferences) } ? .paperConference : nil
    }

    private var inJournal: WorkType? {
        let hasVolume =
            labels.contains(.volume) && labels.isDisjoint(with: [.publisher, .volumeTitle, .editor, .edition])
        return labels.contains(.issue) || hasVolume ? .articleJournal : nil
    }

    private var inBook: WorkType? {
        labels.contains(.publisher) || labels.contains(.editor) || isInContainer ? .chapter : nil
    }

    private var onWebsite: WorkType? {
        guard labels.contains(.url) else { return nil }
        return citation.styling(of: .containerTitle) == .italic && hasDay ? .articleNewspaper : .webpage
    }

    /// A date with a month, as newspapers and magazines have.
    private var inNewspaper: WorkType? {
        guard hasDay else { return nil }
        if words(.containerTitle).contains(where: { Lexicon.contains($0, in: .newspapers) }) {
            return .articleNewspaper
        }
        return labels.contains(.locator) || labels.contains(.author) && !labels.contains(.location)
            ? .articleMagazine : .articleNewspaper
    }

    private var inPeriodical: WorkType? {
        guard labels.contains(.date) else { return nil }
        return labels.contains(.locator) && text(.date).count > Self.yearLength ? .articleMagazine : .articleJournal
    }

    /// A date that is longer than a year names a day or an issue.
    private static let yearLength = 4

    // MARK: Parts

    /// The text of a part in small letters; empty where the citation has none.
    private func text(_ label: Label) -> String {
        citation.range(of: label).map { passage[$0] }?.lowercased() ?? ""
    }

    /// The words of a part in small letters; after a word with hyphens, its parts: “phd-thesis”, “phd”, “thesis”.
    private func words(_ label: Label) -> [String] {
        text(label).split { !$0.isLetter && $0 != "-" }.flatMap { word in
            word.contains("-") ? [String(word)] + word.split(separator: "-").map(String.init) : [String(word)]
        }
    }

    private var genreWords: [String] { words(.genre) }

    /// Whether a word of the genre names a type.
    private func has(_ type: WorkType, in lists: [WordList]) -> Bool {
        genreWords.contains { word in lists.contains { Self.type(of: word, in: $0) == type } }
    }

    private static func type(of word: String, in list: WordList) -> WorkType? {
        Lexicon.value(of: word, in: list).flatMap(WorkType.init(rawValue:))
    }

    /// Whether the title is in quotation marks, and in marks that are not those of books.
    private var isArticleTitle: Bool { citation.styling(of: .title)?.marks.map { !$0.setBooks } ?? false }

    /// Whether “in” leads to a work that contains this one.
    private var isInContainer: Bool {
        citation.spans.contains {
            $0.label == .other && Lexicon.contains(passage[$0.range].lowercased(), in: .containerLeads)
        }
    }

    /// Whether the date has a month or a day.
    private var hasDay: Bool {
        let date = DateReader.read(text(.date), origin: nil).start
        return date?.day != nil || (date?.month ?? Self.lastMonth + 1) <= Self.lastMonth
    }

    /// Seasons have higher numbers (EDTF level 1).
    private static let lastMonth = 12
}
