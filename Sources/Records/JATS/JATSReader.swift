import CitandaDiagnostics
import CitandaWorks
import CitandaXML

/// Reads one `ref`. Several citations in it are several works.
enum JATSReader {
    /// The works of a record; none where the record cites nothing.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        guard let markup = RecordMarkup(record, prefixes: JATS.prefixes, named: JATS.records) else {
            return ([], [Diagnostic(.recordUnread, "the reference cannot be read", at: record.range)])
        }
        let key = markup.root["id"].map { JATSKey.key(of: $0) } ?? ""
        var works: [Work] = []
        for element in markup.root.elements {
            guard let (citation, mixed) = citation(in: element) else { continue }
            var reader = JATSCitation(citation, in: markup)
            reader.read()
            if let mixed { reader.keep(JATS.mixedText, mixed) }
            guard !reader.isEmpty else { continue }
            reader.work.key = works.isEmpty ? key : citation["id"].map { JATSKey.key(of: $0) } ?? key
            works.append(reader.work)
        }
        if works.isEmpty, let note = markup.literal(markup.root.first("note")) {
            // A note may quote a work or describe one in words.
            var work = Work(key: key, type: .document)
            work.extra.append(.init(JATS.extra + JATS.mixedText, .string(note.text)))
            works.append(work)
        }
        return (works, markup.faults)
    }

    /// The citation that an element is or holds. Of several forms of one citation the one with the most tags counts, and the text of
    /// the other is kept.
    private static func citation(in element: MarkupTree.Element) -> (MarkupTree.Element, mixed: String?)? {
        if JATS.citations.contains(element.name) { return (element, nil) }
        guard element.name == JATS.alternatives else { return nil }
        let forms = element.elements.filter { JATS.citations.contains($0.name) }
        guard let first = forms.first(where: { $0.name != "mixed-citation" }) ?? forms.first else { return nil }
        let other = forms.first { $0.name == "mixed-citation" && $0.place != first.place }
        return (first, other.map { RecordMarkup.collapsed($0.text) })
    }
}
