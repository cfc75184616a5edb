import CitandaDocuments
import CitandaLexicon
import CitandaWorks

/// The kind of a citation.
public enum CitationKind: String, Sendable, Hashable, CaseIterable {
    /// A work described with its facts of publication.
    case full
    /// A short form of a work.
    case short
    /// *Ibid.* and its forms in other languages.
    case ibid
    /// A document in an archive.
    case archival
    /// A statute in its collection, a case, a paper of a parliament.
    case legal
    /// Another note: “see note 12 above”.
    case crossReference
}

/// A citation as it stands in a passage: where, of what kind, and what its parts are.
public struct RecognisedCitation: Sendable, Hashable {
    /// Oddities of form that the recogniser saw, for the rules that report them.
    public enum Irregularity: Sendable, Hashable {
        /// A book's title that is not set in italics.
        case plainTitle(Range<Int>)
        /// A quotation mark that is not closed; the range is the title.
        case unclosedQuotation(Range<Int>)
        /// A publisher statement that is not of the form “Place: Publisher”.
        case publisherStatement(Range<Int>)
    }

    /// What kind of citation it is.
    public var kind: CitationKind
    /// From its first word to its last, without a signal before or the closing stop.
    public var range: Range<Int>
    /// Its parts, in order.
    public var spans: [LabelledSpan]
    /// The signal before it: “See also”.
    public var prefix: Range<Int>?
    /// What follows and still belongs to it: “(hereafter *FRUS*)”.
    public var suffix: Range<Int>?
    /// Oddities of form.
    public var irregularities: [Irregularity] = []
    /// How surely it was read.
    public var evidence: Evidence
    /// What the tags of the document say of it.
    public var proof: TaggedReference?

    /// Whether the title has neither italics nor quotation marks.
    package var hasPlainTitle: Bool {
        irregularities.contains { if case .plainTitle = $0 { true } else { false } }
    }

    /// Whether the citation only points at a place of the text, as “(Figure 4)” does, and names no work.
    var isCrossReferenceAlone: Bool { kind == .full && spans.allSatisfy { $0.label == .crossReference } }

    /// A citation in a passage whose spans are set as the passage is.
    package init(
        kind: CitationKind, range: Range<Int>, spans: [LabelledSpan], in passage: Passage, evidence: Evidence
    ) {
        self.kind = kind
        self.range = range
        // Most references in plain text have no marks, so nothing has to be read for them.
        let isPlain = passage.spans.isEmpty && !QuotationMarks.occur(in: passage.text)
        self.spans = isPlain ? spans : TokenStream(passage).styled(spans)
        self.evidence = evidence
    }

    /// A citation whose spans are set as the tokens of its passage are.
    package init(
        kind: CitationKind, range: Range<Int>, spans: [LabelledSpan], in stream: TokenStream, evidence: Evidence
    ) {
        self.kind = kind
        self.range = range
        self.spans = stream.styled(spans)
        self.evidence = evidence
    }

    /// Two readings begin or end in one place where so many bytes are between: a quotation mark, a full stop.
    static let edge = 3

    /// Whether the citation, with or without its suffix, begins and ends where a stretch does.
    func hasEdges(of stretch: Range<Int>) -> Bool {
        let ends = [range.upperBound, suffix?.upperBound ?? 0]
        return abs(range.lowerBound - stretch.lowerBound) <= Self.edge
            && ends.contains { abs($0 - stretch.upperBound) <= Self.edge }
    }

    /// The first stretch of a label.
    public func range(of label: Label) -> Range<Int>? { spans.first { $0.label == label }?.range }

    /// How the first stretch of a label is set; nil where the citation has no such stretch.
    public func styling(of label: Label) -> Styling? { spans.first { $0.label == label }?.styling }
}

/// The authors of one family name whom a manuscript cites.
public struct CitedAuthors: Sendable, Hashable {
    /// The words of their given names, to compare.
    public var given: Set<String> = []
    /// The words of their titles, to compare.
    public var titles: Set<String> = []

    /// Authors by the words of their names and titles.
    public init(given: Set<String> = [], titles: Set<String> = []) {
        self.given = given
        self.titles = titles
    }
}

/// What a recogniser may know of the whole manuscript.
public struct RecognitionContext: Sendable {
    /// Abbreviations that stand for works or archives.
    public var abbreviations: Set<String> = []
    /// Places that stand before a colon and a publisher somewhere in the manuscript.
    public var places: Set<String> = []
    /// Publishers that stand behind a place and a colon somewhere in the manuscript.
    public var publishers: Set<String> = []

    /// The authors cited somewhere in the manuscript, by family name as a key to compare.
    public var families: [String: CitedAuthors] = [:]

    /// A context without knowledge.
    public init() {}
}

/// Reads citations out of text. The front door of recognition: a grammar stands behind it now, and a trained model may later.
public protocol Recogniser: Sendable {
    /// The citations of a note in order, apart from each other.
    func citations(in note: Passage, context: RecognitionContext) -> [RecognisedCitation]
    /// One entry of a bibliography; nil where it is none.
    func reference(in entry: Passage, context: RecognitionContext) -> RecognisedCitation?
    /// The citations in a stretch of running text, where only exact forms count.
    func mentions(in prose: Passage, context: RecognitionContext) -> [RecognisedCitation]
}

extension Recogniser {
    /// The citations that a note of these words would have.
    public func mentions(in prose: Passage, context: RecognitionContext) -> [RecognisedCitation] {
        citations(in: prose, context: context)
    }
}
