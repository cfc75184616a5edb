import CitandaBibTeX
import CitandaWorks

extension EntryFacts {
    /// An entry of a .bib file, with its strings put in and its inherited fields.
    init(_ entry: ResolvedEntry, of library: ResolvedLibrary, work: Work) {
        format = .bibTeX
        key = entry.key
        keyRange = library.tree.items[entry.item].key
        typedType = entry.type
        type = BibTeXField.canonicalType(entry.type)
        self.work = work
        fields = entry.fields.map { FieldFacts($0, of: library) }
        lacksParent = entry["crossref"] != nil && !entry.fields.contains { $0.inheritedFrom != nil }
    }
}

extension FieldFacts {
    fileprivate init(_ field: ResolvedEntry.Field, of library: ResolvedLibrary) {
        name = field.name
        canonical = BibTeXField.canonical(field.name)
        isInherited = field.inheritedFrom != nil
        text = String(decoding: library.bytes(of: field.value), as: UTF8.self)
        plain = library.plainText(of: field.value)
        let typed = field.index.map { library.tree.fields[$0] }
        nameRange = typed?.name ?? 0..<0
        if case .source(let source) = field.value, let typed, typed.value.clamped(to: source) == source {
            range = source
            isTyped = true
        } else {
            range = typed?.value ?? 0..<0
            isTyped = false
        }
    }
}
