import CitandaDiagnostics
import CitandaDocuments
import CitandaLabelling
import CitandaManuscripts
import CitandaRecognition
import CitandaWorks

/// A list of references as read, however it was typed: with headings or without, numbered, bulleted, hanging or wrapped.
///
///     let list = ReferenceList(SourceText("Roe, Ann. Ports of Call. Paris: Ostrov Press, 1999."))
///     print(BibTeXWriter(.biblatex).text(of: list.works))
public struct ReferenceList: Sendable {
    /// Everything that was read.
    public let reading: Reading
    /// The works in the order of the list. A reference that could not be read is a work with its text as the note.
    public let works: [Work]
    /// What is wrong with the text, and which references could not be read surely.
    public let faults: [Diagnostic]

    /// Reads a text that holds references and nothing else.
    public init(_ source: SourceText, model: LinearChain? = .embedded) {
        let (document, findings) = DocumentReader.read(references: source)
        let reading = ManuscriptReader.read(
            document, recogniser: HybridRecogniser(references: model, hasOnlyReferences: true))
        self.reading = reading
        var gathering = Gathering(reading, document)
        gathering.gather()
        works = gathering.works.sorted { $0.place < $1.place }.map(\.work)
        faults = (findings + gathering.faults).inReadingOrder()
    }

    /// The text of the list in UTF-8, to which all findings refer.
    public var text: SourceText { reading.document.source }

    /// Gathers the works of a list.
    private struct Gathering {
        let reading: Reading
        let passages: [Int: Passage]
        let confidences: [String: Double]
        var keys: CitationKeys
        var works: [(place: Int, work: Work)]
        var faults: [Diagnostic] = []

        init(_ reading: Reading, _ document: Document) {
            self.reading = reading
            confidences = Dictionary(
                reading.works.map { ($0.work.key, $0.confidence) }, uniquingKeysWith: { first, _ in first })
            let blocks = document.sections.flatMap(\.blocks)
            passages = Dictionary(
                blocks.map { ($0.passage.source.lowerBound, $0.passage) }, uniquingKeysWith: { first, _ in first })
            let taken = Set(reading.works.map(\.work.key))
            keys = CitationKeys(taken: taken)
            works = reading.works.map { read in
                (read.statements.map(\.range.lowerBound).min() ?? read.ranges.first?.lowerBound ?? 0, read.work)
            }
        }

        mutating func gather() {
            for entry in reading.lists.flatMap(\.entries) {
                guard let passage = passages[entry.range.lowerBound] else { continue }
                if entry.work == nil {
                    keep(passage, entry.range)
                } else {
                    check(entry, passage)
                }
            }
        }

        /// Keeps a reference of no known form as the note of a work.
        private mutating func keep(_ passage: Passage, _ range: Range<Int>) {
            let text = passage.string.trimmingBlanks
            guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
            var work = Work(key: "", type: .document)
            work.variables[.note] = Literal(text)
            work.key = keys.key(for: work)
            works.append((range.lowerBound, work))
            faults.append(
                Diagnostic(
                    .referenceUnsure, "this could not be read as a reference; its text is kept as a note", at: range))
        }

        /// Says which words of a reference are in no part of it.
        private mutating func check(_ entry: Reading.List.Entry, _ passage: Passage) {
            let known = WordCount(entry.parts.map(\.text).joined(separator: " "))
            let lost = known.missing(from: passage.string).map(\.text).filter { word in
                word.count > ReferenceList.longestSmallWord && word.contains(where: \.isLetter)
                    && word.first?.isUppercase == true
            }
            guard lost.count >= ReferenceList.fewestLostWords else {
                if let confidence = confidences[entry.work ?? ""], confidence < ReferenceList.leastConfidence {
                    faults.append(
                        Diagnostic(.referenceUnsure, "the parts of this reference are uncertain", at: entry.range))
                }
                return
            }
            faults.append(
                Diagnostic(
                    .referenceUnsure,
                    "these words of the reference are in none of its parts: \(lost.joined(separator: " "))",
                    at: entry.range))
        }
    }

    /// Below this share of right fields a reference is named.
    private static let leastConfidence = 0.4
    /// Words of so many letters join the parts of a reference, and are in none of them.
    private static let longestSmallWord = 3
    /// So many words in no part are more than a word that joins parts: “Available”, “Retrieved”.
    private static let fewestLostWords = 3
}

extension FindingKind {
    /// A reference was not read surely.
    public static let referenceUnsure = FindingKind(
        "reference-unsure", .warning, "A reference was not read surely",
        why: """
            The reference has a form that is not known, or words that belong to no part of it. What could not be read is kept as a note, and
            nothing is made up for it.
            """,
        example: Example(
            .words,
            wrong: "A line of a list that says “see the papers of the family”.",
            right: "Roe, Ann. *Ports of Call*. Paris: Ostrov Press, 1999."),
        source: "A check of Citanda")
}
