import BibTeX
import Diagnostics
import Works

/// The findings of a .bib file: its faults, identifiers that cannot be right, works that may be the same, entries nobody cites.
struct BibTeXCheck {
    /// The text in UTF-8 to which the findings refer.
    let text: SourceText
    let diagnostics: [Diagnostic]
    private let library: ResolvedLibrary
    private let works: [Work]
    /// For each work the bytes of its key.
    private let places: [Range<Int>]
    private let aliases: Set<String>

    init(_ source: SourceText) {
        let reader = BibTeXReader(name: source.name, parsing: source.bytes)
        var works: [Work] = []
        var findings = reader.forEachWork { works.append($0) }
        let entries = reader.library.tree.items.filter { $0.kind == .entry }
        let places = reader.entryNumbers.map { entries[$0].key }
        func place(_ index: Int) -> Range<Int> { places.indices.contains(index) ? places[index] : 0..<0 }
        self.places = places
        text = reader.source
        library = reader.library
        self.works = works
        aliases = Set(
            works.flatMap { work in
                work.extra.filter { $0.name == "bibtex:ids" }.flatMap { field in
                    (field.value.string ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
                }
            })
        for (index, work) in works.enumerated() {
            for identifier in work.identifiers {
                guard let problem = identifier.problem else { continue }
                findings.append(
                    Diagnostic(
                        "\(identifier.scheme.rawValue)-invalid", .error, "\(work.key): \(identifier.text): \(problem)",
                        at: place(index)))
            }
        }
        for pair in Duplicates(among: works).pairs {
            findings.append(
                Diagnostic(
                    "bib-duplicate", .warning,
                    "“\(works[pair.second].key)” may be “\(works[pair.first].key)”: \(pair.reason.text)",
                    at: place(pair.second), notes: [.init("the other is here", at: place(pair.first))]))
        }
        diagnostics = findings.inReadingOrder()
    }

    private func place(_ index: Int) -> Range<Int> { places.indices.contains(index) ? places[index] : 0..<0 }

    /// What documents cite and the file has not, and what it has and no document cites.
    func usage(in documents: [(name: String, keys: CitedKeys)]) -> [Diagnostic] {
        if documents.isEmpty { return [] }
        let known = Set(works.map(\.key)).union(aliases)
        var findings = documents.flatMap { document in
            document.keys.keys.filter { !known.contains($0) }.map { key in
                Diagnostic(
                    "cited-key-missing", .error, "\(document.name) cites “\(key)”, and no entry has this key", at: 0..<0
                )
            }
        }
        if documents.contains(where: \.keys.citesAll) { return findings }
        let needed = library.keysNeeded(by: Set(documents.flatMap(\.keys.keys)))
        for (index, work) in works.enumerated() where !needed.contains(work.key.lowercased()) {
            findings.append(Diagnostic("entry-not-cited", .note, "“\(work.key)” is not cited", at: place(index)))
        }
        return findings
    }
}
