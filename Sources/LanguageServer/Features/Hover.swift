import Citanda

/// What the editor shows at the words under the pointer: the work in full, where else it is cited, and the findings there.
struct Hover {
    private let snapshot: Snapshot
    private let open: [Snapshot]
    private let notes: NoteFormatting?
    private let offset: Int
    private let subject: Subject?

    /// The words at an offset.
    ///
    /// - Parameters:
    ///   - offset: The offset.
    ///   - snapshot: The document.
    ///   - open: The open documents.
    ///   - notes: Sets works in full.
    init(at offset: Int, in snapshot: Snapshot, among open: [Snapshot], notes: NoteFormatting?) {
        self.offset = offset
        self.snapshot = snapshot
        self.open = open
        self.notes = notes
        subject = snapshot.analysis.subject(at: offset)
    }

    /// The text as the protocol writes it; null where there is nothing to show.
    var json: JSONValue {
        let paragraphs = (about + findings).filter { !$0.isEmpty }
        if paragraphs.isEmpty { return .null }
        return ["contents": ["kind": "markdown", "value": .string(paragraphs.joined(separator: "\n\n"))]]
    }

    private var about: [String] {
        switch subject {
        case .key(let use): return about(use)
        case .citation(let id):
            guard let citation = snapshot.analysis.reading?[id] else { return [] }
            guard let key = citation.work, citation.kind != .crossReference else { return about(citation) }
            return about(workOf: key, at: citation.range)
        case .listEntry(let id):
            let entry = snapshot.analysis.reading?[id]
            return entry?.work.map { about(workOf: $0, at: entry?.range) } ?? []
        case .mention(let key): return about(workOf: key, at: nil)
        case .bibliography(let name):
            return [snapshot.library(named: name).map { "\($0.entries.count) entries" } ?? "The file is not there."]
        case .marker, .note, nil: return []
        }
    }

    // MARK: - Works

    private func about(_ use: KeyUse) -> [String] {
        guard let (library, _) = snapshot.entry(use.key), let work = library.work(use.key) else {
            return snapshot.libraries.isEmpty
                ? ["No bibliography is known. Name one in the document, or put a .bib file beside it."]
                : ["No entry has the key `\(use.key)`."]
        }
        let uses = References(in: snapshot, among: open).uses(of: use.key).filter { !$0.use.role.isEntry }
        let here = snapshot.document.address
        let counts = Dictionary(grouping: uses, by: \.place.address).map { address, uses in
            (address: address, count: uses.count)
        }.sorted { ($0.address == here ? 0 : 1, $0.address) < ($1.address == here ? 0 : 1, $1.address) }
        let places = counts.map {
            "\(Self.times($0.count)) in \($0.address == here ? "this file" : Self.name($0.address))"
        }
        let cited =
            places.isEmpty ? "No open document cites this entry." : "Cited " + places.joined(separator: ", ") + "."
        return [formatted(work), "`\(use.key)` of \(Self.name(library.address)). \(cited)"]
    }

    /// The note that a reference to another note means.
    private func about(_ citation: Citation) -> [String] {
        guard let reading = snapshot.analysis.reading, let index = citation.refersTo,
            reading.notes.indices.contains(index)
        else { return ["This citation leads to no work."] }
        let note = reading.notes[index].note
        return ["**Note \(note.number):** \(reading.document.source[note.textRange])"]
    }

    private func about(workOf key: String, at own: Range<Int>?) -> [String] {
        guard let reading = snapshot.analysis.reading, let work = reading.work(key)?.work else { return [] }
        var numbers: [String] = []
        var ownNumber: String?
        for note in reading.notes {
            for citation in note.citations where citation.work == key {
                if citation.range == own { ownNumber = note.note.number }
                let form = "\(note.note.number) (\(citation.kind.words))"
                if citation.range != own, !numbers.contains(form) { numbers.append(form) }
            }
        }
        let isListed = reading.lists.flatMap(\.entries).contains { $0.work == key && $0.range != own }
        var text = numbers.isEmpty ? "" : "\(ownNumber == nil ? "Cited" : "Also cited") in notes \(Self.list(numbers))."
        if numbers.isEmpty { text = ownNumber == nil ? "No note cites this work." : "No other note cites this work." }
        return [formatted(work), text + (isListed ? " Listed in the bibliography." : "")]
    }

    private func formatted(_ work: Work) -> String { notes?.fullNote(of: work) ?? work.shortDescription }

    private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

    private static func name(_ address: String) -> String {
        let path = FileURI.path(of: address) ?? address
        return path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The first numbers, and how many follow.
    private static func list(_ numbers: [String]) -> String {
        let shown = numbers.prefix(mostNumbers).joined(separator: ", ")
        return numbers.count > mostNumbers ? "\(shown) and \(numbers.count - mostNumbers) more" : shown
    }

    /// More numbers are no help in a small window.
    private static let mostNumbers = 12

    // MARK: - Findings

    private var findings: [String] {
        let near = snapshot.analysis.findings.filter { !$0.range.isEmpty && $0.range.touches(offset) }
        return near.map { "**\($0.severity.rawValue):** \($0.message) [`\($0.id)`]\n\n\($0.kind.reason)" }
    }
}
