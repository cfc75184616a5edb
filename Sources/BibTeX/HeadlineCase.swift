import Works

/// English titles in headline style (Chicago 18 §8.160): capitals for all words but articles, conjunctions and short prepositions.
enum HeadlineCase {
    /// The title in headline style. Words whose case is fixed, and words with a capital anywhere, stay as they are.
    ///
    /// - Parameters:
    ///   - text: the title, or a part of it that begins like one.
    ///   - endsTitle: whether the last word of the text is the last of the title, which has a capital in any case.
    static func text(_ text: RichText, endsTitle: Bool = true) -> RichText {
        var isStart = true
        var nodes = self.nodes(text.nodes, &isStart)
        if endsTitle { capitaliseLast(&nodes) }
        return RichText(nodes: nodes)
    }

    private static func nodes(_ nodes: [RichText.Node], _ isStart: inout Bool) -> [RichText.Node] {
        nodes.map { node in
            switch node {
            case .text(let text): return .text(raised(text, &isStart))
            case .styled(.noCase, _):
                isStart = false
                return node
            case .styled(let style, let inner): return .styled(style, self.nodes(inner, &isStart))
            }
        }
    }

    private static func raised(_ text: String, _ isStart: inout Bool) -> String {
        var out = ""
        var word = ""
        var stop: Character?
        func close() {
            guard !word.isEmpty else { return }
            out += isStart || !small.contains(word) ? capitalised(word) : word
            isStart = false
            word = ""
        }
        for character in text {
            if character.isLetter || character.isNumber || character == "’" || character == "'" {
                word.append(character)
                stop = nil
                continue
            }
            close()
            out.append(character)
            if character.isWhitespace, let last = stop, ":?!".contains(last) { isStart = true }
            if character == "—" { isStart = true }
            stop = character
        }
        close()
        return out
    }

    private static func capitalised(_ word: String) -> String {
        guard let first = word.first, first.isLowercase, !word.contains(where: \.isUppercase) else { return word }
        return first.uppercased() + word.dropFirst()
    }

    private static func capitaliseLast(_ nodes: inout [RichText.Node]) {
        guard let index = nodes.indices.last, case .text(let text) = nodes[index] else { return }
        guard let from = text.lastIndex(where: { $0.isWhitespace || "-–—".contains($0) }) else { return }
        let start = text.index(after: from)
        nodes[index] = .text(String(text[..<start]) + capitalised(String(text[start...])))
    }

    private static let small: Set<String> = [
        "a", "an", "the", "and", "but", "for", "nor", "or", "so", "yet", "as", "at", "by", "in", "into", "of", "off",
        "on",
        "onto", "per", "to", "up", "via", "with", "from", "over", "upon", "than", "vs", "v", "de", "la", "du", "von",
        "van",
        "der",
    ]
}
