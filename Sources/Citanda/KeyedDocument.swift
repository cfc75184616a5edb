import CitandaCSL
import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaWorks

/// The citations of a manuscript, by key and typed, in the order in which readers come to them.
struct KeyedDocument {
    /// The works that are cited: those that the keys mean, and those of typed citations, which keep the positions of the others right.
    private(set) var works: [Work] = []
    private(set) var citations: [KeyedCitation] = []
    /// The citations that stay as typed.
    private(set) var findings: [Diagnostic] = []

    private let reading: Reading

    init(_ reading: Reading, _ works: [Work]) {
        self.reading = reading
        self.works = works.map { NoteFormatting.withShortTitle($0) }
        addKeys(Set(works.map(\.key)))
        addTyped()
        citations.sort { $0.order < $1.order }
        number()
    }

    // MARK: - Citations by key

    private mutating func addKeys(_ known: Set<String>) {
        let notes = reading.document.notes.sorted { $0.textRange.lowerBound < $1.textRange.lowerBound }
        var next = notes[...]
        for citation in reading.textCitations {
            while let note = next.first, note.textRange.upperBound <= citation.range.lowerBound { next.removeFirst() }
            let keys = citation.items.map { $0.citationKey ?? "" }
            guard !keys.contains("") else { continue }
            if let missing = keys.first(where: { !known.contains($0) }) {
                findings.append(
                    Diagnostic(.citedKeyMissing, "no work has the key “\(missing)”", at: citation.range))
                continue
            }
            let note = next.first.flatMap { $0.textRange.contains(citation.range.lowerBound) ? $0 : nil }
            var keyed = KeyedCitation(
                range: citation.range, items: items(of: citation),
                order: (
                    note.map { Self.mark(of: $0) } ?? citation.range.lowerBound,
                    citation.range.lowerBound
                ),
                isInNote: note != nil, isByKey: true)
            keyed.isPartOfSentence = source[citation.range.lowerBound] == UInt8(ascii: "@")
            if let note { keyed.surroundings = surroundings(of: citation.range, in: note) }
            citations.append(keyed)
        }
    }

    private var source: [UInt8] { reading.document.source.bytes }

    private func items(of citation: TextCitation) -> [CitationItem] {
        citation.items.map { item in
            CitationItem(
                id: item.citationKey ?? "", locator: item.locator?.forStyle, label: item.locator?.label ?? .page,
                prefix: prefix(of: item, in: citation), suffix: suffix(of: item, in: citation),
                suppressAuthor: item.suppressesAuthor)
        }
    }

    /// The words before a key, from the key before or from the bracket.
    private func prefix(of item: TextCitation.Item, in citation: TextCitation) -> String {
        guard hasBrackets(citation) else { return "" }
        let before = source[citation.range.lowerBound + 1..<max(citation.range.lowerBound + 1, item.range.lowerBound)]
        let start = before.lastIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? before.startIndex
        let words = String(decoding: before[start...], as: UTF8.self).trimmingBlanks
        return words.isEmpty ? "" : Self.markup(words) + " "
    }

    /// The words behind the place, up to the next key or the end of the brackets.
    private func suffix(of item: TextCitation.Item, in citation: TextCitation) -> String {
        let start = item.range.upperBound
        guard hasBrackets(citation), start < citation.range.upperBound else { return "" }
        let rest = source[start..<citation.range.upperBound - 1].prefix { $0 != UInt8(ascii: ";") }
        return Self.markup(String(decoding: rest.drop { $0 == UInt8(ascii: "}") }, as: UTF8.self))
    }

    private func hasBrackets(_ citation: TextCitation) -> Bool {
        source[citation.range.lowerBound] == UInt8(ascii: "[")
    }

    /// Emphasis of Markdown as the markup of CSL.
    private static func markup(_ words: String) -> String {
        words.replacing(/\*\*(.+?)\*\*/) { "<b>\($0.1)</b>" }.replacing(/\*(.+?)\*/) { "<i>\($0.1)</i>" }
            .replacing(/\b_(.+?)_\b/) { "<i>\($0.1)</i>" }
    }

    /// The text beside a citation in its note, for the mark at its end.
    private func surroundings(of range: Range<Int>, in note: Note) -> CitationCluster.Surroundings {
        var surroundings = CitationCluster.Surroundings()
        surroundings.precedingText = reading.document.text(of: note.textRange.lowerBound..<range.lowerBound)
        let rest = source[range.upperBound..<max(range.upperBound, note.range.upperBound)]
        if let mark = rest.first, KeyedWriter.marks.contains(mark) {
            surroundings.followingMark = String(UnicodeScalar(mark))
        } else if rest.contains(where: { $0 > 0x20 }) {
            surroundings.followingMark = ""
        }
        return surroundings
    }

    // MARK: - Typed citations

    private mutating func addTyped() {
        var taken = Set(works.map(\.key))
        var names: [String: String] = [:]
        let keys = SortedRanges(citations.map(\.range))
        for note in reading.notes {
            for citation in note.citations where !keys.overlap(citation.range) {
                guard let key = citation.work, let work = reading.work(key)?.work else { continue }
                if names[key] == nil {
                    var name = key
                    while taken.contains(name) { name += "-typed" }
                    taken.insert(name)
                    names[key] = name
                    // Its names would be other authors beside those of the keys.
                    let typed = Work(key: name, type: work.type)
                    works.append(typed)
                }
                let mark = Self.mark(of: note.note)
                citations.append(
                    KeyedCitation(
                        range: citation.range, items: [CitationItem(id: names[key] ?? key)],
                        order: (mark, citation.range.lowerBound), isInNote: true, isByKey: false))
            }
        }
    }

    /// Numbers the notes that are there, also those without citations, and those that are made.
    private mutating func number() {
        let marks = reading.document.notes.map { Self.mark(of: $0) } + citations.map(\.order.mark)
        let numbers = Dictionary(
            Set(marks).sorted().enumerated().map { ($0.element, $0.offset + 1) },
            uniquingKeysWith: { first, _ in first })
        for index in citations.indices { citations[index].number = numbers[citations[index].order.mark] ?? 0 }
    }

    /// Where readers come to a note.
    private static func mark(of note: Note) -> Int { note.anchor?.lowerBound ?? note.range.lowerBound }
}
