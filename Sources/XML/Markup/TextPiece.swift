/// A stretch of a text and its bytes in the file.
public struct TextPiece: Sendable, Hashable {
    /// The bytes of the stretch, from the beginning of the text.
    public var text: Range<Int>
    /// The bytes of the file.
    public var source: Range<Int>
    /// Whether the bytes are the same in both; an entity is another spelling.
    public var isVerbatim: Bool

    /// Finds each byte of a text in the file, from which entities, comments and the marks of CDATA sections were taken.
    static func pieces(of text: ArraySlice<UInt8>, in source: ArraySlice<UInt8>) -> [TextPiece] {
        if text.elementsEqual(source) {
            return text.isEmpty
                ? [] : [TextPiece(text: 0..<text.count, source: source.startIndex..<source.endIndex, isVerbatim: true)]
        }
        var finder = Finder(text: text, source: source, place: text.startIndex, index: source.startIndex)
        finder.run()
        return finder.pieces
    }

    private struct Finder {
        let text: ArraySlice<UInt8>
        let source: ArraySlice<UInt8>
        /// The next byte of the text.
        var place: Int
        /// The next byte of the file.
        var index: Int
        var isInCDATA = false
        var pieces: [TextPiece] = []

        mutating func run() {
            while place < text.endIndex {
                guard index < source.endIndex else { return add(text.endIndex, source.endIndex, isVerbatim: false) }
                let byte = source[index]
                if isInCDATA, skips(Self.cdataEnd, to: nil) {
                    isInCDATA = false
                } else if !isInCDATA, byte == UInt8(ascii: "<") {
                    if skips(Self.cdataStart, to: nil) {
                        isInCDATA = true
                    } else if !skips(Self.commentStart, to: Self.commentEnd), !skips(Self.processing, to: Self.close) {
                        return add(text.endIndex, source.endIndex, isVerbatim: false)
                    }
                } else if !isInCDATA, byte == UInt8(ascii: "&") {
                    entity()
                } else if byte == text[place] {
                    var end = place
                    var last = index
                    while end < text.endIndex, last < source.endIndex, source[last] == text[end],
                        isInCDATA
                            ? source[last] != UInt8(ascii: "]")
                            : source[last] != UInt8(ascii: "&") && source[last] != UInt8(ascii: "<")
                    {
                        end += 1
                        last += 1
                    }
                    // A bracket in a CDATA section that does not end the section.
                    if end == place {
                        end += 1
                        last += 1
                    }
                    add(end, last, isVerbatim: true)
                } else if byte == UInt8(ascii: "\r") {
                    // A line end is one line feed (XML 1.0 §2.11).
                    index += 1
                } else {
                    return add(text.endIndex, source.endIndex, isVerbatim: false)
                }
            }
        }

        private static let cdataStart = Array("<![CDATA[".utf8)
        private static let cdataEnd = Array("]]>".utf8)
        private static let commentStart = Array("<!--".utf8)
        private static let commentEnd = Array("-->".utf8)
        private static let processing = Array("<?".utf8)
        private static let close = Array("?>".utf8)

        /// Goes past a mark, and from there past the mark that closes it.
        private mutating func skips(_ mark: [UInt8], to end: [UInt8]?) -> Bool {
            guard source[index...].starts(with: mark) else { return false }
            index += mark.count
            guard let end else { return true }
            while index < source.endIndex, !source[index...].starts(with: end) { index += 1 }
            index = min(index + end.count, source.endIndex)
            return true
        }

        private static let longestEntity = 40

        /// Takes an entity or a character reference for one character of the text. In HTML an ampersand may be itself.
        private mutating func entity() {
            let rest = source[index...].prefix(Self.longestEntity)
            let name = rest.dropFirst().prefix {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "#")
            }
            let isClosed = name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
            let isItself =
                text[place] == UInt8(ascii: "&")
                && (name.isEmpty || text[(place + 1)...].starts(with: name))
            guard !isItself else { return add(place + 1, index + 1, isVerbatim: true) }
            // A parser of XML drops an ampersand that begins no entity.
            guard !name.isEmpty else { return index += 1 }
            var end = place + 1
            while end < text.endIndex, text[end] & 0xC0 == 0x80 { end += 1 }
            add(end, name.endIndex + (isClosed ? 1 : 0), isVerbatim: false)
        }

        private mutating func add(_ end: Int, _ last: Int, isVerbatim: Bool) {
            pieces.append(
                TextPiece(
                    text: place - text.startIndex..<end - text.startIndex, source: index..<last, isVerbatim: isVerbatim)
            )
            place = end
            index = last
        }
    }
}
