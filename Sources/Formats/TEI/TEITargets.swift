import CitandaWorks
import CitandaXML

/// The elements of a TEI document to which others lead.
struct TEITargets {
    /// The notes by their names.
    private var notes: [String: MarkupTree.Element] = [:]
    /// The notes, by the names of the anchors to which the notes say they belong.
    private var anchored: [String: MarkupTree.Element] = [:]
    /// The offsets of the notes to which marks or anchors elsewhere lead.
    private var marked: Set<Int> = []
    /// The names of the records whose works the text gives as typed (`bibl` with `corresp`).
    private var typed: Set<String> = []

    init(_ root: MarkupTree.Element) {
        for reference in root.descendants(["bibl"]) { if let name = Self.record(of: reference) { typed.insert(name) } }
        let elements = root.descendants(["note", "ref", "ptr", "anchor"])
        var anchors: Set<String> = []
        for element in elements {
            guard let name = element["xml:id"] ?? element["id"] else { continue }
            if element.name == "note", notes[name] == nil { notes[name] = element }
            if element.name == "anchor" { anchors.insert(name) }
        }
        for element in elements {
            guard let target = element["target"], target.hasPrefix("#") else { continue }
            let name = String(target.dropFirst())
            if element.name == "note", anchors.contains(name) {
                anchored[name] = element
                marked.insert(element.range.lowerBound)
            } else if let note = note(markedBy: element) {
                marked.insert(note.range.lowerBound)
            }
        }
    }

    /// The note to which an element leads that can be a mark: it has no text, or the text of a mark.
    func note(markedBy element: MarkupTree.Element) -> MarkupTree.Element? {
        guard element.name == "ref" || element.name == "ptr", let target = element["target"], target.hasPrefix("#"),
            let note = notes[String(target.dropFirst())]
        else { return nil }
        let text = element.text.trimmingBlanks
        return text.isEmpty || NoteMark.number(text) != nil ? note : nil
    }

    /// The note that says it belongs to an anchor.
    func note(at anchor: MarkupTree.Element) -> MarkupTree.Element? {
        (anchor["xml:id"] ?? anchor["id"]).flatMap { anchored[$0] }
    }

    /// The name of the record that a typed reference says it belongs to.
    static func record(of reference: MarkupTree.Element) -> String? {
        reference["corresp"].flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
    }

    /// Whether a record says once more what the text gives as typed.
    func isTyped(_ record: MarkupTree.Element) -> Bool {
        record.name == "biblStruct" && record["xml:id"].map { typed.contains($0) } == true
    }

    /// Whether a mark elsewhere leads to a note.
    func isMarked(_ note: MarkupTree.Element) -> Bool { marked.contains(note.range.lowerBound) }
}
