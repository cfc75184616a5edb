import CitandaBibTeX
import CitandaDiagnostics
import CitandaDocuments
import CitandaEncodings

/// Reads a source in LaTeX: its text and its notes. Macros are not carried out: what an unknown command prints, only LaTeX knows.
struct LaTeXReader {
    /// A note whose text is read behind the document.
    struct Note {
        var range: Range<Int>
    }

    /// A group or an environment that is open.
    struct Frame {
        /// The name of an environment; nil for a group in braces.
        var environment: String?
        /// The styles behind the group.
        var styles: InlineStyles
        /// The text at the end of the group: a closing quotation mark.
        var closing = ""
        /// Whether the group is a block of its own.
        var isBlock = false
        /// Where a link begins in the text of the block, and its address.
        var link: (start: Int, address: String)?
    }

    let bytes: [UInt8]
    let braces: LaTeXBraces
    var writer: BlockWriter
    var notes = NoteQueue<Note>()
    var texts: LaTeXNoteTexts
    var counters = LaTeXCounters()
    var frames: [Frame] = []
    /// Groups beyond this depth are damage, and have no effect.
    static let deepest = 1000
    /// How many groups beyond the greatest depth are open.
    private var ignoredGroups = 0
    /// The open lists: whether the items have numbers, and the last number.
    var lists: [(isNumbered: Bool, count: Int)] = []
    /// How many tables are open.
    var tables = 0
    var position: Int
    var end: Int
    /// The levels of headings by the names of their commands.
    let levels: [String: Int]
    var diagnostics: [Diagnostic] = []

    /// Reads a source. A file without `\begin{document}` is a part of a document, and all text.
    static func read(_ source: SourceText) -> Parsed<ReadingText> {
        let (bytes, encoding) = TextEncoding.decode(source.bytes)
        var reader = LaTeXReader(bytes)
        reader.readAll()
        let (text, placed) = reader.writer.finished(name: source.name, reader.diagnostics)
        return (text, encoding + placed)
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let start = Self.start(of: bytes)
        position = start
        end = bytes.count
        braces = LaTeXBraces(bytes, in: start..<bytes.count)
        texts = LaTeXNoteTexts(bytes, in: start..<bytes.count, braces)
        writer = BlockWriter(bytes)
        levels = Self.levels(in: bytes, from: start)
    }

