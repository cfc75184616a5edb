import CitandaDiagnostics
import CitandaWorks
import CitandaXML

/// The notes of a text with their labels. A note is inside the paragraph that has its mark.
struct OpenDocumentNotes {
    /// A note that has been marked in the text, and is read behind the text.
    struct Note {
        var element: MarkupTree.Element
        var label: String
        var number: String
        var isEndnote: Bool

        var story: SourceOrigin.Story { isEndnote ? .endnotes : .footnotes }
    }

    private var byID: [String: MarkupTree.Element] = [:]
    private var labels: [Int: String] = [:]
    /// The notes in the order of their marks.
    private(set) var marked: [Note] = []

    init(_ body: MarkupTree.Element) {
        for note in body.descendants(["text:note"]) {
            if let id = note["text:id"] ?? note["xml:id"], byID[id] == nil { byID[id] = note }
        }
    }

    /// The number or sign that the text stores.
    static func number(_ note: MarkupTree.Element) -> String {
        let citation = note.first("text:note-citation")
        return (citation?["text:label"] ?? citation?.text ?? "").trimmingBlanks
    }

    /// The label of a note.
    mutating func label(_ note: MarkupTree.Element, _ builder: inout ReadingTextBuilder) -> String {
        if let known = labels[note.place] { return known }
        let label = builder.label(for: Self.number(note))
        labels[note.place] = label
        return label
    }

    /// The label of the note to which a reference leads.
    mutating func label(of reference: MarkupTree.Element, _ builder: inout ReadingTextBuilder) -> String? {
        guard let name = reference["text:ref-name"], let note = byID[name] else { return nil }
        return label(note, &builder)
    }

    /// Takes down that a note has its mark here.
    mutating func mark(_ note: MarkupTree.Element, _ builder: inout ReadingTextBuilder) -> String {
        let label = label(note, &builder)
        marked.append(
            Note(
                element: note, label: label, number: Self.number(note),
                isEndnote: note["text:note-class"] == "endnote"))
        return label
    }
}
