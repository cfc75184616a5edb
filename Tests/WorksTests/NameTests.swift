import CitandaWorks
import Testing

@Suite struct NameTests {
    @Test(arguments: [
        (Name(family: "Lüthi", given: "Lorenz M."), "Lorenz M. Lüthi", "Lüthi"),
        (Name(family: "Shen", given: "Zhihua", order: .familyFirst), "Shen Zhihua", "Shen"),
        (
            Name(.personal(.init(family: "Ven", given: "Hans", nonDroppingParticle: "van de"))), "Hans van de Ven",
            "van de Ven"
        ),
        (
            Name(.personal(.init(family: "Tocqueville", given: "Alexis", droppingParticle: "de"))),
            "Alexis de Tocqueville", "Tocqueville"
        ),
        (
            Name(.personal(.init(family: "Alembert", given: "Jean", droppingParticle: "d’"))), "Jean d’Alembert",
            "Alembert"
        ),
        (
            Name(.personal(.init(family: "Tabari", given: "Ali", nonDroppingParticle: "al-"))), "Ali al-Tabari",
            "al-Tabari"
        ),
        (Name(.personal(.init(family: "Marsh", given: "John", suffix: "Jr."))), "John Marsh Jr.", "Marsh"),
        (
            Name(.personal(.init(family: "Marsh", given: "John", suffix: "Jr.", commaBeforeSuffix: true))),
            "John Marsh, Jr.", "Marsh"
        ),
        (Name(family: "Seneca"), "Seneca", "Seneca"), (Name(.personal(.init(given: "Plato"))), "Plato", "Plato"),
        (Name(.institution("Xinhua News Agency")), "Xinhua News Agency", "Xinhua News Agency"),
        (Name(.literal("Our Correspondent")), "Our Correspondent", "Our Correspondent"),
        (Name(.others), "et al.", "et al."),
        (Name(.personal(.init(family: "", given: "", suffix: ""))), "", ""),
    ])
    func nameInRunningOrderAndShort(_ name: Name, _ display: String, _ short: String) {
        #expect(name.display == display)
        #expect(name.short == short)
    }

    @Test func leadNamesAreAuthorsElseWhoStandsInTheirPlace() {
        var work = Work(key: "a", type: .book)
        #expect(work.leadNames == nil)
        work.contributors = [
            Contributor(.translator, Name(family: "T")), Contributor(.editor, Name(family: "E1")),
            Contributor(.editor, Name(family: "E2")), Contributor(.recipient, Name(family: "R")),
        ]
        #expect(work.leadNames?.role == .editor)
        #expect(work.leadNames?.names.map(\.short) == ["E1", "E2"])
        work.contributors.append(Contributor(.author, Name(family: "A")))
        #expect(work.leadNames?.names.map(\.short) == ["A"])
    }
}
