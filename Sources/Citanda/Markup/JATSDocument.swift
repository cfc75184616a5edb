import CitandaRecords
import CitandaWorks
import CitandaXML

/// A marked manuscript as an article in JATS: notes in a group at the end, lists of works as lists of references.
struct JATSDocument {
    private let manuscript: MarkedManuscript
    private let text: JATSRunningText
    private let works: [String: Work]

    init(_ manuscript: MarkedManuscript) {
        self.manuscript = manuscript
        text = JATSRunningText(manuscript)
        works = Dictionary(uniqueKeysWithValues: manuscript.works.map { ($0.key, $0) })
    }

    /// The document in UTF-8, and what it has no place for.
    func written() -> WrittenDocument {
        var markup = MarkupWriter()
        var document = WrittenDocument()
        let attributes: MarkupWriter.Attributes = [
            "xmlns:xlink": "http://www.w3.org/1999/xlink", "article-type": "other", "dtd-version": "1.4",
        ]
        markup.element("article", attributes) { markup in
            writeFront(to: &markup)
            markup.element("body") { markup in
                for section in manuscript.sections { writeBody(section, to: &markup) }
            }
            markup.element("back") { markup in
                writeNotes(to: &markup)
                document.losses = writeReferences(to: &markup)
            }
        }
        document.finish(markup)
        return document
    }

    private func writeFront(to markup: inout MarkupWriter) {
        markup.element("front") { markup in
            markup.element("journal-meta") { markup in
                markup.element("journal-id", text: JATSRecord.unknownJournal)
                markup.element("issn", text: JATSRecord.unknownISSN)
            }
            markup.element("article-meta") { markup in
                markup.element("title-group") { markup in
                    write(manuscript.title, "article-title", to: &markup)
                }
            }
        }
    }

    /// Writes an element with text; an empty one without text.
    private func write(_ content: MarkedText?, _ element: String, to markup: inout MarkupWriter) {
        if let content, !content.pieces.isEmpty {
            markup.mixed(element) { text.write(content, to: &$0) }
        } else {
            markup.empty(element, [:])
        }
    }

    // MARK: - Body

    /// Whether a section has the title of the article, which is written before the text.
    private func isWhole(_ section: MarkedSection) -> Bool { section.level == 1 && manuscript.title != nil }

    private func writeBody(_ section: MarkedSection, to markup: inout MarkupWriter) {
        if section.level == 0 || isWhole(section) {
            write(section.blocks, to: &markup)
            for inner in section.sections { write(inner, to: &markup) }
        } else {
            write(section, to: &markup)
        }
    }

    private func write(_ section: MarkedSection, to markup: inout MarkupWriter) {
        if section.isList || section.isEmptyOfNotes { return }
        markup.element("sec") { markup in
            write(section.heading, "title", to: &markup)
            write(section.blocks, to: &markup)
            for inner in section.sections { write(inner, to: &markup) }
        }
    }

    private func write(_ blocks: [MarkedBlock], isInItem: Bool = false, to markup: inout MarkupWriter) {
        for block in blocks { write(block, isInItem: isInItem, to: &markup) }
    }

    /// Writes a block. An item of a list takes paragraphs and lists only, and other blocks inside of paragraphs.
    private func write(_ block: MarkedBlock, isInItem: Bool, to markup: inout MarkupWriter) {
        switch block {
        case .paragraph(let content):
            if !content.pieces.isEmpty { write(content, "p", to: &markup) }
        case .list(let first, let items): write(items, first: first, to: &markup)
        case .entry(let entry): markup.mixed("p") { text.write(entry.text, to: &$0) }
        case .code, .html, .quotation, .table:
            if isInItem {
                markup.element("p") { write(other: block, to: &$0) }
            } else {
                write(other: block, to: &markup)
            }
        }
    }

