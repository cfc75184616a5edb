import CitandaCSL
import CitandaRecords
import CitandaWorks
import Testing

/// Whatever the items and citations hold, there is a result.
@Suite struct BadInputTests {
    private func processor(_ name: String = "chicago-notes-bibliography-18") throws -> Processor {
        Processor(style: try #require(Embedded.style(named: name)), locales: { Embedded.locale($0) })
    }

    @Test(arguments: [
        #"[{"id":"k"}]"#, #"[{"id":"k","type":"no-such-type","title":7,"volume":"x","page":12}]"#,
        #"[{"id":"k","type":"book","issued":{"date-parts":[[-99999]]}}]"#,
        #"[{"id":"k","type":"book","issued":{"date-parts":[[999999999,99,99]]},"title":""}]"#,
        #"[{"id":"","title":"<i>open \\textbf{x} &amp; <b>"}]"#, #"[{"id":"k","title":"a"},{"id":"k","title":"b"}]"#,
        #"[{"id":"k","author":[{"family":""},{"literal":""},{}],"title":"'\"'\"'"}]"#,
        #"[{"id":"k","author":[{"given":"- . -"},{"family":"-","given":"'"}],"type":"book"}]"#,
        #"[{"id":"k","page":"--- , & -","volume":"-1","issue":"&","edition":"1-2-3-","type":"article-journal"}]"#,
    ])
    func items(json: String) throws {
        let works = CSLJSON.works(parsing: Array(json.utf8)).value
        for name in Embedded.names where name.hasSuffix(".csl") {
            let citations = works.map {
                CitationCluster(id: $0.key, items: [CitationItem(id: $0.key, locator: "- & ,")])
            }
            let document = try processor(name).process(works: works, citations: citations)
            #expect(document.citations.count == works.count)
        }
    }

    @Test func unknownAndRepeatedKeysAreFindings() throws {
        let works = [Work(key: "a", type: .book), Work(key: "a", type: .book)]
        let citations = [
            CitationCluster(id: "1", items: [CitationItem(id: "nowhere")]), CitationCluster(id: "2", items: []),
        ]
        let document = try processor().process(works: works, citations: citations)
        #expect(document.citations.map(\.id) == ["1", "2"])
        #expect(Set(document.diagnostics.map(\.id)) == ["cited-key-missing", "duplicate-key"])
    }

    @Test func ofManyAuthorsTheFirstOnesAreShown() throws {
        var work = Work(key: "k", type: .articleJournal)
        work.contributors = (0..<10_000).map { Contributor(.author, Name(family: "F\($0)", given: "G")) }
        work[.title] = Title("T")
        let document = try processor().process(
            works: [work], citations: [CitationCluster(id: "1", items: [CitationItem(id: "k")])])
        #expect(document.citations.map { PlainTextWriter().string($0.text) } == ["G. F0 et al., “T.”"])
    }
}
