import CitandaRecords
import CitandaWorks
import CitandaXML

/// A marked manuscript as a document in TEI P5: notes at their marks, citations as `bibl`, works as `biblStruct`.
struct TEIDocument {
    private let manuscript: MarkedManuscript
    private let text: TEIRunningText

    init(_ manuscript: MarkedManuscript) {
        self.manuscript = manuscript
        text = TEIRunningText(manuscript)
    }

    /// The document in UTF-8, and what it has no place for.
    func written() -> WrittenDocument {
        var markup = MarkupWriter()
        var document = WrittenDocument()
        markup.element("TEI", ["xmlns": "http://www.tei-c.org/ns/1.0"]) { markup in
            writeHeader(to: &markup)
            markup.element("text") { markup in
                markup.element("body") { markup in
                    for section in manuscript.sections { write(section, to: &markup) }
                    if manuscript.sections.isEmpty { markup.empty("p", [:]) }
                }
                document.losses = writeBack(to: &markup)
            }
        }
        document.finish(markup)
        return document
    }

    private func writeHeader(to markup: inout MarkupWriter) {
        let title = manuscript.title?.string ?? ""
        markup.element("teiHeader") { markup in
            markup.element("fileDesc") { markup in
                markup.element("titleStmt") { markup in
                    if title.isEmpty { markup.empty("title", [:]) } else { markup.element("title", text: title) }
                }
                markup.element("publicationStmt") { $0.element("p", text: "Unpublished.") }
                markup.element("sourceDesc") { $0.element("p", text: "A manuscript, converted by Citanda.") }
            }
        }
    }

    // MARK: - Sections and blocks

    private func write(_ section: MarkedSection, to markup: inout MarkupWriter) {
        if section.isEmptyOfNotes { return }
        markup.element("div", ["type": section.kind == .other ? nil : section.kind.rawValue]) { markup in
            if let heading = section.heading { markup.mixed("head") { text.write(heading, to: &$0) } }
            write(section.blocks, to: &markup)
            for inner in section.sections { write(inner, to: &markup) }
        }
    }

    private func write(_ blocks: [MarkedBlock], to markup: inout MarkupWriter) {
        var index = 0
        while index < blocks.count {
            let entries = blocks[index...].prefix(while: \.isEntry)
            if entries.isEmpty {
                write(blocks[index], to: &markup)
                index += 1
            } else {
                markup.element("listBibl") { for entry in entries { write(entry, to: &$0) } }
                index = entries.endIndex
            }
        }
    }

    private func write(_ block: MarkedBlock, to markup: inout MarkupWriter) {
        switch block {
        case .paragraph(let text): write(text, "p", to: &markup)
        case .code(let code): markup.element("eg", ["xml:space": "preserve"], text: code)
        case .html(let html): markup.element("ab", ["type": "html", "xml:space": "preserve"], text: html)
        case .quotation(let blocks): markup.element("quote") { write(blocks, to: &$0) }
        case .list(let first, let items):
            markup.element("list", ["rend": first == nil ? "bulleted" : "numbered"]) { markup in
                for (place, item) in items.enumerated() {
                    write(item: item, number: first?.addingReportingOverflow(place).partialValue, to: &markup)
                }
            }
        case .table(let rows):
            markup.element("table") { markup in
                for row in rows {
                    markup.element("row") { markup in
                        for cell in row { write(cell, "cell", isKept: true, to: &markup) }
                    }
                }
            }
        case .entry(let entry):
            markup.mixed(
                "bibl",
                [
                    "corresp": entry.key.map { "#" + TEIRecord.identifier(of: $0) },
                    "cert": entry.isDoubtful && entry.key != nil ? "low" : nil,
                ]
            ) { text.write(entry.text, to: &$0) }
        }
    }

    private func write(
        _ content: MarkedText, _ element: String, isKept: Bool = false, to markup: inout MarkupWriter
    ) {
        if content.pieces.isEmpty {
            if isKept { markup.empty(element, [:]) }
        } else {
            markup.mixed(element) { text.write(content, to: &$0) }
        }
    }

    private func write(item: [MarkedBlock], number: Int?, to markup: inout MarkupWriter) {
        let attributes: MarkupWriter.Attributes = ["n": number.map { String($0) }]
        if item.isEmpty { markup.empty("item", attributes) }
        if item.count == 1, case .paragraph(let content) = item[0] {
            markup.mixed("item", attributes) { text.write(content, to: &$0) }
        } else {
            markup.element("item", attributes) { write(item, to: &$0) }
        }
    }

    // MARK: - Back

    private func writeBack(to markup: inout MarkupWriter) -> [WrittenDocument.Loss] {
        var losses: [WrittenDocument.Loss] = []
        markup.element("back") { markup in
            markup.element("div", ["type": "notes"]) { markup in
                for (index, note) in manuscript.notes.enumerated() where !note.isMarked {
                    text.write(note: index, to: &markup)
                }
            }
            markup.element("div", ["type": "works"]) { markup in
                markup.element("listBibl") { markup in
                    for work in manuscript.works {
                        losses += TEIRecord.write(work, to: &markup).map { (work.key, $0) }
                    }
                }
            }
        }
        return losses
    }
}
