import CitandaDiagnostics
import CitandaJSON
import Testing

/// The reports that programs read.
@Suite struct ReportTests {
    private let source = SourceText(name: "my notes/ä.md", "Mao\nSee 沈 p. 5.")
    private let diagnostic = Diagnostic(
        "isbn-invalid", .note, "50%: a,b\nc", at: 8..<11, notes: [.init("here", at: 0..<3), .init("nowhere")],
        fixes: [FixIt("write x", [Edit(8..<11, "x"), Edit(0..<0, "")])])

    @Test func jsonHasRangeLineAndColumn() {
        #expect(
            diagnostic.json(in: source).compact
                == #"{"id":"isbn-invalid","severity":"note","message":"50%: a,b\nc","range":[8,11],"line":2,"column":5,"#
                + #""notes":[{"message":"here","range":[0,3]},{"message":"nowhere","range":null}],"#
                + #""fixes":[{"title":"write x","safety":"safe","edits":[{"range":[8,11],"text":"x"},{"range":[0,0],"text":""}]}]}"#
        )
    }

    @Test(arguments: [(Severity.note, "notice"), (.warning, "warning"), (.error, "error")])
    func gitHubCommandIsEscaped(_ severity: Severity, _ level: String) {
        var diagnostic = diagnostic
        diagnostic.severity = severity
        let source = SourceText(name: "a,b:c%.md", "x\ny")
        diagnostic.range = 0..<3
        #expect(
            diagnostic.gitHubCommand(in: source)
                == "::\(level) file=a%2Cb%3Ac%25.md,line=1,endLine=2,col=1,title=isbn-invalid::50%25: a,b%0Ac")
    }

    @Test func sarifNamesRulesPlacesAndRelatedPlaces() throws {
        let other = Diagnostic("a-rule", .error, "m", at: 0..<1)
        let log = SARIFReport(version: "1.2").json([(source, [diagnostic, other]), (source, [other])])
        #expect(log["version"] == "2.1.0")
        let run = try #require(log["runs"]?[0])
        #expect(run["tool"]?["driver"]?["version"] == "1.2")
        let rules = try #require(run["tool"]?["driver"]?["rules"]?.array)
        #expect(rules.map { $0["id"] } == ["a-rule", "isbn-invalid"])
        #expect(rules[0]["name"] == "ARule")
        #expect(rules[0]["shortDescription"]?["text"] == "A sample")
        #expect(rules[0]["fullDescription"]?["text"] == "Because.")
        #expect(rules[0]["defaultConfiguration"]?["level"] == "error")
        #expect(rules[0]["help"]?["text"]?.string?.contains("wrong:\n    this\n") == true)
        #expect(rules[0]["help"]?["markdown"]?.string?.hasPrefix("### a-rule\n") == true)
        #expect(run["results"]?.array?.count == 3)
        let result = try #require(run["results"]?[0])
        #expect(result["level"] == "note")
        let place = try #require(result["locations"]?[0]?["physicalLocation"])
        #expect(place["artifactLocation"]?["uri"] == "my%20notes/%C3%A4.md")
        #expect(
            place["region"]?.compact
                == #"{"startLine":2,"startColumn":5,"endLine":2,"endColumn":6,"byteOffset":8,"byteLength":3}"#)
        #expect(result["relatedLocations"]?.array?.count == 1)
        #expect(result["relatedLocations"]?[0]?["message"]?["text"] == "here")
    }

    @Test func findingsComeInReadingOrder() {
        let findings = [
            Diagnostic("c", .note, "", at: 5..<6), Diagnostic("b", .note, "", at: 1..<2),
            Diagnostic("a", .note, "", at: 1..<9),
            Diagnostic("z", .error, "", at: 1..<2),
        ]
        #expect(findings.inReadingOrder().map(\.id) == ["z", "a", "b", "c"])
        #expect(Severity.allCases.sorted() == [.note, .warning, .error])
    }
}
