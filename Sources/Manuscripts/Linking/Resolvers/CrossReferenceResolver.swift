/// “See note 12 above”: the note to which the document's own reference leads, or else the note of that number. No work is meant.
enum CrossReferenceResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        guard citation.kind == .crossReference else { return nil }
        if let note = context.provenNote(in: citation.range) { return Resolution(refersTo: note) }
        return Resolution(
            refersTo: citation.crossReference.flatMap { context.note($0, chapter: citation.part(.note)?.text) })
    }
}
