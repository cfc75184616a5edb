extension Passage {
    /// The passage with each mark and blank as it was typed: `--`, doubled grave accents, blanks that do not break.
    ///
    /// - Parameter source: The bytes of the file.
    package func asTyped(in source: [UInt8]) -> Passage {
        let changes = map.pieces.compactMap { piece -> TypistsMarks.Change? in
            let place = (piece.source..<piece.source + piece.sourceCount).clamped(to: 0..<source.count)
            let range = (piece.text..<piece.text + piece.count).clamped(to: 0..<text.count)
            guard !piece.isVerbatim, !range.isEmpty,
                let typed = TypistsMarks.characters(typedAs: Array(source[place]), readAs: Array(text[range]))
            else { return nil }
            return TypistsMarks.Change(range: range, text: typed)
        }
        var passage = self
        passage.replace(changes)
        for index in passage.text.indices where passage.text[index] == pageBreak { passage.text[index] = 0x20 }
        return passage
    }

    /// A page break inside of a line is a blank.
    private var pageBreak: UInt8 { 0x0C }

    /// The offset of a mark that was taken out of the text: behind the byte before the mark.
    ///
    /// - Parameter place: The first byte of the mark in the file.
    package func offset(ofMark place: Int) -> Int { map.offset(behindSource: place) }
}

extension TypistsMarks {
    /// The characters for which a mark was typed, if others were read; nil where there is nothing to restore.
    static func characters(typedAs typed: [UInt8], readAs read: [UInt8]) -> [UInt8]? {
        // A backslash before a hyphen is a mark of Markdown.
        let bare = typed.filter { $0 != UInt8(ascii: "\\") }
        if bare.count > 1, marks.contains(where: { mark in bare.allSatisfy { $0 == mark } }) { return bare }
        guard read == [0x20] else { return nil }
        if typed.elementsEqual("\\ ".utf8) { return noBreakSpace }
        if typed.first == UInt8(ascii: "&") { return entitiesOfBlank.contains(typed) ? nil : noBreakSpace }
        return typed.first.map { $0 > 0x7F } == true ? typed : nil
    }

    /// The characters whose doubles are typists' marks.
    private static let marks = [UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'")]
    private static let noBreakSpace = Array("\u{A0}".utf8)
    private static let entitiesOfBlank = ["&#32;", "&#x20;", "&#X20;"].map { Array($0.utf8) }
}

extension SourceMap {
    /// The offset of the text behind the last byte before a place in the file.
    func offset(behindSource place: Int) -> Int {
        let next = pieces.partitionPoint { $0.source >= place }
        guard next > 0 else { return 0 }
        let piece = pieces[next - 1]
        return piece.text + (piece.isVerbatim ? min(place - piece.source, piece.count) : piece.count)
    }
}
