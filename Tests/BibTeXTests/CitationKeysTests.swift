import Testing
import Works

@testable import BibTeX

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
            (Name(.institution("Renmin ribao")), Title("On the Question"), 1963, "renmin1963question"),
            (Name(family: "O’Brien", given: "S."), Title("1984: A Year"), 1990, "obrien19901984"),
            (Name(family: "Łuczak", given: "C."), Title("The"), nil, "luczakthe"),
        ] as [(Name, Title, Int?, String)])
    func keyIsMadeOfAuthorYearAndTitle(_ name: Name, _ title: Title, _ year: Int?, _ key: String) {
        #expect(CitationKeys.keys(for: [work("", name, title, year: year)]) == [key])
    }

    @Test func keyOfTheWorkIsUsedWhereBibTeXCanUseIt() {
        let name = Name(family: "Doe", given: "J.")
        let works = ["my_Key:1", "has blank", "ключ", "a,b"].map { work($0, name, Title("Title"), year: 1990) }
        #expect(CitationKeys.keys(for: works) == ["my_Key:1", "doe1990title", "doe1990titleb", "doe1990titlec"])
    }

    @Test func keysStayWhenWorksAreAdded() {
        let name = Name(family: "Doe", given: "J.")
        let works = (0..<30).map { _ in work("", name, Title("Title"), year: 1990) }
        let keys = CitationKeys.keys(for: works)
        #expect(Set(keys).count == 30)
        #expect(keys[29] == "doe1990titlead")
        for count in 1..<30 { #expect(CitationKeys.keys(for: Array(works.prefix(count))) == Array(keys.prefix(count))) }
    }

    @Test func keysThatDifferInCaseOnlyAreTheSame() {
        #expect(CitationKeys.keys(for: [work("a"), work("A"), work("a"), work("ab")]) == ["a", "Ac", "ad", "ab"])
    }

    @Test func workWithoutAnythingHasAKey() {
        #expect(CitationKeys.keys(for: [work()]) == ["anon"])
    }
}
