import CitandaXML

/// Text in which white space has no shape: a line end of the file is a blank of the text.
extension InlineText {
    /// Whether a further blank would be one too many.
    var endsWithBlank: Bool { bytes.last.map { Self.isBlank($0) } ?? true }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Adds one blank for some bytes of a part, unless the text ends with a blank.
    mutating func addBlank(for source: Range<Int>, in part: Int, _ styles: InlineStyles) {
        if !endsWithBlank { add(" ", for: source, in: part, styles) }
    }

    /// Adds bytes of a part, with one blank for each stretch of white space.
    mutating func addCollapsed(_ source: ArraySlice<UInt8>, in part: Int, _ styles: InlineStyles) {
        var start = source.startIndex
        var index = start
        while index < source.endIndex {
            guard Self.isBlank(source[index]) else {
                index += 1
                continue
            }
            add(source[start..<index], in: part, styles)
            let blank = index
            while index < source.endIndex, Self.isBlank(source[index]) { index += 1 }
            start = index
            guard !endsWithBlank else { continue }
            if source[blank] == 0x20 {
                add(source[blank..<blank + 1], in: part, styles)
            } else {
                add(" ", for: blank..<index, in: part, styles)
            }
        }
        add(source[start...], in: part, styles)
    }

    /// Adds text of a file of XML, with one blank for each stretch of white space.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - source: The bytes of the file.
    ///   - part: The index of the part.
    ///   - styles: The styles of the text.
    mutating func addCollapsed(
        _ text: MarkupTree.Text, of source: [UInt8], in part: Int, _ styles: InlineStyles
    ) {
        let characters = text.bytes
        for piece in text.pieces {
            if piece.isVerbatim {
                addCollapsed(source[piece.source], in: part, styles)
                continue
            }
            let start = characters.startIndex + piece.text.lowerBound
            for word in characters[start..<start + piece.text.count].words {
                if word.isBlank {
                    addBlank(for: piece.source, in: part, styles)
                } else {
                    add(String(decoding: word.bytes, as: UTF8.self), for: piece.source, in: part, styles)
                }
            }
        }
    }
}

extension ArraySlice<UInt8> {
    /// The words and the stretches of white space between them.
    fileprivate var words: [(bytes: ArraySlice<UInt8>, isBlank: Bool)] {
        var words: [(ArraySlice<UInt8>, Bool)] = []
        var rest = self
        while let first = rest.first {
            let isBlank = InlineText.isBlank(first)
            let word = rest.prefix { InlineText.isBlank($0) == isBlank }
            words.append((word, isBlank))
            rest = rest[word.endIndex...]
        }
        return words
    }
}
