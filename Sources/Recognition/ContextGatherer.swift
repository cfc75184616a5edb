import CitandaDocuments

/// Gathers what the recogniser should know of the whole manuscript before it reads a single note.
package enum ContextGatherer {
    /// Abbreviations introduced in a passage, and places that stand before a colon and a publisher.
    ///
    /// - Returns: The abbreviations, in order.
    @discardableResult
    package static func gather(from passage: Passage, into context: inout RecognitionContext) -> [String] {
        let stream = TokenStream(passage)
        let grammar = Grammar(stream, context: context)
        var abbreviations: [String] = []
        for index in 0..<stream.count where stream.isMark(index, "(") || stream.isMark(index, "[") {
            if let short = grammar.abbreviation(at: index) {
                // The full stop of “ÖMR.” may be left out.
                let hasStop = short.count > 1 && stream.isMark(short.upperBound - 1, ".")
                abbreviations.append(stream.text(hasStop ? short.lowerBound..<short.upperBound - 1 : short))
            } else if let publication = grammar.publication(at: index) {
                add(publication, stream, to: &context)
            }
        }
        context.abbreviations.formUnion(abbreviations)
        return abbreviations
    }

    /// What should be known of passages that are a whole manuscript.
    static func context(of passages: [Passage]) -> RecognitionContext {
        var context = RecognitionContext()
        for passage in passages { gather(from: passage, into: &context) }
        return context
    }

    private static func add(
        _ publication: PublicationMatch, _ stream: TokenStream, to context: inout RecognitionContext
    ) {
        guard publication.spans.contains(where: { $0.label == .publisher }) else { return }
        // “Boston, Pier Books” has a comma, by custom or by a slip.
        guard let place = publication.spans.first(where: { $0.label == .location }),
            !stream.isMark(place.range.upperBound, ",")
        else { return }
        for span in publication.spans {
            let text = stream.text(span.range).lowercased()
            if span.label == .location { context.places.insert(text) }
            if span.label == .publisher { context.publishers.insert(text) }
        }
    }
}
