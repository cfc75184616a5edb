import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import Testing

@testable import CitandaRecords

/// CSL-JSON as registries write it means what the schema says in another form.
@Suite struct RegistryFormsTests {
    /// Items as registries and older programs write them, and the same as the schema has them.
    @Test(arguments: [
        (#""title": ["Salt"]"#, #""title": "Salt""#),
        (
            #""container-title": ["J. of Salt"], "ISSN": ["1234-5679", "2049-3630"]"#,
            #""container-title": "J. of Salt", "ISSN": "1234-5679, 2049-3630""#
        ),
        (#""issued": {"date-parts": [2013, 5]}"#, #""issued": {"date-parts": [[2013, 5]]}"#),
        (#""issued": {"date-parts": [["2021", "season-01"]]}"#, #""issued": {"date-parts": [[2021]], "season": 1}"#),
        (#""title": "Salt &amp; Sea&#8212;a""#, #""title": "Salt & Sea—a""#),
        (#""author": [{"family": "O&#39;Neil", "sequence": "first"}]"#, #""author": [{"family": "O'Neil"}]"#),
    ])
    func registriesAreUnderstood(_ found: String, _ usual: String) {
        let works = [found, usual].map { members in
            CSLJSON.works(parsing: Array(#"[{"id": "a", "type": "book", \#(members)}]"#.utf8)).value.map { work in
                var work = work.withoutOrigins
                work.extra = []
                return work
            }
        }
        #expect(works[0] == works[1])
    }

    @Test func registryTypesAreTypes() {
        let (works, findings) = CSLJSON.works(parsing: Array(#"[{"id": "a", "type": "journal-article"}]"#.utf8))
        #expect(works.map(\.type) == [.articleJournal])
        #expect(findings.map(\.severity) == [.note])
        #expect(CSLJSON.text(of: works).contains(#""type": "article-journal""#))
    }

    /// Of several titles the first counts; the others come back.
    @Test func otherTitlesAreKept() {
        let text = #"[{"id": "a", "type": "book", "title": ["Salt", "Sea"]}]"#
        let works = CSLJSON.works(parsing: Array(text.utf8)).value
        #expect(works.first?[.title]?.full.plain == "Salt")
        let again = CSLJSON.text(of: works)
        #expect(again.contains(#""title": "Salt""#) && again.contains("Sea"))
        #expect(CSLJSON.works(parsing: Array(again.utf8)).value == works)
    }
}
