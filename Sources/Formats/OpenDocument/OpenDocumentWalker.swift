import CitandaDiagnostics
import CitandaXML

/// Walks through the elements of a text in order, and gives its paragraphs to the builder.
struct OpenDocumentWalker {
    private let styles: OpenDocumentStyles
    private let writer: CollapsedText
    private var numbering: OpenDocumentNumbering
    private var changes: OpenDocumentChanges
    private var notes: OpenDocumentNotes
    private(set) var builder: ReadingTextBuilder

    private var text = InlineText()
    private var facts: [(range: Range<Int>, fact: ReadingTextBuilder.Fact)] = []
    private var block = ReadingTextBuilder.Block.paragraph
    /// The number that the page shows before a heading.
    private var number = ""
    /// The number of the paragraph, by which a mark knows whether its paragraph is still open.
    private var paragraph = 0
    private var isInNote = false
    /// The frames of the paragraph, whose text follows it.
    private var boxes: [MarkupTree.Element] = []
    private var cells: [InlineText]?
    /// Where the citations of reference managers began, by their names.
    private var citations: [String: (paragraph: Int, offset: Int)] = [:]

    init(
        _ body: MarkupTree.Element, in tree: MarkupTree, part: Int, styles: OpenDocumentStyles, view: ChangesView,
        builder: ReadingTextBuilder
    ) {
        self.styles = styles
        self.builder = builder
        writer = CollapsedText(source: tree.source, part: part)
        numbering = OpenDocumentNumbering(styles)
        changes = OpenDocumentChanges(body, view)
        notes = OpenDocumentNotes(body)
    }

    /// Reads the text, then its footnotes, then its endnotes.
    mutating func readAll(_ body: MarkupTree.Element) {
        walk(body)
        finish()
        isInNote = true
        for isEndnote in [false, true] {
            let marked = notes.marked.filter { $0.isEndnote == isEndnote }
            for (note, section) in zip(marked, NoteSections.of(marked.map(\.number))) {
                builder.beginNote(
                    note.label,
                    SourceOrigin.Note(
                        number: note.number, id: note.element["text:id"] ?? note.element["xml:id"] ?? "",
                        section: section), in: note.story)
                if let body = note.element.first("text:note-body") { walk(body) }
                finish()
                builder.endNote()
            }
        }
    }

    // MARK: - Blocks

    private static let withoutText: Set<String> = [
        "text:tracked-changes", "office:forms", "text:sequence-decls", "text:variable-decls", "text:user-field-decls",
        "text:dde-connection-decls", "text:alphabetical-index-auto-mark-file", "office:annotation", "text:script",
        "office:annotation-end", "text:hidden-text", "text:ruby-text", "text:number", "office:event-listeners",
        "text:table-of-content-source", "text:illustration-index-source", "text:table-index-source",
        "text:object-index-source", "text:user-index-source", "text:alphabetical-index-source",
        "text:bibliography-source", "svg:title", "svg:desc", "text:note-citation",
    ]

    private mutating func walk(_ element: MarkupTree.Element) {
        for child in element.elements where !Self.withoutText.contains(child.name) { read(block: child) }
    }

    private mutating func read(block element: MarkupTree.Element) {
        switch element.name {
        case "text:p", "text:h": read(paragraph: element)
        case "text:list":
            numbering.begin(element)
            walk(element)
            numbering.end()
        case "text:list-item":
            block = .listItem(number: numbering.next(element))
            walk(element)
            block = .paragraph
        case "table:table": read(table: element)
        case "text:change-start": changes.begin(element)
        case "text:change-end": changes.end(element)
        case "text:change": restore(element, TextLook())
        case "text:section": if element["text:display"] != "none" { walk(element) }
        default: walk(element)
        }
    }

    private mutating func read(paragraph element: MarkupTree.Element) {
        let style = styles.style(element["text:style-name"], family: "paragraph")
        if element.name == "text:h", !isInNote, cells == nil {
            let level = element["text:outline-level"].flatMap { Int($0) } ?? 1
            block = .heading(level: level)
            number = numbering.heading(element, level: max(1, min(level, Self.deepestHeading)))
        } else if style?.isTitle ?? (element["text:style-name"] == OpenDocumentStyles.title), !isInNote, cells == nil {
            block = .heading(level: 1)
        }
        // The look of headings is no emphasis.
        var look = style?.look ?? TextLook()
        if case .heading = block { look = TextLook() }
        look.isHidden = style?.look.isHidden
        readInline(element, look)
        // Where the end of the paragraph was inserted, the original text goes on.
        if !changes.hidesText { finish() }
    }

    /// Headings have ten levels (ODF 1.3, part 3, §19.844).
    private static let deepestHeading = 10

