import Citanda
import Foundation
import TestSupport
import Testing

/// Notes against a style: what follows the style is left alone, and what does not is named.
@Suite struct StyleCheckTests {
    private static func check(_ style: ChicagoStyle) throws -> Checker {
        let check = StyleCheck(try style.processor())
        let choice = FindingChoice(selected: [try FindingSelector(named: "style")])
        return Checker(choice: { _ in choice }, style: { _ in check })
    }

    private static func findings(_ text: String, _ style: ChicagoStyle) throws -> [Diagnostic] {
        try check(style).files([CheckInput(SourceText(text), as: .manuscript)]).flatMap(\.findings)
    }

    /// The message of each finding with the words that it is about.
    private static func words(_ text: String, _ style: ChicagoStyle) throws -> [String] {
        let bytes = Array(text.utf8)
        return try findings(text, style).map { finding in
            "\(finding.id) \(String(decoding: bytes[finding.range], as: UTF8.self))"
        }
    }

    // MARK: - Notes in the style

    private static let noteStyles = ChicagoStyle.allCases.filter { !$0.rawValue.contains("author-date") }

    /// A manuscript whose notes, each on a line, are set in a style.
    private static func set(_ manuscript: Manuscript, in style: ChicagoStyle) throws -> String {
        let formatting = NoteFormatting(processor: try style.processor(), output: .markdown, keepsLabels: true)
        var notes: [Substring: Substring] = [:]
        let set = formatting.text(of: manuscript.reading).text
        for note in set.split(separator: "\n") { notes[label(of: note)] = note }
        let lines = manuscript.text[0..<manuscript.text.bytes.count].split(
            separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.hasPrefix("[^") ? notes[label(of: $0)] ?? $0 : $0 }.joined(separator: "\n")
    }

    private static func label(of note: Substring) -> Substring { note.prefix { $0 != ":" } }

    @Test(arguments: noteStyles) func theSampleSetInAStyleFollowsIt(_ style: ChicagoStyle) throws {
        let manuscript = try Manuscript(contentsOf: Shared.packageFolder.path + "/Bibliography/split.md")
        #expect(try Self.words(Self.set(manuscript, in: style), style) == [])
    }

    /// Without full notes, a short form that several works answer to would be left, which is a planted fault.
    @Test(arguments: noteStyles.filter { !$0.rawValue.contains("shortened") })
    func aManuscriptSetInAStyleFollowsIt(_ style: ChicagoStyle) throws {
        guard let bytes = try Shared.bytes("manuscripts/dev/salt-roads.md") else { return }
        let manuscript = Manuscript(SourceText(name: "salt-roads.md", bytes: bytes))
        #expect(try Self.words(Self.set(manuscript, in: style), style) == [])
    }

