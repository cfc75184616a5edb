import CitandaDocuments
import CitandaRecords
import CitandaWorks
import CitandaXML

/// Writes marked text as elements of TEI.
struct TEIRunningText {
    private let manuscript: MarkedManuscript
    private let names: [String]

    init(_ manuscript: MarkedManuscript) {
        self.manuscript = manuscript
        names = manuscript.names(ofNotes: Set(manuscript.works.map { TEIRecord.identifier(of: $0.key) }))
    }

    /// Writes text inside of an open element.
    func write(_ text: MarkedText, to markup: inout MarkupWriter) { write(text.pieces, to: &markup) }

    private func write(_ pieces: [MarkedText.Piece], to markup: inout MarkupWriter) {
        for piece in pieces {
            switch piece {
            case .text(let run): write(run, to: &markup)
            case .mark(let mark): write(mark, to: &markup)
            case .stretch(.citation(let link), let inner): write(link, inner, to: &markup)
            case .stretch(.part(let part), let inner): write(part, inner, to: &markup)
            }
        }
    }

    // MARK: - Looks

    private func write(_ run: MarkedText.Run, to markup: inout MarkupWriter) {
        if let address = run.address {
            markup.mixed("ref", ["target": address]) { write(run.text, run.styles, to: &$0) }
        } else {
            write(run.text, run.styles, to: &markup)
        }
    }

    private func write(_ text: String, _ styles: [Passage.Style], to markup: inout MarkupWriter) {
        let looks = styles.compactMap(\.rend)
        if !looks.isEmpty {
            markup.mixed("hi", ["rend": looks.joined(separator: " ")]) {
                write(text, styles.filter { $0.rend == nil }, to: &$0)
            }
        } else if styles.contains(.code) {
            markup.element("code", text: text)
        } else {
            markup.text(text)
        }
    }

    // MARK: - Notes

    private func write(_ mark: MarkedText.NoteMark, to markup: inout MarkupWriter) {
        if mark.isFirst { return write(note: mark.note, to: &markup) }
        markup.mixed("ref", ["type": "note", "target": "#" + names[mark.note]]) {
            $0.text(manuscript.notes[mark.note].number)
        }
    }

    /// Writes a note. A note of several paragraphs has elements for them.
    func write(note index: Int, to markup: inout MarkupWriter) {
        let note = manuscript.notes[index]
        let attributes: MarkupWriter.Attributes = [
            "n": note.number, "place": note.isEndnote ? "end" : "foot", "xml:id": names[index],
        ]
        if note.paragraphs.isEmpty { return markup.empty("note", attributes) }
        markup.mixed("note", attributes) { markup in
            for paragraph in note.paragraphs {
                if note.paragraphs.count == 1 {
                    write(paragraph, to: &markup)
                } else {
                    markup.mixed("p") { write(paragraph, to: &$0) }
                }
            }
        }
    }

    // MARK: - Citations

    private func write(_ link: CitationLink, _ inner: [MarkedText.Piece], to markup: inout MarkupWriter) {
        let certainty = link.isDoubtful ? "low" : nil
        switch link.target {
        case .note(let note):
            markup.mixed("ref", ["type": "note", "target": "#" + names[note], "cert": certainty]) {
                write(inner, to: &$0)
            }
        case .work(let key):
            let target = "#" + TEIRecord.identifier(of: key)
            if link.isInText {
                markup.mixed("ref", ["type": "bibl", "target": target, "cert": certainty]) { write(inner, to: &$0) }
            } else {
                markup.mixed("bibl", ["corresp": target, "cert": certainty]) { write(inner, to: &$0) }
            }
        }
    }

    private func write(_ part: CitationPart, _ inner: [MarkedText.Piece], to markup: inout MarkupWriter) {
        var element = TEIPart(part, text: MarkedText(pieces: inner).string)
        let runs = inner.compactMap { if case .text(let run) = $0 { run } else { nil } }
        let isPlain = runs.count == inner.count && runs.allSatisfy { $0.styles.isEmpty && $0.address == nil }
        if element.isPlain, !isPlain { element = TEIPart(segment: part.label) }
        guard element.name == "title" else {
            return markup.mixed(element.name, element.attributes) { write(inner, to: &$0) }
        }
        // Readers take a title of a book without a look for one in italics.
        let isItalic = runs.count == inner.count && runs.allSatisfy { $0.styles == [.italic] && $0.address == nil }
        element.look = isItalic ? "italic" : "normal"
        markup.mixed(element.name, element.attributes) { markup in
            if isItalic { for run in runs { markup.text(run.text) } } else { write(inner, to: &markup) }
        }
    }
}

extension Passage.Style {
    /// The word of `rend` for a look.
    fileprivate var rend: String? {
        switch self {
        case .italic: "italic"
        case .bold: "bold"
        case .smallCaps: "small-caps"
        case .superscript: "sup"
        case .subscript: "sub"
        case .code, .link: nil
        }
    }
}
