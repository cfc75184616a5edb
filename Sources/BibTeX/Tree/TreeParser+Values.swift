import CitandaDiagnostics

extension TreeParser {
    /// Reads a value: pieces between `#`. The position is behind the value afterwards.
    mutating func parseValue(close: UInt8?) -> (form: BibTeXTree.Field.Form, range: Range<Int>) {
        let start = position
        var form = BibTeXTree.Field.Form.missing
        var valueEnd = position
        var count = 0
        while position < end {
            guard let piece = parsePiece(close: close) else { break }
            count += 1
            form = count == 1 ? piece.form : .joined
            valueEnd = piece.range.upperBound
            let next = skipBlanks(position)
            guard next < end, bytes[next] == ByteClass.hash else { break }
            position = skipBlanks(next + 1)
            form = .joined
            valueEnd = next + 1
            if position < end, bytes[position] == ByteClass.comma || bytes[position] == close {
                report(.bibMissingPiece, "nothing follows “#”", next..<next + 1)
                break
            }
        }
        return (form, start..<valueEnd)
    }

    /// The pieces of a value that was read before.
    mutating func pieces() -> [(form: BibTeXTree.Field.Form, range: Range<Int>)] {
        var pieces: [(form: BibTeXTree.Field.Form, range: Range<Int>)] = []
        while position < end {
            let start = position
            if let piece = parsePiece(close: nil) { pieces.append(piece) }
            position = skipBlanks(position)
            if position < end, bytes[position] == ByteClass.hash { position += 1 }
            position = skipBlanks(position)
            if position <= start { break }
        }
        return pieces
    }

    private mutating func parsePiece(close: UInt8?) -> (form: BibTeXTree.Field.Form, range: Range<Int>)? {
        let start = position
        switch bytes[start] {
        case ByteClass.open:
            position = braced(start)
            return (.braced, start..<position)
        case ByteClass.quote:
            position = quoted(start)
            return (.quoted, start..<position)
        case ByteClass.comma, ByteClass.close, ByteClass.equals, ByteClass.at: return nil
        default: break
        }
        if bytes[start] == close || bytes[start] == ByteClass.hash { return nil }
        // A bare piece: a number, the name of a string, or words without their braces.
        var index = start
        var isNumber = true
        while index < end {
            let byte = bytes[index]
            if ByteClass.isBlank(byte) || byte == ByteClass.comma || byte == ByteClass.hash || byte == ByteClass.close
                || byte == close || byte == ByteClass.open || byte == ByteClass.quote
            {
                break
            }
            if !ByteClass.isDigit(byte) { isNumber = false }
            index += 1
        }
        position = index
        let next = skipBlanks(index)
        let isEnd =
            next >= end || bytes[next] == ByteClass.comma || bytes[next] == ByteClass.hash
            || bytes[next] == ByteClass.close || bytes[next] == close || bytes[next] == ByteClass.at
            || bytes[next] == ByteClass.percent || looksLikeField(next)
        if isEnd, index > start {
            return (isNumber ? .number : .name, start..<index)
        }
        // Words up to the next comma or line end.
        while index < end {
            let byte = bytes[index]
            if byte == ByteClass.comma || byte == ByteClass.close || byte == close || ByteClass.isLineEnd(byte) {
                break
            }
            if byte == ByteClass.open {
                let closing = braced(index)
                if closing <= index { break }
                index = closing
            } else {
                index += 1
            }
        }
        while index > start + 1, ByteClass.isBlank(bytes[index - 1]) { index -= 1 }
        position = max(index, start + 1)
        let range = start..<position
        report(
            .bibMissingDelimiters, "the value “\(text(range))” lacks braces", range,
            fix: FixIt("put it in braces", [Edit(start..<start, "{"), Edit(position..<position, "}")]))
        return (.bare, range)
    }

    /// The offset behind the brace that closes the one at an offset; if no brace does, the offset where the value has
    /// to end.
    ///
    /// BibTeX counts braces even behind a backslash. A line that begins an entry ends an open value if the value is
    /// still open at the next such line. Every byte is read at most twice.
    mutating func braced(_ start: Int) -> Int {
        var depth = 0
        var index = start
        var suspect: Int?
        let limit = searchLimit(start)
        while index < limit {
            let byte = bytes[index]
            if byte == ByteClass.open {
                depth += 1
            } else if byte == ByteClass.close {
                depth -= 1
                if depth == 0 { return index + 1 }
            } else if byte == ByteClass.at, index > 0, ByteClass.isLineEnd(bytes[index - 1]), beginsEntry(index) {
                if suspect != nil { break }
                suspect = index
            }
            index += 1
        }
        hasLooked(at: index)
        vainBytes -= index - start
        return unclosed(start, suspect ?? limit)
    }

