/// The beginning of a note, where pages repeat the number of its mark.
struct WebNoteStart {
    private let text: InlineText
    private let bytes: [UInt8]
    private let number: [UInt8]

    init(_ text: InlineText, number: String) {
        self.text = text
        bytes = text.bytes
        self.number = Array(number.utf8)
    }

    /// The bytes of the number with its brackets and stop; empty where the note does not begin with the number.
    ///
    /// - Parameters:
    ///   - isListed: Whether the note is an item of a list, which has a number by itself.
    ///   - isLinked: Whether the text begins with a link back, which is surely the number.
    func range(isListed: Bool, isLinked: Bool) -> Range<Int> {
        var index = blanks(at: 0)
        let isOpen = byte(index) == UInt8(ascii: "[") || byte(index) == UInt8(ascii: "(")
        if isOpen { index = blanks(at: index + 1) }
        let start = index
        guard !number.isEmpty, bytes[min(index, bytes.count)...].starts(with: number) else { return 0..<0 }
        index += number.count
        let isRaised = text.runs.first { $0.end > start }?.styles.contains(.superscript) ?? false
        let end = text.runs.first { $0.end > start }?.end ?? index
        // A number above the line ends with its style.
        if isRaised, end < index { return 0..<0 }
        var isMarked = isLinked || isRaised && end == index
        if isOpen || byte(index) == UInt8(ascii: "]") || byte(index) == UInt8(ascii: ")") {
            guard let close = byte(index), close == UInt8(ascii: "]") || close == UInt8(ascii: ")") else {
                return 0..<0
            }
            index += 1
            isMarked = true
        }
        if let stop = byte(index), [UInt8(ascii: "."), UInt8(ascii: ":")].contains(stop) {
            // “3.5 per cent” begins with no number of a note.
            let isFigure = byte(index + 1).map { (0x30...0x39).contains($0) } ?? false
            if !isFigure || isMarked {
                index += 1
                isMarked = true
            }
        }
        let next = blanks(at: index)
        if !isMarked {
            let isFigures = number.allSatisfy { (0x30...0x39).contains($0) } || number[0] >= 0x80 || number[0] < 0x30
            guard !isListed, isFigures, next > index || next == bytes.count else { return 0..<0 }
        }
        return 0..<next
    }

    private func byte(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

    /// The offset behind blanks, among them those that do not break, and line breaks.
    private func blanks(at start: Int) -> Int {
        var index = start
        while let byte = byte(index) {
            if byte <= 0x20 {
                index += 1
            } else if let blank = Self.wide.first(where: { bytes[index...].starts(with: $0) }) {
                index += blank.count
            } else {
                break
            }
        }
        return index
    }

    /// Blanks beyond ASCII: no-break, en, em, thin, and narrow no-break.
    private static let wide: [[UInt8]] = [
        [0xC2, 0xA0], [0xE2, 0x80, 0x82], [0xE2, 0x80, 0x83], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF],
    ]

    /// The bytes of empty brackets around an offset, and blanks before an offset at the end of the text.
    static func brackets(around offset: Int, in bytes: [UInt8]) -> Range<Int> {
        guard offset > 0, offset < bytes.count else { return offset..<offset }
        let pair = (bytes[offset - 1], bytes[offset])
        let isPair =
            pair == (UInt8(ascii: "["), UInt8(ascii: "]")) || pair == (UInt8(ascii: "("), UInt8(ascii: ")"))
        return isPair ? offset - 1..<offset + 1 : offset..<offset
    }
}
