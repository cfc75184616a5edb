import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Works of art and films.
@Suite struct ReferenceArtworksTests {
    @Test(arguments: [
        Sample(
            "*The Salt Road*, dir. Jane Weil (Oslo: Fjord Film, 1990), DVD, 00:12:30.",
            [
                "motion_picture | title: The Salt Road | director: Jane Weil | location: Oslo | publisher: Fjord Film | date: 1990 | medium: DVD | locator: 00:12:30"
            ]),
        Sample(
            "*The Salt Road*, directed by Jane Weil (Oslo: Fjord Film, 1990), 98 min.",
            [
                "motion_picture | title: The Salt Road | director: Jane Weil | location: Oslo | publisher: Fjord Film | date: 1990 | dimensions: 98 min."
            ]),
        Sample(
            "Johannes Berg, *The Salt Seller*, 1665, oil on canvas, 44 × 39 cm, Rijksmuseum, Amsterdam.",
            [
                "graphic | author: Johannes Berg | title: The Salt Seller | date: 1665 | medium: oil on canvas | dimensions: 44 × 39 cm | archive: Rijksmuseum // Amsterdam"
            ]),
    ])
    func noteForm(_ sample: Sample) {
        let found = Sample.reading(notes: [sample.text]).notes.flatMap(\.citations)
        #expect(found.map { Sample.summary($0) } == sample.citations)
    }
}