    /// The end of a braced value without a closing brace: before the first line inside that looks like the next field,
    /// else the limit.
    private mutating func unclosed(_ start: Int, _ limit: Int) -> Int {
        let place = fieldInside(start, limit) ?? trimmed(start + 1, limit)
        report(
            .bibUnclosedBrace, "the brace is never closed", start..<start + 1,
            fix: FixIt("close it", replacing: place..<place, with: "}"))
        return place
    }

    /// The offset of the next field inside a value that is open at its end; nil without such a field.
    ///
    /// A field is a name, an equals sign and a delimiter or digit, behind a comma or on a line of its own. Behind a
    /// comma the name must be a known field.
    func fieldInside(_ start: Int, _ limit: Int) -> Int? {
        var index = start + 1
        while index < limit {
            defer { index += 1 }
            let isLine = ByteClass.isLineEnd(bytes[index])
            guard isLine || bytes[index] == ByteClass.comma else { continue }
            let nameStart = skipBlanks(isLine ? index : index + 1)
            let nameEnd = skipName(nameStart)
            guard nameEnd > nameStart, nameEnd < limit, ByteClass.isLetter(bytes[nameStart]) else { continue }
            let sign = skipBlanks(nameEnd)
            guard sign < limit, bytes[sign] == ByteClass.equals else { continue }
            let value = skipBlanks(sign + 1)
            guard value < limit,
                bytes[value] == ByteClass.open || bytes[value] == ByteClass.quote || ByteClass.isDigit(bytes[value])
            else { continue }
            if !isLine {
                guard nameEnd - nameStart < 20, BibTeXField.isKnown(text(nameStart..<nameEnd).lowercased()) else {
                    continue
                }
                return index
            }
            let before = trimmed(start + 1, index)
            return before > start + 1 && bytes[before - 1] == ByteClass.comma ? before - 1 : before
        }
        return nil
    }

    private func trimmed(_ start: Int, _ limit: Int) -> Int {
        var index = limit
        while index > start, ByteClass.isBlank(bytes[index - 1]) { index -= 1 }
        return index
    }

    /// The place behind the quotation mark that closes the one at a byte.
    ///
    /// Only a mark outside braces closes a value. One with something behind it that can follow no value is a part of the text.
    private mutating func quoted(_ start: Int) -> Int {
        var depth = 0
        var index = start + 1
        var inner: [Int] = []
        var suspect: Int?
        let far = searchLimit(start)
        loop: while index < far {
            let byte = bytes[index]
            switch byte {
            case ByteClass.open: depth += 1
            case ByteClass.close:
                depth -= 1
                if depth < 0 { break loop }
            case ByteClass.quote where depth == 0:
                if canFollowValue(index + 1) {
                    if let first = inner.first {
                        report(
                            .bibQuoteInside,
                            "a quotation mark inside a value in quotation marks needs braces", first..<first + 1,
                            fix: FixIt("put it in braces", inner.map { Edit($0..<$0 + 1, "{\"}") }))
                    }
                    return index + 1
                }
                inner.append(index)
            case ByteClass.at where ByteClass.isLineEnd(bytes[index - 1]) && beginsEntry(index):
                if suspect != nil { break loop }
                suspect = index
            default: break
            }
            index += 1
        }
        hasLooked(at: index)
        vainBytes -= index - start
        // Braces out of balance: the first mark that can close the value does.
        let limit = suspect ?? index
        var closing = start + 1
        while closing < limit {
            if bytes[closing] == ByteClass.quote, canFollowValue(closing + 1) {
                report(.bibUnbalancedBraces, "the braces in the value do not match", start..<closing + 1)
                return closing + 1
            }
            closing += 1
        }
        let place = fieldInside(start, limit) ?? trimmed(start + 1, limit)
        report(
            .bibUnclosedQuote, "the quotation mark is never closed", start..<start + 1,
            fix: FixIt("close it", replacing: place..<place, with: "\""))
        return place
    }

    /// Whether the byte at an offset can follow a value: a comma, `#`, a closing delimiter, or the beginning of a field
    /// or entry.
    private func canFollowValue(_ from: Int) -> Bool {
        let next = skipBlanks(from)
        guard next < end else { return true }
        switch bytes[next] {
        case ByteClass.comma, ByteClass.hash, ByteClass.close, ByteClass.closeRound, ByteClass.at, ByteClass.percent:
            return true
        default: return next > from && looksLikeField(next)
        }
    }
}
