import CitandaWorks

/// “Ibid., Grey to Smith, 5 May 1911” is kept where the document before is; “Там же. Д. 4” in another file there.
enum SharedFile {
    /// What the citation says with the archive of the citation before; nil where it names an archive itself.
    static func statement(of citation: Citation, in context: LinkingContext) -> Work? {
        guard citation.kind == .archival, citation.part(.crossReference) != nil,
            citation.statement.archive?.repository == nil, let before = context.workBefore
        else { return nil }
        let own = citation.statement.archive?.levels ?? []
        var archive = context.works[before].work.archive
        if let first = own.first {
            let kept = archive?.levels.prefix { $0.kind != first.kind } ?? []
            archive?.levels = kept + own
        }
        var statement = citation.statement
        statement.archive = archive
        return statement
    }
}
