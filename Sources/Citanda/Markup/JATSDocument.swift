import CitandaRecords
import CitandaWorks
import CitandaXML

/// A marked manuscript as an article in JATS: notes in a group at the end, lists of works as lists of references.
struct JATSDocument {
    let manuscript: MarkedManuscript
    let text: JATSRunningText
    private let works: [String: Work]
    /// The texts that describe works in full, by the keys of the works.
    private let descriptions: [String: MarkedText]

    init(_ manuscript: MarkedManuscript) {
        self.manuscript = manuscript
        text = JATSRunningText(manuscript)
        works = Dictionary(uniqueKeysWithValues: manuscript.works.map { ($0.key, $0) })
        var descriptions = manuscript.descriptions
        for entry in manuscript.sections.flatMap(\.entries) {
            if let key = entry.key { descriptions[key] = entry.text }
        }
        self.descriptions = descriptions.filter { !$0.value.pieces.isEmpty }
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
                write(notes: manuscript.notes.indices, to: &markup)
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
    func write(_ content: MarkedText?, _ element: String, to markup: inout MarkupWriter) {
        if let content, !content.pieces.isEmpty {
            markup.mixed(element) { text.write(content, to: &$0) }
        } else {
            markup.empty(element, [:])
        }
    }

    // MARK: - Body

    /// Whether a section has the title of the article, which is written before the text.
    func isWhole(_ section: MarkedSection) -> Bool { section.level == 1 && manuscript.title != nil }

    private func writeBody(_ section: MarkedSection, to markup: inout MarkupWriter) {
        if section.isList, section.level > 0 { return }
        if section.level == 0 || isWhole(section) {
            write(section.blocks, to: &markup)
            for inner in section.sections { write(inner, to: &markup) }
        } else {
            write(section, to: &markup)
        }
    }

    func write(_ section: MarkedSection, to markup: inout MarkupWriter) {
        if section.isList || section.isEmptyOfNotes { return }
        markup.element("sec") { markup in
            write(section.heading, "title", to: &markup)
            write(section.blocks, to: &markup)
            for inner in section.sections { write(inner, to: &markup) }
        }
    }

    func write(_ blocks: [MarkedBlock], isInItem: Bool = false, to markup: inout MarkupWriter) {
        for block in blocks { write(block, isInItem: isInItem, to: &markup) }
    }

    /// Writes a block. An item of a list takes paragraphs and lists only, and other blocks inside of paragraphs.
    private func write(_ block: MarkedBlock, isInItem: Bool, to markup: inout MarkupWriter) {
        switch block {
        case .paragraph(let content):
            if !content.pieces.isEmpty { write(content, "p", to: &markup) }
        case .list(let first, let items): write(items, first: first, to: &markup)
        case .entry(let entry):
            let work = entry.key.flatMap { works[$0] }
            markup.mixed("p") {
                text.write(description: entry.text, of: work, isLinked: true, isDoubtful: entry.isDoubtful, to: &$0)
            }
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

    /// Writes notes as a group.
    func write(notes: some Sequence<Int>, to markup: inout MarkupWriter) {
        markup.element("fn-group") { markup in
            for index in notes {
                let note = manuscript.notes[index]
                let type = note.isEndnote ? "endnote" : nil
                markup.element("fn", ["id": text.names[index], "fn-type": type]) { markup in
                    markup.element("label", text: note.number)
                    for paragraph in note.paragraphs { write(paragraph, "p", to: &markup) }
                    if note.paragraphs.isEmpty { markup.empty("p", [:]) }
                }
            }
        }
    }

    /// Writes the lists of works. Works that no list has follow in the last bibliography, because programs read one list of an article.
    func writeReferences(to markup: inout MarkupWriter) -> [WrittenDocument.Loss] {
        let lists = Self.lists(in: manuscript.sections)
        let listed = Set(lists.flatMap(\.entries).compactMap(\.key))
        let others = manuscript.works.filter { !listed.contains($0.key) }
        var losses: [WrittenDocument.Loss] = []
        for (index, list) in lists.enumerated() {
            markup.element("ref-list") { markup in
                write(list: list, with: index == lists.count - 1 ? others : [], to: &markup, &losses)
            }
        }
        if lists.isEmpty { markup.element("ref-list") { write(unlisted: others, to: &$0, &losses) } }
        return losses
    }

    private func write(unlisted works: [Work], to markup: inout MarkupWriter, _ losses: inout [WrittenDocument.Loss]) {
        for work in works {
            losses += write(work, use: "not-listed", typed: descriptions[work.key], to: &markup)
        }
    }

    /// The outermost sections that are lists of works.
    private static func lists(in sections: [MarkedSection]) -> [MarkedSection] {
        sections.flatMap { section in
            // The section of the whole text cannot be moved behind the text.
            section.isList && section.level > 0 ? [section] : lists(in: section.sections)
        }
    }

    private func write(
        list section: MarkedSection, with others: [Work], to markup: inout MarkupWriter,
        _ losses: inout [WrittenDocument.Loss]
    ) {
        if let heading = section.heading { write(heading, "title", to: &markup) }
        write(section.blocks.filter { !$0.isEntry }, to: &markup)
        for case .entry(let entry) in section.blocks {
            if !entry.isRepeated, let work = entry.key.flatMap({ works[$0] }) {
                losses += write(work, typed: entry.text, isDoubtful: entry.isDoubtful, to: &markup)
            } else {
                // Only one entry has the name of the work.
                markup.element("ref") { text.write(description: entry.text, of: nil, to: &$0) }
            }
        }
        write(unlisted: others, to: &markup, &losses)
        for inner in section.sections {
            markup.element("ref-list") { write(list: inner, with: [], to: &$0, &losses) }
        }
    }

    private func write(
        _ work: Work, use: String? = nil, typed: MarkedText?, isDoubtful: Bool = false, to markup: inout MarkupWriter
    ) -> [WrittenDocument.Loss] {
        let typed = typed.map { typed in
            { (markup: inout MarkupWriter) in
                text.write(description: typed, of: work, isDoubtful: isDoubtful, to: &markup)
            }
        }
        return JATSRecord.write(work, use: use, typed: typed, to: &markup).map { (work.key, $0) }
    }
}
