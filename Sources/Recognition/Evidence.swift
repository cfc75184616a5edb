/// How surely a citation was read: the form in which it, or the work, was found.
///
/// The shares were measured on six works with every citation labelled and on two manuscripts made for the purpose. A manuscript of
/// another custom may fare worse.
public enum Evidence: Sendable, Hashable {
    // MARK: Forms that only a cited work proves

    /// A title without names, with a page, in brackets: “(*Salt and Power*, 44)”.
    case aside
    /// Names and a title without italics or quotation marks, and a page: “Cobb, Salt and Power, 44”.
    case plainShort
    /// A title without names: “*Salt and Power*, 44”.
    case titleAlone
    /// Names and a page: “Cobb, 44”.
    case authorAlone

    // MARK: Forms with a part missing

    /// An entry of a list whose title has neither italics nor quotation marks.
    case plainEntry
    /// An entry of a list without facts of publication.
    case bareEntry
    /// A reference or short form whose title has neither italics nor quotation marks.
    case plainTitle
    /// A reference in the form of `BracketYearMatch` that gives no year.
    case undatedBracketYear
    /// A reference in the form of `BracketYearMatch`.
    case bracketYear
    /// A document that is described without saying where it is kept.
    case description
    /// A volume of a printed series: “Foreign Relations, 1964–1968, vol. II, Document 12”.
    case documentSeries
    /// A reference in a note or list that the trained model read.
    case model
    /// A single reference that the trained model read: how often its least certain field is right, from 0 to 1.
    case labelled(certainty: Double)
    /// A title in a note on a contributor.
    case contributorNote

    // MARK: Short forms with a mark of their own

    /// A note that is cited again by its number: “同注1”.
    case citedNote
    /// An abbreviation that the manuscript explains: “FRUS, 1955–1957, 3:30”.
    case abbreviation
    /// The form of a bibliography in a note: “Cobb, Jane. *Salt and Power*. London: Verso, 1988”.
    case entryInNote

    /// Names and words of a title that the manuscript cites together elsewhere: “Cobb, Salt 1, 44”.
    case knownShort

    // MARK: Forms with a grammar of their own

    /// A document with its shelfmark.
    case archive
    /// A dated document of a body in an abbreviated edition: “MR. v. 27. 10. 1849/II, ÖMR. II/1, Nr. 196”.
    case editionDocument
    /// A reference in the form of Chinese, Japanese or Korean books.
    case cjk
    /// A reference in the form of GOST.
    case gost
    /// A statute, case or paper of a parliament.
    case legal
    /// A page whose title is a link: “[Ports](https://…), *Coast Wire*, 4 March 2019”.
    case linkedTitle
    /// A full reference in running text, where a sentence can look like one.
    case prose

    // MARK: Forms that hardly anything else looks like

    /// “See note 12 above”.
    case crossReference
    /// An interview, a letter to the author.
    case personal
    /// Names and a title set apart: “Cobb, *Salt*, 44”.
    case short
    /// An entry of a list, as evidence for its work.
    case entry
    /// The title and copyright pages of the book itself.
    case ownPages
    /// Another manuscript of the same book.
    case otherManuscript
    /// A reference with facts of publication.
    case full
    /// An entry of a list with facts of publication.
    case fullEntry
    /// “Ibid.”
    case ibid

    // MARK: Proof

    /// The tags of the document: `biblStruct` of TEI, `element-citation` of JATS.
    case tagged

    /// The data of a reference manager in the document.
    case live
}

extension Evidence {
    /// The weight of the evidence, from 0 to 1: the more, the surer.
    public var strength: Double { figures.strength }

    /// How often the fields of such a citation are right, from 0 to 1. A citation that is linked to a work is known by more than its form.
    public func share(isLinked: Bool) -> Double { isLinked ? figures.linked : figures.alone }

    /// How often the fields of a work are right, from 0 to 1, that short forms of this evidence alone name.
    public var shareOfPartialWork: Double { strength * Self.partialWork }

    /// Of what a short form says of a work, half is left out or shortened.
    private static let partialWork = 0.5

    /// The one table of figures: the strength; the share of right fields of a citation by itself, and of one that is linked.
    private var figures: (strength: Double, alone: Double, linked: Double) {
        switch self {
        case .aside, .plainShort: (0.55, 0.55, 0.93)
        case .titleAlone, .authorAlone, .plainEntry: (0.6, 0.6, 0.93)
        case .bareEntry, .plainTitle, .undatedBracketYear: (0.7, 0.7, 0.93)
        case .bracketYear, .description, .documentSeries, .model, .contributorNote: (0.75, 0.7, 0.93)
        case .citedNote, .abbreviation, .entryInNote: (0.8, 0.9, 0.9)
        case .cjk, .gost, .legal, .linkedTitle, .prose: (0.85, 0.9, 0.9)
        case .archive, .editionDocument: (0.85, 0.95, 0.95)
        case .crossReference, .personal, .entry, .ownPages, .otherManuscript: (0.9, 0.9, 0.9)
        case .short, .knownShort: (0.9, 0.97, 0.97)
        case .full, .fullEntry: (0.95, 0.97, 0.97)
        case .labelled(let certainty): (certainty, certainty, certainty)
        case .ibid: (0.99, 0.99, 0.99)
        case .tagged, .live: (1, 1, 1)
        }
    }

    /// Whether words or marks of its own tell the form from every other: 《…》, “Л. 5”, “347 U.S. 483”, “ibid.”. No model reads it better.
    var hasMarksOfItsOwn: Bool {
        switch self {
        case .cjk, .gost, .legal, .linkedTitle, .citedNote, .crossReference, .ibid, .documentSeries, .editionDocument:
            true
        default: false
        }
    }

    /// Whether an exact form was found in the text, and not what a trained model finds likely, or a program or a tag knows. Nothing else is held
    /// against an author.
    public var isExact: Bool {
        switch self {
        case .labelled, .model, .tagged, .live: false
        default: true
        }
    }

    /// The stronger of two pieces of evidence for one work; the first of equals.
    package func stronger(_ other: Evidence) -> Evidence { other.strength > strength ? other : self }

    /// The same form in running text.
    package var inProse: Evidence { self == .full ? .prose : self }

    /// Whether a citation of this form is right nine times in ten also where no cited work answers to it.
    package var isSureAlone: Bool { figures.alone >= Self.sure }

    private static let sure = 0.9
}
