import CitandaJSON
import Foundation
import TestSupport
import Testing

/// Chapters given together are one book: one entry a work, and short forms that reach over chapters.
struct BookTests {
    private static let first = """
        T.[^1] T.[^2] T.[^3] T.[^4]

        [^1]: Tove Lind, *Quays without Ships* (Oslo: Fjord Press, 2011), 12.
        [^2]: Ines Vidal, “Two Harbours,” *Tides* 17, no. 3 (2014): 315.
        [^3]: Paul Orr, *The Price of Fish* (London: Quay Press, 1972), 3.
        [^4]: Berg, *Nets*, 4.
        """
    private static let second = """
        T.[^1] T.[^2] T.[^3] T.[^4] T.[^5]

        [^1]: Tove Lind, *Quays without Ships* (Oslo: Fjord Press, 2011), 44.
        [^2]: Vidal, “Two Harbours,” 320.
        [^3]: Ibid., 321.
        [^4]: Paul Orr, *The Price of Fish* (London: Quay Press, 1974), 9.
        [^5]: Jon Lund, *Ropes* (Bergen: Fjord Press, 1999), 3.

        ## Bibliography

        - Berg, Ann. *Nets*. Oslo: Fjord Press, 2001.
        """

    private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> CitandaRun {
        let files = [try folder.write("1.md", Self.first), try folder.write("2.md", Self.second)]
        return try CitandaRun([arguments[0]] + files + arguments.dropFirst())
    }

    @Test func oneEntryAWork() throws {
        let text = try run(["convert", "--to", "bibtex"], in: TemporaryFolder()).output
        let keys = text.split(separator: "\n").filter { $0.hasPrefix("@") }.map {
            String($0.drop { $0 != "{" }.dropFirst().dropLast())
        }
        #expect(
            keys == [
                "lind2011quays", "vidal2014two", "orr1972price", "berg2001nets", "orr1974price", "lund1999ropes",
            ])
    }

    @Test func shortFormsReachOverChapters() throws {
        let json = try JSONValue(parsing: run(["read", "--format", "json"], in: TemporaryFolder()).output)
        func cited(_ chapter: Int) -> [String?] {
            json[chapter]?["notes"]?.array?.map { $0["citations"]?[0]?["work"]?.string } ?? []
        }
        #expect(cited(0) == ["lind2011quays", "vidal2014two", "orr1972price", "berg2001nets"])
        #expect(cited(1) == ["lind2011quays", "vidal2014two", "vidal2014two", "orr1974price", "lund1999ropes"])
        // A work that a chapter never speaks of is not among its works.
        #expect(json[0]?["works"]?.array?.count == 4 && json[1]?["works"]?.array?.count == 5)
    }

    @Test func noChapterMissesWhatAnotherGives() throws {
        let run = try run(["check", "--fail-on", "never"], in: TemporaryFolder())
        #expect(!run.output.contains("[short-form-without-full]"), "\(run.output)")
    }

    @Test func notesOfAllChapters() throws {
        let notes = try run(["convert", "--to", "notes"], in: TemporaryFolder()).output.split(separator: "\n")
        #expect(notes.count == 9)
        #expect(notes.contains { $0.contains("“Two Harbours,” Tides 17, no. 3 (2014): 320") })
    }
}
