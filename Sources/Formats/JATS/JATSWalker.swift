import CitandaDiagnostics
import CitandaXML

/// Walks through the elements of a document in JATS or BITS in order.
struct JATSWalker: ReferenceWalker {
    private let targets: JATSNotes
    var writer: BlockWriter
    private var notes = NoteQueue<MarkupTree.Element>()
    /// The notes that no mark names, and that stand between blocks.
    private var unmarked: [MarkupTree.Element] = []
    /// How many elements with a title are open.
    private var depth = 0
    /// Whether a `title` is that of a section.
    private var isHeading = true
    /// How many elements are open that hold running text.
    private var openParagraphs = 0
    /// Whether white space is kept.
    private var isVerbatim = false
    /// The tags of the open reference.
    var tags = ReferenceTags()

    init(root: MarkupTree.Element, source: [UInt8]) {
        targets = JATSNotes(root)
        writer = BlockWriter(source)
    }

    /// Reads a document: its text, and then its notes.
    mutating func read(_ root: MarkupTree.Element) {
        visit(root)
        writer.finish()
        writeNotes()
        for note in unmarked where !notes.hasMark(note.range.lowerBound) { _ = label(of: note, shown: nil) }
        writeNotes()
    }

    private mutating func writeNotes() {
        while let note = notes.next() {
            writer.begin(note)
            openParagraphs = 0
            writer.styles = []
            for child in note.content.children { if !Self.isLabel(child) { visit(child) } }
            writer.endNote()
        }
    }

    private static func isLabel(_ child: MarkupTree.Child) -> Bool {
        if case .element(let element) = child { element.name == "label" } else { false }
    }

    private mutating func walk(_ element: MarkupTree.Element) {
        for child in element.children { visit(child) }
    }

    private mutating func visit(_ child: MarkupTree.Child) {
        switch child {
        case .element(let inner): visit(inner)
        case .text(let text): isVerbatim ? writer.addVerbatim(text) : writer.add(text)
        }
    }

    mutating func visit(_ element: MarkupTree.Element) {
        guard !Self.hidden.contains(element.name) || tags.meanings[element.place] != nil else { return }
        if JATSReference.elements.contains(element.name) { return citation(element) }
        tag(element) { $0.visit(untagged: element) }
    }

    private mutating func visit(untagged element: MarkupTree.Element) {
        if Self.paragraphs.contains(element.name) { return block(element, .paragraph) }
        if element.name == "ref-list" {
            let start = writer.beginList()
            section(element)
            return writer.endList(from: start)
        }
        if Self.sections.contains(element.name) { return section(element) }
        switch element.name {
        case "article-title", "book-title", "title": heading(element)
        case "fig", "table-wrap", "boxed-text", "statement", "fn-group", "verse-group", "disp-quote", "list",
            "def-list":
            group(element)
        case "table": table(element)
        case "preformat", "code": verbatim(element)
        case "ref": if !targets.isTyped(element) { reference(element) }
        case "alternatives": if let first = element.elements.first { visit(first) }
        case "fn": visit(note: element)
        case "xref": visit(reference: element)
        case "ext-link", "uri", "email": link(element)
        case "break": writer.addBlank(for: element.range)
        default: styled(element)
        }
    }

    /// What is no text of the work: data about the article, and descriptions of pictures.
    private static let hidden: Set<String> = [
        "journal-meta", "collection-meta", "processing-meta", "graphic", "inline-graphic", "media", "alt-text",
        "long-desc", "object-id", "permissions", "index-term", "tex-math", "mml:annotation", "supplementary-material",
        "toc", "index", "milestone-start", "milestone-end", "related-article", "related-object", "sec-meta",
        "contrib-group", "book-id", "kwd-group", "abstract", "custom-meta-group", "issue-id", "book-meta-data",
    ]

    private static let paragraphs: Set<String> = [
        "p", "attrib", "speaker", "disp-formula", "chem-struct-wrap", "verse-line", "caption-title", "sig",
    ]

    /// Elements whose title is a heading, and inside which headings are one level lower.
    private static let sections: Set<String> = [
        "article", "book", "book-part", "sub-article", "response", "sec", "ack", "app", "app-group",
        "glossary", "notes", "dedication", "foreword", "preface", "front-matter-part", "book-app", "book-app-group",
        "bio",
    ]

