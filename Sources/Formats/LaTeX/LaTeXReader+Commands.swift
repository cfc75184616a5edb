import CitandaBibTeX
import CitandaDiagnostics
import CitandaWorks

extension LaTeXReader {
    /// Reads the command at the position, which is a backslash.
    mutating func readCommand() {
        let name = LaTeXSource.name(in: bytes, at: position + 1, end)
        guard !name.isEmpty else { return readSign() }
        let start = position
        let word = String(decoding: name, as: UTF8.self)
        position = start + 1 + name.count
        if readNote(word, from: start) || readStructure(word, from: start) || readSource(word, from: start) { return }
        switch TeXMeaning(word) {
        case .accent, .symbol:
            if let letter = letter(at: start) {
                position = start
                return add(letter.text, to: letter.end)
            }
        case .style(let style):
            skipStar()
            let isOpen = open()
            if isOpen { apply(style, toggles: word == "emph") }
            return
        case .change(let style):
            if let style { apply(style, toggles: word == "em") }
            position = skippedBlanks(position)
            return
        case nil: break
        }
        readOther(word)
    }

    /// Reads a command whose effect is on blanks, on what is shown, or not known.
    private mutating func readOther(_ word: String) {
        let start = position
        skipStar()
        if let count = LaTeXNames.blanks[word] {
            skipArguments(count)
            writer.addBlank(for: start..<position)
        } else if let count = LaTeXNames.hiddenArguments[word] {
            skipArguments(count)
        } else if LaTeXNames.breaks.contains(word) {
            endParagraph()
        } else if LaTeXNames.blocks.contains(word) {
            skipOptions()
            writer.begin()
            if !open({ $0.isBlock = true }) { position = start }
        } else if word == "def" || word == "gdef" || word == "edef" {
            skipDefinition()
        } else {
            skipOptionsOfArgument()
        }
        // The blanks behind the name of a command end the name.
        if position == start { position = skippedBlanks(position) }
    }

    mutating func skipStar() {
        if position < end, bytes[position] == UInt8(ascii: "*") { position += 1 }
    }

    mutating func skipOptions() {
        while let option = option(at: position) { position = option.end }
    }

    private mutating func skipArguments(_ count: Int) {
        skipOptions()
        for _ in 0..<count {
            guard let argument = argument(at: position) else { return }
            position = argument.end
            skipOptions()
        }
    }

    /// Skips options only where an argument follows: a bracket behind a command may be text.
    private mutating func skipOptionsOfArgument() {
        let start = position
        skipOptions()
        if argument(at: position) == nil { position = start }
    }

    private mutating func skipDefinition() {
        while position < end, bytes[position] != UInt8(ascii: "{"), bytes[position] != UInt8(ascii: "\n") {
            position += 1
        }
        if let body = argument(at: position) { position = body.end }
    }

    private mutating func apply(_ style: RichText.Style, toggles: Bool) {
        switch style {
        case .italic:
            if toggles, writer.styles.contains(.italic) {
                writer.styles.remove(.italic)
            } else {
                writer.styles.insert(.italic)
            }
        case .bold: writer.styles.insert(.bold)
        case .superscript: writer.styles.insert(.superscript)
        case .subscript: writer.styles.insert(.subscript)
        case .noDecoration: writer.styles = []
        case .smallCaps, .noCase, .quotation: break
        }
    }

    // MARK: - Signs and letters

