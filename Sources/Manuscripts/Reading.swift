import Documents
import Lexicon
import Recognition
import Works

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
        /// Several works answer to it.
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
    /// The index of the note it points back at: the note before for *ibid.*, the first full citation for a short form, the note
    /// meant by a cross-reference.
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

    /// Whether it is what the citation before it cites, quotes or reprints.
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

    /// The first part of a label.
    public func part(_ label: Label) -> Part? { parts.first { $0.label == label } }

    /// The words of its title, to compare; for a review those of the work under review.
    var titleWords: [String] {
        ComparableText.title((statement.titles[.title] ?? statement.titles[.reviewed])?.full.plain ?? "")
    }

    /// How its title is set; plain where it has none.
    var titleStyling: Styling { part(.title)?.styling ?? .plain }
}

/// A note with its citations; between them stands commentary.
public struct ReadNote: Sendable, Hashable {
    /// A piece of a note.
    public enum Segment: Sendable, Hashable {
        /// The citation of that index.
        case citation(Int, Range<Int>)
        /// Text between citations: commentary, signals, the marks that separate citations.
        case commentary(Range<Int>)
    }

    /// The note.
    public var note: Note
    /// Its citations in order.
    public var citations: [Citation]

    /// The pieces of the note's text in order; their bytes, one after the other, are the note's bytes.
    public var segments: [Segment] {
        var segments: [Segment] = []
        var position = note.textRange.lowerBound
        for (index, citation) in citations.enumerated() where citation.range.lowerBound >= position {
            if citation.range.lowerBound > position {
                segments.append(.commentary(position..<citation.range.lowerBound))
            }
            segments.append(.citation(index, citation.range))
            position = citation.range.upperBound
        }
        if position < note.textRange.upperBound { segments.append(.commentary(position..<note.textRange.upperBound)) }
        return segments
    }
}

/// A work with every place that speaks of it.
public struct ReadWork: Sendable, Hashable {
    /// Where a work is described.
    public enum Source: Sendable, Hashable {
        /// A citation in a note.
        case note(CitationID)
        /// An entry of a list.
        case list(ListEntryID)
        /// Running text, or a note on a contributor.
        case prose
        /// The title and copyright pages of the book itself.
        case ownPages
    }

    /// What one place says of the work.
    public struct Statement: Sendable, Hashable {
        /// Where it is said.
        public var source: Source
        /// The bytes in the file.
        public var range: Range<Int>
        /// What it says.
        public var work: Work
        /// How the title is set there; plain where no title is printed.
        public var titleStyling: Styling = .plain
    }

    /// The work, gathered from all full statements.
    public var work: Work
    /// The places that describe it in full.
    public var statements: [Statement]
    /// The bytes of all places that cite it.
    public var ranges: [Range<Int>]
    /// How often the fields of such a work are right, from 0 to 1.
    public var confidence: Double
}

/// A list of works at the end of a text.
public struct ReadList: Sendable, Hashable {
    /// An entry of a list.
    public struct Entry: Sendable, Hashable {
        /// The key of its work; nil where it could not be read.
        public var work: String?
        /// Its bytes in the file.
        public var range: Range<Int>
        /// What it says; nil where it could not be read.
        public var statement: Work?
        /// Whether a dash stands for the names of the entry before.
        public var repeatsAuthor: Bool
        /// The bytes of that dash, or of the names.
        public var namesRange: Range<Int>?
        /// Its parts as printed.
        public var parts: [Citation.Part]
        /// Oddities of form, with their bytes in the file.
        public var irregularities: [RecognisedCitation.Irregularity]
    }

    /// The heading as printed.
    public var heading: String
    /// Whether the list is meant to hold every work cited.
    public var isComplete: Bool
    /// What part of a book it is.
    public var kind: Section.Kind
    /// Its bytes in the file.
    public var range: Range<Int>
    /// Its entries.
    public var entries: [Entry]
}

/// A work spoken of outside the notes.
public struct Mention: Sendable, Hashable {
    /// How it is spoken of.
    public enum Kind: String, Sendable, Hashable {
        case full, title
        case copyrightPage = "copyright-page"
        case contributor = "person-list"
        case list
    }
    /// The key of the work.
    public var work: String
    /// How it is spoken of.
    public var kind: Kind
    /// Its bytes in the file.
    public var range: Range<Int>
}

/// A chapter as the contents, or its own heading, name it.
public struct Chapter: Sendable, Hashable {
    /// The number as printed.
    public var number: String?
    /// The part of the book it stands in.
    public var part: String?
    /// The title.
    public var title: String
    /// The authors named with it.
    public var authors: [Name]
    /// The first page as printed.
    public var page: String?
    /// Its bytes in the contents, or its heading.
    public var range: Range<Int>
    /// The bytes of the title alone.
    public var titleRange: Range<Int>
    /// The bytes of its heading in the text, where both are there.
    public var headingRange: Range<Int>?
    /// The title in its heading, where both are there.
    public var heading: String?
}

/// A short form and what it stands for.
public struct Abbreviation: Sendable, Hashable {
    /// The short form.
    public var short: String
    /// What it stands for.
    public var long: String
    /// Its bytes in the file: the row of the list, or the words that introduce it.
    public var range: Range<Int>
    /// Whether it stands in a list of abbreviations rather than in a note.
    public var isListed: Bool
    /// The key of the work it stands for, if it is one.
    public var work: String?
}

/// A person with all the spellings of the name.
public struct Person: Sendable, Hashable {
    /// A spelling and where it stands.
    public struct Variant: Sendable, Hashable {
        /// The name as printed.
        public var text: String
        /// Its bytes in the file.
        public var range: Range<Int>
    }
    /// The name in parts.
    public var name: Name
    /// Every place that names the person.
    public var variants: [Variant]
}

/// An identifier where it stands.
public struct ReadIdentifier: Sendable, Hashable {
    /// The identifier.
    public var identifier: Identifier
    /// Its bytes in the file.
    public var range: Range<Int>
}

/// Everything that a manuscript says about works.
public struct Reading: Sendable {
    /// The manuscript.
    public let document: Document
    /// The works, in the order in which they are first spoken of.
    public internal(set) var works: [ReadWork] = []
    /// The notes with their citations.
    public internal(set) var notes: [ReadNote] = []
    /// Works spoken of outside the notes.
    public internal(set) var mentions: [Mention] = []
    /// Bibliographies and lists of further reading.
    public internal(set) var lists: [ReadList] = []
    /// The chapters.
    public internal(set) var chapters: [Chapter] = []
    /// Short forms.
    public internal(set) var abbreviations: [Abbreviation] = []
    /// The people.
    public internal(set) var people: [Person] = []
    /// The identifiers.
    public internal(set) var identifiers: [ReadIdentifier] = []
    /// The key of the book itself, where its own pages describe it.
    public internal(set) var book: String?

    /// A citation; nil where there is none of this identity.
    public subscript(id: CitationID) -> Citation? {
        guard notes.indices.contains(id.note), notes[id.note].citations.indices.contains(id.index) else { return nil }
        return notes[id.note].citations[id.index]
    }

    /// An entry of a list; nil where there is none of this identity.
    public subscript(id: ListEntryID) -> ReadList.Entry? {
        guard lists.indices.contains(id.list), lists[id.list].entries.indices.contains(id.index) else { return nil }
        return lists[id.list].entries[id.index]
    }

    /// The work of a key.
    public func work(_ key: String) -> ReadWork? { works.first { $0.work.key == key } }
}