    /// The elements that hold data about a work, of which the title alone is on the page.
    private static let metadata: Set<String> = [
        "front", "front-stub", "article-meta", "book-meta", "book-part-meta",
    ]

    // MARK: - Blocks

    private mutating func block(_ element: MarkupTree.Element, _ kind: ReadingTextBuilder.Block) {
        writer.begin(kind)
        running(element)
        writer.finish()
    }

    /// Walks through an element of running text.
    private mutating func running(_ element: MarkupTree.Element) {
        openParagraphs += 1
        styled(element)
        openParagraphs -= 1
    }

    private mutating func section(_ element: MarkupTree.Element) {
        writer.finish()
        let outer = isHeading
        isHeading = true
        depth += 1
        for child in element.children {
            if case .element(let inner) = child, Self.metadata.contains(inner.name) {
                for title in Self.titles(in: inner) { heading(title) }
                // A tag that is not closed puts the text into the data.
                for part in inner.descendants(["body", "back"]) { visit(part) }
            } else if !Self.isLabel(child) {
                visit(child)
            } else if case .element(let label) = child, element.first("title") == nil {
                heading(label)
            }
        }
        depth -= 1
        isHeading = outer
        writer.finish()
    }

    /// The title in the data about a work, and nothing else.
    private static func titles(in element: MarkupTree.Element) -> [MarkupTree.Element] {
        element.elements.flatMap { child -> [MarkupTree.Element] in
            switch child.name {
            case "title-group", "book-title-group":
                child.elements.filter { ["article-title", "book-title", "title"].contains($0.name) }
            case _ where metadata.contains(child.name): titles(in: child)
            default: []
            }
        }
    }

    private mutating func heading(_ element: MarkupTree.Element) {
        // In a reference the title is a part of the text.
        guard openParagraphs == 0 else { return styled(element) }
        guard isHeading, !writer.isInNote else { return block(element, .paragraph) }
        writer.begin(.heading(level: max(depth, 1)))
        openParagraphs += 1
        walk(element)
        openParagraphs -= 1
        writer.finish()
    }

    /// A group of blocks whose title is no heading.
    private mutating func group(_ element: MarkupTree.Element) {
        writer.finish()
        let outer = (isHeading, openParagraphs)
        // The title of a group of notes is a heading of the text, and its notes are elsewhere.
        isHeading = element.name == "fn-group"
        openParagraphs = 0
        switch element.name {
        case "list": list(element)
        case "def-list": definitions(element)
        case "verse-group": verses(element)
        case "fn-group" where isMarked(all: element):
            // All its notes are written where marks lead; a title would stand alone.
            for note in element.elements where note.name == "fn" { visit(note: note) }
        default: walk(element)
        }
        (isHeading, openParagraphs) = outer
        writer.finish()
    }

    private func isMarked(all group: MarkupTree.Element) -> Bool {
        group.elements.allSatisfy { $0.name != "fn" || targets.isMarked($0) }
    }

    private mutating func list(_ element: MarkupTree.Element) {
        let kind = element["list-type"] ?? ""
        let isNumbered = kind == "order" || kind.contains("alpha") || kind.contains("roman")
        var count = 0
        for item in element.elements {
            guard item.name == "list-item" else {
                visit(item)
                continue
            }
            count += 1
            let shown = (item.first("label")?.text).flatMap { NoteMark.number($0) }.flatMap { Int($0) }
            writer.begin(.listItem(number: (shown ?? (isNumbered ? count : nil)).map { String($0) }))
            for child in item.children { if !Self.isLabel(child) { visit(child) } }
            writer.finish()
        }
    }

    private mutating func definitions(_ element: MarkupTree.Element) {
        for item in element.elements {
            guard item.name == "def-item" else {
                visit(item)
                continue
            }
            writer.begin(.listItem(number: nil))
            for part in item.elements {
                writer.addBlank(for: part.startTag)
                let blocks = part.elements
                if blocks.count == 1, blocks[0].name == "p" { running(blocks[0]) } else { running(part) }
            }
            writer.finish()
        }
    }

