import CitandaDocuments
import CitandaRecords
import CitandaWorks
import CitandaXML

/// Writes marked text as elements of JATS.
struct JATSRunningText {
    /// The elements around text, as far as they decide which elements may be inside.
    private enum Place {
        case text, link, citation
    }

    private let manuscript: MarkedManuscript
    private let types: [String: WorkType]
    /// The names of the notes.
    let names: [String]

    init(_ manuscript: MarkedManuscript) {
        self.manuscript = manuscript
        types = Dictionary(uniqueKeysWithValues: manuscript.works.map { ($0.key, $0.type) })
        names = manuscript.names(ofNotes: Set(manuscript.works.map { JATSRecord.identifier(of: $0.key) }))
    }

    /// Writes text inside of an open element.
    func write(_ text: MarkedText, to markup: inout MarkupWriter) { write(text.pieces, in: .text, to: &markup) }

    /// Writes a work as it is typed in full.
    ///
    /// - Parameters:
    ///   - text: The text with its parts.
    ///   - work: The work; nil where it could not be read.
    ///   - isLinked: Whether a link leads to the reference of the work.
    ///   - isDoubtful: Whether the work was read with doubt.
    ///   - markup: What is written to.
    func write(
        description text: MarkedText, of work: Work?, isLinked: Bool = false, isDoubtful: Bool = false,
        to markup: inout MarkupWriter
    ) {
        let address = isLinked ? work.map { "#" + JATSRecord.identifier(of: $0.key) } : nil
        write(citation: text.pieces, of: work?.type, isDoubtful: isDoubtful, address: address, to: &markup)
    }

    private func write(
        citation pieces: [MarkedText.Piece], of type: WorkType?, isDoubtful: Bool, address: String?,
        to markup: inout MarkupWriter
    ) {
        markup.mixed(
            "mixed-citation",
            [
                "publication-type": type.map { JATSRecord.publicationType(of: $0) },
                "specific-use": isDoubtful ? Self.doubtful : nil, "xlink:href": address,
            ]
        ) { write(pieces, in: .citation, to: &$0) }
    }

    private static let doubtful = "doubtful"

    private func write(_ pieces: [MarkedText.Piece], in place: Place, to markup: inout MarkupWriter) {
        for piece in pieces {
            switch piece {
            case .text(let run): write(run, in: place, to: &markup)
            case .mark(let mark): write(mark, in: place, to: &markup)
            case .stretch(.citation(let link), let inner): write(link, inner, in: place, to: &markup)
            case .stretch(.part(let part), let inner):
                if place == .citation { write(part, inner, to: &markup) } else { write(inner, in: place, to: &markup) }
            }
        }
    }

    // MARK: - Looks

    private func write(_ run: MarkedText.Run, in place: Place, to markup: inout MarkupWriter) {
        guard let address = run.address else { return write(run.text, run.styles[...], to: &markup) }
        enclosed(in: place == .link, "link", to: &markup) { markup in
            markup.mixed("ext-link", ["ext-link-type": "uri", "xlink:href": address]) {
                write(run.text, run.styles[...], to: &$0)
            }
        }
    }

    /// Writes an element that a link cannot hold inside of one that the link can hold.
    private func enclosed(
        in isEnclosed: Bool, _ type: String, to markup: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void
    ) {
        if isEnclosed { markup.mixed("named-content", ["content-type": type], content) } else { content(&markup) }
    }

    private func write(_ text: String, _ styles: ArraySlice<Passage.Style>, to markup: inout MarkupWriter) {
        guard let first = styles.first, let element = first.element else { return markup.text(text) }
        markup.mixed(element) { write(text, styles.dropFirst(), to: &$0) }
    }

    // MARK: - Notes

    private func write(_ mark: MarkedText.NoteMark, in place: Place, to markup: inout MarkupWriter) {
        enclosed(in: place != .text, "note-mark", to: &markup) { markup in
            markup.mixed("xref", ["ref-type": "fn", "rid": names[mark.note]]) {
                $0.element("sup", text: manuscript.notes[mark.note].number)
            }
        }
    }

    // MARK: - Citations

    private func write(
        _ link: CitationLink, _ inner: [MarkedText.Piece], in place: Place, to markup: inout MarkupWriter
    ) {
        let use = link.isDoubtful ? Self.doubtful : nil
        switch link.target {
        case .work(let key) where link.isFirst:
            write(
                citation: inner, of: types[key], isDoubtful: link.isDoubtful,
                address: "#" + JATSRecord.identifier(of: key), to: &markup)
        case .work(let key):
            markup.mixed(
                "xref", ["ref-type": "bibr", "rid": JATSRecord.identifier(of: key), "specific-use": use]
            ) { write(inner, in: .link, to: &$0) }
        case .note(let note):
            markup.mixed("xref", ["ref-type": "fn", "rid": names[note], "specific-use": use]) {
                write(inner, in: .link, to: &$0)
            }
        }
    }

    private func write(_ part: CitationPart, _ inner: [MarkedText.Piece], to markup: inout MarkupWriter) {
        let runs = inner.compactMap { if case .text(let run) = $0 { run } else { nil } }
        let isPlain = runs.count == inner.count && runs.allSatisfy { $0.styles.isEmpty && $0.address == nil }
        let text = MarkedText(pieces: inner).string
        var element = JATSPart(part, text: text)
        let isLinked = !runs.allSatisfy { $0.address == nil }
        if element.isPlain && !isPlain || element.name == "ext-link" && isLinked {
            element = JATSPart(named: part.label)
        }
        if let pages = element.pages, let last = pages.last {
            // The dash between two pages stays where it is.
            markup.element("fpage", text: pages.first)
            markup.text(String(text.dropFirst(pages.first.count).dropLast(last.count)))
            return markup.element("lpage", text: last)
        }
        let write = { (markup: inout MarkupWriter) in
            markup.mixed(element.name, element.attributes) { self.write(inner, in: .link, to: &$0) }
        }
        if let group = element.group {
            markup.mixed("person-group", ["person-group-type": group]) { write(&$0) }
        } else {
            write(&markup)
        }
    }
}

extension Passage.Style {
    /// The element for a look.
    fileprivate var element: String? {
        switch self {
        case .italic: "italic"
        case .bold: "bold"
        case .smallCaps: "sc"
        case .superscript: "sup"
        case .subscript: "sub"
        case .code: "monospace"
        case .link: nil
        }
    }
}
