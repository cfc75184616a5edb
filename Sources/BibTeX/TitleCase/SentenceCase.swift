import CitandaWorks

/// English titles in sentence case: capitals that only the style of headlines asks for go, those of names in braces stay.
enum SentenceCase {
    /// The title in sentence case. A title that is not an English headline is returned unchanged.
    ///
    /// Words in capitals, with capitals inside or with digits stay unchanged. The first word of the title and of each
    /// part behind a colon keeps its capital (Chicago 18 §8.160). Braces around a capitalised word in the middle of a
    /// sentence are dropped, because its capital shows that it is a name.
    static func text(_ text: RichText) -> RichText {
        guard CaseProtection.isEnglishHeadline(open(text.nodes)) else { return text }
        var state = State()
        return RichText(nodes: RichText.joined(nodes(text.nodes, &state)))
    }

    /// The text without the words that braces protect.
    private static func open(_ nodes: [RichText.Node]) -> String {
        nodes.map { node in
            switch node {
            case .text(let text): text
            case .styled(.noCase, _): "0"
            case .styled(_, let inner): open(inner)
            }
        }.joined()
    }

    private struct State {
        /// The place of the next word. A capital stays at the beginning of a sentence, and is added behind a colon.
        var place = Place.beginning

        enum Place { case beginning, sentence, middle }
    }

    private static func nodes(_ nodes: [RichText.Node], _ state: inout State) -> [RichText.Node] {
        var out: [RichText.Node] = []
        for node in nodes {
            switch node {
            case .text(let text):
                let pieces = Formula.pieces(of: text).map { piece in
                    guard piece.isFormula else { return lowered(String(piece.text), &state) }
                    state.place = .middle
                    return String(piece.text)
                }
                out.append(.text(pieces.joined()))
            case .styled(.noCase, let inner):
                let plain = RichText(nodes: inner).plain
                state.place = .middle
                // A capital in the middle of a sentence needs no mark.
                let words = plain.split { $0 == " " || $0 == "\u{A0}" }
                let shows =
                    words.allSatisfy { $0.first { $0.isLetter }?.isUppercase ?? true } && plain.contains { $0.isLetter }
                if shows { out += inner } else { out.append(node) }
            // A quotation is a title of its own.
            case .styled(.quotation, _):
                out.append(node)
                state.place = .middle
            case .styled(let style, let inner): out.append(.styled(style, self.nodes(inner, &state)))
            }
        }
        return out
    }

    private static func lowered(_ text: String, _ state: inout State) -> String {
        var out = ""
        var word = ""
        var stop: Character?
        func close() {
            guard !word.isEmpty else { return }
            switch state.place {
            case .beginning: out += HeadlineCase.capitalised(word)
            case .sentence: out += word
            case .middle: out += lowered(word)
            }
            state.place = .middle
            word = ""
        }
        for character in text {
            if character.isLetter || character.isNumber || character == "’" || character == "'" {
                word.append(character)
            } else {
                close()
                out.append(character)
                if character.isWhitespace {
                    if stop == ":" || stop == "?" || stop == "!" { state.place = .beginning }
                    if stop == "." { state.place = .sentence }
                }
                stop = character
                continue
            }
            stop = nil
        }
        close()
        return out
    }

    private static func lowered(_ word: String) -> String {
        guard let first = word.first, first.isUppercase else { return word }
        let rest = word.dropFirst()
        if rest.isEmpty { return word == "A" ? "a" : word }
        if rest.contains(where: { $0.isUppercase || $0.isNumber }) { return word }
        if rest.first == "’" || rest.first == "'", rest.count < 3 { return word }
        return first.lowercased() + rest
    }
}
