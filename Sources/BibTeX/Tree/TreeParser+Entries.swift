import CitandaDiagnostics

extension TreeParser {
    // MARK: - Comments, strings and preambles

    /// `@comment` takes a pair of braces with all between them; where they do not pair, its line.
    mutating func parseComment(_ head: Head) {
        var itemEnd = nextLine(head.body)
        if head.close == ByteClass.close {
            if let closing = closingBrace(head.body) {
                itemEnd = closing
            } else {
                report(
                    .bibUnclosedComment, "the braces of the comment do not match", head.start..<head.body)
            }
        }
        position = itemEnd
        add(.comment, head.start..<itemEnd, name: head.name, key: itemEnd..<itemEnd)
    }

    private mutating func closingBrace(_ from: Int) -> Int? {
        var depth = 1
        var index = from
        let limit = searchLimit(from)
        while index < limit {
            if bytes[index] == ByteClass.open { depth += 1 }
            if bytes[index] == ByteClass.close {
                depth -= 1
                if depth == 0 { return index + 1 }
            }
            index += 1
        }
        hasLooked(at: index)
        vainBytes -= index - from
        return nil
    }

    /// `@string{name = value}` and `@preamble{value}`.
    mutating func parseString(_ head: Head) {
        let first = fields.count
        position = skipBlanks(position)
        var nameRange = position..<position
        if head.kind == .string {
            let nameEnd = skipName(position)
            nameRange = position..<nameEnd
            position = skipBlanks(nameEnd)
            if position < end, bytes[position] == ByteClass.equals {
                position = skipBlanks(position + 1)
            } else {
                report(.bibMissingEquals, "a string needs a name, “=” and a value", head.start..<nameEnd)
            }
        }
        let value = parseValue(close: head.close)
        addField(nameRange, value)
        position = skipBlanks(position)
        if position < end, bytes[position] == ByteClass.comma { position = skipBlanks(position + 1) }
        if position < end, bytes[position] == head.close {
            position += 1
        } else {
            reportUnclosed(head, at: position)
            position = trimmedBack(position)
        }
        let itemEnd = max(position, value.range.upperBound, head.body)
        position = itemEnd
        add(head.kind, head.start..<itemEnd, name: head.name, key: itemEnd..<itemEnd, firstField: first)
    }

    private func trimmedBack(_ from: Int) -> Int {
        var index = from
        while index > 0, ByteClass.isBlank(bytes[index - 1]) { index -= 1 }
        return index
    }

    private mutating func reportUnclosed(_ head: Head, at place: Int) {
        let place = trimmedBack(place)
        let sign = head.close == ByteClass.closeRound ? ")" : "}"
        report(
            .bibUnclosedEntry, "“@\(text(head.name))” is never closed: “\(sign)” is missing",
            head.start..<head.body, fix: FixIt("insert “\(sign)”", replacing: place..<place, with: "\n\(sign)"))
    }

    mutating func addField(_ name: Range<Int>, _ value: (form: BibTeXTree.Field.Form, range: Range<Int>)) {
        fields.append(
            BibTeXTree.Field(
                form: value.form, nameStart: UInt32(name.lowerBound), nameEnd: UInt32(name.upperBound),
                valueStart: UInt32(value.range.lowerBound), valueEnd: UInt32(value.range.upperBound)))
    }

    // MARK: - Entries

    mutating func parseEntry(_ head: Head) {
        let first = fields.count
        let key = parseKey(head)
        var splits = 8
        let isClosed = parseFields(head)
        if !isClosed {
            hasLooked(at: position)
            // A brace missing in a value may have swallowed the fields behind it.
            while splits > 0, let last = fields.indices.last, last >= first, splitField(last) {
                splits -= 1
                if parseFields(head) { break }
                hasLooked(at: position)
            }
            if position >= end || bytes[position - 1] != head.close { reportUnclosed(head, at: position) }
            position = max(trimmedBack(position), head.body)
            if let last = fields.last, fields.count > first { position = max(position, last.value.upperBound) }
            position = max(position, key.upperBound)
        }
        add(.entry, head.start..<position, name: head.name, key: key, firstField: first)
    }

