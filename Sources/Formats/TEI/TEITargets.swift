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

    init(_ root: MarkupTree.Element) {
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

    /// Whether a mark elsewhere leads to a note.
    func isMarked(_ note: MarkupTree.Element) -> Bool { marked.contains(note.range.lowerBound) }
}
