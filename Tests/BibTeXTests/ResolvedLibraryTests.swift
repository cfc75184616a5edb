import Testing

@testable import CitandaBibTeX

@Suite struct ResolvedLibraryTests {
    /// Type, key and fields of each entry, and what is found.
    private func read(_ source: String) -> (entries: [String], findings: [String]) {
        let library = ResolvedLibrary(BibTeXTree(parsing: Array(source.utf8)))
        var findings = library.diagnostics.map(\.id)
        var entries: [String] = []
        for index in library.tree.items.indices {
            guard let (entry, found) = library.entry(at: index) else { continue }
            findings += found.map(\.id)
            let fields = entry.fields.map {
                "\($0.name)=\(String(decoding: library.bytes(of: $0.value), as: UTF8.self))"
            }
            entries.append(([entry.key] + fields).joined(separator: "|"))
        }
        return (entries, findings)
    }

    @Test(arguments: [
        (
            "@string{ab = {x} # \"y\"}@a{k, t = ab # { z} # AB, month = mar, u = 1 # mar}",
            ["k|t=xy zxy|month=3|u=1March"], []
        ),
        ("@a{k, t = nope}", ["k|t=nope"], ["bib-undefined-string"]),
        ("@string{a = a # a}@a{k, t = a}", ["k|t=aa"], ["bib-undefined-string", "bib-undefined-string"]),
        ("@a{k, T = 1, t = 2}", ["k|t=1"], ["bib-duplicate-field"]), ("@a{k}@b{K}", ["k", "K"], ["duplicate-key"]),
        (
            "@inbook{a, crossref = {B}, title = {A}}@book{b, title = {Whole}, author = {Doe}, year = 1990}",
            [
                "a|crossref=B|title=A|author=Doe|bookauthor=Doe|booktitle=Whole|year=1990",
                "b|title=Whole|author=Doe|year=1990",
            ], []
        ),
        (
            "@article{a, crossref = {j}, title = {A}}@periodical{j, title = {Journal}, keywords = {x}, issn = 1}",
            ["a|crossref=j|title=A|journaltitle=Journal|issn=1", "j|title=Journal|keywords=x|issn=1"], []
        ),
        // What a whole calls itself for its parts counts.
        (
            "@incollection{a, crossref = {b}, title = {A}}@book{b, title = {Whole}, subtitle = {S}, booktitle = {For Parts}}",
            ["a|crossref=b|title=A|booktitle=For Parts", "b|title=Whole|subtitle=S|booktitle=For Parts"], []
        ),
        (
            "@inproceedings{a, crossref = {b}, title = {A}}@proceedings{b, title = {Whole}, booktitle = {Other}}",
            ["a|crossref=b|title=A|booktitle=Whole", "b|title=Whole|booktitle=Other"], []
        ),
        ("text\n article{r,\n  x = 1}\nbook {k, y}\nsee book{x}", [], ["bib-missing-at", "bib-missing-at"]),
        (
            "@a{k, xdata = {l}, crossref = {l}}@a{l, crossref = {k}}",
            ["k|xdata=l|crossref=l", "l|crossref=k"],
            ["bib-reference-cycle", "bib-reference-cycle", "bib-reference-cycle"]
        ),
        ("@a{k, crossref = {x}}", ["k|crossref=x"], ["bib-missing-parent"]),
        (
            "@a{k, crossref = {l}, t = 1}@a{l, crossref = {k}, u = 2}",
            ["k|crossref=l|t=1|u=2", "l|crossref=k|u=2|t=1"],
            ["bib-reference-cycle", "bib-reference-cycle"]
        ),
        ("@xdata{x, ids = {y}, note = {N}}@a{k, xdata = {y}}", ["x|ids=y|note=N", "k|xdata=y|note=N"], []),
        (
            "@xdata{x, author = {A B and C D}}@a{k, author = {E F and xdata=x-author-2}}",
            ["x|author=A B and C D", "k|author=E F and C D"], []
        ),
    ])
    func valuesAndInheritance(_ source: String, _ entries: [String], _ findings: [String]) {
        let read = read(source)
        #expect(read.entries == entries)
        #expect(read.findings == findings)
    }

    @Test func entryWithVeryManyFieldsTakesLinearTime() {
        let source = "@a{k, " + (0..<20_000).map { "f\($0) = 1" }.joined(separator: ", ") + "}"
        let elapsed = ContinuousClock().measure {
            #expect(BibTeXReader.works(parsing: Array(source.utf8)).value.first?.extra.count == 20_001)
        }
        #expect(elapsed < .seconds(20))
    }

    @Test func stringsThatDoubleEachOtherAndWebsOfEntriesComeToAnEnd() {
        let strings =
            "@string{a0 = {0123456789}}" + (1...200).map { "@string{a\($0) = a\($0 - 1) # a\($0 - 1)}" }.joined()
        #expect(read(strings + "@a{k, t = a200}").entries.count == 1)
        let web = (0..<40).map {
            "@xdata{x\($0), xdata = {x\($0 + 1), y\($0 + 1)}}@xdata{y\($0), xdata = {x\($0 + 1), y\($0 + 1)}}"
        }
        #expect(read(web.joined()).entries.count == 80)
    }

    @Test func longChainIsNoCycle() {
        let chain = (0..<40).map { "@book{k\($0), crossref = {k\($0 + 1)}}" }.joined() + "@book{k40}"
        let findings = read(chain).findings
        #expect(Set(findings) == ["bib-reference-depth"])
    }

    @Test(
        arguments: [
            ("aritcle", "article"), ("artcle", "article"), ("inproceeding", "inproceedings"), ("boook", "book"),
            ("article", nil), ("xdata", nil), ("dictionary", nil), ("foo", nil),
        ] as [(String, String?)])
    func misspeltTypes(_ type: String, _ meant: String?) {
        let (_, findings) = BibTeXReader.works(parsing: Array("@\(type){k, title = {T}}".utf8))
        #expect(EntryType.meant(by: type) == meant)
        #expect(findings.map(\.id) == (meant == nil ? [] : ["unknown-type"]))
    }
}