    private mutating func finish() {
        paragraph += 1
        let finished = text
        let found = facts
        let shown = number
        let open = boxes
        text.removeAll()
        facts = []
        number = ""
        boxes = []
        if cells != nil, let last = cells?.indices.last {
            if !finished.isEmpty { cells?[last].append(finished) }
        } else if !finished.isEmpty {
            builder.add(finished, as: block, number: shown, facts: found)
            // What follows in the same item is a paragraph.
            block = .paragraph
        }
        if case .heading = block { block = .paragraph }
        for box in open { if box.name == "draw:text-box" { walk(box) } else { read(block: box) } }
    }

    /// Puts deleted text back. All its paragraphs but the last end where they ended.
    private mutating func restore(_ mark: MarkupTree.Element, _ look: TextLook) {
        let deleted = changes.deleted(at: mark)
        for (index, element) in deleted.enumerated() {
            if element.name == "text:p" || element.name == "text:h" {
                readInline(element, look)
                if index < deleted.count - 1 { finish() }
            } else {
                finish()
                read(block: element)
            }
        }
    }

    // MARK: - Tables

    private mutating func read(table: MarkupTree.Element) {
        let outer = cells
        var rows: [[InlineText]] = []
        for row in Self.rows(of: table) {
            cells = []
            for cell in row.elements where cell.name == "table:table-cell" || cell.name == "table:covered-table-cell" {
                cells?.append(InlineText())
                walk(cell)
            }
            rows.append(cells ?? [])
        }
        cells = outer
        builder.addTable(rows, inside: &cells)
    }

    private static let groups: Set<String> = [
        "table:table-header-rows", "table:table-rows", "table:table-row-group",
    ]

    private static func rows(of element: MarkupTree.Element) -> [MarkupTree.Element] {
        element.elements.flatMap { child in
            child.name == "table:table-row" ? [child] : groups.contains(child.name) ? rows(of: child) : []
        }
    }

    // MARK: - Inside paragraphs

    private mutating func readInline(_ element: MarkupTree.Element, _ look: TextLook) {
        for child in element.children {
            switch child {
            case .text(let node):
                guard !changes.hidesText, look.isHidden != true else { continue }
                writer.add(node, to: &text, look.inlineStyles)
            case .element(let child) where !Self.withoutText.contains(child.name): read(inline: child, look)
            case .element: continue
            }
        }
    }

    private mutating func read(inline element: MarkupTree.Element, _ look: TextLook) {
        switch element.name {
        case "text:s", "text:tab", "text:line-break": add(blank: element, look)
        case "text:span":
            let own = styles.style(element["text:style-name"], family: "text")?.look
            readInline(element, own?.over(look) ?? look)
        case "text:a":
            let start = (paragraph, text.bytes.count)
            readInline(element, look)
            if start.0 == paragraph, let address = element["xlink:href"], WebAddress.isExternal(address) {
                text.addLink(from: start.1, to: address)
            }
        case "text:note":
            guard !changes.hidesText, look.isHidden != true else { return }
            text.addMark(notes.mark(element, &builder), for: element.range, in: writer.part)
        case "text:note-ref":
            let start = (paragraph, text.bytes.count)
            readInline(element, look)
            if start.0 == paragraph, let label = notes.label(of: element, &builder) {
                facts.append((start.1..<text.bytes.count, .noteReference(label: label)))
            }
        case "text:reference-mark-start":
            if let name = element["text:name"] { citations[name] = (paragraph, text.bytes.count) }
        case "text:reference-mark-end": endCitation(element)
        case "text:change-start": changes.begin(element)
        case "text:change-end": changes.end(element)
        case "text:change": restore(element, look)
        case "draw:text-box": if !changes.hidesText { boxes.append(element) }
        case "text:p", "text:h", "text:list", "table:table":
            // Text of a drawing that has no box.
            if !changes.hidesText { boxes.append(element) }
        default: readInline(element, look)
        }
    }

    /// A row of blanks is no longer in any text that a person wrote.
    private static let mostBlanks = 1000

    private mutating func add(blank element: MarkupTree.Element, _ look: TextLook) {
        guard !changes.hidesText, look.isHidden != true else { return }
        let blank: String
        switch element.name {
        case "text:tab": blank = "\t"
        case "text:line-break": blank = "\n"
        default:
            let count = element["text:c"].flatMap { Int($0) } ?? 1
            blank = String(repeating: " ", count: min(max(count, 0), Self.mostBlanks))
        }
        text.add(blank, for: element.range, in: writer.part, look.inlineStyles)
    }

    private mutating func endCitation(_ mark: MarkupTree.Element) {
        guard let name = mark["text:name"], let start = citations.removeValue(forKey: name),
            start.paragraph == paragraph, let field = CitationField(instruction: name)
        else { return }
        facts.append(
            (
                start.offset..<text.bytes.count,
                .live(program: field.program, items: field.items, isChanged: field.isChanged)
            ))
    }
}
