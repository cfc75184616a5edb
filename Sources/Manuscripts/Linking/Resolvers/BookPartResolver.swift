import CitandaWorks

/// “Fraser, ‘Citizenship’, in id.” and “Berg, ‘Lament’, in Ostrov, op. cit., n. 1”: another part of a book that was cited before.
enum BookPartResolver: Resolver {
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution? {
        let statement = citation.statement
        guard statement.titles[.title] != nil else { return nil }
        if citation.kind == .ibid, statement.leadNames != nil {
            return Resolution(target: .described(partOf: context.workBefore))
        }
        guard citation.kind == .short, let editor = statement.names(.editor).first,
            let note = NotedWorkResolver.note(of: citation, in: context)
        else { return nil }
        let book = NotedWorkResolver.works(in: note, by: editor, context).first
        return Resolution(target: .described(partOf: book), refersTo: note)
    }
}
