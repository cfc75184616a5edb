import CitandaBibTeX
import CitandaDiagnostics
import CitandaRecords
import CitandaValidation
import CitandaWorks

/// The findings of a bibliography, the same in every format.
///
/// They are faults of the file, identifiers that cannot be right, works that may be the same, and entries that no document cites.
public struct BibliographyCheck {
    /// The text in UTF-8 to which the findings refer.
    public let text: SourceText
    /// The findings, in reading order.
    public let diagnostics: [Diagnostic]
    /// Compares the entries with the keys that documents cite.
    public let usage: UsageCheck

    /// Reads and checks a .bib file.
    public init(bibTeX source: SourceText) {
        let reader = BibTeXReader(name: source.name, parsing: source.bytes)
        var works: [Work] = []
        let faults = reader.forEachWork { works.append($0) }
        let library = reader.library
        self.init(
            works, at: reader.keyRanges, in: reader.source, faults: faults, needed: { library.keysNeeded(by: $0) })
    }

    /// Reads and checks a file of CSL-JSON. Findings about a work name its key; they have no place of their own.
    public init(cslJSON source: SourceText) {
        let (works, faults, text) = CSLJSON.works(in: source)
        self.init(works, at: [], in: text, faults: faults, needed: { Set($0.map { $0.lowercased() }) })
    }

    private init(
        _ works: [Work], at places: [Range<Int>], in text: SourceText, faults: [Diagnostic],
        needed: @escaping (Set<String>) -> Set<String>
    ) {
        func place(_ index: Int) -> Range<Int> { places.indices.contains(index) ? places[index] : 0..<0 }
        self.text = text
        let identifiers = works.indices.flatMap { index in
            works[index].identifiers.compactMap { $0.finding(at: place(index), ofEntry: works[index].key) }
        }
        diagnostics = (faults + identifiers + Duplicates(among: works).findings(in: works, at: places)).inReadingOrder()
        let aliases = works.flatMap { work in
            work.extra.filter { $0.name == "bibtex:ids" }.flatMap { field in
                (field.value.string ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
            }
        }
        usage = UsageCheck(works.indices.map { (works[$0].key, place($0)) }, aliases: Set(aliases), needed: needed)
    }
}

extension BibTeXReader {
    /// The bytes of the key of each work that `forEachWork` has given.
    public var keyRanges: [Range<Int>] {
        let entries = library.tree.items.filter { $0.kind == .entry }
        return entryNumbers.map { entries.indices.contains($0) ? entries[$0].key : 0..<0 }
    }
}

extension Duplicates {
    /// A finding for each pair, at the key of its later work.
    ///
    /// - Parameters:
    ///   - works: The works that were compared.
    ///   - places: The bytes of their keys; empty where they are unknown.
    public func findings(in works: [Work], at places: [Range<Int>]) -> [Diagnostic] {
        func place(_ index: Int) -> Range<Int>? { places.indices.contains(index) ? places[index] : nil }
        return pairs.map { pair in
            Diagnostic(
                .duplicateWork, "“\(works[pair.second].key)” may be “\(works[pair.first].key)”: \(pair.reason.text)",
                at: place(pair.second) ?? 0..<0,
                notes: place(pair.first).map { [.init("the other is here", at: $0)] } ?? [])
        }
    }
}

extension FindingKind {
    static let duplicateWork = FindingKind(
        "duplicate-work", .warning, "Two entries are probably the same work",
        why: """
            The work would be listed twice. The message gives the reason: a common identifier, or the same authors, \
            title and year. Nothing is merged unseen.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                @book{roe, author = {Ann Roe}, title = {Ports of Call}, year = 1999}
                @book{roe1999, author = {Roe, Ann}, title = {Ports of call}, year = 1999}
                """,
            right: "@book{roe, author = {Ann Roe}, title = {Ports of Call}, year = 1999}"),
        source: "A check of Citanda")
}
