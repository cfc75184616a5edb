import CitandaXML

/// A marked manuscript as a book in BITS: each chapter is a part with its notes at the end.
struct BITSDocument {
    private let article: JATSDocument
    private var manuscript: MarkedManuscript { article.manuscript }

    init(_ manuscript: MarkedManuscript) { article = JATSDocument(manuscript) }

    /// The document in UTF-8, and what it has no place for.
    func written() -> WrittenDocument {
        var markup = MarkupWriter()
        var document = WrittenDocument()
        let attributes: MarkupWriter.Attributes = [
            "xmlns:xlink": "http://www.w3.org/1999/xlink", "dtd-version": "2.2",
        ]
        markup.element("book", attributes) { markup in
            markup.element("book-meta") { markup in
                markup.element("book-title-group") { article.write(manuscript.title, "book-title", to: &$0) }
            }
            var written: Set<Int> = []
            markup.element("book-body") { markup in
                for section in manuscript.sections {
                    if article.isWhole(section) {
                        var head = section
                        head.heading = nil
                        head.sections = []
                        write(part: head, to: &markup, &written)
                        for inner in section.sections { write(part: inner, to: &markup, &written) }
                    } else {
                        write(part: section, to: &markup, &written)
                    }
                }
            }
            markup.element("book-back") { markup in
                article.write(notes: manuscript.notes.indices.filter { !written.contains($0) }, to: &markup)
                document.losses = article.writeReferences(to: &markup)
            }
        }
        document.finish(markup)
        return document
    }

    private func write(part section: MarkedSection, to markup: inout MarkupWriter, _ written: inout Set<Int>) {
        if section.isList && section.level > 0 || section.isEmptyOfNotes { return }
        if section.heading == nil, section.blocks.isEmpty { return }
        let notes = section.noteMarks.filter { written.insert($0).inserted }
        markup.element("book-part", ["book-part-type": section.kind == .other ? nil : section.kind.rawValue]) {
            markup in
            if section.heading != nil {
                markup.element("book-part-meta") { markup in
                    markup.element("title-group") { article.write(section.heading, "title", to: &$0) }
                }
            }
            markup.element("body") { markup in
                article.write(section.blocks, to: &markup)
                for inner in section.sections { article.write(inner, to: &markup) }
            }
            markup.element("back") { article.write(notes: notes, to: &$0) }
        }
    }
}