    /// Reads a command of one sign.
    private mutating func readSign() {
        let start = position
        guard start + 1 < end else {
            position = end
            return
        }
        switch bytes[start + 1] {
        case UInt8(ascii: "("), UInt8(ascii: "["): readFormula(closedBy: bytes[start + 1] == 0x28 ? "\\)" : "\\]")
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ">"): add("\u{2009}", to: start + 2)
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: "]"),
            UInt8(ascii: ")"):
            position += 2
        case UInt8(ascii: "\\"): readLineEnd()
        case let byte where InlineText.isBlank(byte):
            position += 2
            writer.addBlank(for: start..<position)
        case let byte where byte >= 0x80:
            // The backslash is stray: the letter stays.
            position += 1
        case let byte:
            if let letter = letter(at: start) { return add(letter.text, to: letter.end) }
            add(TeXMeaning.accent(named: byte) == nil ? String(UnicodeScalar(byte)) : "", to: start + 2)
        }
    }

    private mutating func readFormula(closedBy mark: String) {
        guard let close = bytes.firstOffset(of: mark, from: position + 2, to: min(end, position + Self.longestFormula))
        else {
            position += 2
            return
        }
        addSource(to: close + mark.utf8.count)
    }

    /// A formula that goes on longer has no end.
    static let longestFormula = 10_000

    /// Reads `\\`, which ends a line, or a row of a table.
    private mutating func readLineEnd() {
        let start = position
        position += 2
        skipStar()
        skipOptions()
        if tables > 0 {
            writer.beginRow()
            writer.beginCell()
        } else {
            writer.addLineBreak(for: start..<position)
            position = skippedBlanks(position)
        }
    }

    private static let deepestLetter = 4

    /// The letter or sign that begins at an offset, with its accents; nil for anything else.
    private func letter(at offset: Int, depth: Int = 0) -> (text: String, end: Int)? {
        guard offset < end, depth < Self.deepestLetter else { return nil }
        switch bytes[offset] {
        case UInt8(ascii: "{"):
            guard let close = braces.end(of: offset), close < end else { return nil }
            guard close > offset + 1 else { return ("", close + 1) }
            guard let inner = letter(at: offset + 1, depth: depth + 1) else { return nil }
            // Of several letters the first has the accent; a longer group is text.
            guard inner.end...inner.end + 1 ~= close else { return nil }
            let rest = string(inner.end..<close)
            guard rest.allSatisfy(\.isLetter) else { return nil }
            return (inner.text + rest, close + 1)
        case UInt8(ascii: "\\"): return command(at: offset, depth)
        case UInt8(ascii: "}"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "&"), 0...0x20: return nil
        default:
            var last = offset + 1
            while last < end, bytes[last] & 0xC0 == 0x80 { last += 1 }
            return (string(offset..<last), last)
        }
    }

    private func command(at offset: Int, _ depth: Int) -> (text: String, end: Int)? {
        let name = LaTeXSource.name(in: bytes, at: offset + 1, end)
        guard let first = name.first else {
            guard offset + 1 < end else { return nil }
            guard let mark = TeXMeaning.accent(named: bytes[offset + 1]) else { return nil }
            return accented(mark, offset + 2, depth)
        }
        let behind = offset + 1 + name.count
        let word = String(decoding: name, as: UTF8.self)
        switch TeXMeaning(word) {
        case .accent(let mark): return accented(mark, behind, depth)
        case .symbol(let text):
            // An empty group or blanks end the name.
            let isGroup =
                behind + 1 < end && bytes[behind] == UInt8(ascii: "{") && bytes[behind + 1] == UInt8(ascii: "}")
            return (text, isGroup ? behind + 2 : skippedBlanks(behind))
        default: return LaTeXSource.isLetter(first) ? nil : (word, behind)
        }
    }

    private func accented(_ mark: Unicode.Scalar, _ offset: Int, _ depth: Int) -> (text: String, end: Int)? {
        guard let base = letter(at: skippedBlanks(offset), depth: depth + 1) else { return nil }
        return (TeXMeaning.accented(base.text, with: mark), base.end)
    }

    // MARK: - Commands that stay as typed, and links

    private mutating func readSource(_ word: String, from start: Int) -> Bool {
        if word == "verb" {
            guard let close = LaTeXSource.endOfVerb(in: bytes, position, end) else { return false }
            skipStar()
            writer.text.add(bytes[position + 1..<close - 1], in: writer.part, writer.styles)
            position = close
        } else if LaTeXNames.isCitation(word) || LaTeXNames.references.contains(word) {
            skipCitation()
            let close = position
            position = start
            addSource(to: close)
        } else if LaTeXNames.addresses.contains(word) {
            readAddress(word)
        } else if LaTeXNames.quotations.contains(word) {
            readQuotation(from: start)
        } else {
            return false
        }
        return true
    }

    /// Goes past the arguments of a citation; those of several works repeat them.
    private mutating func skipCitation() {
        skipStar()
        while position < end {
            if bytes[position] == UInt8(ascii: "("),
                let close = bytes[position..<min(end, position + Self.longestNote)].firstIndex(of: UInt8(ascii: ")"))
            {
                // The round brackets are arguments only before a further argument.
                guard close + 1 < end,
                    [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{")].contains(bytes[close + 1])
                else { return }
                position = close + 1
            } else if let option = option(at: position) {
                // A bracket in the text behind the keys is no argument.
                if bytes[position - 1] == UInt8(ascii: "}"), argument(at: option.end) == nil,
                    self.option(at: option.end) == nil
                {
                    return
                }
                position = option.end
            } else if bytes[position] == UInt8(ascii: "{"), let argument = argument(at: position) {
                position = argument.end
            } else {
                return
            }
        }
    }

    private static let longestNote = 200

    private mutating func readAddress(_ word: String) {
        skipOptions()
        guard let address = argument(at: position) else { return }
        if word == "href" {
            position = address.end
            let target = string(address.inside).filter { $0 != "\\" }
            let start = writer.text.bytes.count
            _ = open { $0.link = (start, target) }
            return
        }
        let start = writer.text.bytes.count
        position = address.inside.lowerBound
        while position < address.inside.upperBound {
            // A backslash before a sign that means something is not part of the address.
            if bytes[position] == UInt8(ascii: "\\") || InlineText.isBlank(bytes[position]) {
                position += 1
                continue
            }
            let from = position
            while position < address.inside.upperBound, bytes[position] != UInt8(ascii: "\\"),
                !InlineText.isBlank(bytes[position])
            {
                position += 1
            }
            writer.text.add(bytes[from..<position], in: writer.part, writer.styles)
        }
        if word != "path" { writer.text.addLink(from: start, to: string(address.inside).filter { $0 != "\\" }) }
        position = address.end
    }

    private mutating func readQuotation(from start: Int) {
        // The form with a star is for a quotation inside a quotation.
        let isInner = position < end && bytes[position] == UInt8(ascii: "*")
        skipStar()
        skipOptions()
        let depth = frames.count { !$0.closing.isEmpty } + (isInner ? 1 : 0)
        let marks = AddedQuotes.marks(inside: depth)
        let styles = writer.styles
        guard open({ $0.closing = marks.close }) else { return }
        writer.text.add(marks.open, for: start..<position, in: writer.part, styles)
    }
}
