/// “See note 12 above”: the note of that number. No work is meant.
enum CrossReferenceResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        guard citation.kind == .crossReference else { return nil }
        return Resolution(
            refersTo: citation.crossReference.flatMap { context.note($0, chapter: citation.part(.note)?.text) })
    }
}
