import CitandaDocuments

/// The grammar behind the recogniser's front door.
public struct GrammarRecogniser: Recogniser {
    /// A recogniser of the Chicago forms.
    public init() {}

    /// The citations of a note in order, apart from each other.
    public func citations(in note: Passage, context: RecognitionContext) -> [RecognisedCitation] {
        NoteGrammar(TokenStream(note), context: context).citations()
    }

    /// One entry of a bibliography; nil where it is none.
    public func reference(in entry: Passage, context: RecognitionContext) -> RecognisedCitation? {
        let grammar = Grammar(TokenStream(entry), context: context)
        guard let match = ReferenceParser.entry(grammar) else { return nil }
        let evidence: Evidence = match.isTitlePlain ? .plainEntry : match.isFull ? .fullEntry : .bareEntry
        var citation = RecognisedCitation(
            kind: .full, range: grammar.stream.bytes(0..<grammar.end),
            spans: match.spans.sorted { $0.range.lowerBound < $1.range.lowerBound }, in: grammar.stream,
            evidence: evidence)
        citation.irregularities = match.irregularities
        return citation
    }
}
