import CitandaDocuments
import CitandaManuscripts
import CitandaRecognition
import CitandaWorks

/// The citations of a reading as stretches of its passages, each with the work that it leads to.
struct CitationLinks {
    private let reading: Reading
    /// The keys to which a link may lead.
    let keys: Set<String>
    /// The index in the manuscript of the first note of the reading.
    private let firstNote: Int
    /// The citations by author and date or by key, in order.
    private let textCitations: [TextCitation.Item]
    /// The first full citation of each work, by key.
    private(set) var descriptions: [String: MarkedText] = [:]

    init(of reading: Reading, keys: Set<String>, firstNote: Int) {
        self.reading = reading
        self.keys = keys
        self.firstNote = firstNote
        textCitations = reading.textCitations.flatMap(\.items).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: - Notes

    /// The paragraphs of a note with its citations.
    mutating func paragraphs(ofNote index: Int) -> [MarkedText] {
        let note = reading.notes[index]
        let passage = note.note.passage.asTyped(in: reading.document.source.bytes)
        var found: [(stretch: MarkedTextBuilder.Stretch, key: String?)] = []
        for citation in note.citations {
            guard var link = link(of: citation) else { continue }
            var key: String?
            if link.isFull, case .work(let work) = link.target, descriptions[work] == nil {
                link.isFirst = true
                descriptions[work] = MarkedText()
                key = work
            }
            let parts = stretches(
                of: link.isFull ? citation.parts : citation.parts.filter { $0.label == .locator }, citation.statement,
                citation.locator, in: passage)
            found.append(
                (
                    .init(
                        range: MarkedTextBuilder.range(of: citation.range, in: passage), meaning: .citation(link),
                        inner: parts),
                    key
                ))
        }
        let inNote = found.map(\.stretch.range)
        let others = stretches(ofTextIn: note.note.textRange, in: passage).filter { other in
            !inNote.contains { $0.overlaps(other.range) }
        }
        for case (let stretch, let key?) in found { descriptions[key] = Self.description(stretch, in: passage) }
        let stretches = (found.map(\.stretch) + others).filter { !$0.range.isEmpty }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
        var builder = MarkedTextBuilder(passage)
        return MarkedTextBuilder.paragraphs(of: passage).map { builder.text(in: $0, stretches) }
    }

    /// A full citation as the description of its work, which ends before the place in the work.
    private static func description(_ stretch: MarkedTextBuilder.Stretch, in passage: Passage) -> MarkedText {
        var range = stretch.range
        var parts = stretch.inner
        if let last = parts.last, case .part(let part) = last.meaning, part.label == .locator {
            parts.removeLast()
            range = range.lowerBound..<last.range.lowerBound
            while let end = range.last, passage.text[end] <= 0x20 || separators.contains(passage.text[end]) {
                range = range.lowerBound..<end
            }
        }
        var builder = MarkedTextBuilder(passage)
        let text = builder.text(in: range, parts)
        return text.string.contains("\n") ? MarkedText() : text
    }

    private static let separators = Array(",:;".utf8)

    /// What a citation leads to; nil where nothing is known for it.
    private func link(of citation: Citation) -> CitationLink? {
        if let key = citation.work, keys.contains(key) {
            let isFull = [.full, .archival, .legal].contains(citation.kind) && !citation.parts.isEmpty
            return CitationLink(
                target: .work(key), isFull: isFull,
                isDoubtful: citation.problem != nil || citation.confidence < LiveCitations.leastConfidence)
        }
        guard citation.kind == .crossReference, let note = citation.refersTo, reading.notes.indices.contains(note)
        else { return nil }
        return CitationLink(target: .note(firstNote + note))
    }

    // MARK: - Text

    /// The citations by author and date, or by key, in a stretch of the file.
    func stretches(ofTextIn range: Range<Int>, in passage: Passage) -> [MarkedTextBuilder.Stretch] {
        let first = textCitations.partitionPoint { $0.range.lowerBound >= range.lowerBound }
        return textCitations[first...].prefix { $0.range.lowerBound < range.upperBound }.compactMap { item in
            guard let key = item.work ?? item.citationKey, keys.contains(key) else { return nil }
            let link = CitationLink(
                target: .work(key),
                isDoubtful: item.difference != nil || item.confidence < LiveCitations.leastConfidence, isInText: true)
            return .init(
                range: MarkedTextBuilder.range(of: item.range, in: passage), meaning: .citation(link))
        }.filter { !$0.range.isEmpty }
    }

    // MARK: - Parts

    /// The parts of a citation or of an entry, in order. A part of several names is a part for each name.
    func stretches(
        of parts: [Citation.Part], _ statement: Work, _ locator: Locator?, in passage: Passage
    ) -> [MarkedTextBuilder.Stretch] {
        let isContained = parts.contains { $0.label == .containerTitle }
        var stretches: [MarkedTextBuilder.Stretch] = []
        for part in parts where part.label != .other && part.label != .citationNumber {
            // A dash stands for the names of the entry before, and is no name.
            if part.label.isName, !part.text.contains(where: \.isLetter) { continue }
            let names =
                part.label.isName
                ? statement.contributors.compactMap { $0.name.origin?.range }.filter {
                    $0.lowerBound >= part.range.lowerBound && $0.upperBound <= part.range.upperBound
                } : []
            let meaning = CitationPart(
                label: Self.label(of: part, statement), isContained: isContained, type: statement.type,
                unit: part.label == .locator ? locator?.label : nil, date: Self.date(of: part, statement))
            for range in names.isEmpty ? [part.range] : names {
                stretches.append(
                    .init(range: MarkedTextBuilder.range(of: range, in: passage), meaning: .part(meaning)))
            }
        }
        return stretches.filter { !$0.range.isEmpty }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The label of a part. A collection is a place in the archive, and not the archive.
    private static func label(of part: Citation.Part, _ statement: Work) -> Label {
        let isCollection =
            part.label == .archive && statement.archive?.collection?.text.contains(part.text) == true
        return isCollection ? .archiveLocation : part.label
    }

    private static func date(of part: Citation.Part, _ statement: Work) -> String? {
        let role: DateRole? =
            switch part.label {
            case .date: .issued
            case .originalDate: .original
            case .accessed: .accessed
            default: nil
            }
        return role.flatMap { statement.dates[$0]?.edtf }
    }
}

extension Label {
    /// Whether parts with the label are names of people or bodies.
    var isName: Bool {
        switch self {
        case .author, .editor, .translator, .compiler, .contributor, .interviewer, .recipient, .director,
            .reviewedAuthor, .containerAuthor:
            true
        default: false
        }
    }
}
