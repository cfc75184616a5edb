import CitandaJSON
import Foundation
import TestSupport
import Testing

/// A citation written back keeps its words: it is set in the style, or it stays as typed with a finding that names what would be lost.
@Suite struct WordGuardTests {
    private func convert(_ notes: [String], style: String = "chicago-notes-bibliography-18") throws -> CitandaRun {
        let markers = notes.indices.map { "T.[^\($0 + 1)]" }.joined(separator: " ")
        let text = markers + "\n\n" + notes.enumerated().map { "[^\($0 + 1)]: \($1)\n" }.joined(separator: "\n")
        return try CitandaRun(
            ["convert", "-", "--to", "notes", "--style", style, "--output", "markdown"], input: Data(text.utf8))
    }

    /// Notes of which the last keeps its citation, and the words that would be lost.
    @Test(arguments: [
        (
            [
                "Ann Orr, *Salt, Tea, and Tallow* (London: Quay Press, 1990), 3.",
                "Orr, *Salt, Tea, and Timber*, 4.",
            ], ["Timber"]
        ),
        (
            [
                "Bo Lee, ed., *Oars and Masts* (London: Quay Press, 1990), 3.",
                "Lee, introduction to *Oars and Masts*, 4.",
            ], ["introduction"]
        ),
    ])
    func staysAsTyped(_ notes: [String], _ lost: [String]) throws {
        let run = try convert(notes)
        let last = try #require(notes.last)
        #expect(run.output.contains("\(notes.count). \(last)\n"))
        let finding = try #require(run.errors.split(separator: "\n").first { $0.contains("[note-kept-as-typed]") })
        for word in lost { #expect(finding.contains(word), "\(finding)") }
        #expect(run.exitCode == 0)
    }

    /// A typed note, and what the 18th edition makes of it: everything that is gone has a reason.
    @Test(arguments: [
        (
            "Dunya Sarkis, “Two Embassies, One Courier,” *Journal of Frontier History*, vol. 17 no. 3 (2014): 315–338.",
            "Dunya Sarkis, “Two Embassies, One Courier,” *Journal of Frontier History* 17, no. 3 (2014): 315–38."
        ),
        (
            "Ann Orr, Bo Lee, Cy Poe, and Di Uhl, *Foam* (London: Quay Press, 1990), pp. 3-9.",
            "Ann Orr et al., *Foam* (Quay Press, 1990), 3–9."
        ),
        (
            "Ann Orr, *Foam*, edited and translated by Bo Lee, 2d ed. (London: Quay Press, 1990), p. 101--109.",
            "Ann Orr, *Foam*, 2nd ed., ed. and trans. Bo Lee (Quay Press, 1990), 101–9."
        ),
        (
            "Ann Orr, “Foam,” *Tides* 3, no. 2 (Sept. 1990): 44.",
            "Ann Orr, “Foam,” *Tides* 3, no. 2 (1990): 44."
        ),
        (
            "Ann Orr, “Foam,” *Harbour Weekly*, 4 Mar. 1972, accessed 3 May 2020, https://example.org/foam.",
            "Ann Orr, “Foam,” *Harbour Weekly*, March 4, 1972, https://example.org/foam."
        ),
        (
            "Ann Orr, “Foam,” in Bo Lee, ed., *Oars* (London: Quay Press, 1990), 44.",
            "Ann Orr, “Foam,” in *Oars*, ed. Bo Lee (Quay Press, 1990), 44."
        ),
        (
            "U.S. Congress, House, Committee on Ports, *Hearings on Harbor Dues*, 85th Cong., 2nd sess., 1958, 12.",
            "U.S. Congress, House, Committee on Ports, *Hearings on Harbor Dues*, 85th Cong., 2nd sess. (1958), 12."
        ),
        (
            "Ann Orr, “Foam” (paper presented at the Tide Conference, Riga, March 3–5, 2017).",
            "Ann Orr, “Foam” (paper presented at the Tide Conference, Riga, March 3–5, 2017)."
        ),
    ])
    func isSetAnew(_ typed: String, _ expected: String) throws {
        let run = try convert([typed])
        #expect(run.output == "1. \(expected)\n")
        #expect(!run.errors.contains("note-kept-as-typed"), "\(run.errors)")
    }

    /// Styles give the place of a book, or its publisher, or both; what a style never gives is not lost.
    @Test(arguments: [
        ("german-history-notes", "Ann Orr, Foam, London 1990, S. 3."),
        ("new-harts-rules-notes", "Ann Orr, *Foam* (London, 1990), 3."),
        ("mhra-notes", "Ann Orr, *Foam* (Quay Press, 1990), p. 3."),
        ("french-history-notes", "Ann Orr, *Foam*, London, Quay Press, 1990, p. 3."),
    ])
    func whatAStyleNeverGives(_ style: String, _ expected: String) throws {
        let run = try convert(["Ann Orr, *Foam* (London: Quay Press, 1990), 3."], style: style)
        #expect(run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ") == "1. \(expected)")
        #expect(!run.errors.contains("note-kept-as-typed"), "\(run.errors)")
    }

    @Test func shortFormsNeedNotSayItAgain() throws {
        let notes = [
            "Ann Orr, “Foam,” *Tides* 3, no. 2 (1990): 44.", "Ibid., 45.", "Orr, op. cit., 46 (n. 1).",
            "Ann Orr, “Foam,” *Tides* 3, no. 2 (1990): 47.", "Orr, “Foam,” 48.",
        ]
        for style in [
            "chicago-notes-bibliography-17", "chicago-notes-bibliography-18-ibid",
            "chicago-shortened-notes-bibliography-18",
        ] {
            #expect(try !convert(notes, style: style).errors.contains("note-kept-as-typed"), "\(style)")
        }
    }
}
