import CitandaCSL
import CitandaWorks
import Testing

/// Our Chicago styles beside the published ones of the same edition: the same works, the same processor, plain text compared.
///
/// What differs by intent, and stays below the floors: particles that belong to the name stay before it in the list; dates of papers
/// in archives go day, month, year and their descriptions stand roman, as the shelfmark would be misread otherwise; “repr.” is said;
/// no comma follows “?” and “!”; unsigned entries stand under their work; proceedings are books; years of classics, bills'
/// chapters and a date printed twice are left out.
@Suite struct ChicagoParityTests {
    @Test(arguments: [
        // The published style has small letters in “among”, and prints an edition in words as given; the manual does not.
        ("18", "chicago-notes-bibliography-18", "chicago-notes-bibliography", 94, 85),
        ("17", "chicago-notes-bibliography-17", "chicago-notes-bibliography-17th-edition", 96, 85),
        ("18 shortened", "chicago-shortened-notes-bibliography-18", "chicago-shortened-notes-bibliography", 96, 89),
        (
            "17 shortened", "chicago-shortened-notes-bibliography-17",
            "chicago-shortened-notes-bibliography-17th-edition", 96, 89
        ),
        ("18 author-date", "chicago-author-date-18", "chicago-author-date", 95, 85),
        // The published style repeats the year behind the volume of a journal; the manual does not (Chicago 17 §15.49).
        ("17 author-date", "chicago-author-date-17", "chicago-author-date-17th-edition", 91, 83),
    ])
    func oursPrintsWhatThePublishedStylePrints(
        name: String, ours: String, published: String, mainFloor: Int, floor: Int
    ) throws {
        guard let parity = try StyleParity(name, ours: ours, published: "styles/\(published).csl") else { return }
        #expect(parity.main.percent >= mainFloor)
        #expect(parity.all.percent >= floor)
    }

    /// Title case is for English titles in sentence case; what is foreign, or set by someone who knew its words, stays.
    @Test(arguments: [
        ("Opening hours of the archive", "Opening Hours of the Archive"),
        ("Salt trade on two borders: a reply", "Salt Trade on Two Borders: A Reply"),
        ("A Bridge Between Two Banks and Kim Il-sung", "A Bridge Between Two Banks and Kim Il-sung"),
        ("Vneshniaia politika v gody voiny", "Vneshniaia politika v gody voiny"),
        ("Geschichte der neuen Zeit", "Geschichte der neuen Zeit"),
        ("Bianjie shi yanjiu zhong de wenti", "Bianjie shi yanjiu zhong de wenti"),
    ])
    func onlyEnglishSentencesTurnToTitleCase(given: String, printed: String) throws {
        let style = try #require(Embedded.style(named: "chicago-notes-bibliography-18"))
        var work = Work(key: "a", type: .book)
        work.titles[.title] = Title(RichText(markup: given))
        let document = Processor(style: style, locales: { Embedded.locale($0) })
            .process(
                works: [work], citations: [CitationCluster(id: "1", noteNumber: 1, items: [CitationItem(id: "a")])])
        #expect(document.citations.map { PlainTextWriter().string($0.text) } == ["\(printed)."])
    }
}
