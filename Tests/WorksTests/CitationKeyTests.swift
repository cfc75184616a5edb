import CitandaWorks
import Testing

@Suite struct CitationKeysTests {
    private func work(
        _ key: String = "", _ name: Name? = nil, _ title: Title? = nil, year: Int? = nil
    ) -> Work {
        var work = Work(key: key, type: .book)
        work.contributors = name.map { [Contributor(.author, $0)] } ?? []
        work[.title] = title
        work[.issued] = year.map { PartialDate(year: $0) }
        return work
    }

    @Test(
        arguments: [
            (Name(family: "Lüthi", given: "Lorenz"), Title("The Sino-Soviet Split"), 2008, "luthi2008sino"),
            (Name(family: "Shen", given: "Zhihua", order: .familyFirst), Title("Mao, Stalin"), 2012, "shen2012mao"),
            (
                Name(.literal("沈志华"), forms: [.init("Shen Zhihua", language: "zh-Latn")]),
                Title(main: "中苏关系史纲", forms: [.init(.romanised, "Zhong-Su guanxi")]), 2007, "shen2007zhong"
            ),
            (Name(family: "Иванов", given: "Пётр"), Title("История СССР"), 1978, "ivanov1978istoriia"),
            (
                Name(.personal(.init(family: "Ven", given: "H.", nonDroppingParticle: "van de"))), Title("War"), 1996,
                "vandeven1996war"
            ),
            (Name(.institution("Renmin ribao")), Title("On the Question"), 1963, "renminribao1963question"),
            (Name(family: "O’Brien", given: "S."), Title("1984: A Year"), 1990, "obrien19901984"),
            (Name(family: "Łuczak", given: "C."), Title("The"), nil, "luczakthe"),
        ] as [(Name, Title, Int?, String)])
    func keyIsMadeOfAuthorYearAndTitle(_ name: Name, _ title: Title, _ year: Int?, _ key: String) {
        var keys = CitationKeys()
        #expect(keys.key(for: work("", name, title, year: year)) == key)
    }

    @Test func lettersTellApartAndStayWhenWorksAreAdded() {
        let work = work("", Name(family: "Doe", given: "J."), Title("Title"), year: 1990)
        var keys = CitationKeys(taken: ["doe1990titlec"])
        let given = (0..<30).map { _ in keys.key(for: work) }
        #expect(given.prefix(4) == ["doe1990title", "doe1990titleb", "doe1990titled", "doe1990titlee"])
        #expect(Set(given).count == 30)
        #expect(given.last == "doe1990titleae")
    }

    @Test func workWithoutAnythingHasAKey() {
        var keys = CitationKeys()
        #expect(keys.key(for: work()) == "work")
        #expect(keys.key(for: work("", nil, nil, year: 1990)) == "w1990")
    }

    @Test(arguments: [
        ("Lüthi", "luthi"), ("Łódź", "lodz"), ("Hayek’s ǚ-Ö", "hayeksuo"), ("Иванов Щ.", "ivanovshch"), ("沈志华", ""),
        ("Æ1", "ae1"),
    ])
    func lettersLoseTheirMarks(_ text: String, _ letters: String) {
        #expect(ASCIIFold.letters(text) == letters)
    }

    @Test(
        "Letters go on behind z",
        arguments: [
            (0, "a"), (1, "b"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba"), (701, "zz"), (702, "aaa"), (-1, "a"),
        ])
    func letterNumerals(_ number: Int, _ text: String) { #expect(LetterNumeral.text(number) == text) }
}
