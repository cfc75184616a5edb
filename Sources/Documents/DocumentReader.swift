import CitandaDiagnostics
import CitandaEncodings

/// Reads a manuscript into a `Document`.
public struct DocumentReader {
    private let source: SourceText
    private var document: Document
    private var diagnostics: [Diagnostic] = []

    private init(_ source: SourceText) {
        self.source = source
        document = Document(source: source)
    }

    /// The sections and notes of a manuscript, with findings about its bytes. No input is refused: unreadable parts
    /// stay text.
    ///
    /// A file in another encoding is decoded first. All ranges then count the bytes of the decoded text,
    /// `Document.source`.
    public static func read(_ source: SourceText) -> Parsed<Document> { read(ReadingText(source: source)) }

    /// The sections and notes of a document of any format, with everything that the format knows for certain.
    public static func read(_ text: ReadingText) -> Parsed<Document> {
        let (source, findings) = text.source.origin == nil ? text.source.decoded() : (text.source, [])
        var reader = DocumentReader(source)
        reader.diagnostics = findings
        reader.checkControls()
        reader.read(lists: text.lists)
        if source.origin != nil {
            reader.document.mark(lists: text.lists)
            reader.document.apply(text)
        }
        return (reader.document, reader.diagnostics)
    }

    /// Reads a text that holds references and nothing else, one or many to a list, with or without headings. Each block is a reference.
    public static func read(references source: SourceText) -> Parsed<Document> {
        let (text, findings) = source.decoded()
        var reader = DocumentReader(text)
        reader.diagnostics = findings
        reader.checkControls()
        reader.read(isPlain: true)
        return (reader.document, reader.diagnostics)
    }

    private mutating func read(isPlain: Bool = false, lists: [Range<Int>] = []) {
        let table = LineTable(document.text)
        let scanner = NoteScanner(table)
        let body = BodyText(scanner, of: document.text, isPlain: isPlain)
        var blocks = MarkdownReader.blocks(of: body.text)
        let isNumbered = scanner.notes.contains { $0.list != nil }
        let inline = InlineNotes.extract(from: &blocks, of: document.text, besides: !scanner.notes.isEmpty)
        let markers =
            (inline.markers
            + NoteMarkers.extract(
                from: &blocks, raised: isNumbered || scanner.notes.isEmpty && inline.notes.isEmpty,
                directives: scanner.directives))
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
        document.sections = SectionBuilder.sections(
            of: blocks, plainHeadings: scanner.plainHeadings, records: body.records, lists: lists,
            end: source.bytes.count)
        if isPlain {
            for index in document.sections.indices where document.sections[index].kind != .furtherReading {
                document.sections[index].kind = .bibliography
            }
        }
        let notes = (scanner.notes + inline.notes).map { note(from: $0) }
        NoteMatcher.match(notes, of: scanner, with: markers, into: &document)
    }

    private func note(from found: NoteScanner.Found) -> (note: Note, list: Int?) {
        let start = found.paragraphs.first?.first?.lowerBound ?? found.range.upperBound
        // The bracket at the end of `^[…]` is no text of the note.
        let end = found.paragraphs.last?.last?.upperBound ?? found.range.upperBound
        return (
            Note(
                number: found.number, group: 0, range: found.range,
                textRange: min(start, end)..<end,
                numberRange: found.numberRange, passage: passage(of: found.paragraphs), anchor: nil),
            found.list
        )
    }

    /// The text of a note. Parts on both sides of a page break are joined before parsing, so that emphasis may cross
    /// the break.
    private func passage(of paragraphs: [[Range<Int>]]) -> Passage {
        var texts: [(text: MarkdownText, joins: [Passage.Join])] = []
        var last: Range<Int>?
        /// Whether an italic title is still open at the break. If so, the parts are joined whatever word follows.
        var isOpen = false
        for lines in paragraphs {
            guard let first = lines.first else { continue }
            var bridge = Passage.Bridge.paragraph
            if let last {
                bridge = PageBreaks.bridge(
                    from: String(decoding: document.text[last], as: UTF8.self),
                    to: String(decoding: document.text[first], as: UTF8.self))
                if bridge == .paragraph, isOpen { bridge = .running }
            }
            if bridge == .paragraph { isOpen = false }
            for line in lines { for byte in document.text[line] where byte == UInt8(ascii: "*") { isOpen.toggle() } }
            if let last, bridge != .paragraph, var joined = texts.popLast() {
                if bridge == .word { joined.text.removeHyphen() } else { joined.text.appendLineFeed() }
                let hyphen = bridge == .word ? 1 : 0
                joined.joins.append(
                    Passage.Join(
                        kind: bridge == .word ? .word : .paragraph, offset: 0,
                        source: max(last.upperBound - hyphen, last.lowerBound)..<first.lowerBound))
                joined.text.append(lines: lines, of: document.text)
                texts.append(joined)
            } else {
                var text = MarkdownText()
                text.append(lines: lines, of: document.text)
                texts.append((text, []))
            }
            last = lines.last
        }
        return texts.reduce(into: Passage()) { passage, next in
            var joins = next.joins[...]
            for var part in MarkdownReader.blocks(of: next.text).map(\.passage) {
                part.locate(&joins)
                if passage.text.isEmpty {
                    passage = part
                } else {
                    passage.append(part, after: .paragraph, breakSource: 0..<0)
                }
            }
        }
    }

    /// Reports the first NUL: text files have none, so the file may be damaged.
    private mutating func checkControls() {
        guard let offset = source.bytes.firstIndex(of: 0) else { return }
        diagnostics.append(
            Diagnostic(.nulByte, "the file holds a NUL byte at offset \(offset)", at: offset..<offset + 1))
    }
}

extension FindingKind {
    /// A file holds a NUL byte.
    public static let nulByte = FindingKind(
        "nul-byte", .error, "A file holds a NUL byte",
        why: """
            No text has such a byte, so the file is damaged or not a text.
            """,
        example: Example(
            .words,
            wrong: "A manuscript with the byte 00.",
            right: "The manuscript without that byte."),
        source: "The Unicode Standard")
}