    /// The offset behind `\begin{document}`, or behind a byte order mark.
    private static func start(of bytes: [UInt8]) -> Int {
        let begin = "\\begin{document}"
        var start = 0
        while let found = bytes.firstOffset(of: begin, from: start, to: bytes.count) {
            let line = bytes[..<found].reversed().prefix { $0 != UInt8(ascii: "\n") }
            if !line.contains(UInt8(ascii: "%")) { return found + begin.utf8.count }
            start = found + 1
        }
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Levels count from the highest heading that the document has.
    private static func levels(in bytes: [UInt8], from start: Int) -> [String: Int] {
        let names = LaTeXNames.headings
        let highest =
            names.firstIndex { name in
                ["{", "*{", "["].contains {
                    bytes.firstOffset(of: "\\\(name)\($0)", from: start, to: bytes.count) != nil
                }
            } ?? 0
        return Dictionary(
            uniqueKeysWithValues: names.enumerated().map { ($0.element, max($0.offset - highest + 1, 1)) })
    }

    private mutating func readAll() {
        readStretch()
        writeNotes()
        for text in texts.unclaimed() { addNote(text.range, number: text.number ?? "", isMarked: false) }
        writeNotes()
    }

    private mutating func writeNotes() {
        while let note = notes.next() {
            position = note.content.range.lowerBound
            end = note.content.range.upperBound
            writer.begin(note)
            readStretch()
            writer.endNote()
        }
    }

    /// Reads from the position to the end.
    private mutating func readStretch() {
        frames = []
        ignoredGroups = 0
        lists = []
        tables = 0
        writer.styles = []
        while position < end { readNext() }
        while let frame = frames.popLast() { close(frame, at: end..<end) }
        while tables > 0 { endTable() }
        writer.finish()
    }

    private mutating func readNext() {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "\\"): readCommand()
        case UInt8(ascii: "{"):
            position += 1
            if frames.count < Self.deepest { frames.append(Frame(styles: writer.styles)) } else { ignoredGroups += 1 }
        case UInt8(ascii: "}"):
            let brace = position..<position + 1
            position += 1
            // A brace without a partner means nothing.
            if ignoredGroups > 0 {
                ignoredGroups -= 1
            } else if let frame = frames.last, frame.environment == nil {
                frames.removeLast()
                close(frame, at: brace)
            }
        case UInt8(ascii: "%"): skipComment()
        case UInt8(ascii: "$"): readMathematics()
        case UInt8(ascii: "~"): add("\u{A0}", to: position + 1)
        case UInt8(ascii: "&") where tables > 0:
            position += 1
            writer.beginCell()
        case UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: "!"), UInt8(ascii: "?"):
            readLigature(byte)
        case _ where InlineText.isBlank(byte): readBlanks()
        default: readWord()
        }
    }

    // MARK: - Text

    /// Adds text that stands for the bytes from the position to an offset.
    mutating func add(_ text: String, to offset: Int) {
        let offset = min(max(offset, position), end)
        writer.add(text, for: position..<offset)
        position = offset
    }

    private mutating func readWord() {
        let start = position
        while position < end, !Self.isSpecial(bytes[position]) { position += 1 }
        position = max(position, min(start + 1, end))
        writer.text.add(bytes[start..<position], in: writer.part, writer.styles)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "%"), UInt8(ascii: "$"),
            UInt8(ascii: "~"), UInt8(ascii: "&"), UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"),
            UInt8(ascii: "!"), UInt8(ascii: "?"):
            true
        default: InlineText.isBlank(byte)
        }
    }

    /// An empty line ends a paragraph; all other white space is a blank.
    private mutating func readBlanks() {
        let start = position
        var lines = 0
        while position < end, InlineText.isBlank(bytes[position]) {
            if bytes[position] == UInt8(ascii: "\n") { lines += 1 }
            position += 1
        }
        if lines > 1, tables == 0 {
            endParagraph()
        } else {
            writer.addBlank(for: start..<position)
        }
    }

    /// Ends the paragraph. The groups stay open.
    mutating func endParagraph() {
        // A link and a block do not go over paragraphs.
        for index in frames.indices { frames[index].link = nil }
        writer.begin()
    }

    private mutating func skipComment() {
        while position < end, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        position = min(position + 1, end)
        // The blanks that begin the next line are not text.
        while position < end, bytes[position] == 0x20 || bytes[position] == UInt8(ascii: "\t") { position += 1 }
    }

    private static let ligatures: [(typed: String, text: String)] = [
        ("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("`", "‘"), ("'", "’"), ("!`", "¡"), ("?`", "¿"),
    ]

    private mutating func readLigature(_ byte: UInt8) {
        let rest = bytes[position..<end]
        if let ligature = Self.ligatures.first(where: { rest.starts(with: $0.typed.utf8) }) {
            add(ligature.text, to: position + ligature.typed.utf8.count)
        } else {
            writer.text.add(bytes[position..<position + 1], in: writer.part, writer.styles)
            position += 1
        }
    }

    // MARK: - Source that stays as typed

    /// Mathematics between dollar signs.
    private mutating func readMathematics() {
        let isDisplay = position + 1 < end && bytes[position + 1] == UInt8(ascii: "$")
        let mark = isDisplay ? "$$" : "$"
        var close = position + mark.utf8.count
        while close < end, bytes[close] != UInt8(ascii: "$") {
            // A dollar sign that nothing closes is text: a formula has no empty line.
            if bytes[close] == UInt8(ascii: "\n"), close + 1 < end, bytes[close + 1] == UInt8(ascii: "\n") { break }
            close += bytes[close] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard close < end, bytes[close] == UInt8(ascii: "$") else {
            writer.text.add(bytes[position..<position + 1], in: writer.part, writer.styles)
            position += 1
            return
        }
        addSource(to: min(close + mark.utf8.count, end))
    }

    /// Adds the source from the position to an offset as typed, with its line ends as blanks.
    mutating func addSource(to offset: Int) {
        let offset = min(max(offset, position), end)
        writer.text.addCollapsed(bytes[position..<offset], in: writer.part, writer.styles)
        position = offset
    }

    // MARK: - Groups

    /// Ends a group or an environment.
    mutating func close(_ frame: Frame, at range: Range<Int>) {
        if !frame.closing.isEmpty { writer.add(frame.closing, for: range) }
        if let link = frame.link { writer.text.addLink(from: link.start, to: link.address) }
        if frame.isBlock { writer.finish() }
        writer.styles = frame.styles
    }

    /// Opens the group that is the argument of a command; false where there is none.
    mutating func open(_ change: (inout Frame) -> Void = { _ in }) -> Bool {
        let start = skippedBlanks(position)
        guard start < end, bytes[start] == UInt8(ascii: "{"), braces.end(of: start) != nil,
            frames.count < Self.deepest
        else { return false }
        var frame = Frame(styles: writer.styles)
        change(&frame)
        frames.append(frame)
        position = start + 1
        return true
    }

    /// The inside of the group in braces that is the next argument, and the end of the argument.
    func argument(at offset: Int) -> (inside: Range<Int>, end: Int)? {
        let start = skippedBlanks(offset)
        guard start < end, bytes[start] == UInt8(ascii: "{"), let close = braces.end(of: start), close < end else {
            return nil
        }
        return (start + 1..<close, close + 1)
    }

    /// The longest optional argument; one that goes on is a bracket in the text.
    private static let longestOption = 1000

    /// The inside of an argument in brackets, and its end.
    func option(at offset: Int) -> (inside: Range<Int>, end: Int)? {
        guard offset < end, bytes[offset] == UInt8(ascii: "[") else { return nil }
        var index = offset + 1
        while index < min(end, offset + Self.longestOption) {
            switch bytes[index] {
            case UInt8(ascii: "]"): return (offset + 1..<index, index + 1)
            case UInt8(ascii: "{"): index = braces.end(of: index) ?? index
            case UInt8(ascii: "\\"): index += 1
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The offset behind blanks that do not end a paragraph.
    func skippedBlanks(_ offset: Int) -> Int {
        var index = offset
        var lines = 0
        while index < end, InlineText.isBlank(bytes[index]) {
            if bytes[index] == UInt8(ascii: "\n") { lines += 1 }
            if lines > 1 { return offset }
            index += 1
        }
        return index
    }

    /// The text of some bytes.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