    /// Reads fields that no entry surrounds. Whatever else the bytes hold is reported.
    mutating func parseFieldsAlone() {
        let nowhere = position..<position
        let isClosed = parseFields(Head(kind: .entry, start: position, name: nowhere, close: nil, body: position))
        if isClosed || position < end {
            report(.bibStrayText, "“\(text(position..<end))” belongs to no field", position..<end)
        }
    }

    /// Ends the braced value of a field before the next field inside the value. Returns false if the value has no field
    /// inside.
    private mutating func splitField(_ index: Int) -> Bool {
        let field = fields[index]
        guard field.form == .braced, let place = fieldInside(field.value.lowerBound, field.value.upperBound) else {
            return false
        }
        fields.removeLast(fields.count - index)
        addField(field.name, (.braced, field.value.lowerBound..<place))
        report(
            .bibUnclosedBrace, "the brace is never closed",
            field.value.lowerBound..<field.value.lowerBound + 1,
            fix: FixIt("close it", replacing: place..<place, with: "}"))
        position = place
        return true
    }

    /// The key, and the comma behind it.
    private mutating func parseKey(_ head: Head) -> Range<Int> {
        let start = skipBlanks(position)
        var index = start
        var isSign = false
        while index < end {
            let byte = bytes[index]
            if byte == ByteClass.comma || byte == ByteClass.close || byte == head.close || byte == ByteClass.open
                || byte == ByteClass.equals || byte == ByteClass.quote || ByteClass.isLineEnd(byte)
            {
                isSign = byte == ByteClass.equals
                break
            }
            index += 1
        }
        var keyEnd = index
        while keyEnd > start, ByteClass.isBlank(bytes[keyEnd - 1]) { keyEnd -= 1 }
        if isSign {
            // A field at once: no key, or a key without its comma.
            var word = keyEnd
            while word > start, !ByteClass.isBlank(bytes[word - 1]) { word -= 1 }
            position = max(word, start)
            var end = position
            while end > start, ByteClass.isBlank(bytes[end - 1]) { end -= 1 }
            if end == start {
                report(.keyMissing, "the entry has no key", head.start..<head.body)
            } else {
                reportComma(after: end, "key")
            }
            return start..<end
        }
        if start == keyEnd {
            report(.keyMissing, "the entry has no key", head.start..<head.body)
        } else if bytes[start..<keyEnd].contains(where: { ByteClass.isBlank($0) }) {
            report(
                .bibBlankInKey,
                "the key “\(text(start..<keyEnd))” has blanks, which most programs refuse",
                start..<keyEnd)
        }
        position = skipBlanks(index)
        if position < end, bytes[position] == ByteClass.comma {
            position += 1
        } else if position < end, bytes[position] != head.close, bytes[position] != ByteClass.close {
            reportComma(after: keyEnd, "key")
        }
        return start..<keyEnd
    }

    private mutating func reportComma(after place: Int, _ what: String) {
        report(
            .bibMissingComma, "a comma is missing after the \(what)", max(place - 1, 0)..<place,
            fix: FixIt("insert “,”", replacing: place..<place, with: ","))
    }

    /// The fields up to the closing delimiter; false where the next entry or the end of the file comes first.
    private mutating func parseFields(_ head: Head) -> Bool {
        while true {
            position = skipBlanks(position)
            guard position < end else { return false }
            let byte = bytes[position]
            if byte == ByteClass.comma {
                position += 1
            } else if byte == head.close || byte == ByteClass.close {
                let place = position..<position + 1
                position += 1
                if isExtraBrace(place) {
                    report(
                        .bibExtraBrace, "the brace closes nothing", place,
                        fix: FixIt("delete it", replacing: place, with: ""))
                    continue
                }
                if byte != head.close {
                    report(
                        .bibWrongDelimiter, "the entry begins with “(” and ends with “}”", place,
                        fix: FixIt("write “)”", replacing: place, with: ")"))
                }
                return true
            } else if byte == ByteClass.percent {
                position = nextLine(position)
            } else if byte == ByteClass.at {
                if beginsLine(position),
                    beginsEntry(position) || position + 1 < end && ByteClass.isLetter(bytes[position + 1])
                {
                    return false
                }
                stray()
            } else if ByteClass.isNameByte(byte) {
                parseField(head)
            } else {
                stray()
            }
        }
    }

