import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// One use of a work.
public struct Citation: Sendable, Hashable {
    /// Why a short form or *ibid.* could not be linked, or only with a doubt.
    public enum LinkProblem<Identity: Sendable & Hashable>: Sendable, Hashable {
        /// No full citation, earlier or later, answers to it.
        case noAntecedent
        /// *Ibid.* in the first note of a chapter.
        case firstInChapter
        /// *Ibid.* after a note that cites several works.
        case afterSeveral
        /// *Ibid.* after a note that cites no work.
        case afterNone
        /// Several works answer to it, of which `Citation.mostCandidates` are named at most.
        case ambiguous(candidates: [Identity])
        /// The work is cited in full only later, in the note of that index.
        case beforeFull(note: Int)
        /// The only work that answers to it has another title.
        case titleDiffers(full: String)

        /// The same problem with other identities of works; those that have no other one are left out.
        func mapped<Other>(_ identity: (Identity) -> Other?) -> LinkProblem<Other> {
            switch self {
            case .noAntecedent: .noAntecedent
            case .firstInChapter: .firstInChapter
            case .afterSeveral: .afterSeveral
            case .afterNone: .afterNone
            case .ambiguous(let candidates): .ambiguous(candidates: candidates.compactMap(identity))
            case .beforeFull(let note): .beforeFull(note: note)
            case .titleDiffers(let full): .titleDiffers(full: full)
            }
        }
    }

    /// The most candidates that are named where a short form fits several works. Nobody reads a longer list, and all lists together
    /// would grow with the square of the book.
    public static let mostCandidates = 24

    /// What kind of citation it is.
    public var kind: CitationKind
    /// The key of the work; nil where none can be named with reason.
    public var work: String?
    /// Its bytes in the file, from its first word to its last.
    public var range: Range<Int>
    /// The place inside the work.
    public var locator: Locator?
    /// The signal before it, as printed.
    public var prefix: String
    /// What follows and belongs to it, as printed.
    public var suffix: String
    /// The index of the note that the citation points back at. *Ibid.* points at the note before, a short form at the first full
    /// citation, and a cross-reference at the note that it names.
    public var refersTo: Int?
    /// For a cross-reference, the number of the note as printed.
    public var crossReference: String?
    /// Why it could not be linked, or only with a doubt.
    public var problem: LinkProblem<String>?
    /// Its parts as printed: label, text, and bytes in the file.
    public var parts: [Part]
    /// Oddities of form, with their bytes in the file.
    public var irregularities: [RecognisedCitation.Irregularity]
    /// What the citation itself says of the work.
    public var statement: Work
    /// How surely it was read.
    public var evidence: Evidence

    /// How often the fields of such a citation are right, from 0 to 1.
    public var confidence: Double { evidence.share(isLinked: work != nil) }

    /// A labelled part of a citation.
    public struct Part: Sendable, Hashable {
        /// What it is.
        public var label: Label
        /// The text, rejoined and without marks.
        public var text: String
        /// Its bytes in the file.
        public var range: Range<Int>
        /// How it is set.
        public var styling: Styling
    }

    /// Whether the citation before cites, quotes or reprints this one.
    var hangsOnAnother: Bool {
        let words = prefix.lowercased()
        return Lexicon.words(.citing).contains { words.contains($0) }
    }

    /// The volume it names, in words or before the page: “vol. 1”, “1:8”.
    public var volume: String? {
        if let volume = part(.volume)?.text { return volume }
        guard let pages = part(.locator)?.text, let colon = pages.firstIndex(of: ":") else { return nil }
        let volume = pages[..<colon]
        return !volume.isEmpty && volume.allSatisfy(\.isNumber) ? String(volume) : nil
    }

    /// Whether it describes its work with a title and facts of publication.
    var describesWork: Bool {
        part(.title) != nil
            && [Label.publisher, .location, .containerTitle, .collectionTitle].contains { part($0) != nil }
    }

    /// Whether it names its author with given names or initials, and a title. A newspaper in italics is no author.
    var givesWholeNames: Bool {
        guard part(.title) != nil, let printed = part(.author), printed.styling == .plain,
            let given = statement.leadNames?.names.first?.personal?.given, !given.isEmpty
        else { return false }
        return printed.text.contains(given)
    }

    /// Whether its title has an article, or is longer than a short title.
    var givesWholeTitle: Bool {
        guard let title = part(.title), part(.author)?.styling == .plain else { return false }
        let words = ComparableText.words(of: title.text)
        return words.count > Self.longestShortTitle
            || words.count > 1 && Lexicon.contains(words[0], in: .titleArticles)
    }

    /// A short title has up to four words (Chicago 18 §13.33).
    private static let longestShortTitle = 4

    /// The first part of a label.
    public func part(_ label: Label) -> Part? { parts.first { $0.label == label } }

    /// The words of its title, to compare; for a review those of the work under review.
    var titleWords: [String] {
        ComparableText.title((statement.titles[.title] ?? statement.titles[.reviewed])?.full.plain ?? "")
    }

    /// How its title is set; plain where it has none.
    var titleStyling: Styling { part(.title)?.styling ?? .plain }
}
