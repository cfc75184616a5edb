import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Letters and interviews that were printed.
@Suite struct ReferenceLettersTests {
    @Test(arguments: [
        Sample(
            "Martin Orrery, interview by Jane Weil, *Salt Magazine*, 5 May 1999.",
            [
                "interview | author: Martin Orrery | genre: interview | interviewer: Jane Weil | container-title: Salt Magazine | date: 5 May 1999"
            ]),
        Sample(
            "Acheson to Truman, 5 May 1950, in *Letters of a Secretary*, ed. Jane Weil (Boston: Bay, 1976), 123.",
            [
                "personal_communication | author: Acheson | recipient: Truman | original-date: 5 May 1950 | container-title: Letters of a Secretary | editor: Jane Weil | location: Boston | publisher: Bay | date: 1976 | locator: 123"
            ]),
        Sample(
            "Anna Roe to Jan Berg, 2 June 1853, in Roe and Berg, *Collected Works*, 39:332.",
            [
                "personal_communication | author: Anna Roe | recipient: Jan Berg | original-date: 2 June 1853 | container-author: Roe and Berg | container-title: Collected Works | volume: 39 | locator: 332"
            ]),
    ])
    func noteForm(_ sample: Sample) {
        let found = Sample.reading(notes: [sample.text]).notes.flatMap(\.citations)
        #expect(found.map { Sample.summary($0) } == sample.citations)
    }

    /// What a printed letter says of the book that holds it is kept.
    @Test func factsOfTheBookAreKept() {
        let text = "Acheson to Truman, 5 May 1950, in *Letters*, ed. Jane Weil, vol. 2 (Boston: Bay, 1976), 123."
        let work = Sample.reading(notes: [text]).works.first?.work
        #expect(work?.publishers.first?.name?.text == "Bay")
        #expect(work?[.volume] == "2")
        #expect(work?.dates[.original]?.edtf == "1950-05-05")
        #expect(work?.dates[.issued]?.edtf == "1976")
    }
}
