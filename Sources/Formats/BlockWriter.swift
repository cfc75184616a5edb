import CitandaDiagnostics
import CitandaDocuments
import CitandaXML

/// Gathers the text of a block from the elements or commands inside the block, and gives finished blocks to the builder.
struct BlockWriter {
    private(set) var builder: ReadingTextBuilder
    /// The index of the part that is read.
    let part: Int
    /// The bytes of the part.
    let source: [UInt8]
    /// The text of the block that is read.
    var text = InlineText()
    /// The styles of the text that comes next.
    var styles: InlineStyles = []

    /// What the document knows of stretches of the block.
    var facts: [(range: Range<Int>, fact: ReadingTextBuilder.Fact)] = []

    /// A place in the text.
    struct Place {
        fileprivate var block: Int
        fileprivate var offset: Int
    }

    private var block = ReadingTextBuilder.Block.paragraph
    /// How many blocks are finished.
    private var finishedBlocks = 0
    /// The rows of the open tables, the inner last.
    private var tables: [[[InlineText]]] = []
    /// How many notes are open.
    private var openNotes = 0

    init(_ source: [UInt8], builder: ReadingTextBuilder = ReadingTextBuilder()) {
        self.source = source
        self.builder = builder
        part = self.builder.part("")
    }

    var isInNote: Bool { openNotes > 0 }

    // MARK: - Blocks

    /// Ends the block before, and begins another. The first paragraph of a list item is the item.
    mutating func begin(_ new: ReadingTextBuilder.Block = .paragraph) {
        if text.isEmpty, case .listItem = block, case .paragraph = new { return }
        finish()
        block = new
    }

    /// Makes the block that is read one of another kind.
    mutating func become(_ new: ReadingTextBuilder.Block) { block = new }

    /// Ends the block and gives it to the builder, or to the cell of an open table.
    mutating func finish() {
        let finished = text
        let kind = block
        let facts = facts
        text.removeAll()
        block = .paragraph
        self.facts = []
        finishedBlocks += 1
        guard !finished.isEmpty else { return }
        if let table = tables.indices.last, let row = tables[table].indices.last,
            let cell = tables[table][row].indices.last
        {
            tables[table][row][cell].append(finished)
        } else if case .heading = kind, isInNote {
            builder.add(finished, as: .paragraph, facts: facts)
        } else {
            builder.add(finished, as: kind, facts: facts)
        }
    }

    // MARK: - Lists of works

    /// The end of the text so far, with the block that is read.
    mutating func beginList() -> Int {
        finish()
        return builder.end
    }

    /// Marks what was written from an offset on as a list of works.
    mutating func endList(from start: Int) {
        finish()
        if !isInNote { builder.addList(from: start) }
    }

    // MARK: - Tags of references

    /// The place of the text that comes next.
    var place: Place { Place(block: finishedBlocks, offset: text.bytes.count) }

    /// Says what the text is that was written from a place on. A stretch over several blocks is nothing for certain.
    mutating func tag(_ meanings: [ReferenceTag.Meaning], from start: Place) {
        guard !meanings.isEmpty, start.block == finishedBlocks, start.offset < text.bytes.count else { return }
        facts += meanings.map { (start.offset..<text.bytes.count, .tag($0)) }
    }

    // MARK: - Tables

    /// Begins a table.
    mutating func beginTable() {
        finish()
        tables.append([])
    }

    /// Begins a row of the open table.
    mutating func beginRow() {
        finish()
        if let table = tables.indices.last { tables[table].append([]) }
    }

    /// Begins a cell of the open row.
    mutating func beginCell() {
        finish()
        guard let table = tables.indices.last else { return }
        if tables[table].isEmpty { tables[table].append([]) }
        tables[table][tables[table].count - 1].append(InlineText())
    }

    /// Ends the table. A table inside a cell is text of the cell, and a table of one column is a frame around paragraphs.
    mutating func endTable() {
        finish()
        guard let rows = tables.popLast() else { return }
        if let table = tables.indices.last, let row = tables[table].indices.last,
            let cell = tables[table][row].indices.last
        {
            for inner in rows.joined() where !inner.isEmpty { tables[table][row][cell].append(inner) }
        } else if rows.allSatisfy({ $0.count <= 1 }) {
            for cell in rows.joined() { builder.add(cell, as: .paragraph) }
        } else {
            builder.addTable(rows)
        }
    }

    // MARK: - Notes

    /// A label for a note with a number.
    mutating func label(for number: String) -> String { builder.label(for: number) }

    /// Adds the mark of a note, which is at `range` in the part.
    mutating func addMark(_ label: String, for range: Range<Int>) { text.addMark(label, for: range, in: part) }

    /// Begins a note, whose blocks follow.
    mutating func begin<Content>(_ note: NoteQueue<Content>.Note) {
        finish()
        builder.beginNote(note.label, note.note, in: note.story)
        openNotes += 1
    }

    /// Ends a note.
    mutating func endNote() {
        finish()
        openNotes -= 1
        builder.endNote()
    }

    // MARK: - Text

    /// Adds text of XML with its white space collapsed.
    mutating func add(_ new: MarkupTree.Text) { CollapsedText(source: source, part: part).add(new, to: &text, styles) }

    /// Adds text of XML as the author shaped it.
    mutating func addVerbatim(_ new: MarkupTree.Text) { text.add(new, in: part, styles) }

    /// Adds text that stands for other bytes of the part.
    mutating func add(_ new: String, for range: Range<Int>) { text.add(new, for: range, in: part, styles) }

    /// Adds one blank for some bytes of the part, unless the text ends with one.
    mutating func addBlank(for range: Range<Int>) { text.addBlank(for: range, in: part, styles) }

    /// Begins a new line inside the block.
    mutating func addLineBreak(for range: Range<Int>) {
        if !text.isEmpty { text.add("\n", for: range, in: part, styles) }
    }

    // MARK: - The result

    /// The finished text, and the faults of the file at their places in the text.
    ///
    /// - Parameters:
    ///   - name: The name of the file.
    ///   - faults: The faults with their places in the file.
    func finished(name: String, _ faults: [Diagnostic]) -> Parsed<ReadingText> {
        let text = builder.finished(name: name, file: SourceText(name: name, bytes: source))
        guard !faults.isEmpty else { return (text, []) }
        let pieces = (text.source.origin?.pieces ?? []).sorted { ($0.source, $0.text) < ($1.source, $1.text) }
        func place(of offset: Int) -> Int {
            let next = pieces.partitionPoint { $0.source > offset }
            guard next > 0 else { return pieces.first?.text ?? 0 }
            let piece = pieces[next - 1]
            return piece.text + min(offset - piece.source, piece.count)
        }
        let placed = faults.map { fault in
            var fault = fault
            let start = place(of: fault.range.lowerBound)
            fault.range = start..<max(start, place(of: fault.range.upperBound))
            return fault
        }
        return (text, placed)
    }
}
