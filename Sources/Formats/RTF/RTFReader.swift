import CitandaDiagnostics
import CitandaDocuments
import CitandaEncodings

/// Reads a document in Rich Text Format: paragraphs, tables, and notes where their marks stand.
struct RTFReader {
    /// What holds inside a group, and is restored behind the group.
    struct Group {
        var styles: InlineStyles = []
        /// How many characters follow a `\u` for readers that do not know it.
        var fallback = 1
        var isHidden = false
        /// The encoding of bytes beyond ASCII.
        var encoding: String
        /// Whether text is the instruction of a field.
        var isInstruction = false
        /// The result of a field: where it begins in the text of the block.
        var result: Int?
    }

    let bytes: [UInt8]
    var writer: BlockWriter
    private var notes = NoteQueue<Range<Int>>()
    var position = 0
    var end: Int
    var group: Group
    var groups: [Group] = []
    /// The offset of the brace that began the group that is read.
    private var groupStart = 0
    /// The encodings of fonts by their numbers.
    private var fonts: [Int: String] = [:]
    /// The levels of headings by the numbers of their styles.
    var headingStyles: [Int: Int] = [:]
    /// The instructions of the open fields.
    var instructions: [String] = []
    /// The characters that are skipped because a `\u` before them says the same.
    private var skipped = 0
    private var highSurrogate: (unit: UInt16, start: Int)?
    /// The texts of bytes by encoding, as the system decoded them.
    private var decoded: [String: [[UInt8]: String]] = [:]
    var table = RTFTable()
    /// The level of the heading that is read.
    var heading: Int?
    /// Whether the paragraph that is read is an item of a list.
    var isListItem = false

    /// Reads a document.
    static func read(_ source: SourceText) -> Parsed<ReadingText> {
        var reader = RTFReader(source.bytes)
        reader.readAll()
        return reader.writer.finished(name: source.name, [])
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        end = bytes.count
        writer = BlockWriter(bytes)
        group = Group(encoding: RTFNames.encoding(1252))
    }

    private mutating func readAll() {
        let header = readStretch()
        while let note = notes.next() {
            position = note.content.lowerBound
            end = note.content.upperBound
            writer.begin(note)
            group = Group(encoding: header)
            readStretch()
            writer.endNote()
        }
    }

    /// Reads from the position to the end, and gives the encoding of the outermost group.
    @discardableResult private mutating func readStretch() -> String {
        groups = []
        instructions = []
        table = RTFTable()
        heading = nil
        skipped = 0
        var header = group.encoding
        while position < end {
            let (token, next) = RTFToken.next(in: bytes, at: position, end)
            let start = position
            position = max(next, start + 1)
            if groups.count <= 1 { header = group.encoding }
            read(token, start..<position)
        }
        table.close(&writer)
        writer.finish()
        return header
    }

    private mutating func read(_ token: RTFToken, _ range: Range<Int>) {
        switch token {
        case .open:
            groups.append(group)
            group.result = nil
            groupStart = range.lowerBound
            skipped = 0
        case .close:
            endResult()
            group = groups.popLast() ?? group
            skipped = 0
        case .blank: break
        case .text: add(text: range)
        case .byte(let byte): add(byte: byte, range)
        case .sign(let sign): read(sign: sign, range)
        case .word(let word, let number): read(word, number, range)
        }
    }

    // MARK: - Text

    /// Whether text is shown; an instruction of a field is kept apart.
    private var isShown: Bool { !group.isHidden && !group.isInstruction }

    private mutating func add(text range: Range<Int>) {
        let start = range.lowerBound + min(skipped, range.count)
        skipped -= start - range.lowerBound
        let text = bytes[start..<range.upperBound]
        guard !text.isEmpty else { return }
        if group.isInstruction, let last = instructions.indices.last {
            instructions[last] += String(decoding: text, as: UTF8.self)
        }
        guard isShown else { return }
        table.prepare(&writer)
        writer.text.add(text, in: writer.part, styles)
    }

    /// Adds a character that stands for some bytes.
    mutating func add(_ text: String, for range: Range<Int>) {
        if group.isInstruction, let last = instructions.indices.last { instructions[last] += text }
        guard isShown else { return }
        // A blank behind the number of a note belongs to the number.
        if writer.isInNote, writer.text.isEmpty, text.allSatisfy(\.isWhitespace) { return }
        table.prepare(&writer)
        writer.text.add(text, for: range, in: writer.part, styles)
    }

    /// The look of headings is no emphasis.
    private var styles: InlineStyles { heading == nil ? group.styles : group.styles.subtracting(.bold) }

