import CitandaCSL
import CitandaDocuments
import CitandaManuscripts

extension NoteFormatting {
    /// How the citations of the notes differ from what the style prints, for each citation with its text as typed.
    ///
    /// Citations that no exact form read are left out, and those of which the style would lose words: the fault may lie in the reading.
    ///
    /// - Parameters:
    ///   - reading: The manuscript.
    ///   - casesTitles: Whether English titles are printed in headline style, and not as typed.
    func differences(
        of reading: Reading, casesTitles: Bool = false
    ) -> [(typed: Passage, differences: [StyleDifference])] {
        let works = works(of: reading)
        let (plain, bibliography) = texts(of: reading, works: works, by: processor, keepsForms: true)
        let lost = Set(WordGuard(processor).losses(in: reading, citations: plain, bibliography).map(\.citation))
        let house = HouseForms(processor.style)
        let shown = works.map { work in
            var shown = house.applied(to: work)
            // A title without an origin is set in the case of the style.
            if casesTitles { shown.titles[.title]?.origin = nil }
            return shown
        }
        let texts = shown == works ? plain : texts(of: reading, works: shown, by: processor, keepsForms: true).texts
        return reading.notes.enumerated().flatMap { index, note in
            note.citations.enumerated().compactMap { place, citation in
                let id = CitationID(note: index, index: place)
                guard !lost.contains(id), let text = texts[id], !text.isEmpty else { return nil }
                let typed = note.note.passage.slice(ofSource: printedRange(of: place, in: note, reading))
                return (
                    typed,
                    StyleDifference.all(
                        of: citation, typed: typed, CitationWord.words(of: typed), CitationWord.words(of: text))
                )
            }
        }
    }
}
