import CitandaLexicon
import CitandaWorks

/// English titles in headline style (Chicago 18 §8.160): capitals for all words but articles, conjunctions and short prepositions.
enum HeadlineCase {
    /// The title in headline style. Words whose case is fixed, and words with a capital anywhere, stay as they are.
    ///
    /// - Parameters:
    ///   - text: the title, or a part of it that begins like one.
    ///   - endsTitle: whether the last word of the text is the last of the title, which has a capital in any case.
    static func text(_ text: RichText, endsTitle: Bool = true) -> RichText {
        var state = State()
        var nodes = self.nodes(text.nodes, &state)
        if endsTitle { capitaliseLast(&nodes) }
        return RichText(nodes: nodes)
    }

    private struct State {
        /// Whether the next word begins the title or a part of it.
        var isStart = true
        /// Whether the next text may continue a word that began inside other markup.
        var isInWord = false
    }

    private static func nodes(_ nodes: [RichText.Node], _ state: inout State) -> [RichText.Node] {
        nodes.map { node in
            switch node {
            case .text(let text):
                let pieces = Formula.pieces(of: text).map { piece in
                    guard piece.isFormula else { return raised(String(piece.text), &state) }
                    state = State(isStart: false, isInWord: true)
                    return String(piece.text)
                }
                return .text(pieces.joined())
            case .styled(.noCase, let inner):
                state.isStart = false
                if let last = RichText(nodes: inner).plain.last { state.isInWord = isOfWord(last) }
                return node
            case .styled(let style, let inner): return .styled(style, self.nodes(inner, &state))
            }
        }
    }

    private static func isOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "’" || character == "'"
    }

    private static func raised(_ text: String, _ state: inout State) -> String {
        var out = ""
        var word = ""
        var stop: Character?
        func close() {
            guard !word.isEmpty else { return }
            let stays = state.isInWord || !state.isStart && Lexicon.contains(word, in: .titleSmallWords)
            out += stays ? word : capitalised(word)
            state = State(isStart: false, isInWord: true)
            word = ""
        }
        for character in text {
            if isOfWord(character) {
                word.append(character)
                stop = nil
                continue
            }
            close()
            state.isInWord = false
            out.append(character)
            if character.isWhitespace, let last = stop, ":?!".contains(last) { state.isStart = true }
            if character == "—" { state.isStart = true }
            stop = character
        }
        close()
        return out
    }

    /// A word with a capital, unless its letters show that it is written otherwise (iPod).
    static func capitalised(_ word: String) -> String {
        guard let first = word.first, first.isLowercase, !word.contains(where: \.isUppercase) else { return word }
        return first.uppercased() + word.dropFirst()
    }

    private static func capitaliseLast(_ nodes: inout [RichText.Node]) {
        guard let index = nodes.indices.last, case .text(let text) = nodes[index], !text.contains("$") else { return }
        guard let from = text.lastIndex(where: { $0.isWhitespace || "-–—".contains($0) }) else { return }
        let start = text.index(after: from)
        nodes[index] = .text(String(text[..<start]) + capitalised(String(text[start...])))
    }
}
