import CitandaLexicon
import CitandaWorks

/// An identifier or address in the text.
package struct IdentifierMatch {
    package var label: Label
    /// Its bytes in the passage: addresses do not end where tokens do.
    package var bytes: Range<Int>
    /// The index of the first token behind it.
    package var end: Int

    package init(label: Label, bytes: Range<Int>, end: Int) {
        self.label = label
        self.bytes = bytes
        self.end = end
    }
}

extension Grammar {
    /// `https://…`, `www.…`, `doi:10.…`, `10.1234/…`, `ISBN 978-…`, `ISSN …`.
    package func identifier(at start: Int) -> IdentifierMatch? {
        guard start < end else { return nil }
        if stream.isWord(start, in: ["https", "http", "ftp"]), stream.isMark(start + 1, ":"),
            stream.isMark(start + 2, "/")
        {
            let bytes = address(from: stream[start].range.lowerBound)
            let text = stream.passage[bytes].lowercased()
            return finish(text.contains("doi.org/") ? .doi : .url, bytes)
        }
        if stream.isWord(start, "www"), stream.isMark(start + 1, ".") {
            return finish(.url, address(from: stream[start].range.lowerBound))
        }
        if stream.isWord(start, "doi"), stream.isMark(start + 1, ":") || stream.isMark(start + 1, ".") {
            guard start + 2 < end else { return nil }
            // `doi: "10.1234/…"`, as front matter has it.
            if stream[start + 2].scalar.isQuotationMark { return identifier(at: start + 3) }
            return finish(
                .doi, stream[start].range.lowerBound..<address(from: stream[start + 2].range.lowerBound).upperBound)
        }
        if stream[start].kind == .number, stream.text(start) == "10", stream.isMark(start + 1, "."), start + 3 < end,
            stream[start + 2].range.count >= 4, stream.isMark(start + 3, "/")
        {
            return finish(.doi, address(from: stream[start].range.lowerBound))
        }
        for (word, label): (StaticString, Label) in [("isbn", .isbn), ("issn", .issn)] where stream.isWord(start, word)
        {
            var index = start + 1
            if stream.isMark(index, "-"), stream.isMark(index + 2, ":") { index += 2 }
            index = skip(":", at: index)
            if stream[index < end ? index : start].kind == .number {
                var last = index
                while last < end,
                    stream[last].kind == .number || stream[last].kind == .mark && stream[last].scalar.isDash
                        || stream.isWord(last, "x") && !stream[last].hasSpaceBefore
                {
                    if last > index, stream[last].hasSpaceBefore, stream[last].range.count > 6 { break }
                    last += 1
                }
                while last > index, stream[last - 1].kind == .mark { last -= 1 }
                return IdentifierMatch(label: label, bytes: stream.bytes(index..<last), end: last)
            }
        }
        return nil
    }

    private func finish(_ label: Label, _ bytes: Range<Int>) -> IdentifierMatch? {
        guard bytes.count > 4 else { return nil }
        var low = 0
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if stream[middle].range.lowerBound < bytes.upperBound { low = middle + 1 } else { high = middle }
        }
        return IdentifierMatch(label: label, bytes: bytes, end: low)
    }

    /// Up to the next blank, without the marks that close the sentence or the bracket around it.
    private func address(from start: Int) -> Range<Int> {
        let text = stream.passage.text
        var end = start
        while end < text.count, text[end] > 0x20 {
            let (scalar, length) = TokenStream.decode(text, at: end)
            let endsIt = "、。，".unicodeScalars.contains(scalar) || scalar.isCJK
            if endsIt || !scalar.isASCII && scalar.isQuotationMark && !scalar.isApostrophe { break }
            end += length
        }
        var depth = text[start..<end].reduce(0) {
            $0 + ($1 == UInt8(ascii: "(") ? 1 : $1 == UInt8(ascii: ")") ? -1 : 0)
        }
        trimming: while end > start {
            switch text[end - 1] {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "]"),
                UInt8(ascii: "*"):
                end -= 1
            case let byte where Unicode.Scalar(byte).isQuotationMark: end -= 1
            case UInt8(ascii: ")") where depth < 0:
                depth += 1
                end -= 1
            case UInt8(ascii: ">") where !text[start..<end].contains(UInt8(ascii: "<")): end -= 1
            default: break trimming
            }
        }
        return start..<end
    }
}