    private mutating func verses(_ element: MarkupTree.Element) {
        writer.begin()
        for line in element.elements {
            guard line.name == "verse-line" else {
                visit(line)
                continue
            }
            writer.addLineBreak(for: line.startTag)
            running(line)
        }
    }

    private mutating func verbatim(_ element: MarkupTree.Element) {
        let outer = isVerbatim
        isVerbatim = true
        if openParagraphs > 0 { walk(element) } else { block(element, .paragraph) }
        isVerbatim = outer
    }

    private mutating func table(_ element: MarkupTree.Element) {
        writer.beginTable()
        let outer = openParagraphs
        let bodies = element.elements.filter { ["thead", "tbody", "tfoot"].contains($0.name) }
        for row in (bodies.flatMap(\.elements) + element.elements) where row.name == "tr" {
            writer.beginRow()
            for cell in row.elements {
                writer.beginCell()
                openParagraphs = 0
                running(cell)
            }
        }
        openParagraphs = outer
        writer.endTable()
    }

    // MARK: - References

    /// An entry of a list of references. Its label is a number of the list, and no word of the reference.
    private mutating func reference(_ element: MarkupTree.Element) {
        for child in element.elements where child.name != "label" {
            writer.begin()
            let start = writer.place
            if child.name == "citation-alternatives" {
                if let text = child.first("mixed-citation") ?? child.elements.first { visit(text) }
            } else if JATSReference.elements.contains(child.name) {
                citation(child)
            } else {
                running(child)
            }
            writer.tag([element["id"], child["id"]].compactMap { $0.map { .entry(id: $0) } }, from: start)
            writer.finish()
        }
    }

    private mutating func citation(_ element: MarkupTree.Element) {
        let isTyped = ReferenceParts.hasText(element)
        openParagraphs += 1
        write(element, isTyped: isTyped, tags: JATSReference(element, isTyped: isTyped).tags)
        openParagraphs -= 1
    }

    // MARK: - Running text

    mutating func styled(_ element: MarkupTree.Element) {
        let outer = writer.styles
        switch element.name {
        case "italic", "source": writer.styles.insert(.italic)
        case "roman": writer.styles.remove(.italic)
        case "bold": writer.styles.insert(.bold)
        case "sup": writer.styles.insert(.superscript)
        case "sub": writer.styles.insert(.subscript)
        default: break
        }
        walk(element)
        writer.styles = outer
    }

    private mutating func link(_ element: MarkupTree.Element) {
        let start = writer.text.bytes.count
        walk(element)
        guard element.name != "email" else { return }
        let address = element["xlink:href"] ?? ""
        if writer.text.bytes.count == start { writer.add(address, for: element.range) }
        if address.contains(":") { writer.text.addLink(from: start, to: address) }
    }

    // MARK: - Notes

    private mutating func visit(note: MarkupTree.Element) {
        guard openParagraphs > 0, !(targets.isMarked(note) && writer.text.isEmpty) else {
            return unmarked.append(note)
        }
        writer.addMark(label(of: note, shown: nil), for: note.startTag)
    }

    private mutating func label(of note: MarkupTree.Element, shown: String?) -> String {
        let own = (note.first("label")?.text).flatMap { NoteMark.number($0) } ?? note["symbol"]
        return notes.label(
            at: note.range.lowerBound, number: shown ?? own, id: note["id"], in: .footnotes, note, &writer)
    }

    private mutating func visit(reference element: MarkupTree.Element) {
        let marked = targets.notes(markedBy: element)
        // “See note 12” in a note names a note, and is no mark.
        let isWord =
            writer.text.endsWithBlank && writer.isInNote && marked.allSatisfy { notes.hasMark($0.range.lowerBound) }
        guard !marked.isEmpty, !isWord || element.text.isEmpty else {
            let start = writer.place
            styled(element)
            let entries = (element["rid"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
            if element["ref-type"] == "bibr", !entries.isEmpty {
                writer.tag([.citation(entries: entries)], from: start)
            }
            return
        }
        let shown = marked.count == 1 ? NoteMark.number(element.text) : nil
        for note in marked { writer.addMark(label(of: note, shown: shown), for: element.range) }
    }
}
