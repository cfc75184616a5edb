import CitandaWorks
import Testing

@testable import CitandaBibTeX

@Suite struct EntryKeysTests {
    private func works(_ keys: [String]) -> [Work] {
        keys.map { key in
            var work = Work(key: key, type: .book)
            work.contributors = [Contributor(.author, Name(family: "Doe", given: "J."))]
            work[.title] = Title("Title")
            work[.issued] = PartialDate(year: 1990)
            return work
        }
    }

    @Test(arguments: [
        (["my_Key:1", "has blank", "ключ", "a,b"], ["my_Key:1", "doe1990title", "doe1990titleb", "doe1990titlec"]),
        (["a", "A", "a", "ab"], ["a", "doe1990title", "doe1990titleb", "ab"]),
        (["", "doe1990title"], ["doe1990titleb", "doe1990title"]), ([], []),
    ])
    func keyOfTheWorkIsUsedWhereBibTeXCanUseIt(_ given: [String], _ keys: [String]) {
        #expect(EntryKeys.keys(for: works(given)) == keys)
    }

    @Test func keysStayWhenWorksAreAdded() {
        let works = works(Array(repeating: "", count: 30))
        let keys = EntryKeys.keys(for: works)
        #expect(Set(keys).count == 30)
        for count in 1..<30 { #expect(EntryKeys.keys(for: Array(works.prefix(count))) == Array(keys.prefix(count))) }
    }
}
