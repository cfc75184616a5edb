/// A pattern for paths: `*` and `?` stand for characters of one name, `**` for any characters.
///
/// A pattern without a slash is compared with the name of the file, another with the end of its path.
public struct PathPattern: Sendable, Hashable {
    /// The pattern as written.
    public let text: String

    /// A pattern.
    public init(_ text: String) { self.text = text }

    private enum Piece: Equatable {
        case character(Character)
        /// `?`
        case one
        /// `*`
        case within
        /// `**`
        case across
    }

    private var pieces: [Piece] {
        var pieces: [Piece] = []
        for character in text {
            switch character {
            case "*" where pieces.last == .within: pieces[pieces.count - 1] = .across
            case "*" where pieces.last == .across: continue
            case "*": pieces.append(.within)
            case "?": pieces.append(.one)
            default: pieces.append(.character(character))
            }
        }
        return pieces
    }

    /// Whether a path is meant.
    public func matches(_ path: String) -> Bool {
        let names = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        guard text.contains("/") else { return names.last.map(isWhole) ?? false }
        return names.indices.contains { isWhole(names[$0...].joined(separator: "/")) }
    }

    /// Whether the pattern stands for a whole text. The time grows with both lengths and no faster.
    private func isWhole(_ text: String) -> Bool {
        let characters = Array(text)
        // Whether the pieces so far stand for the first characters, for each number of them.
        var reached = [Bool](repeating: false, count: characters.count + 1)
        reached[0] = true
        for piece in pieces {
            var next = [Bool](repeating: false, count: reached.count)
            for count in reached.indices {
                let before = count > 0 ? characters[count - 1] : nil
                let isStep = count > 0 && reached[count - 1]
                switch piece {
                case .character(let character): next[count] = isStep && before == character
                case .one: next[count] = isStep && before != "/"
                case .within: next[count] = reached[count] || count > 0 && next[count - 1] && before != "/"
                case .across: next[count] = reached[count] || count > 0 && next[count - 1]
                }
            }
            reached = next
        }
        return reached.last ?? false
    }
}
