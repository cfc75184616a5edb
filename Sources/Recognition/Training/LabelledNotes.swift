import CitandaDiagnostics
import CitandaDocuments
import CitandaJSON
import CitandaWorks

/// The notes of one work with their citations labelled.
public struct LabelledNotes: Sendable {
    /// The name of the work. The trainer has a weight for each work.
    public var source: String
    /// The notes, as the recogniser gets them.
    var notes: [LabelledNote]

    /// The notes of a work. They are read as those of one manuscript in Markdown, as the command reads them.
    public init(source: String, drafts: [NoteDraft]) {
        self.source = source
        let texts = drafts.map { Array($0.text.utf8) }
        var manuscript: [UInt8] = []
        var starts: [Int] = []
        for index in texts.indices { manuscript += Array("A statement.[^\(index + 1)]\n\n".utf8) }
        for (index, text) in texts.enumerated() {
            manuscript += Array("[^\(index + 1)]: ".utf8)
            starts.append(manuscript.count)
            manuscript += text + [0x0A, 0x0A]
        }
        let document = DocumentReader.read(SourceText(name: source, bytes: manuscript)).value
        let passages = Dictionary(
            document.notes.map { ($0.number, $0.passage) }, uniquingKeysWith: { first, _ in first })
        notes = drafts.indices.compactMap { index in
            passages[String(index + 1)].map { LabelledNote(drafts[index], at: starts[index], in: $0) }
        }
    }

    /// Reads a file of notes labelled by hand; nil if it has no notes.
    ///
    ///     {"work": {"id": …}, "notes": [{"text": …, "citations": [
    ///         {"kind": "full", "start": 0, "end": 57, "segments": [["author", "Jane Cobb"], ["other", ", "], …]}]}]}
    ///
    /// `start` and `end` count Unicode scalars of the text.
    public init?(file bytes: [UInt8]) throws(JSONError) {
        let value = try JSONValue(parsing: bytes)
        guard let notes = value["notes"]?.array else { return nil }
        self.init(source: value["work"]?["id"]?.string ?? "", drafts: notes.map { NoteDraft($0) })
    }
}

extension NoteDraft {
    /// A note of a file. A citation without a known kind or with places outside the text counts as commentary.
    fileprivate init(_ value: JSONValue) {
        let scalars = (value["text"]?.string ?? "").unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }
        func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        var pieces: [Piece] = []
        var position = 0
        for citation in value["citations"]?.array ?? [] {
            guard let kind = citation["kind"]?.string.flatMap(CitationKind.init(rawValue:)),
                let start = citation["start"]?.integer, let end = citation["end"]?.integer, position <= start,
                start < end, end <= scalars.count
            else { continue }
            let segments = (citation["segments"]?.array ?? []).compactMap { pair -> Segment? in
                guard let label = pair[0]?.string, let text = pair[1]?.string else { return nil }
                return (label, text)
            }
            pieces += [.commentary(text(position..<start)), .citation(kind, segments)]
            position = end
        }
        self.init(pieces + [.commentary(text(position..<scalars.count))])
    }
}

/// A note with its citations labelled, without its markup.
struct LabelledNote: Sendable {
    struct Citation: Sendable {
        var kind: CitationKind
        /// The bytes of the citation in the passage.
        var range: Range<Int>
        /// The fields, as bytes of the passage.
        var fields: [(label: String, range: Range<Int>)] = []
    }

    /// The text of the note.
    var passage: Passage
    /// The citations in order.
    var citations: [Citation] = []

    /// - Parameter start: The place of the note’s text in the manuscript of the passage.
    init(_ draft: NoteDraft, at start: Int, in passage: Passage) {
        self.passage = passage
        var place = start
        for piece in draft.pieces {
            switch piece {
            case .commentary(let text): place += text.utf8.count
            case .citation(let kind, let segments):
                let first = place
                var fields: [(label: String, range: Range<Int>)] = []
                for segment in segments {
                    let end = place + segment.text.utf8.count
                    if segment.label != Label.other.rawValue {
                        fields.append((segment.label, passage.offsets(ofSource: place..<end)))
                    }
                    place = end
                }
                citations.append(
                    Citation(kind: kind, range: passage.offsets(ofSource: first..<place), fields: fields))
            }
        }
    }
}
