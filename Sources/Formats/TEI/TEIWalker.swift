import CitandaDiagnostics
import CitandaLexicon
import CitandaWorks
import CitandaXML

/// Walks through the elements of a TEI document in order.
struct TEIWalker: ReferenceWalker {
    private let targets: TEITargets
    var writer: BlockWriter
    private var notes = NoteQueue<MarkupTree.Element>()
    /// The notes that no mark names, and that stand between blocks.
    private var unmarked: [MarkupTree.Element] = []
    /// How many divisions are open.
    private var depth = 0
    /// Whether a `head` is that of a division.
    private var isHeading = false
    /// How many elements are open that hold running text.
    private var openParagraphs = 0
    /// How many quotations in quotation marks are open.
    private var openQuotes = 0
    /// Whether white space is kept.
    private var isVerbatim = false
    /// The tags of the open reference.
    var tags = ReferenceTags()

    init(root: MarkupTree.Element, source: [UInt8]) {
        targets = TEITargets(root)
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
            // A note without paragraphs is running text.
            let hasBlocks = note.content.elements.contains { Self.paragraphs.contains($0.name) || $0.name == "list" }
            openParagraphs = hasBlocks ? 0 : 1
            isHeading = false
            writer.styles = []
            walk(note.content)
            openParagraphs = 0
            writer.endNote()
        }
    }

    private mutating func walk(_ element: MarkupTree.Element) {
        for child in element.children {
            switch child {
            case .element(let inner): visit(inner)
            case .text(let text): isVerbatim ? writer.addVerbatim(text) : writer.add(text)
            }
        }
    }

    mutating func visit(_ element: MarkupTree.Element) { tag(element) { $0.visit(untagged: element) } }

    private mutating func visit(untagged element: MarkupTree.Element) {
        guard !Self.hidden.contains(element.name), !targets.isTyped(element) else { return }
        if Self.paragraphs.contains(element.name) { return paragraph(element) }
        switch element.name {
        case "div", "div0", "div1", "div2", "div3", "div4", "div5", "div6", "div7": division(element)
        case "listBibl":
            let start = writer.beginList()
            division(element)
            writer.endList(from: start)
        case "head": heading(element)
        case "list": list(element)
        case "table": table(element)
        case "cit" where openParagraphs > 0: walk(element)
        case "lg", "figure", "cit", "sp": group(element)
        case "l": line(element)
        case "eg", "egXML": verbatim(element)
        case "quote", "q", "said", "soCalled": quotation(element)
        case "bibl", "biblStruct", "biblFull": bibliographicItem(element)
        case "note": visit(note: element)
        case "ref", "ptr": visit(reference: element)
        case "anchor":
            if let note = targets.note(at: element) { addMark(of: note, at: element, shown: nil) }
        case "lb": if element["break"] != "no" { writer.addBlank(for: element.range) }
        case "space": writer.addBlank(for: element.range)
        case "choice", "app": if let inner = Self.chosen(of: element) { visit(inner) }
        default: styled(element)
        }
    }

    /// What no page shows, or what is no text of the author: the header, deletions, running heads, terms of the index.
    private static let hidden: Set<String> = [
        "teiHeader", "facsimile", "sourceDoc", "standOff", "xenoData", "del", "gap", "fw", "figDesc", "graphic",
        "index", "pb", "cb", "gb", "milestone", "witDetail", "interp", "interpGrp", "spanGrp", "certainty",
        "binaryObject",
    ]

    /// Elements that are a paragraph, whatever they say.
    private static let paragraphs: Set<String> = [
        "p", "ab", "opener", "closer", "dateline", "salute", "signed", "trailer", "byline", "argument", "speaker",
        "stage", "titlePart", "docAuthor", "docEdition", "docImprint", "docDate", "imprimatur", "postscript", "item",
        "imprint",
    ]

    // MARK: - Blocks

    private mutating func paragraph(_ element: MarkupTree.Element) {
        // Inside of running text such an element is a part of the text: the imprint of a book, an item without a list.
        let isInside = openParagraphs > 0 && element.name != "p" && element.name != "ab"
        if isInside { return walk(element) }
        block(element, .paragraph)
    }

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

    private mutating func division(_ element: MarkupTree.Element) {
        writer.finish()
        let outer = isHeading
        depth += 1
        isHeading = true
        walk(element)
        depth -= 1
        isHeading = outer
        writer.finish()
    }

    /// A group of blocks whose head is no heading.
    private mutating func group(_ element: MarkupTree.Element) {
        writer.begin()
        let outer = isHeading
        isHeading = false
        if element.name == "lg" { openParagraphs += 1 }
        walk(element)
        if element.name == "lg" { openParagraphs -= 1 }
        isHeading = outer
        writer.finish()
    }

    private mutating func heading(_ element: MarkupTree.Element) {
        guard isHeading, depth > 0 else { return block(element, .paragraph) }
        writer.begin(.heading(level: depth))
        // The look of headings is no emphasis.
        openParagraphs += 1
        walk(element)
        openParagraphs -= 1
        writer.finish()
    }

    private mutating func line(_ element: MarkupTree.Element) {
        writer.addLineBreak(for: element.startTag)
        running(element)
    }

    private mutating func verbatim(_ element: MarkupTree.Element) {
        let outer = isVerbatim
        isVerbatim = true
        block(element, .paragraph)
        isVerbatim = outer
    }

    private mutating func list(_ element: MarkupTree.Element) {
        writer.finish()
        let outer = isHeading
        isHeading = false
        let kind = ((element["rend"] ?? "") + (element["type"] ?? "")).lowercased()
        let isNumbered = kind.contains("number") || kind.contains("order") && !kind.contains("unorder")
        var count = 0
        var label: MarkupTree.Element?
        for child in element.elements {
            guard child.name == "item" else {
                if child.name == "label" { label = child } else { visit(child) }
                continue
            }
            count += 1
            let shown = (child["n"] ?? label?.text).flatMap { NoteMark.number($0) }.flatMap { Int($0) }
            writer.begin(.listItem(number: (shown ?? (isNumbered ? count : nil)).map { String($0) }))
            if let word = label, shown == nil || child["n"] != nil {
                running(word)
                writer.addBlank(for: word.endTag)
            }
            label = nil
            running(child)
            writer.finish()
        }
        if let label { block(label, .paragraph) }
        isHeading = outer
    }

    private mutating func table(_ element: MarkupTree.Element) {
        writer.finish()
        let outer = isHeading
        isHeading = false
        for head in element.elements where head.name == "head" { block(head, .paragraph) }
        writer.beginTable()
        for row in element.elements where row.name != "head" {
            guard row.name == "row" else {
                writer.beginCell()
                visit(row)
                continue
            }
            writer.beginRow()
            for cell in row.elements {
                writer.beginCell()
                running(cell)
            }
        }
        writer.endTable()
        isHeading = outer
    }

    private mutating func bibliographicItem(_ element: MarkupTree.Element) {
        guard openParagraphs == 0 || writer.text.isEmpty else { return reference(parts: element) }
        writer.begin()
        let start = writer.place
        openParagraphs += 1
        reference(parts: element)
        openParagraphs -= 1
        let id = element["xml:id"] ?? element["id"] ?? TEITargets.record(of: element)
        if let id { writer.tag([.entry(id: id)], from: start) }
        if openParagraphs == 0 { writer.finish() }
    }

    private mutating func reference(parts element: MarkupTree.Element) {
        let isTyped = element.name == "bibl" && ReferenceParts.hasText(element)
        write(element, isTyped: isTyped, tags: TEIReference(element, isTyped: isTyped).tags)
    }

    // MARK: - Running text

    mutating func styled(_ element: MarkupTree.Element) {
        let outer = writer.styles
        writer.styles.formUnion(TEILook.styles(of: element))
        walk(element)
        writer.styles = outer
    }

    /// So many bytes hold one character of UTF-8.
    private static let longestCharacter = 4

    /// A quotation in running text has the quotation marks that the page shows, also where the file leaves them to the page.
    private mutating func quotation(_ element: MarkupTree.Element) {
        if openParagraphs == 0 || TEILook.isBlock(quotation: element) {
            writer.finish()
            let outer = openParagraphs
            if !element.elements.contains(where: { $0.name == "p" }) { openParagraphs += 1 }
            styled(element)
            openParagraphs = outer
            return writer.finish()
        }
        let text = element.text.trimmingBlanks
        let before = String(decoding: writer.text.bytes.suffix(Self.longestCharacter), as: UTF8.self)
        let isQuoted = [text.unicodeScalars.first, before.unicodeScalars.last].contains {
            $0?.isQuotationMark ?? false
        }
        guard !isQuoted, !text.isEmpty else { return styled(element) }
        let marks = AddedQuotes.marks(inside: openQuotes)
        openQuotes += 1
        writer.add(marks.open, for: element.startTag)
        styled(element)
        writer.add(marks.close, for: element.endTag)
        openQuotes -= 1
    }

    /// The reading that counts of those that an editor gives.
    private static func chosen(of element: MarkupTree.Element) -> MarkupTree.Element? {
        let wanted = ["corr", "reg", "abbr", "lem"]
        let elements = element.elements.filter { $0.name != "note" }
        return wanted.lazy.compactMap { name in elements.first { $0.name == name } }.first ?? elements.first
    }

    // MARK: - Notes

    private mutating func visit(note: MarkupTree.Element) {
        let isInside = openParagraphs > 0
        if targets.isMarked(note), !isInside || writer.text.isEmpty { return unmarked.append(note) }
        guard isInside else { return unmarked.append(note) }
        addMark(of: note, at: note, shown: nil)
    }

    private mutating func addMark(of note: MarkupTree.Element, at element: MarkupTree.Element, shown: String?) {
        writer.addMark(label(of: note, shown: shown), for: element.startTag)
    }

    private mutating func label(of note: MarkupTree.Element, shown: String?) -> String {
        let place = note["place"] ?? ""
        return notes.label(
            at: note.range.lowerBound, number: note["n"].flatMap { NoteMark.number($0) ?? $0 } ?? shown,
            id: note["xml:id"] ?? note["id"], in: place.hasPrefix("end") ? .endnotes : .footnotes, note, &writer)
    }

    private mutating func visit(reference element: MarkupTree.Element) {
        let target = element["target"] ?? ""
        if let note = targets.note(markedBy: element) {
            // “See note 12” in a note names a note, and is no mark.
            let isWord = !element.text.isEmpty && writer.text.endsWithBlank
            if !isWord || !(writer.isInNote || notes.hasMark(note.range.lowerBound)) {
                return addMark(of: note, at: element, shown: NoteMark.number(element.text))
            }
        }
        let start = writer.text.bytes.count
        let place = writer.place
        styled(element)
        let entries = target.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("#") }
        if !entries.isEmpty { writer.tag([.citation(entries: entries.map { String($0.dropFirst()) })], from: place) }
        guard target.contains(":") else { return }
        if writer.text.bytes.count == start { writer.add(target, for: element.range) }
        writer.text.addLink(from: start, to: target)
    }
}
