import CitandaXML

/// Text in which many blanks are one: HTML, OpenDocument, TEI, JATS and LaTeX have this rule in common (CSS Text 3, §4.1; ODF 1.3, part 3,
/// §6.1.2).
struct CollapsedText {
    let source: [UInt8]
    let part: Int
    /// Whether white space is kept.
    var isPreformatted = false

    /// Characters without width: the soft hyphen, the word joiner, the zero width space, the byte order mark.
    private static let invisible: [[UInt8]] = [
        [0xC2, 0xAD], [0xE2, 0x81, 0xA0], [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF],
    ]

    /// Adds a text to a paragraph.
    func add(_ node: MarkupTree.Text, to text: inout InlineText, _ styles: InlineStyles) {
        let bytes = node.bytes
        for piece in node.pieces {
            let start = bytes.startIndex + piece.text.lowerBound
            let end = min(bytes.startIndex + piece.text.upperBound, bytes.endIndex)
            if piece.isVerbatim {
                add(verbatim: source[piece.source], to: &text, styles)
            } else if start < end {
                add(other: bytes[start..<end], for: piece.source, to: &text, styles)
            }
        }
    }

    /// Adds bytes of the part.
    func add(verbatim bytes: ArraySlice<UInt8>, to text: inout InlineText, _ styles: InlineStyles) {
        var start = bytes.startIndex
        var index = start
        while index < bytes.endIndex {
            if !isPreformatted, InlineText.isBlank(bytes[index]) {
                text.add(bytes[start..<index], in: part, styles)
                var end = index
                while end < bytes.endIndex, InlineText.isBlank(bytes[end]) { end += 1 }
                addBlank(bytes[index..<end], to: &text, styles)
                index = end
                start = end
            } else if let count = invisibleCount(at: index, of: bytes) {
                text.add(bytes[start..<index], in: part, styles)
                index += count
                start = index
            } else {
                index += 1
            }
        }
        text.add(bytes[start..<index], in: part, styles)
    }

    private func invisibleCount(at index: Int, of bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes[index] >= 0xC2 else { return nil }
        return Self.invisible.first { bytes[index...].starts(with: $0) }?.count
    }

    private func addBlank(_ bytes: ArraySlice<UInt8>, to text: inout InlineText, _ styles: InlineStyles) {
        guard !text.endsWithBlank, let first = bytes.first else { return }
        if first == 0x20 {
            text.add(bytes.prefix(1), in: part, styles)
        } else {
            text.add(" ", for: bytes.startIndex..<bytes.endIndex, in: part, styles)
        }
    }

    /// Adds text that has another spelling in the file, such as an entity.
    private func add(
        other bytes: ArraySlice<UInt8>, for range: Range<Int>, to text: inout InlineText, _ styles: InlineStyles
    ) {
        var shown: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if let count = invisibleCount(at: index, of: bytes) {
                index += count
                continue
            }
            if isPreformatted || !InlineText.isBlank(bytes[index]) {
                shown.append(bytes[index])
            } else if shown.last != 0x20, !(shown.isEmpty && text.endsWithBlank) {
                shown.append(0x20)
            }
            index += 1
        }
        text.add(String(decoding: shown, as: UTF8.self), for: range, in: part, styles)
    }
}
