import CitandaDiagnostics

extension ResolvedLibrary {
    /// The keys, in small letters, of all entries that a document with these citations needs.
    ///
    /// The document needs the cited entries, the entries they inherit from, the members of cited sets, and related
    /// works. The same holds for each of these in turn.
    public func keysNeeded(by cited: Set<String>) -> Set<String> {
        var links: [String: [String]] = [:]
        var aliases: [String: String] = [:]
        var unheard: [Diagnostic] = []
        for item in tree.items where item.kind == .entry {
            let key = tree.text(item.key).lowercased()
            for name in names(of: item).dropFirst() { aliases[name] = key }
            for field in tree.fields[item.fields] where BibTeXTree.links.contains(tree.text(field.name).lowercased()) {
                links[key, default: []] += keys(of: value(of: field, findings: &unheard)).map { $0.lowercased() }
            }
        }
        var needed: Set<String> = []
        var open = cited.map { $0.lowercased() }
        while let next = open.popLast() {
            let key = aliases[next] ?? next
            if needed.insert(key).inserted { open += links[key] ?? [] }
        }
        return needed
    }
}
