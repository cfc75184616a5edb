import CitandaBibTeX
import CitandaDiagnostics
import CitandaEncodings
import CitandaFiles
import CitandaRecords
import CitandaValidation
import CitandaWorks
import Foundation
import SystemPackage

/// A bibliography as read: its works, and what is wrong with the file.
///
///     let library = try Bibliography(contentsOf: "library.bib")
///     for finding in library.checked() { print(finding.message) }
public struct Bibliography {
    /// The text of the file in UTF-8, to which all findings refer.
    public let text: SourceText
    /// The works, in the order of the file.
    public let works: [Work]
    /// The findings of the reader: encoding, damage, values that cannot be read.
    public let faults: [Diagnostic]
    /// The bytes of the key of each work; empty where they are not known.
    private let keyRanges: () -> [Range<Int>]
    /// The places of keys.
    private let uses: () -> [KeyUse]
    /// The keys, in small letters, of all entries that entries with some keys need.
    private let needed: (Set<String>) -> Set<String>
    /// What the rules of entries find in a year.
    private let entryFindings: (Int) -> [Diagnostic]
    /// How the facts of the works stand.
    private let weighed: (Int) -> [Plausibility]

    /// Reads a .bib file or a file of records, in any common encoding.
    ///
    /// - Throws: `FileFailure` where the file cannot be read, or is of another kind.
    public init(contentsOf path: String) throws {
        let source = SourceText(name: path, bytes: try InputFile(FilePath(path)).contents())
        let kind = FileKind(of: source.bytes, named: path)
        switch kind.format {
        case .bibtex, .biblatex: self.init(bibTeX: source)
        case .records(let format): self.init(records: source, in: format)
        case .manuscript, .references, nil: throw FileFailure(path, "is \(kind.name), not a bibliography")
        }
    }

    /// Reads a .bib file.
    public init(bibTeX source: SourceText, options: BibTeXReader.Options = .init()) {
        let reader = BibTeXReader(name: source.name, parsing: source.bytes, options: options)
        var works: [Work] = []
        faults = reader.forEachWork { works.append($0) }
        self.works = works
        text = reader.source
        keyRanges = { reader.keyRanges }
        let library = reader.library
        uses = { library.tree.keyUses }
        needed = { library.keysNeeded(by: $0) }
        entryFindings = { [works] year in LibraryValidator.findings(in: library, works: works, year: year) }
        weighed = { [works] year in LibraryValidator.plausibility(in: library, works: works, year: year) }
    }

    /// Reads a file of CSL-JSON. Findings about a work name its key; they have no place of their own.
    public init(cslJSON source: SourceText) { self.init(records: source, in: .cslJSON) }

    /// Reads a file of records. Works without a key get one of their names, years and titles.
    public init(records source: SourceText, in format: RecordFormat) {
        let (text, encoding) = format.isBinary ? (source, []) : source.decoded()
        let (works, faults) = format.works(in: text.bytes)
        var keys = CitationKeys(taken: Set(works.map(\.key)))
        self.text = text
        self.works = works.map { work in
            guard work.key.isEmpty else { return work }
            var work = work
            work.key = keys.key(for: work)
            return work
        }
        self.faults = encoding + faults
        // Only items of CSL-JSON must be read again to know where their members are.
        let places = { format.isCSLJSON ? CSLJSON.places(parsing: text.bytes) : [] }
        keyRanges = { places().map { $0["id"] ?? 0..<0 } }
        let read = self.works
        uses = { places().compactMap { $0["id"].flatMap { KeyUse(id: $0, in: text.bytes) } } }
        entryFindings = {
            LibraryValidator.findings(
                in: read, places: places(), of: format.isCSLJSON ? text.bytes : [], year: $0)
        }
        weighed = {
            LibraryValidator.plausibility(
                in: read, places: places(), of: format.isCSLJSON ? text.bytes : [], year: $0)
        }
        needed = { Set($0.map { $0.lowercased() }) }
    }

    /// The places of keys in the text, in the order of the file: of entries, of their other keys, and of links between entries.
    public var keyUses: [KeyUse] { uses() }

