import CitandaCSL
import CitandaWorks
import Testing

/// What Chicago's styles do beyond CSL.
@Suite struct HouseRulesTests {
    /// A note about a work.
    private static func note(_ style: String, _ change: (inout Work) -> Void) throws -> String {
        let style = try #require(Embedded.style(named: style))
        var work = Work(key: "a", type: .book)
        work.titles[.title] = Title(RichText(plain: "Ports"))
        change(&work)
        let processor = Processor(style: style, locales: Embedded.locale)
        let citation = CitationCluster(id: "1", noteNumber: 1, items: [CitationItem(id: "a")])
        let document = processor.process(works: [work], citations: [citation])
        return document.citations.map { PlainTextWriter().string($0.text) }.joined()
    }

    @Test(arguments: [
        // Prepositions of five letters and more have a capital since the 18th edition (§8.160).
        ("18", "Salt between the wars, from Oslo to Rome", "Salt Between the Wars, from Oslo to Rome."),
        ("17", "Salt between the wars, from Oslo to Rome", "Salt between the Wars, from Oslo to Rome."),
        // Behind a prefix that is no word by itself, a letter stays small (§8.161).
        (
            "18", "The effects of pre-training on anti-intellectual clerks",
            "The Effects of Pre-training on Anti-intellectual Clerks."
        ),
        ("17", "The salt-trade of the north", "The Salt-Trade of the North."),
        // These letters have no single capital.
        ("17", "The ßberg letters on µ-capture", "The ßberg Letters on µ-Capture."),
        // A British case, and an elision.
        (
            "17", "The case of Oldcastle v Mew and the price of fish",
            "The Case of Oldcastle v Mew and the Price of Fish."
        ),
        ("17", "The songs of d’amour and the price of fish", "The Songs of d’amour and the Price of Fish."),
    ]) func titlesAreInTheCaseOfTheEdition(_ edition: String, _ given: String, _ printed: String) throws {
        let note = try Self.note("chicago-notes-bibliography-\(edition)") {
            $0.titles[.title] = Title(RichText(plain: given))
        }
        #expect(note == printed)
    }

    @Test(arguments: [
        ("Revised", "Ports, rev. ed."), ("2nd revised", "Ports, 2nd rev. ed."), ("Revised edition", "Ports, rev. ed."),
        ("rev. and enl. ed.", "Ports, rev. and enl. ed."), ("3", "Ports, 3rd ed."),
        ("édition revue", "Ports, édition revue."), ("Nelson edition of 1890", "Ports, Nelson edition of 1890."),
    ]) func editionsInWordsAreShort(_ edition: String, _ printed: String) throws {
        let note = try Self.note("chicago-notes-bibliography-18") { $0.variables[.edition] = Literal(edition) }
        #expect(note == printed)
    }

    @Test(arguments: [
        ("12-19", "12–19"), ("pp. 12-19", "12–19"), ("p. 12", "12"), ("pages 12--19", "12–19"),
        ("1414--1423", "1414–23"),
        ("7,41,73--97", "7, 41, 73–97"), ("e12", "e12"), ("ppm", "ppm"),
    ]) func pagesAreSetAsTyped(_ typed: String, _ printed: String) throws {
        let style = try #require(Embedded.style(named: "chicago-notes-bibliography-17"))
        var work = Work(key: "a", type: .articleJournal)
        work.titles[.title] = Title(RichText(plain: "Ports"))
        work.titles[.container] = Title(RichText(plain: "Salt"))
        work.variables[.volume] = Literal("3")
        work.variables[.page] = Literal(typed)
        let document = Processor(style: style, locales: Embedded.locale).process(works: [work], citations: [])
        let entry = document.bibliography?.entries.first.map { PlainTextWriter().string($0.text) }
        #expect(entry == "“Ports.” Salt 3: \(printed).")
    }
}