    @Test(arguments: [
        // Dates of documents, whatever their order.
        "[^1]: Hutch to Bevan, 4 May 1950, FO 371/84075, National Archives, London.",
        // Given names tell namesakes apart.
        """
        [^1]: Sami Haddad, *Camel Census* (Cedar Press, 1990), 14; Zaki Haddad, *Bills of Lading* (Cedar Press, 1991), 3.
        [^2]: S. Haddad, *Camel Census*, 14; Z. Haddad, *Bills of Lading*, 310.
        """,
        """
        [^1]: Sami Haddad, *Camel Census* (Cedar Press, 1990), 14; Saul Haddad, *Bills of Lading* (Cedar Press, 1991), 3.
        [^2]: Sami Haddad, *Camel Census*, 14; Saul Haddad, *Bills of Lading*, 310.
        """,
        // Straight marks of a typist.
        "[^1]: Ann Roe, \"Creating 'New Ports,' 1949--50,\" *Journal of Ports* 5, no. 2 (1990): 12--14.",
        // A foreign title keeps its capitals.
        "[^1]: L. V. Filatov, *Otsenka pomoshchi Kitaiu* (Nauka, 1980), 98.",
        // What no rule knows is not held against the author.
        "[^1]: Ann Roe, *Ports of Call*, with a preface by Jan Berg (Ostrov Press, 1999), 3.",
    ]) func theseNotesAreLeftAlone(_ text: String) throws { #expect(try Self.words(text, .notes18) == []) }

    // MARK: - Planted deviations

    /// A way to depart from the style: what is typed in the place of what, and the finding.
    struct Deviation: Sendable, CustomStringConvertible {
        let kind: String
        let from: String
        let to: String

        init(_ kind: String, _ from: String, _ to: String) {
            (self.kind, self.from, self.to) = (kind, from, to)
        }

        var description: String { "\(kind): \(from)" }
    }

    /// The notes of the 18th edition that are departed from; each has one place for each deviation that fits.
    private static let notes18 = [
        "Ann Roe, *Ports of the North* (Ostrov Press, 1999), 114–18.",
        "Ole Lund, “Trade of Wood in the North,” *Journal of Trade* 5, no. 2 (1990): 212–14.",
        "Eva Kern, “Markets of the Coast,” in *Towns of the East*, ed. Paul Stone (Harbor Press, 1988), 33–35.",
        "Karl Witt, *The Long Frost*, trans. Amy Cole (Pine Press, 1975), 80.",
        "Lena Fisk, *Docks of the Lake*, 2nd ed. (Lake Press, 1970), 9.",
        "Tom Brill, “Grain in the South” (PhD diss., University of Oslo, 1999), 44.",
        "Rosa Mill and Ida Frost, *Two Cities* (Faber, 1962), 12.",
        "Carl Holm, “Prices of the Week,” *Daily Post*, June 9, 1950.",
        "Jan Berg et al., *Four Seas* (Faber, 1963), 12.",
        "Nils Vik, “Herring,” *Journal of Trade* 12, no. 3 (2005): 10–22, https://doi.org/10.1000/xyz123.",
    ]

    /// Sixty departures from these notes: the index of the note, and what is typed in it.
    private static let deviations: [(note: Int, Deviation)] = [
        (0, Deviation("style-place", "(Ostrov", "(Paris: Ostrov")),
        (0, Deviation("style-place", "(Ostrov", "(Cambridge, MA: Ostrov")),
        (0, Deviation("style-place", "(Ostrov", "(Paris, Ostrov")),
        (0, Deviation("style-name-order", "Ann Roe,", "Roe, Ann,")),
        (0, Deviation("style-title-dress", "*Ports of the North*", "“Ports of the North”")),
        (0, Deviation("style-title-dress", "*Ports of the North*", "Ports of the North")),
        (0, Deviation("style-title-case", "Ports of the North", "Ports of the north")),
        (0, Deviation("style-page-range", "114–18", "114-18")),
        (0, Deviation("style-page-range", "114–18", "114–118")),
        (0, Deviation("style-page-range", "114–18", "114—18")),
        (0, Deviation("style-page-range", "114–18", "114–8")),
        (0, Deviation("style-locator-label", " 114", " pp. 114")),
        (0, Deviation("style-locator-label", " 114", " pages 114")),
        (0, Deviation("style-locator-label", "114–18", "p. 114")),
        (0, Deviation("style-punctuation", "(Ostrov Press, 1999),", "(Ostrov Press 1999),")),
        (1, Deviation("style-number-label", "*Journal of Trade* 5", "*Journal of Trade*, vol. 5")),
        (1, Deviation("style-number-label", "*Journal of Trade* 5", "*Journal of Trade*, volume 5")),
        (1, Deviation("style-issue-date", "(1990)", "(May 1990)")),
        (1, Deviation("style-issue-date", "(1990)", "(December 1990)")),
        (1, Deviation("style-punctuation", "North,”", "North”,")),
        (1, Deviation("style-punctuation", "(1990):", "(1990),")),
        (1, Deviation("style-locator-label", "212", "pp. 212")),
        (1, Deviation("style-page-range", "212–14", "212–214")),
        (1, Deviation("style-page-range", "212–14", "212-14")),
        (1, Deviation("style-title-dress", "*Journal of Trade*", "Journal of Trade")),
        (1, Deviation("style-title-case", "Wood in the North", "wood in the North")),
        (1, Deviation("style-name-order", "Ole Lund,", "Lund, Ole,")),
        (2, Deviation("style-contributor-label", "ed. Paul", "edited by Paul")),
        (2, Deviation("style-contributor-label", "ed. Paul", "eds. Paul")),
        (2, Deviation("style-order", "*Towns of the East*, ed. Paul Stone", "Paul Stone (ed.), *Towns of the East*")),
        (2, Deviation("style-order", "*Towns of the East*, ed. Paul Stone", "Paul Stone, ed., *Towns of the East*")),
        (2, Deviation("style-place", "(Harbor", "(New York: Harbor")),
        (2, Deviation("style-page-range", "33–35", "33-35")),
        (2, Deviation("style-locator-label", "33–35", "p. 33")),
        (2, Deviation("style-punctuation", "Coast,”", "Coast”,")),
        (2, Deviation("style-title-dress", "*Towns of the East*", "Towns of the East")),
        (3, Deviation("style-contributor-label", "trans. Amy", "translated by Amy")),
        (3, Deviation("style-place", "(Pine", "(Boston: Pine")),
        (3, Deviation("style-locator-label", " 80", " p. 80")),
        (3, Deviation("style-title-dress", "*The Long Frost*", "“The Long Frost”")),
        (4, Deviation("style-edition-form", "2nd ed.", "second edition")),
        (4, Deviation("style-edition-form", "2nd ed.", "2d ed.")),
        (4, Deviation("style-edition-form", "2nd ed.", "2nd edition")),
        (4, Deviation("style-edition-form", "2nd ed.", "second ed.")),
        (4, Deviation("style-edition-form", "2nd ed.", "revised edition")),
        (4, Deviation("style-title-case", "Docks of the Lake", "Docks of the lake")),
        (5, Deviation("style-genre-form", "PhD diss.", "Ph.D. dissertation")),
        (5, Deviation("style-genre-form", "PhD diss.", "PhD dissertation")),
        (5, Deviation("style-genre-form", "PhD diss.", "Ph.D. diss.")),
        (5, Deviation("style-title-dress", "“Grain in the South”", "*Grain in the South*")),
        (6, Deviation("style-name-joint", "Mill and Ida", "Mill & Ida")),
        (6, Deviation("style-place", "(Faber", "(London: Faber")),
        (6, Deviation("style-punctuation", "(Faber, 1962)", "(Faber 1962)")),
        (7, Deviation("style-date-form", "June 9, 1950", "9 June 1950")),
        (7, Deviation("style-date-form", "June 9, 1950", "June 9th, 1950")),
        (7, Deviation("style-title-dress", "*Daily Post*", "Daily Post")),
        (8, Deviation("style-et-al", "Jan Berg et al.", "Jan Berg, Ann Roe, and Ole Lund")),
        (8, Deviation("style-et-al", "Jan Berg et al.", "Jan Berg, Ann Roe, Ida Frost, and Ole Lund")),
        (9, Deviation("style-doi-form", "https://doi.org/10.1000/xyz123", "doi:10.1000/xyz123")),
        (9, Deviation("style-doi-form", "https://doi.org/10.1000/xyz123", "http://dx.doi.org/10.1000/xyz123")),
    ]

    @Test func theNotesThatAreDepartedFromFollowTheStyle() throws {
        let text = Self.notes18.enumerated().map { "[^\($0 + 1)]: \($1)" }.joined(separator: "\n")
        #expect(try Self.words(text, .notes18) == [])
    }

    /// Each departure in a text of its own, so that no other one bears on it: found under its name, and nothing else.
    @Test func deviationsAreFoundByName() throws {
        #expect(Self.deviations.count == 60)
        var missed: [String] = []
        var others: [String] = []
        for (note, deviation) in Self.deviations {
            let typed = Self.notes18[note].replacing(deviation.from, with: deviation.to)
            #expect(typed != Self.notes18[note], "\(deviation)")
            let text = "[^1]: \(typed)\n"
            let found = try Self.words(text, .notes18)
            if !found.contains(where: { $0.hasPrefix(deviation.kind) }) { missed.append("\(typed): \(found)") }
            others += found.filter { !$0.hasPrefix(deviation.kind) }.map { "\(typed): \($0)" }
        }
        #expect(missed == Self.notReadExactly.map { "\($0): []" })
        #expect(others == [])
    }

    /// No exact form reads these, so that nothing is said of them.
    private static let notReadExactly = [
        "Ann Roe, *Ports of the North* (Ostrov Press 1999), 114–18.",
        "Rosa Mill and Ida Frost, *Two Cities* (Faber 1962), 12.",
    ]

    /// A fix leads back to the note in the style, wherever the typed note lacks no word of it.
    @Test func fixesLeadBackToTheStyle() throws {
        var wrong: [String] = []
        for (note, deviation) in Self.deviations where !Self.losesFacts.contains(deviation.to) {
            let typed = Self.notes18[note].replacing(deviation.from, with: deviation.to)
            let input = try CheckInput(SourceText("[^1]: \(typed)\n"), as: .manuscript)
            let options = FixedFile.Options(allowsUnsafe: true)
            let fixed = try #require(FixedFile.all([input], options: options, checker: Self.check(.notes18)).first)
            let text = String(decoding: fixed.bytes, as: UTF8.self)
            guard !Self.notReadExactly.contains(typed) else { continue }
            if text != "[^1]: \(Self.notes18[note])\n" { wrong.append("\(typed) → \(text)") }
        }
        #expect(wrong == [])
    }

    /// Word documents take the fixes as tracked changes, with the italics that the style has.
    @Test(arguments: [
        ("[^1]: Rosa Mill, “The Fall of Pera” (Faber, 1960), 12.", "Rosa Mill, *The Fall of Pera* (Faber, 1960), 12."),
        (
            "[^1]: Tom Brill, *Grain in the South* (PhD diss., University of Oslo, 1999), 44.",
            "Tom Brill, “Grain in the South” (PhD diss., University of Oslo, 1999), 44."
        ),
        (
            "[^1]: Eva Kern, “Markets,” in Paul Stone (ed.), *Towns of the East* (Harbor Press, 1988), 33.",
            "Eva Kern, “Markets,” in *Towns of the East*, ed. Paul Stone (Harbor Press, 1988), 33."
        ),
        ("[^1]: Ann Roe, *Ports* (Paris: Ostrov Press, 1999), pp. 3-5.", "Ann Roe, *Ports* (Ostrov Press, 1999), 3–5."),
    ]) func wordDocumentsTakeTheFixes(_ typed: String, _ wanted: String) throws {
        let bytes = try WordDocument.bytes(of: Array("A port.[^1]\n\n\(typed)\n".utf8))
        let input = try CheckInput(SourceText(name: "a.docx", bytes: bytes), as: .manuscript)
        let fixed = try #require(FixedFile.all([input], checker: Self.check(.notes18)).first)
        let text = try ManuscriptFile(fixed.after.input.file).text.source.bytes
        #expect(String(decoding: text, as: UTF8.self).contains(wanted))
    }

    /// Departures that say something else than the note in the style.
    private static let losesFacts: Set<String> = ["p. 114", "p. 33", "revised edition"]
}
