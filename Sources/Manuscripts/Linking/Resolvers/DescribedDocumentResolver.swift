/// “Dufresne to Pichon, 3 August 1907”: a document cited again by sender, addressee and date.
enum DescribedDocumentResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        guard let description = citation.statement.descriptionKey else { return nil }
        return context.only(context.works.works(described: description).filter(context.isInScope))
    }
}
