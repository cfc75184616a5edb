import CitandaDiagnostics
import CitandaEncodings
import CitandaWorks

/// Reads works from a .bib file: the third stage of reading.
///
/// The file may have any encoding (`TextEncoding`). The works come one at a time or as an array, and every fault is a
/// finding. A field that the model has no place for is kept in `Work.extra`, under its name with `bibtex:` before it.
/// The writer puts such a field back.
public struct BibTeXReader: Sendable {
    /// How works are read.
    public struct Options: Sendable, Hashable {
        /// Whether English titles are given in sentence case, as other formats want them: words that no brace protects lose their capitals.
        public var usesSentenceCase = false

        /// Options. By default titles keep their case.
        public init(usesSentenceCase: Bool = false) { self.usesSentenceCase = usesSentenceCase }
    }

    /// The file with its strings and references.
    public let library: ResolvedLibrary
    /// The name of the file.
    public let name: String
    /// The text of the file in UTF-8, to which all ranges refer.
    public var source: SourceText {
        SourceText(name: name, bytes: library.tree.bytes, from: library.tree.prelude.bytes, at: place.position)
    }
    /// How works are read.
    public let options: Options
    /// The faults of the encoding.
    let encodingFindings: [Diagnostic]
    private let place: Place
    /// The indices of the entries among the items.
    private let entries: [Int]

    /// The size of the file before a part.
    struct Place {
        var position = SourceText.Position(line: 1, column: 1)
        var entries = 0

        /// Steps behind a part.
        mutating func advance(over tree: BibTeXTree) {
            position = SourceText.position(behind: tree.bytes[tree.prelude.bytes...], from: position)
            entries += tree.items[tree.prelude.items...].count { $0.kind == .entry }
        }
    }

    /// Reads a file as far as its tree and strings.
    public init(name: String = "input", parsing bytes: [UInt8], options: Options = Options()) {
        let text: [UInt8]
        (text, encodingFindings) = TextEncoding.decode(bytes)
        self.name = name
        library = ResolvedLibrary(BibTeXTree(parsing: text))
        self.options = options
        place = Place()
        entries = Self.entries(of: library.tree)
    }

    /// Reads a part of a file.
    init(name: String, library: ResolvedLibrary, options: Options, place: Place, encodingFindings: [Diagnostic]) {
        self.name = name
        self.library = library
        self.options = options
        self.place = place
        self.encodingFindings = encodingFindings
        entries = Self.entries(of: library.tree)
    }

    private static func entries(of tree: BibTeXTree) -> [Int] {
        let items = tree.items[tree.prelude.items...]
        return items.indices.filter { items[$0].kind == .entry }
    }

    /// For each work, the number of its entry in the file, from 0. Entries of type `xdata` only hold data for others
    /// and are not works.
    public var entryNumbers: [Int] {
        library.tree.items.filter { $0.kind == .entry }.enumerated()
            .filter { library.tree.text($0.element.name).lowercased() != "xdata" }.map(\.offset)
    }

    /// All works in order, and all findings.
    public static func works(parsing bytes: [UInt8], options: Options = Options()) -> Parsed<[Work]> {
        let reader = BibTeXReader(parsing: bytes, options: options)
        var works: [Work] = []
        let diagnostics = reader.forEachWork { works.append($0) }
        return (works, diagnostics)
    }

    /// Gives the works one at a time, in order; afterwards come all findings in the order of places.
    public func forEachWork(_ body: (Work) throws -> Void) rethrows -> [Diagnostic] {
        var findings = fileFindings
        try forEachWork(of: 0..<entries.count, &findings, body)
        return findings.inReadingOrder()
    }

    /// The works of some of the entries, in order, and the findings in them. Other threads may read other entries.
    ///
    /// - Parameter range: Numbers of entries, from 0 to below `entryCount`.
    public func works(of range: Range<Int>) -> Parsed<[Work]> {
        var works: [Work] = []
        var findings: [Diagnostic] = []
        forEachWork(of: range.clamped(to: 0..<entryCount), &findings) { works.append($0) }
        return (works, findings)
    }

    /// The number of entries, those of type `xdata` counted in.
    public var entryCount: Int { entries.count }
    /// The findings that belong to no entry alone: those of syntax, strings, references and encoding.
    public var fileFindings: [Diagnostic] { library.tree.diagnostics + library.diagnostics + encodingFindings }

    private func forEachWork(
        of range: Range<Int>, _ findings: inout [Diagnostic], _ body: (Work) throws -> Void
    ) rethrows {
        var number = place.entries + range.lowerBound
        for index in entries[range] {
            let item = library.tree.items[index]
            number += 1
            guard let (entry, problems) = library.entry(at: index) else { continue }
            if findings.count < TreeParser.findingLimit { findings += problems }
            // The entry only holds data for other entries.
            if entry.type == "xdata" { continue }
            var reader = EntryReader(entry, of: library, options: options)
            var work = reader.read()
            if work.key.isEmpty { work.key = FileKeys.missing(number) }
            if findings.count < TreeParser.findingLimit {
                findings += reader.findings
                if let meant = EntryType.meant(by: entry.type) {
                    findings.append(
                        Diagnostic(
                            .unknownType,
                            "the entry type “\(entry.type)” is unknown; perhaps “\(meant)” is meant",
                            at: item.name))
                }
            }
            try body(work)
        }
    }
}
