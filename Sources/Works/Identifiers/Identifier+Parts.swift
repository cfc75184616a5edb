extension Identifier {
    /// The identifiers that the text names, each with its qualifier. A field for ISBNs, ISSNs, DOIs or URLs often holds
    /// several.
    ///
    /// The result is the identifier itself if the text names only one, or if nothing in the text can be told apart.
    public var parts: [Identifier] {
        switch scheme {
        case .isbn, .issn:
            let numbers = StandardNumbers(text, as: scheme).numbers
            guard numbers.contains(where: \.isRight), numbers.map(\.text) != [text] else { return [self] }
            return numbers.map { part($0.text, qualifier: $0.qualifier) }
        case .doi, .url:
            let texts = Self.separate(text)
            return texts.count > 1 ? texts.map { part(String($0), qualifier: nil) } : [self]
        default: return [self]
        }
    }

    private func part(_ text: String, qualifier words: String?) -> Identifier {
        let qualifiers = [words, qualifier].compactMap { $0 }
        return Identifier(
            scheme, text, qualifier: qualifiers.isEmpty ? nil : qualifiers.joined(separator: ", "), origin: origin)
    }

    /// The DOIs or addresses of a text. Each begins behind a blank, a comma or a semicolon, with characters that never
    /// continue an address.
    static func separate(_ text: String) -> [Substring] {
        // Most texts are one address.
        guard text.utf8.contains(where: { maySeparate($0) }) else { return [text[...]] }
        var parts: [Substring] = []
        var start = text.startIndex
        var mark: String.Index?
        var index = start
        while index < text.endIndex {
            if text[index].isWhitespace || ",;|".contains(text[index]) {
                if mark == nil { mark = index }
            } else {
                if let end = mark, beginsIdentifier(text[start..<end]), beginsIdentifier(text[index...]) {
                    parts.append(text[start..<end])
                    start = index
                }
                mark = nil
            }
            index = text.index(after: index)
        }
        return parts + [text[start..<(mark ?? text.endIndex)]]
    }

    /// Whether a character that separates addresses may begin with a byte.
    private static func maySeparate(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): true
        default: byte.mayBeginBlank
        }
    }

    private static func beginsIdentifier(_ text: Substring) -> Bool {
        var head = text.prefix(16).lowercased()[...]
        if ["http://", "https://", "ftp://", "www."].contains(where: { head.hasPrefix($0) }) { return true }
        if head.hasPrefix("doi:") { head = head.dropFirst(4).drop { $0 == " " } }
        return head.hasPrefix("10.") && head.dropFirst(3).prefix { $0.isNumber }.count >= 4
    }
}
