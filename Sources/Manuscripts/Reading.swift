import CitandaDocuments
import CitandaWorks

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

/// Everything that a manuscript says about works.
public struct Reading: Sendable {
    /// The manuscript.
    public let document: Document
    /// The works, in the order in which they are first spoken of.
    public internal(set) var works: [Work] = []
    /// The notes with their citations.
    public internal(set) var notes: [Note] = []
    /// Works spoken of outside the notes.
    public internal(set) var mentions: [Mention] = []
    /// The citations by author and date, or by key, in text and notes.
    public internal(set) var textCitations: [TextCitation] = []
    /// Bibliographies and lists of further reading.
    public internal(set) var lists: [List] = []
    /// The chapters.
    public internal(set) var chapters: [Chapter] = []
    /// Short forms.
    public internal(set) var abbreviations: [Abbreviation] = []
    /// The people.
    public internal(set) var people: [Person] = []
    /// The identifiers.
    public internal(set) var identifiers: [Identifier] = []
    /// The key of the book itself, where its own pages describe it.
    public internal(set) var book: String?

    /// A citation; nil where there is none of this identity.
    public subscript(id: CitationID) -> Citation? {
        guard notes.indices.contains(id.note), notes[id.note].citations.indices.contains(id.index) else { return nil }
        return notes[id.note].citations[id.index]
    }

    /// An entry of a list; nil where there is none of this identity.
    public subscript(id: ListEntryID) -> List.Entry? {
        guard lists.indices.contains(id.list), lists[id.list].entries.indices.contains(id.index) else { return nil }
        return lists[id.list].entries[id.index]
    }

    /// The work of a key.
    public func work(_ key: String) -> Work? { works.first { $0.work.key == key } }
}
