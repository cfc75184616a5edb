import BibTeX
import Diagnostics
import Validation
import Works

/// The findings of a .bib file: its faults, identifiers that cannot be right, works that may be the same, entries nobody cites.
public struct BibTeXCheck {
    /// The text in UTF-8 to which the findings refer.
    public let text: SourceText
    /// The findings, in reading order.
    public let diagnostics: [Diagnostic]
    private let library: ResolvedLibrary
    private let works: [Work]
    /// For each work the bytes of its key.
    private let places: [Range<Int>]
    private let aliases: Set<String>

    /// Reads and checks a file.
    public init(_ source: SourceText) {
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
            findings += work.identifierFindings(at: place(index))
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

    /// Which of the entries documents cite. Entries that cited ones need count as cited.
    public var usage: UsageCheck {
        UsageCheck(
            works.indices.map { (works[$0].key, place($0)) }, aliases: aliases,
            needed: { library.keysNeeded(by: $0) })
    }
}

extension Work {
    /// What is wrong with the identifiers of the work, which has its key at a place in the file.
    public func identifierFindings(at place: Range<Int>) -> [Diagnostic] {
        identifiers.compactMap { identifier in
            identifier.problem.map {
                Diagnostic(
                    "\(identifier.scheme.rawValue)-invalid", $0.severity, "\(key): \(identifier.text): \($0.text)",
                    at: place)
            }
        }
    }
}
