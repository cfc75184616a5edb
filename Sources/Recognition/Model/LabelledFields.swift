import CitandaLexicon

/// The fields of a citation as the model labels them, with their edges where the marks of the text say they are.
///
/// A chain labels word by word: an article, a colon or a word behind a page may be on the wrong side of an edge.
enum LabelledFields {
    /// The fields with their right edges, in order.
    static func mended(_ spans: [LabelledSpan], _ grammar: Grammar) -> [LabelledSpan] {
        let stream = grammar.stream
        var spans = spans.flatMap { span -> [LabelledSpan] in
            switch span.label {
            case .archiveLocation: levels(span.range, grammar)
            case .author, .editor: [LabelledSpan(span.label, names(withoutArticle(span, in: stream), in: stream))]
            case .containerTitle: [LabelledSpan(span.label, setApart(withoutArticle(span, in: stream), in: stream))]
            case .locator, .pages: [LabelledSpan(span.label, figures(span.range, grammar))]
            default: [LabelledSpan(span.label, withoutArticle(span, in: stream))]
            }
        }
        spans.removeAll { isTextOfAddress($0, in: stream) }
        markVolumeTitles(&spans)
        markBook(&spans)
        return spans
    }

    /// A second title behind a volume is that of the volume: “*Capital*, vol. 1, *The Process of Production*”.
    private static func markVolumeTitles(_ spans: inout [LabelledSpan]) {
        guard let first = spans.firstIndex(where: { $0.label == .title }) else { return }
        for index in spans.indices.dropFirst(first + 1)
        where spans[index].label == .title && spans[index - 1].label == .volume {
            spans[index].label = .volumeTitle
        }
    }

    /// A container with a publisher that holds nothing is the work itself.
    private static func markBook(_ spans: inout [LabelledSpan]) {
        guard !spans.contains(where: { $0.label == .title || $0.label == .abbreviation }),
            spans.contains(where: { $0.label == .publisher || $0.label == .location }),
            let container = spans.firstIndex(where: { $0.label == .containerTitle })
        else { return }
        spans[container].label = .title
    }

    /// A name or container without the article of the sentence: “to the Asiatic Department”, “in the *Salt Review*”.
    private static func withoutArticle(_ span: LabelledSpan, in stream: TokenStream) -> Range<Int> {
        let bytes = span.range
        let named: Set<Label> = [.author, .recipient, .editor, .containerTitle, .archive]
        let first = stream.token(from: bytes.lowerBound)
        guard named.contains(span.label), stream.isWord(first, .definiteArticles), !stream[first].isCapitalised,
            !stream[first].isItalic, first + 1 < stream.token(from: bytes.upperBound)
        else { return bytes }
        return stream[first + 1].range.lowerBound..<bytes.upperBound
    }

    /// Names have no colon: “on the whole chapter: Brandt”.
    private static func names(_ bytes: Range<Int>, in stream: TokenStream) -> Range<Int> {
        let tokens = stream.token(from: bytes.lowerBound)..<stream.token(from: bytes.upperBound)
        guard let colon = tokens.last(where: { stream.isMark($0, ":") }), colon + 1 < tokens.upperBound else {
            return bytes
        }
        return stream[colon + 1].range.lowerBound..<bytes.upperBound
    }

    /// The part of a container that is set in italics, where a comma or an article parts it from the rest: “Site Notes, *Estuary Papers*”.
    private static func setApart(_ bytes: Range<Int>, in stream: TokenStream) -> Range<Int> {
        let tokens = stream.token(from: bytes.lowerBound)..<stream.token(from: bytes.upperBound)
        guard let first = tokens.first(where: { stream[$0].isItalic }), first > tokens.lowerBound,
            stream.isMark(first - 1, ",") || stream.isWord(first - 1, .definiteArticles),
            !tokens[first...].contains(where: { stream[$0].kind == .word && !stream[$0].isItalic })
        else { return bytes }
        return stream[first].range.lowerBound..<bytes.upperBound
    }

    /// A place up to its last figure: “31–38, abridged”.
    private static func figures(_ bytes: Range<Int>, _ grammar: Grammar) -> Range<Int> {
        let stream = grammar.stream
        let tokens = stream.token(from: bytes.lowerBound)..<stream.token(from: bytes.upperBound)
        let chunks = grammar.chunks(tokens)
        guard let last = chunks.lastIndex(where: { chunk in chunk.contains { hasFigure($0, in: stream) } }),
            last + 1 < chunks.count,
            !chunks[(last + 1)...].contains(where: { stream.isWord($0.lowerBound, .passim) || stream.isWord($0.lowerBound, .locators) })
        else { return bytes }
        return bytes.lowerBound..<stream.bytes(chunks[last]).upperBound
    }

    private static func hasFigure(_ index: Int, in stream: TokenStream) -> Bool {
        stream[index].kind == .number || stream.folded(index).contains { Unicode.Scalar($0).isDigit }
    }

    /// Whether a field is a part of the text of a link that repeats the address: `[exa.mp/2k](http://exa.mp/2k)`.
    private static func isTextOfAddress(_ span: LabelledSpan, in stream: TokenStream) -> Bool {
        guard ![.url, .doi].contains(span.label) else { return false }
        return stream.passage.spans.contains { link in
            guard let address = link.address, link.range.overlaps(span.range) else { return false }
            let text = stream.passage[link.range]
            return text.contains(".") && address.text.hasSuffix(text)
        }
    }

    /// The levels of a place in an archive, which commas divide: “RG 59, box 4”.
    private static func levels(_ bytes: Range<Int>, _ grammar: Grammar) -> [LabelledSpan] {
        let stream = grammar.stream
        let tokens = stream.token(from: bytes.lowerBound)..<stream.token(from: bytes.upperBound)
        var levels = grammar.chunks(tokens).map { LabelledSpan(.archiveLocation, stream.bytes($0)) }
        // “box 4, fol. 12r”: the leaf is a place in the document.
        if levels.count > 1, let last = levels.last {
            let first = stream.token(from: last.range.lowerBound)
            if stream.isWord(first, .leaves) || stream.isWord(first, .pageLabels),
                (first..<tokens.upperBound).contains(where: { stream[$0].kind == .number })
            {
                levels[levels.count - 1].label = .locator
            }
        }
        return levels
    }
}
