import Works

/// English titles in sentence case: capitals that only the style of headlines asks for go, those of names in braces stay.
enum SentenceCase {
    /// The title in sentence case. Words in capitals, with capitals inside or with digits stay as they are, and so does the first word
    /// of the title. Braces are needed no more around words whose case shows what they are.
    static func text(_ text: RichText) -> RichText {
        var state = State()
        return RichText(nodes: RichText.joined(nodes(text.nodes, &state)))
    }

    private struct State {
        var isStart = true
    }

    private static func nodes(_ nodes: [RichText.Node], _ state: inout State) -> [RichText.Node] {
        var out: [RichText.Node] = []
        for node in nodes {
            switch node {
            case .text(let text): out.append(.text(lowered(text, &state)))
            case .styled(.noCase, let inner):
                let plain = RichText(nodes: inner).plain
                state.isStart = false
                // A capital in the middle of a sentence needs no mark.
                let words = plain.split { $0 == " " || $0 == "\u{A0}" }
                let shows = words.allSatisfy { $0.first { $0.isLetter }?.isUppercase ?? true } && plain.contains { $0.isLetter }
                if shows { out += inner } else { out.append(node) }
            case .styled(let style, let inner): out.append(.styled(style, self.nodes(inner, &state)))
            }
        }
        return out
    }

    private static func lowered(_ text: String, _ state: inout State) -> String {
        var out = ""
        var word = ""
        func close() {
            guard !word.isEmpty else { return }
            out += state.isStart ? word : lowered(word)
            state.isStart = false
            word = ""
        }
        for character in text {
            if character.isLetter || character.isNumber || character == "’" || character == "'" {
                word.append(character)
            } else {
                close()
                out.append(character)
                if character == "?" || character == "!" || character == "." { continue }
            }
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
