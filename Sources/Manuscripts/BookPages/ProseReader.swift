import CitandaDocuments
import CitandaLexicon
import CitandaNormalisation
import CitandaRecognition
import CitandaWorks

/// Finds works named in running text: “…, *Title* (Place: Publisher, Year)”, and titles of works known from the notes.
enum ProseReader {
    /// A work named in full, with where.
    struct Named {
        var work: Work
        var range: Range<Int>
        var evidence: Evidence
    }

    /// The works that a paragraph names with publication facts.
    static func named(in passage: Passage, by recogniser: some Recogniser, context: RecognitionContext) -> [Named] {
        guard mayName(passage) else { return [] }
        return recogniser.mentions(in: passage, context: context).compactMap { citation in
            guard citation.kind == .full, citation.range(of: .title) != nil,
                citation.range(of: .date) != nil || citation.range(of: .publisher) != nil,
                citation.range(of: .publisher) != nil || citation.range(of: .containerTitle) != nil
            else { return nil }
            return Named(
                work: WorkBuilder.work(of: citation, in: passage), range: passage.source(citation.range),
                evidence: citation.evidence.inProse)
        }
    }

    /// Publication facts in prose stand in brackets with a year.
    private static func mayName(_ passage: Passage) -> Bool {
        guard
            passage.spans.contains(where: { $0.style == .italic })
                || passage.text.contains(where: { $0 == 0xE2 || Unicode.Scalar($0).isStraightDoubleMark })
        else { return false }
        var digits = 0
        var isOpen = false
        for byte in passage.text {
            if byte == UInt8(ascii: "(") { isOpen = true }
            digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
            if isOpen, digits == 4 { return true }
            if byte == UInt8(ascii: ")") { isOpen = false }
        }
        return false
    }
}
