import CitandaDocuments
import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// Finds lists of works that no heading names, such as references pasted into a file of their own.
enum UnnamedList {
    /// So much of an entry is labelled, in tenths; running text that names a work in passing has less.
    private static let coverage = 6
    /// An entry has at most so many bytes; longer paragraphs are text, and are not read.
    private static let longest = 1_500
    /// So many words of an entry may be neither labelled nor words that hold a reference together.
    private static let strangers = 1

    /// Of so many paragraphs one may be something else.
    private static let share = 3
    /// So many references without italics or quotation marks are a list. One alone may be a sentence.
    private static let fewest = 2

    /// The indices of the sections of which two paragraphs in three are references. A file with notes has its references there, so that
    /// in such a file every paragraph has to be one.
    static func sections(of document: Document, by recogniser: some Recogniser) -> [Int] {
        let hasNotes = !document.notes.isEmpty || !document.markers.isEmpty
        let markers = document.markers.map(\.range.lowerBound).sorted()
        var next = 0
        return document.sections.indices.filter { index in
            let section = document.sections[index]
            guard [.frontMatter, .chapter, .other].contains(section.kind) else { return false }
            var isSetOff = false
            var others = 0
            for block in section.blocks {
                while next < markers.count, markers[next] < block.range.lowerBound { next += 1 }
                // A paragraph with a note is running text.
                if next < markers.count, markers[next] < block.range.upperBound { return false }
                if let found = reference(in: block, by: recogniser) {
                    isSetOff = isSetOff || !found.hasPlainTitle
                } else {
                    others += 1
                    // Running text is left as soon as it is known for that.
                    guard !hasNotes, others * share <= section.blocks.count else { return false }
                }
            }
            let found = section.blocks.count - others
            return isSetOff && !hasNotes || found >= fewest
        }
    }

    /// What a paragraph is as a reference: its names first, then a mark, then a title with a date and a publisher, journal or address.
    private static func reference(in block: Block, by recogniser: some Recogniser) -> RecognisedCitation? {
        let text = block.passage.text
        guard block.kind == .paragraph || block.kind == .listItem, text.count <= longest, block.passage.hasFourFigures,
            let found = recogniser.reference(in: block.passage, context: RecognitionContext()),
            let first = found.spans.first, [.author, .editor].contains(first.label), first.range.lowerBound == 0,
            isNames(block.passage[first.range]), let next = text[first.range.upperBound...].first(where: { $0 > 0x20 }),
            ".,:;(".utf8.contains(next) || next >= 0x80 || Unicode.Scalar(next).isStraightDoubleMark
                || text[first.range.upperBound - 1] == UInt8(ascii: ".")
        else { return nil }
        let labels = Set(found.spans.map(\.label))
        guard labels.isSuperset(of: [.title, .date]),
            !labels.isDisjoint(with: [.publisher, .location, .containerTitle, .doi, .url])
        else { return nil }
        let labelled = found.spans.filter { $0.label != .other && $0.label != .note }
        let ranges = labelled.map { $0.label == .doi ? addressed($0.range, in: text) : $0.range }
        let known = WordCount(ranges.map { block.passage[$0] }.joined(separator: " "))
        let unknown = known.missing(from: block.passage.string).filter { !$0.isFormal }
        // The words between the fields hold every reference together: “vol.”, “pp.”.
        let formal = WordCount.words(of: block.passage.string).filter(\.isFormal).map(\.text)
        let covered = (ranges.map { block.passage[$0] } + formal).reduce(0) { $0 + letters(of: $1) }
        return covered * 10 >= letters(of: block.passage.string) * coverage && unknown.count <= strangers ? found : nil
    }

    private static func letters(of text: String) -> Int { text.count { $0.isLetter || $0.isNumber } }

    /// A DOI with the address before it.
    private static func addressed(_ doi: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var start = doi.lowerBound
        while start > 0, text[start - 1] > 0x20 { start -= 1 }
        return start..<doi.upperBound
    }

    /// Whether every small word belongs to names: “van”, “and”, “ed.”.
    private static func isNames(_ text: String) -> Bool {
        WordCount.words(of: text).allSatisfy { word in
            word.text.first?.isLowercase != true || word.joinsNames || Lexicon.contains(word.folded, in: .particles)
                || Lexicon.contains(word.folded, in: .abbreviations)
        }
    }
}