    private func beginsLine(_ at: Int) -> Bool {
        var index = at
        while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == ByteClass.tab { index -= 1 }
        return index == 0 || ByteClass.isLineEnd(bytes[index - 1])
    }

    /// Whether a closing delimiter is superfluous, because a comma and another field follow.
    private func isExtraBrace(_ place: Range<Int>) -> Bool {
        let next = skipBlanks(place.upperBound)
        return next < end && bytes[next] == ByteClass.comma && looksLikeField(next + 1)
    }

    /// Something that can begin no field: passed over to the next comma, line end, brace or name.
    private mutating func stray() {
        let start = position
        if bytes[position] == ByteClass.open {
            position = braced(position)
        } else if bytes[position] == ByteClass.quote {
            position += 1
            while position < end, bytes[position] != ByteClass.comma, bytes[position] != ByteClass.close,
                !ByteClass.isLineEnd(bytes[position])
            { position += 1 }
        } else {
            position += 1
        }
        position = max(position, start + 1)
        report(.bibStrayText, "“\(text(start..<position))” belongs to no field", start..<position)
    }

    private mutating func parseField(_ head: Head) {
        let start = position
        var nameEnd = skipName(start)
        var next = skipBlanks(nameEnd)
        // A name of several words, in one line.
        while next < end, ByteClass.isNameByte(bytes[next]), !bytes[nameEnd..<next].contains(where: ByteClass.isLineEnd)
        {
            let wordEnd = skipName(next)
            let after = skipBlanks(wordEnd)
            let isColon = wordEnd == next + 1 && bytes[next] == UInt8(ascii: ":")
            let isLast = after < end && (bytes[after] == ByteClass.equals || isColon)
            let goesOn = after < end && ByteClass.isNameByte(bytes[after])
            if !isLast, !goesOn { break }
            nameEnd = wordEnd
            next = after
        }
        guard next < end else {
            position = end
            report(.bibMissingValue, "“\(text(start..<nameEnd))” has no value", start..<nameEnd)
            return
        }
        var name = start..<nameEnd
        let colon = nameEnd - 1
        if name.count > 1, bytes[colon] == UInt8(ascii: ":"),
            bytes[next] == ByteClass.open || bytes[next] == ByteClass.quote
        {
            // `title: {…}`
            name = start..<trimmedBack(colon)
            report(
                .bibMissingEquals, "“\(text(name))” is followed by “:” instead of “=”", colon..<nameEnd,
                fix: FixIt("write “=”", replacing: colon..<nameEnd, with: colon == name.upperBound ? " =" : "="))
            readValue(of: name, at: next, head)
            return
        }
        switch bytes[next] {
        case ByteClass.equals: position = skipBlanks(next + 1)
        case ByteClass.open, ByteClass.quote:
            report(
                .bibMissingEquals, "“=” is missing after “\(text(name))”", nameEnd..<next,
                fix: FixIt("insert “=”", replacing: nameEnd..<nameEnd, with: " ="))
            position = next
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            report(
                .bibMissingEquals, "“=” is missing after “\(text(name))”", nameEnd..<next,
                fix: FixIt("insert “=”", replacing: nameEnd..<nameEnd, with: " ="))
            position = next
        default:
            position = nameEnd
            report(.bibStrayText, "“\(text(name))” belongs to no field", name)
            return
        }
        readValue(of: name, at: position, head)
    }

    /// The value of a field, and the comma behind it.
    private mutating func readValue(of name: Range<Int>, at place: Int, _ head: Head) {
        position = place
        if bytes[name].contains(where: ByteClass.isBlank) {
            report(.bibBlankInName, "the name of the field “\(text(name))” has blanks", name)
        }
        let value = parseValue(close: head.close)
        if value.form == .missing {
            report(.bibMissingValue, "“\(text(name))” has no value", name)
        }
        addField(name, value)
        // `=` again, or something else that no value can begin with
        if value.form == .missing, position < end, bytes[position] == ByteClass.equals { position += 1 }
        let after = skipBlanks(position)
        guard after < end, bytes[after] != ByteClass.comma, bytes[after] != head.close, bytes[after] != ByteClass.close,
            bytes[after] != ByteClass.percent, bytes[after] != ByteClass.at
        else { return }
        if value.form != .missing { reportComma(after: value.range.upperBound, "value") }
    }
}
