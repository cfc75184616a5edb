import CitandaWorks
import TestSupport
import Testing

@Suite struct CSLVariablesTests {
    @Test(
        arguments: [
            ("title", "A Brief History of <i>Pravda</i>—“Friends” & Rivals, 100% #1_{x}"),
            ("title-short", "Brief History"),
            ("publisher", "Northern Press; Lantern & Sons"), ("publisher-place", "Beijing; Lanham, MD; Moscow"),
            ("original-publisher", "Renmin chubanshe"), ("original-publisher-place", "Beijing"), ("volume", "2"),
            ("DOI", "10.1000/182_a"),
            ("ISBN", "978-0-8047-5202-2 0-8047-5202-8 978-0-8047-5202-3"),
            ("URL", "https://example.org/a_b%20c?x=1&y=#z"),
            ("keyword", "China, Soviet Union, press"), ("annote", "Read <i>twice</i>."),
            ("citation-key", "han2011brief"), ("x-shelf", "top"),
            ("issue", nil), ("PMID", nil), ("archive", nil), ("nonsense", nil), ("container-title", nil),
        ] as [(String, String?)])
    func variableOfABook(_ variable: String, _ text: String?) {
        #expect(SampleWorks.book.cslText(variable)?.markup == text)
    }

    @Test(arguments: [
        ("archive", "AVPRF"), ("archive-place", "Moscow"), ("archive_collection", "Referentura po Kitaiu"),
        ("archive_location", "f. 0100, op. 43, d. 10, ll. 1–3"),
    ])
    func variableOfAnArchivalItem(_ variable: String, _ text: String) {
        #expect(SampleWorks.item.cslText(variable)?.plain == text)
    }

    @Test(arguments: [("141–49", "141"), ("xii-xv", "xii"), ("5, 7", "5"), ("12—14", "12"), ("44", "44")])
    func firstPageIsThatOfThePages(_ page: String, _ first: String) {
        var work = Work(key: "a", type: .chapter)
        work[.page] = page
        #expect(work.cslText("page-first")?.plain == first)
        work[.pageFirst] = "99"
        #expect(work.cslText("page-first")?.plain == "99")
    }

    @Test func emptyTextIsNone() {
        var work = Work(key: "a", type: .book)
        work[.title] = Title("")
        work[.volume] = ""
        #expect(work.cslText("title") == nil)
        #expect(work.cslText("volume") == nil)
    }

    @Test func variablesAreListedOnce() {
        #expect(Set(Work.cslTextVariables).count == Work.cslTextVariables.count)
    }

    @Test(arguments: [
        (Work.ExtraField("title", "another"), true), (.init("editor", ["x"]), true), (.init("issued", "2011"), true),
        (.init("shortTitle", "x"), true), (.init("type", .null), true), (.init("issue", [1]), false),
        (.init("composer", 5), false), (.init("x-shelf", "top"), false), (.init("event", "x"), false),
    ])
    func spellingOfWhatTheWorkSays(_ field: Work.ExtraField, _ isSpelling: Bool) {
        #expect(SampleWorks.book.isSpelling(field) == isSpelling)
    }
}
