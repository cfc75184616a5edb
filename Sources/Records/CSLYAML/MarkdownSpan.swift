import CitandaWorks

/// A stretch of Markdown with a style.
struct MarkdownSpan {
    let style: RichText.Style
    /// The bytes between the marks.
    let inside: Range<Int>
    /// The place behind the closing mark.
    let end: Int

    /// A longer span in brackets is no part of a title.
    private static let longest = 2000

    /// The span that begins at a place; nil if none does.
    ///
    /// - Parameters:
    ///   - start: The place of the opening mark.
    ///   - bytes: The text.
    ///   - marks: The marks of styles, longer ones first.
    ///   - classes: The classes of bracketed spans.
    ///   - hopeless: Marks that have no partner in the rest of the text.
    init?(
        at start: Int, in bytes: ArraySlice<UInt8>, _ marks: [(mark: String, style: RichText.Style)],
        _ classes: [(style: RichText.Style, name: String)], _ hopeless: inout Set<String>
    ) {
        if bytes[start] == UInt8(ascii: "[") {
            guard
                let span = Self.bracketed(
                    at: start, in: bytes.prefix(upTo: min(start + Self.longest, bytes.endIndex)), classes)
            else { return nil }
            self = span
            return
        }
        guard let mark = marks.first(where: { bytes[start...].starts(with: $0.mark.utf8) }),
            !hopeless.contains(mark.mark)
        else { return nil }
        let first = start + mark.mark.utf8.count
        guard first < bytes.endIndex, !MarkdownEscapes.isBlank(bytes[first]),
            mark.mark != "_" || start == bytes.startIndex || !MarkdownEscapes.isWord(bytes[start - 1])
        else { return nil }
        guard let close = Self.close(mark.mark, from: first, in: bytes) else {
            hopeless.insert(mark.mark)
            return nil
        }
        self.init(style: mark.style, inside: first..<close, end: close + mark.mark.utf8.count)
    }

    private init(style: RichText.Style, inside: Range<Int>, end: Int) {
        self.style = style
        self.inside = inside
        self.end = end
    }

    /// The place of the closing mark.
    private static func close(_ mark: String, from start: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        let mark = Array(mark.utf8)
        var index = start
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            if index > start, bytes[index...].starts(with: mark), !MarkdownEscapes.isBlank(bytes[index - 1]) {
                let end = index + mark.count
                let isDoubled = mark.count == 1 && end < bytes.endIndex && bytes[end] == mark[0]
                let isInWord =
                    mark[0] == UInt8(ascii: "_") && end < bytes.endIndex && MarkdownEscapes.isWord(bytes[end])
                if isDoubled {
                    index += 2
                    continue
                }
                if !isInWord { return index }
            } else if mark.count == 1, mark[0] >= UInt8(ascii: "^"), mark[0] != UInt8(ascii: "_"),
                MarkdownEscapes.isBlank(bytes[index])
            {
                // Raised and lowered text has no blanks.
                return nil
            }
            index += 1
        }
        return nil
    }

    /// `[…]{.nocase}`.
    private static func bracketed(
        at start: Int, in bytes: ArraySlice<UInt8>, _ classes: [(style: RichText.Style, name: String)]
    ) -> MarkdownSpan? {
        var depth = 0
        var index = start
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 {
                    let rest = bytes[(index + 1)...]
                    for known in classes where rest.starts(with: "{.\(known.name)}".utf8) {
                        return MarkdownSpan(
                            style: known.style, inside: start + 1..<index, end: index + known.name.utf8.count + 4)
                    }
                    return nil
                }
            default: break
            }
            index += 1
        }
        return nil
    }
}
