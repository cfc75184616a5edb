import CitandaWorks
import CitandaXML

/// Walks through the elements of stories in order, and gives their paragraphs to the builder.
struct WordWalker {
    private let styles: WordStyles
    private var numbering: WordNumbering
    private let notes: WordNotes
    /// The labels of the notes by kind and id.
    private var labels: [String: String] = [:]
    private let sources: WordSources
    private let view: ChangesView
    var builder = ReadingTextBuilder()

    /// The story that is read.
    private var story: WordStory?
    private var part: Int { story?.part ?? 0 }

    private var text = InlineText()
    private var facts: [(range: Range<Int>, fact: ReadingTextBuilder.Fact)] = []
    private var fields = WordFields()
    /// The number of the paragraph in its story, which fields need.
    private var paragraph = 0
    /// The properties of the paragraph that is read.
    private var properties: MarkupTree.Element?
    /// Whether the end of the paragraph before is deleted, so that this one continues it.
    private var isContinued = false
    /// The paragraphs of text boxes, which follow the paragraph that holds the box.
    private var boxes: [MarkupTree.Element] = []
    /// The cells of the row that is read, inside a table.
    private var cells: [InlineText]?

    init(styles: WordStyles, numbering: WordNumbering, notes: WordNotes, sources: WordSources, view: ChangesView) {
        self.sources = sources
        self.styles = styles
        self.numbering = numbering
        self.notes = notes
        self.view = view
        for mark in notes.marks { labels[mark.kind.rawValue + mark.id] = builder.label(for: mark.number) }
    }

    /// The label of a note by its kind and id.
    func label(of kind: WordNotes.Kind, _ id: String) -> String? { labels[kind.rawValue + id] }

    /// Reads a story: the text, or one note.
    mutating func read(_ story: WordStory) {
        self.story = story
        paragraph = 0
        fields = WordFields()
        walk(story.body)
        // The end of the last paragraph may be deleted.
        if isContinued { close() }
    }

    // MARK: - Blocks

    /// Walks through everything inside an element.
    private mutating func walk(_ element: MarkupTree.Element) {
        guard let content = element.name == "w:body" ? element.children : view.content(of: element) else { return }
        for case .element(let child) in content {
            switch child.name {
            case "w:p": read(paragraph: child)
            case "w:tbl": read(table: child)
            default: walk(child)
            }
        }
    }

    private mutating func read(paragraph element: MarkupTree.Element) {
        let own = element.first("w:pPr")
        if !isContinued {
            properties = own
            paragraph += 1
        }
        readInline(element)
        isContinued = view.hidesEnd(ofParagraph: own)
        if !isContinued { close() }
    }

    private mutating func close() {
        isContinued = false
        fields.giveUp()
        let finished = text
        let facts = facts
        text.removeAll()
        self.facts = []
        if cells != nil, let last = cells?.indices.last {
            if !finished.isEmpty { cells?[last].append(finished) }
        } else {
            let block = block()
            builder.add(finished, as: block.kind, number: block.number, facts: facts)
        }
        let open = boxes
        boxes = []
        for box in open { walk(box) }
    }

    /// The kind of the paragraph that was read, and the number that Word shows before a heading.
    private mutating func block() -> (kind: ReadingTextBuilder.Block, number: String) {
        let style = styles[properties?.first("w:pStyle")?["w:val"] ?? styles.standardParagraph]
        let own = properties?.first("w:numPr").map { WordNumbering.Reference($0) }
        let reference = own?.over(style?.numbering) ?? style?.numbering
        let item = reference.flatMap { numbering.next($0) }
        if story?.note == nil, let level = WordStyles.outlineLevel(properties) ?? style?.level {
            return (.heading(level: level), item?.shown.trimmingBlanks ?? "")
        }
        return (item.map { .listItem(number: $0.number) } ?? .paragraph, "")
    }

    private mutating func read(table: MarkupTree.Element) {
        if isContinued { close() }
        let outer = cells
        var rows: [[InlineText]] = []
        for row in table.descendants(ofTable: view) {
            cells = []
            for cell in row {
                cells?.append(InlineText())
                walk(cell)
                if isContinued { close() }
            }
            rows.append(cells ?? [])
        }
        cells = outer
        builder.addTable(rows, inside: &cells)
    }

    // MARK: - Runs

    private mutating func readInline(_ element: MarkupTree.Element) {
        guard let content = view.content(of: element) else { return }
        for case .element(let child) in content {
            switch child.name {
            case "w:r": read(run: child)
            case "w:hyperlink":
                let start = text.bytes.count
                readInline(child)
                let address = child["r:id"].flatMap { story?.relationships[$0] }
                if let address, address.isExternal {
                    text.addLink(from: start, to: address.target + (child["w:anchor"].map { "#" + $0 } ?? ""))
                }
            case "w:fldSimple":
                fields.begin(isLocked: child["w:fldLock"].map { WordStyles.isOn($0) } ?? false)
                fields.add(child["w:instr"] ?? "")
                fields.separate(paragraph: paragraph, at: text.bytes.count)
                readInline(child)
                endField()
            case "w:sdt":
                let start = text.bytes.count
                readInline(child)
                if let tag = child.first("w:sdtPr")?.first("w:tag")?["w:val"],
                    let citation = WordControl.citation(tag: tag)
                {
                    add(citation, at: start..<text.bytes.count)
                }
            case "w:p":
                // A paragraph inside a paragraph: a box whose frame was not understood.
                boxes.append(child)
            default: readInline(child)
            }
        }
    }

