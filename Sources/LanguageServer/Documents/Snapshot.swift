import Citanda

/// An open document at one moment, with all that was read of it and of its bibliographies.
struct Snapshot {
    /// The document.
    let document: OpenDocument
    /// What was read of it.
    let analysis: Analysis
    /// The bibliographies to which its keys belong; a bibliography belongs to itself.
    let libraries: [Library]
    /// The style of notes of the folder; nil where none is named.
    let notes: Processor?

    /// The first bibliography that has a key, and the place of the key there.
    func entry(_ key: String) -> (library: Library, use: KeyUse)? {
        for library in libraries { if let use = library.entry(key) { return (library, use) } }
        return nil
    }

    /// The bibliography that the document names so.
    func library(named name: String) -> Library? {
        libraries.first { library in
            let path = FileURI.path(of: library.address)
            return path == name || path?.hasSuffix("/" + name) == true
        }
    }

    /// The key of the work that a subject means; nil for subjects that mean none.
    func workKey(of subject: Subject) -> String? {
        guard let reading = analysis.reading else { return nil }
        return switch subject {
        case .citation(let id): reading[id]?.work
        case .listEntry(let id): reading[id]?.work
        case .mention(let key): key
        case .key, .marker, .note, .bibliography: nil
        }
    }

    /// The places of the document that cite or describe a work which the document itself describes, in order.
    func places(ofWork key: String) -> [Range<Int>] {
        guard let reading = analysis.reading, let work = reading.work(key) else { return [] }
        let listed = reading.lists.flatMap(\.entries).filter { $0.work == key }.map(\.range)
        let cited = reading.notes.flatMap(\.citations).filter { $0.work == key }.map(\.range)
        let mentioned = reading.mentions.filter { $0.work == key }.map(\.range)
        let all = Set(work.ranges + listed + cited + mentioned)
        // One place may be told twice, as a part of itself.
        let outermost = all.filter { range in
            !all.contains { $0 != range && $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
        }
        return outermost.map { analysis.place(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
    }
}

/// A range of bytes in a text with an address.
struct Place {
    /// The address of the text.
    let address: String
    /// The text.
    let text: SourceText
    /// The bytes.
    let range: Range<Int>

    /// The place as the protocol writes it.
    func json(in encoding: PositionEncoding) -> JSONValue {
        ["uri": .string(address), "range": TextPositions(text: text, encoding: encoding).range(of: range).json]
    }
}

extension Snapshot {
    /// A place of the document.
    func place(_ range: Range<Int>) -> Place { Place(address: document.address, text: document.text, range: range) }
}

extension Library {
    /// A place of the bibliography.
    func place(_ range: Range<Int>) -> Place { Place(address: address, text: text, range: range) }
}
