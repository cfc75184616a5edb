import CitandaXML

/// The tracked changes of a text: where insertions begin and end, and what was deleted (ODF 1.3, part 3, §5.5).
struct OpenDocumentChanges {
    private let view: ChangesView
    private var insertions: Set<String> = []
    private var deletions: [String: MarkupTree.Element] = [:]
    /// The insertions that have begun and not ended.
    private var open: Set<String> = []

    init(_ body: MarkupTree.Element, _ view: ChangesView) {
        self.view = view
        for region in body.first("text:tracked-changes")?.elements ?? [] {
            guard let id = region["text:id"] ?? region["xml:id"] else { continue }
            if let deletion = region.first("text:deletion") { deletions[id] = deletion }
            if region.first("text:insertion") != nil { insertions.insert(id) }
        }
    }

    /// Whether text at this place is left out.
    var hidesText: Bool { !open.isEmpty }

    mutating func begin(_ mark: MarkupTree.Element) {
        if view == .original, let id = mark["text:change-id"], insertions.contains(id) { open.insert(id) }
    }

    mutating func end(_ mark: MarkupTree.Element) {
        if let id = mark["text:change-id"] { open.remove(id) }
    }

    /// The paragraphs that were deleted at a mark, where they are wanted.
    func deleted(at mark: MarkupTree.Element) -> [MarkupTree.Element] {
        guard view == .original, let id = mark["text:change-id"] else { return [] }
        return deletions[id]?.elements.filter { $0.name != "office:change-info" } ?? []
    }
}
