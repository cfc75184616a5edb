import Citanda
import Testing

/// Known findings are not reported again, wherever they move.
@Suite struct BaselineTests {
    private static let note = "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 1O4.\n"
    private static let other = "[^2]: Jan Berg, *Roads of Salt* (London: Lantern, 2001), 1O5.\n"

    private static func findings(_ text: String, _ baseline: Baseline = Baseline()) throws -> [String] {
        let input = try CheckInput(SourceText(name: "a.md", text), as: .manuscript)
        return Checker(baseline: baseline).files([input]).flatMap(\.findings).map(\.message)
    }

    private static func baseline(of text: String) throws -> Baseline {
        let input = try CheckInput(SourceText(name: "a.md", text), as: .manuscript)
        // The file is read back.
        return try Baseline(SourceText(name: "known.json", Baseline(of: Checker().files([input])).text))
    }

    @Test func knownFindingsAreLeftOut() throws {
        let baseline = try Self.baseline(of: Self.note)
        #expect(try Self.findings(Self.note, baseline) == [])
        #expect(try Self.findings("New words.\n\n" + Self.note, baseline) == [])
        #expect(try Self.findings(Self.note + Self.other, baseline) == ["the page number 1O5 contains a letter"])
    }

    /// One known finding does not hide two of its kind.
    @Test func eachKnownFindingCountsOnce() throws {
        let twice = Self.note + Self.note.replacing("[^1]", with: "[^2]")
        let known = try Self.baseline(of: Self.note)
        #expect(try Self.findings(twice, known).filter { $0.contains("1O4") }.count == 1)
    }

    @Test(arguments: [
        ("{}", "known.json: is no baseline"), ("[1", "known.json: is no baseline"),
        (
            #"{"citanda-baseline": 7, "findings": []}"#,
            "known.json: is a baseline of version 7, and this program reads version 1"
        ),
        (#"{"citanda-baseline": 1, "findings": [{}]}"#, "known.json: is a damaged baseline"),
    ])
    func otherFilesAreRefused(_ text: String, _ reason: String) {
        #expect { try Baseline(SourceText(name: "known.json", text)) } throws: { "\($0)".hasPrefix(reason) }
    }
}