    private mutating func add(byte: UInt8, _ range: Range<Int>) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        var text = [byte]
        // In Chinese, Japanese and Korean two bytes make a character.
        let isWide = ["CP932", "CP936", "CP949", "CP950"].contains(group.encoding) && byte >= 0x81
        if isWide || group.encoding == "UTF-8", position < end {
            while position < end, text.count < (isWide ? 2 : 4) {
                let (token, next) = RTFToken.next(in: bytes, at: position, end)
                guard case .byte(let more) = token, isWide || more & 0xC0 == 0x80 else { break }
                text.append(more)
                position = next
            }
        }
        let encoding = group.encoding
        let known = decoded[encoding]?[text]
        let string = known ?? TextEncoding.text(text, from: encoding) ?? String(decoding: text, as: UTF8.self)
        if known == nil { decoded[encoding, default: [:]][text] = string }
        add(string, for: range.lowerBound..<position)
    }

    private mutating func read(sign: UInt8, _ range: Range<Int>) {
        switch sign {
        case UInt8(ascii: "~"): add("\u{A0}", for: range)
        case UInt8(ascii: "_"): add("\u{2011}", for: range)
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            if skipped > 0 { skipped -= 1 } else { add(String(UnicodeScalar(sign)), for: range) }
        case UInt8(ascii: "*"): readDestination()
        case UInt8(ascii: "\r"), UInt8(ascii: "\n"): endParagraph()
        default: break
        }
    }

    /// Reads `\*`: a destination that is not known is no text.
    private mutating func readDestination() {
        guard position < end else { return }
        if case .word(let word, _) = RTFToken.next(in: bytes, at: position, end).token, RTFNames.shown.contains(word) {
            return
        }
        skipGroup()
    }

    /// Goes to the end of the group that is read, whose closing brace comes next.
    mutating func skipGroup() { position = endOfGroup() }

    private func endOfGroup() -> Int {
        var depth = 0
        var index = position
        while index < end {
            let (token, next) = RTFToken.next(in: bytes, at: index, end)
            switch token {
            case .open: depth += 1
            case .close:
                if depth == 0 { return index }
                depth -= 1
            case .word("bin", let count?):
                index = min(end, max(next, next.addingReportingOverflow(max(count, 0)).partialValue))
                continue
            default: break
            }
            index = max(next, index + 1)
        }
        return end
    }

    // MARK: - Unicode

    /// Reads `\u`, whose number is one of the units of UTF-16 with a sign.
    mutating func addUnit(_ number: Int, _ range: Range<Int>) {
        skipped = group.fallback
        let unit = UInt16(truncatingIfNeeded: number)
        if UTF16.isLeadSurrogate(unit) {
            highSurrogate = (unit, range.lowerBound)
        } else if UTF16.isTrailSurrogate(unit), let high = highSurrogate {
            highSurrogate = nil
            add(String(decoding: [high.unit, unit], as: UTF16.self), for: high.start..<range.upperBound)
        } else {
            add(String(decoding: [unit], as: UTF16.self), for: range)
        }
    }

    // MARK: - Notes and fonts

    /// Reads `\footnote`. The mark is where the group of the note begins.
    mutating func readNote() {
        // No program puts a note into a note; the words stay where they are.
        guard !writer.isInNote else { return }
        let close = endOfGroup()
        let content = position..<close
        position = close
        guard !group.isHidden else { return }
        let isEndnote =
            bytes.firstOffset(
                of: "\\ftnalt", from: content.lowerBound, to: min(close, content.lowerBound + Self.longestKind)) != nil
        let label = notes.label(
            at: content.lowerBound, number: nil, id: nil, in: isEndnote ? .endnotes : .footnotes, content, &writer)
        table.prepare(&writer)
        writer.addMark(label, for: groupStart..<close)
    }

    /// The word that makes an endnote comes at once, behind a blank at most.
    private static let longestKind = 20

    /// Reads the table of fonts, of which the encodings count.
    mutating func readFonts() {
        let close = endOfGroup()
        var font = 0
        while position < close {
            let (token, next) = RTFToken.next(in: bytes, at: position, close)
            position = max(next, position + 1)
            guard case .word(let word, let number?) = token else { continue }
            if word == "f" { font = number }
            if word == "fcharset", let page = RTFNames.codePages[number] { fonts[font] = RTFNames.encoding(page) }
        }
        position = close
    }

    private static let deepestHeading = 9

    /// Reads the table of styles, of which the levels of headings count: by their outline, or by the names that Word gives in English.
    mutating func readStyles() {
        let close = endOfGroup()
        var style: (number: Int, level: Int?, name: String) = (0, nil, "")
        while position < close {
            let (token, next) = RTFToken.next(in: bytes, at: position, close)
            let start = position
            position = max(next, start + 1)
            switch token {
            case .open: style = (0, nil, "")
            case .close:
                let words = style.name.lowercased().split { $0 == " " || $0 == ";" }
                let named = words.first == "heading" && words.count == 2 ? Int(words[1]) : nil
                if let level = style.level ?? named, (1...Self.deepestHeading).contains(level) {
                    headingStyles[style.number] = level
                }
                style = (0, nil, "")
            case .word("s", let number?): style.number = number
            case .word("outlinelevel", let level?): style.level = level.addingReportingOverflow(1).partialValue
            case .text: style.name += String(decoding: bytes[start..<position], as: UTF8.self)
            default: break
            }
        }
        position = close
    }

    /// Takes the encoding of a font.
    mutating func change(font: Int) {
        guard let outermost = groups.first else { return }
        group.encoding = fonts[font] ?? (groups.count > 1 ? groups[1].encoding : outermost.encoding)
    }
}