    private func write(other block: MarkedBlock, to markup: inout MarkupWriter) {
        switch block {
        case .code(let code): markup.element("preformat", ["xml:space": "preserve"], text: code)
        case .html(let html):
            markup.element("preformat", ["preformat-type": "html", "xml:space": "preserve"], text: html)
        case .quotation(let blocks): markup.element("disp-quote") { write(blocks, to: &$0) }
        case .table(let rows):
            markup.element("table-wrap") { markup in
                markup.element("table") { markup in
                    markup.element("tbody") { markup in
                        for row in rows { markup.element("tr") { for cell in row { write(cell, "td", to: &$0) } } }
                    }
                }
            }
        case .paragraph, .list, .entry: break
        }
    }

    private func write(_ items: [[MarkedBlock]], first: Int?, to markup: inout MarkupWriter) {
        markup.element("list", ["list-type": first == nil ? "bullet" : "order"]) { markup in
            for (place, item) in items.enumerated() {
                markup.element("list-item") { markup in
                    // Lists of JATS begin with 1.
                    if let first, first != 1 {
                        markup.element("label", text: String(first.addingReportingOverflow(place).partialValue))
                    }
                    let start = markup.bytes.count
                    write(item, isInItem: true, to: &markup)
                    if markup.bytes.count == start { markup.empty("p", [:]) }
                }
            }
        }
    }

    // MARK: - Back

    private func writeNotes(to markup: inout MarkupWriter) {
        markup.element("fn-group") { markup in
            for (note, name) in zip(manuscript.notes, text.names) {
                markup.element("fn", ["id": name, "fn-type": note.isEndnote ? "endnote" : nil]) { markup in
                    markup.element("label", text: note.number)
                    for paragraph in note.paragraphs { write(paragraph, "p", to: &markup) }
                    if note.paragraphs.isEmpty { markup.empty("p", [:]) }
                }
            }
        }
    }

    private func writeReferences(to markup: inout MarkupWriter) -> [WrittenDocument.Loss] {
        var losses: [WrittenDocument.Loss] = []
        var listed: Set<String> = []
        for list in Self.lists(in: manuscript.sections) {
            write(list: list, to: &markup, &listed, &losses)
        }
        markup.element("ref-list", ["specific-use": listed.isEmpty ? nil : "not-listed"]) { markup in
            for work in manuscript.works where !listed.contains(work.key) {
                let description = manuscript.descriptions[work.key].flatMap { $0.pieces.isEmpty ? nil : $0 }
                losses += write(work, typed: description, to: &markup)
            }
        }
        return losses
    }

    /// The outermost sections that are lists of works.
    private static func lists(in sections: [MarkedSection]) -> [MarkedSection] {
        sections.flatMap { section in
            // The section of the whole text cannot be moved behind the text.
            section.isList && section.level > 0 ? [section] : lists(in: section.sections)
        }
    }

    private func write(
        list section: MarkedSection, to markup: inout MarkupWriter, _ listed: inout Set<String>,
        _ losses: inout [WrittenDocument.Loss]
    ) {
        let list = markup.open("ref-list")
        if let heading = section.heading { write(heading, "title", to: &markup) }
        write(section.blocks.filter { !$0.isEntry }, to: &markup)
        for case .entry(let entry) in section.blocks {
            if let work = entry.key.flatMap({ works[$0] }), listed.insert(work.key).inserted {
                losses += write(work, typed: entry.text, isDoubtful: entry.isDoubtful, to: &markup)
            } else {
                // Only one entry has the name of the work.
                markup.element("ref") { text.write(description: entry.text, of: nil, isDoubtful: false, to: &$0) }
            }
        }
        for inner in section.sections { write(list: inner, to: &markup, &listed, &losses) }
        markup.close(list)
    }

    private func write(
        _ work: Work, typed: MarkedText?, isDoubtful: Bool = false, to markup: inout MarkupWriter
    ) -> [WrittenDocument.Loss] {
        let typed = typed.map { typed in
            { (markup: inout MarkupWriter) in
                text.write(description: typed, of: work, isDoubtful: isDoubtful, to: &markup)
            }
        }
        return JATSRecord.write(work, typed: typed, to: &markup).map { (work.key, $0) }
    }
}
