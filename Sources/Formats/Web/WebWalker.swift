import CitandaDiagnostics
import CitandaWorks
import CitandaXML

/// Walks through the elements of a page, or of a note, and gives the paragraphs to the builder.
struct WebWalker {
    private let pages: [WebPage]
    private let notes: WebNotes
    private let labels: [String]
    private let sheet: WebStyles
    private(set) var builder: ReadingTextBuilder

    private var page = 0
    private var writer = CollapsedText(source: [], part: 0)
    private var text = InlineText()
    private var facts: [(range: Range<Int>, fact: ReadingTextBuilder.Fact)] = []
    /// The kind of the block that is read.
    private var block = ReadingTextBuilder.Block.paragraph
    /// The number of the paragraph, by which a link knows whether the paragraph ended inside the link.
    private var paragraph = 0
    private var lists: [WebList] = []
    /// The cells of the row that is read, inside a table.
    private var cells: [InlineText]?
    /// The offsets of marks, and of links back that were left out, which may have brackets around.
    private var gaps: [Int] = []
    /// The note that is read.
    private var note: (index: Int, isListed: Bool)?
    /// Whether the note has begun with text.
    private var hasBegun = false
    /// Whether the paragraph begins with a link back that shows the number.
    private var hasLinkedNumber = false

    init(
        pages: [WebPage], notes: WebNotes, labels: [String], sheet: WebStyles, builder: ReadingTextBuilder
    ) {
        self.pages = pages
        self.notes = notes
        self.labels = labels
        self.sheet = sheet
        self.builder = builder
    }

    // MARK: - Stories

    /// Reads a page without its notes.
    mutating func read(page index: Int) {
        begin(index)
        // A damaged page may have several outermost elements, and text before them.
        var next: Int? = 0
        while let place = next, let child = pages[index].tree.child(at: place) {
            visit(child, [])
            next = pages[index].sibling(after: place)
        }
        close()
    }

    /// Reads a note under its label.
    mutating func read(note index: Int) {
        let note = notes.notes[index]
        builder.beginNote(
            labels[index], SourceOrigin.Note(number: note.number, id: note.id, section: note.section), in: note.story)
        begin(note.page)
        let first = note.roots.first.flatMap { pages[page].tree.element(at: $0) }
        self.note = (index, first?.name == "li")
        hasBegun = false
        for place in note.roots {
            guard let child = pages[page].tree.child(at: place) else { continue }
            switch child {
            case .text(let node): writer.add(node, to: &text, [])
            case .element(let element):
                if notes.role(of: place, in: page) != nil {
                    visit(child, [], isRoot: true)
                } else {
                    if element.isBlock { close() }
                    // A note is read even where the page hides the note until a reader touches the mark.
                    let styles = InlineStyles(element, in: [], sheet: sheet)
                    walk(element, element.headingLevel == nil ? styles : [])
                    if element.isBlock { close() }
                }
            }
        }
        close()
        self.note = nil
        builder.endNote()
    }

    private mutating func begin(_ index: Int) {
        page = index
        writer = CollapsedText(source: pages[index].tree.source, part: pages[index].part)
        lists = []
        block = .paragraph
    }

    // MARK: - Blocks

    private mutating func close() {
        if case .heading = block {
            // Paragraphs inside a heading are lines of the heading.
            if !text.endsWithBlank { lineBreak(0..<0) }
            return
        }
        finish()
    }

    private mutating func finish() {
        paragraph += 1
        hideNumbers()
        var finished = text
        let found = facts
        text.removeAll()
        facts = []
        gaps = []
        hasLinkedNumber = false
        if finished.bytes.last == UInt8(ascii: "\n") {
            finished.remove(finished.bytes.count - 1..<finished.bytes.count)
        }
        guard !finished.isEmpty else { return }
        if cells != nil, let last = cells?.indices.last {
            cells?[last].append(finished)
            return
        }
        builder.add(finished, as: block, facts: found)
        // What follows in the same item is a paragraph.
        block = .paragraph
    }

    private mutating func lineBreak(_ range: Range<Int>) {
        if text.bytes.last == 0x20 { text.remove(text.bytes.count - 1..<text.bytes.count) }
        text.add("\n", for: range, in: writer.part, [])
    }

    /// Takes out what repeats the number of the note, and the brackets around links that were left out.
    private mutating func hideNumbers() {
        for gap in gaps.reversed() {
            let range = WebNoteStart.brackets(around: gap, in: text.bytes)
            if !range.isEmpty { remove(range) }
        }
        guard let note, !hasBegun, !text.isEmpty else { return }
        let start = WebNoteStart(text, number: notes.notes[note.index].number)
        let range = start.range(isListed: note.isListed, isLinked: hasLinkedNumber)
        if !range.isEmpty { remove(range) }
        hasBegun = !text.isEmpty
    }

