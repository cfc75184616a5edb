import CitandaDocuments

/// The grammar behind the recogniser's front door.
public struct GrammarRecogniser: Recogniser {
    /// A recogniser of the Chicago forms.
    public init() {}

    /// The citations of a note in order, apart from each other.
    public func citations(in note: Passage, context: RecognitionContext) -> [RecognisedCitation] {
        NoteGrammar(note, context: context).citations()
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
        citation.tellNewspaper(in: entry)
        return citation
    }
}

extension RecognisedCitation {
    /// A newspaper in the place of the author, as Chicago lists articles without one: “*Times* (London). “Cattle Plague.””
    fileprivate mutating func tellNewspaper(in entry: Passage) {
        guard let author = spans.first, author.label == .author, range(of: .title) != nil,
            range(of: .containerTitle) == nil,
            let italic = entry.spans.first(where: { $0.style == .italic }),
            italic.range.lowerBound == author.range.lowerBound, italic.range.upperBound <= author.range.upperBound
        else { return }
        spans[0] = LabelledSpan(.containerTitle, italic.range, styling: .italic)
        // The town in brackets behind it.
        let rest = entry[italic.range.upperBound..<author.range.upperBound]
        guard let open = rest.firstIndex(of: "(") else { return }
        let town = rest[rest.index(after: open)...].prefix { $0 != ")" }
        guard !town.isEmpty else { return }
        let start = italic.range.upperBound + rest[...open].utf8.count
        spans.insert(LabelledSpan(.location, start..<start + town.utf8.count), at: 1)
    }
}