    /// All keys to which the entries answer.
    public var keys: Set<String> { Set(works.map(\.key)).union(aliases) }

    /// All findings, in reading order.
    ///
    /// They are faults of the file, what the rules of entries find, identifiers that cannot be right, and works that may be the same.
    /// Documents add the keys that are missing and the entries that none of them cites.
    ///
    /// - Parameters:
    ///   - documents: The documents that cite the entries.
    ///   - year: The year in which the rules look; the present one if nil.
    public func checked(citedIn documents: [CitingDocument] = [], year: Int? = nil) -> [Diagnostic] {
        let keyRanges = keyRanges()
        func place(_ index: Int) -> Range<Int> { keyRanges.indices.contains(index) ? keyRanges[index] : 0..<0 }
        let identifiers = works.indices.flatMap { index in
            works[index].identifiers.compactMap { $0.finding(at: place(index), ofEntry: works[index].key) }
        }
        let duplicates = Duplicates(among: works).findings(in: works, at: keyRanges)
        let entries = entryFindings(year ?? Self.presentYear)
        return (faults + entries + identifiers + duplicates).inReadingOrder() + usage(in: documents, place)
    }

    /// Whether what the file says of each work can be true, in the order of the works.
    ///
    /// - Parameter year: The year in which the rules look; the present one if nil.
    public func plausibility(year: Int? = nil) -> [Plausibility] {
        var works = weighed(year ?? Self.presentYear)
        let keys = works.enumerated().filter { !$1.range.isEmpty }.map { (place: $1.range.lowerBound, index: $0) }
            .sorted { $0.place < $1.place }
        // The reader has dropped days that the calendar lacks, and knows them by their bytes alone.
        for fault in faults where fault.kind == .dateInvalid && !fault.range.isEmpty {
            let behind = keys.partitionPoint { $0.place > fault.range.lowerBound }
            if behind > 0 { works[keys[behind - 1].index].contradict(by: fault.message) }
        }
        return works
    }

    private static var presentYear: Int { Calendar(identifier: .gregorian).component(.year, from: Date()) }

    /// The keys that are cited and missing, and the entries that no document cites.
    private func usage(in documents: [CitingDocument], _ place: (Int) -> Range<Int>) -> [Diagnostic] {
        if documents.isEmpty { return [] }
        let known = keys
        var findings = documents.flatMap { document in
            document.keys.keys.filter { !known.contains($0) }.map { key in
                Diagnostic(.citedKeyMissing, "\(document.name) cites “\(key)”, but no entry has this key", at: 0..<0)
            }
        }
        if documents.contains(where: \.keys.citesAll) { return findings }
        let used = needed(Set(documents.flatMap(\.keys.keys)))
        for (index, work) in works.enumerated() where !used.contains(work.key.lowercased()) {
            findings.append(Diagnostic(.listedNotCited, "no document cites “\(work.key)”", at: place(index)))
        }
        return findings
    }

    /// Other keys of the entries (biblatex’s field `ids`).
    private var aliases: [String] {
        works.flatMap { work in
            work.extra.filter { $0.name == "bibtex:ids" }.flatMap { field in
                (field.value.string ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
            }
        }
    }
}

extension KeyUse {
    /// The key of an item of CSL-JSON, without its quotation marks. Nil for a number, and for a key with escapes.
    fileprivate init?(id range: Range<Int>, in bytes: [UInt8]) {
        guard bytes[range].first == UInt8(ascii: "\""), range.count > 1 else { return nil }
        let range = range.lowerBound + 1..<range.upperBound - 1
        guard !bytes[range].contains(UInt8(ascii: "\\")), !range.isEmpty else { return nil }
        self.init(String(decoding: bytes[range], as: UTF8.self), at: range, as: .entry)
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
                @misc{roe, author = {Ann Roe}, title = {Ports of Call}, year = 1999}
                @misc{roe1999, author = {Roe, Ann}, title = {Ports of call}, year = 1999}
                """,
            right: "@misc{roe, author = {Ann Roe}, title = {Ports of Call}, year = 1999}"),
        source: "A check of Citanda")
}