    private mutating func remove(_ range: Range<Int>) {
        text.remove(range)
        facts = facts.map { fact in
            func moved(_ offset: Int) -> Int {
                offset <= range.lowerBound ? offset : max(range.lowerBound, offset - range.count)
            }
            return (moved(fact.range.lowerBound)..<moved(fact.range.upperBound), fact.fact)
        }
    }

    private mutating func walk(_ element: MarkupTree.Element, _ styles: InlineStyles) {
        for child in element.children { visit(child, styles) }
    }

    private mutating func visit(_ child: MarkupTree.Child, _ styles: InlineStyles, isRoot: Bool = false) {
        if !isRoot, notes.isRoot(child.place, in: page) {
            // An item that is a note counts all the same.
            if case .element(let item) = child, item.name == "li", !lists.isEmpty {
                _ = lists[lists.count - 1].next(item)
            }
            return
        }
        switch (notes.role(of: child.place, in: page), child) {
        case (.ignored, _): return
        case (.mark(let index, let keepsWords), .element(let element)):
            if keepsWords { walk(element, InlineStyles(element, in: styles, sheet: sheet)) }
            if !keepsWords { gaps.append(text.bytes.count) }
            text.addMark(labels[index], for: element.range, in: writer.part)
        case (.back(let index), .element(let element)): leaveOut(element, of: index, styles)
        case (.reference(let index), .element(let element)):
            let start = text.bytes.count
            let number = paragraph
            walk(element, styles)
            if number == paragraph { facts.append((start..<text.bytes.count, .noteReference(label: labels[index]))) }
        case (_, .text(let node)): writer.add(node, to: &text, styles)
        case (_, .element(let element)): if !element.isLeftOut, !element.isPageBreak { read(element, styles) }
        }
    }

    /// Leaves out a link back. At the beginning of the note the link shows the number, which is taken out with the marks around it.
    private mutating func leaveOut(_ element: MarkupTree.Element, of index: Int, _ styles: InlineStyles) {
        let isStart = text.bytes.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }
        if note?.index == index, !hasBegun, isStart,
            WebNoteNumber.bare(element.text) == notes.notes[index].number
        {
            hasLinkedNumber = true
            walk(element, styles)
        } else if note?.index == index {
            gaps.append(text.bytes.count)
        } else {
            read(element, styles)
        }
    }

    private mutating func read(_ element: MarkupTree.Element, _ outer: InlineStyles) {
        let styles = InlineStyles(element, in: outer, sheet: sheet)
        if let level = element.headingLevel {
            close()
            if note == nil, cells == nil { block = .heading(level: level) }
            walk(element, [])
            finish()
            block = .paragraph
            return
        }
        switch element.name {
        case "br", "wbr": if element.name == "br" { readBreak(element) }
        case "a": read(link: element, styles)
        case "q":
            text.add("“", for: element.startTag, in: writer.part, styles)
            walk(element, styles)
            text.add("”", for: element.endTag, in: writer.part, styles)
        case "pre":
            close()
            writer.isPreformatted = true
            walk(element, styles)
            writer.isPreformatted = false
            close()
        case "ol", "ul", "menu", "dir":
            close()
            lists.append(WebList(element))
            walk(element, styles)
            lists.removeLast()
            close()
        case "li":
            close()
            let number = lists.isEmpty ? nil : lists[lists.count - 1].next(element)
            if note == nil || !lists.isEmpty, !isHeading { block = .listItem(number: number) }
            walk(element, styles)
            close()
            if !isHeading { block = .paragraph }
        case "table": read(table: element, styles)
        default:
            if element.isBlock { close() }
            walk(element, styles)
            if element.isBlock { close() }
        }
    }

    private var isHeading: Bool { if case .heading = block { true } else { false } }

    /// One line break is a line; two are a paragraph.
    private mutating func readBreak(_ element: MarkupTree.Element) {
        if text.bytes.isEmpty, text.marks.isEmpty { return }
        let isSecond = text.bytes.last == UInt8(ascii: "\n") && text.marks.last?.offset != text.bytes.count
        if isSecond { close() } else { lineBreak(element.range) }
    }

    private mutating func read(link element: MarkupTree.Element, _ styles: InlineStyles) {
        let start = text.bytes.count
        let number = paragraph
        walk(element, styles)
        guard number == paragraph, let address = element["href"]?.trimmingBlanks, WebAddress.isExternal(address)
        else { return }
        text.addLink(from: start, to: address)
    }

    // MARK: - Tables

    private mutating func read(table element: MarkupTree.Element, _ styles: InlineStyles) {
        close()
        let table = WebTable(element)
        guard table.isData, cells == nil, !isHeading else {
            walk(element, styles)
            close()
            return
        }
        for caption in table.captions { visit(.element(caption), styles) }
        var rows: [[InlineText]] = []
        for row in table.rows {
            if notes.isRoot(row.element.place, in: page) { continue }
            cells = []
            for cell in row.cells {
                cells?.append(InlineText())
                // The head of a column is not emphasised.
                visit(.element(cell), [])
                close()
            }
            rows.append(cells ?? [])
        }
        cells = nil
        builder.addTable(rows)
    }
}
