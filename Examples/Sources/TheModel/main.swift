import Citanda

var work = Work(key: "abe2001salt", type: .book)
work.contributors = [Contributor(.author, Name(family: "Abe", given: "Kenji"))]
work[.title] = Title("Salt Roads: A History")
work.publishers = [Publisher("Fjord Press", place: "Oslo")]
work[.issued] = PartialDate(year: 2001)

print(work[.title]?.main.plain ?? "", "/", work[.title]?.sub?.plain ?? "")
print(BibTeXWriter(.biblatex).text(of: [work]))
