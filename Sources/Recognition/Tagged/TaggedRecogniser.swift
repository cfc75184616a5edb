import CitandaDiagnostics
import CitandaDocuments
import CitandaWorks

/// Reads citations as another recogniser does, with the fields that the tags of a document give for certain.
public struct TaggedRecogniser: Recogniser {
    private let base: any Recogniser
    private let tags: [ReferenceTag]

    /// A recogniser that knows the tags of a document.
    ///
    /// - Parameters:
    ///   - base: The recogniser that reads the text.
    ///   - tags: The tags in order, the outer before the inner.
    public init(_ base: any Recogniser, tags: [ReferenceTag]) {
        self.base = base
        self.tags = tags
    }

    /// The citations of a note in order. A tagged reference that the base does not find is a citation too.
    public func citations(in note: Passage, context: RecognitionContext) -> [RecognisedCitation] {
        var citations = base.citations(in: note, context: context)
        for tagged in references(in: note) {
            let read = citations.filter { $0.range.overlaps(tagged.range) }
            // Short forms and ibid. name no field of a work.
            guard read.allSatisfy({ $0.kind == .full }), tagged.namesWork, !tagged.isSeveral else { continue }
            let citation = RecognisedCitation(tagged, read: read, in: note)
            citations.removeAll { $0.range.overlaps(tagged.range) }
            citations.append(citation)
        }
        return citations.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// One entry of a list, with the fields of its tags.
    public func reference(in entry: Passage, context: RecognitionContext) -> RecognisedCitation? {
        guard let tagged = references(in: entry).first, !tagged.spans.isEmpty, tagged.namesWork || !tagged.isTyped,
            !tagged.isSeveral
        else {
            return base.reference(in: entry, context: context)
        }
        let read = tagged.isTyped ? base.reference(in: entry, context: context) : nil
        return RecognisedCitation(tagged, read: read.map { [$0] } ?? [], in: entry)
    }

    /// The citations in running text, as the base reads them.
    public func mentions(in prose: Passage, context: RecognitionContext) -> [RecognisedCitation] {
        base.mentions(in: prose, context: context)
    }

    /// The tagged references of a passage in order.
    private func references(in passage: Passage) -> [TaggedReference] {
        let source = passage.source
        var index = tags.partitionPoint { $0.range.lowerBound >= source.lowerBound }
        var found: [TaggedReference] = []
        while index < tags.count, tags[index].range.lowerBound < source.upperBound {
            let end = tags[index...].firstIndex { $0.range.lowerBound >= tags[index].range.upperBound } ?? tags.count
            if let tagged = TaggedReference(tags[index..<end], in: passage) {
                found.append(tagged)
                index = max(end, index + 1)
            } else {
                index += 1
            }
        }
        return found
    }
}

extension TaggedReference {
    /// Whether the tags say enough to name a work.
    fileprivate var namesWork: Bool {
        spans.contains { [.title, .containerTitle, .archiveLocation].contains($0.label) }
    }
}

extension TaggedReference {
    /// Whether the tags are those of several references, which are in one element: “(a) …; (b) …”.
    fileprivate var isSeveral: Bool {
        isTyped
            && [Label.date, .containerTitle, .volume].count { label in spans.count { $0.label == label } > 1 } > 1
    }
}

extension RecognisedCitation {
    /// A reference with the fields of its tags, and with the rest of what was read in its text.
    init(_ tagged: TaggedReference, read: [RecognisedCitation], in passage: Passage) {
        let named = Set(tagged.spans.map(\.label))
        let others = read.flatMap(\.spans).filter { span in
            !named.contains(span.label) && !tagged.spans.contains { $0.range.overlaps(span.range) }
        }
        let spans = (tagged.spans + others).sorted { $0.range.lowerBound < $1.range.lowerBound }
        let start = read.map(\.range.lowerBound).min() ?? tagged.range.lowerBound
        let end = read.map(\.range.upperBound).max() ?? tagged.range.upperBound
        self.init(
            kind: .full, range: min(start, tagged.range.lowerBound)..<max(end, tagged.range.upperBound), spans: spans,
            in: passage, evidence: read.count == 1 ? read[0].evidence : .tagged)
        prefix = read.first?.prefix
        suffix = read.last?.suffix
        irregularities = read.count == 1 ? read[0].irregularities : []
        proof = tagged
    }
}