    private mutating func read(run: MarkupTree.Element) {
        let look = look(of: run)
        var skipsRest = false
        for element in run.elements where !skipsRest {
            switch element.name {
            case "w:rPr": continue
            case "w:fldChar": read(fieldMark: element)
            case "w:instrText", "w:delInstrText": fields.add(element.text)
            case "w:footnoteReference", "w:endnoteReference":
                guard !fields.hidesText else { continue }
                let kind = element.name == "w:footnoteReference" ? "footnote" : "endnote"
                if let id = element["w:id"], let label = labels[kind + id] {
                    text.addMark(label, for: element.range, in: part)
                }
                // The mark that the author typed stands for the number.
                skipsRest = WordNotes.customMark(in: run) != nil
            case "w:ruby":
                // The small letters beside the text say how it is read.
                for base in element.elements where base.name == "w:rubyBase" { readInline(base) }
            case "mc:AlternateContent", "w:pict", "w:drawing", "w:object": readBoxes(in: element)
            default:
                guard !fields.hidesText, look.isHidden != true else { continue }
                add(element, look.inlineStyles)
            }
        }
    }

    private mutating func add(_ element: MarkupTree.Element, _ styles: InlineStyles) {
        if let substitute = WordText.substitute(for: element) {
            text.add(substitute, for: element.range, in: part, styles)
        } else if element.name == "w:t" || element.name == "w:delText" {
            for case .text(let piece) in element.children { text.add(piece, in: part, styles) }
            dropCustomMark()
        }
    }

    /// A note with a mark of its own repeats the mark at its beginning.
    private mutating func dropCustomMark() {
        guard let note = story?.note, paragraph == 1, !note.number.isEmpty, note.number.first?.isNumber == false,
            text.bytes.elementsEqual(note.number.utf8)
        else { return }
        text.removeAll()
    }

    /// Text boxes are read behind their paragraph; text of other alternatives at once.
    private mutating func readBoxes(in element: MarkupTree.Element) {
        guard let content = view.content(of: element) else { return }
        for case .element(let child) in content {
            if child.name == "w:txbxContent" {
                boxes.append(child)
            } else if child.name == "w:t" {
                add(child, [])
            } else {
                readBoxes(in: child)
            }
        }
    }

    /// The look of a run: that of its own properties, else of its style and of the style of its paragraph. Styles that both switch a look
    /// on switch it off again (ECMA-376, part 1, §17.7.3).
    private func look(of run: MarkupTree.Element) -> TextLook {
        let properties = run.first("w:rPr")
        let paragraph = styles[self.properties?.first("w:pStyle")?["w:val"] ?? styles.standardParagraph]
        let character = styles[properties?.first("w:rStyle")?["w:val"]]
        let own = properties.map { TextLook(word: $0) } ?? TextLook()
        var look = own.over(character?.look ?? TextLook()).over(paragraph?.look ?? TextLook())
            .over(styles.standard)
        // The look of headings is no emphasis.
        let base = paragraph?.level == nil ? paragraph?.look : nil
        look.italic = own.italic ?? ((character?.look.italic ?? false) != (base?.italic ?? false))
        look.bold = own.bold ?? ((character?.look.bold ?? false) != (base?.bold ?? false))
        return look
    }

    // MARK: - Fields

    private mutating func read(fieldMark element: MarkupTree.Element) {
        switch element["w:fldCharType"] {
        case "begin":
            fields.begin(
                data: element.first("w:fldData")?.text,
                isLocked: element["w:fldLock"].map { WordStyles.isOn($0) } ?? false)
        case "separate": fields.separate(paragraph: paragraph, at: text.bytes.count)
        case "end": endField()
        default: break
        }
    }

    private mutating func endField() {
        guard let field = fields.end(paragraph: paragraph, at: text.bytes.count),
            let instruction = WordInstruction(field.instruction, sources: sources, isLocked: field.isLocked)
        else { return }
        add(instruction, at: field.range)
    }

    private mutating func add(_ instruction: WordInstruction, at range: Range<Int>) {
        switch instruction {
        case .live(let program, let items, let isChanged):
            facts.append((range, .live(program: program, items: items, isChanged: isChanged)))
        case .noteReference(let bookmark):
            guard let note = notes.bookmarks[bookmark], let label = labels[note.kind.rawValue + note.id] else { return }
            facts.append((range, .noteReference(label: label)))
        case .hyperlink(let address): text.addLink(from: range.lowerBound, to: address)
        }
    }
}

extension MarkupTree.Element {
    /// The cells of a table by rows, without rows that a view hides.
    fileprivate func descendants(ofTable view: ChangesView) -> [[MarkupTree.Element]] {
        var rows: [[MarkupTree.Element]] = []
        func collect(_ element: MarkupTree.Element) {
            guard let content = view.content(of: element) else { return }
            for case .element(let child) in content {
                if child.name == "w:tr" {
                    let isHidden = child.first("w:trPr")?.elements.contains { view.hides($0.name) } ?? false
                    if !isHidden {
                        rows.append([])
                        collect(child)
                    }
                } else if child.name == "w:tc" {
                    if rows.isEmpty { rows.append([]) }
                    rows[rows.count - 1].append(child)
                } else {
                    collect(child)
                }
            }
        }
        collect(self)
        return rows
    }
}
