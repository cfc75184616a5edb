import CitandaWorks
import ReadingSupport
import Testing

/// The type of a work follows from the parts of its citation.
@Suite struct WorkClassifierTests {
    @Test(arguments: [
        ("Ann Weil, *Salt Roads* (London: Verso, 1999), 12.", WorkType.book),
        ("Ann Weil, “Salt Roads,” *Salt Review* 3, no. 1 (1999): 12–18.", .articleJournal),
        ("Ann Weil, “Salt Roads,” in *Trade and Salt*, ed. Karl Berg (London: Verso, 1999), 12–18.", .chapter),
        ("Ann Weil, “Salt Roads,” *Salt Gazette*, 3 May 1999.", .articleNewspaper),
        ("Ann Weil, “Salt Roads,” *Salt Weekly*, 3 May 1999, 12.", .articleMagazine),
        ("Ann Weil, “Salt Roads” (PhD diss., Harvard University, 1999), 12.", .thesis),
        ("Ann Weil, “Salt Roads” (working paper, Salt Institute, London, 1999), 12.", .report),
        ("Ann Weil, “Salt Roads” (paper presented at the Salt Congress, Oslo, May 3, 1999).", .paperConference),
        ("Ann Weil, “Salt Roads,” https://example.org/salt.", .webpage),
        ("Ann Weil, “Salt Roads,” *Salt Hour*, podcast, May 3, 1999, 45:12, https://example.org/salt.", .broadcast),
        ("Ann Weil, “Salt Roads,” *Salt Hour*, radio broadcast, May 3, 1999.", .broadcast),
        ("Ann Weil, review of *Salt Roads*, by Karl Berg, *Salt Review* 3 (1999): 12.", .review),
        ("Ann Weil, interview with the author, Oslo, May 3, 1999.", .interview),
        ("Ann Weil to Karl Berg, May 3, 1899, box 3, folder 2, Weil Papers, Salt Library.", .archivalItem),
        ("*Weil v. Berg*, 123 U.S. 45 (1899).", .legalCase),
    ])
    func aCitationIsOfItsType(_ note: String, _ type: WorkType) {
        let works = Sample.reading(notes: [note]).works
        #expect(works.map(\.work.type) == [type], "\(note)")
    }
}
