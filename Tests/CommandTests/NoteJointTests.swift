import Foundation
import TestSupport
import Testing

/// Citations written back into their notes end as the note goes on: one full stop, inside quotation marks; no stop before another mark.
struct NoteJointTests {
    private static let manuscript = """
        T.[^1] T.[^2] T.[^3] T.[^4] T.[^5] T.[^6] T.[^7] T.[^8] T.[^9]

        [^1]: Ines Vidal, “The Weight of Herring,” *Quay Gazette*, May 6, 1968.
        [^2]: Vidal, “Weight of Herring.”
        [^3]: Vidal, “Weight of Herring”; Vidal, “Weight of Herring.”
        [^4]: Compare Vidal, “Weight of Herring,” with care; cf. Vidal, “Weight of Herring.”
        [^5]: Tove Lind, “Who Owns the Tide?” *Quay Gazette*, May 7, 1969.
        [^6]: Lind, “Who Owns the Tide?”; Vidal, “Weight of Herring” (a reply).
        [^7]: Vidal, “Weight of Herring.” See also Lind, “Who Owns the Tide?”
        [^8]: Lind, “Who Owns the Tide?” is a question.
        [^9]: Lind, “Who Owns the Tide?”
        """

    private static let short = [
        "2. Vidal, “Weight of Herring.”", "3. Vidal, “Weight of Herring”; Vidal, “Weight of Herring.”",
        "4. Compare Vidal, “Weight of Herring,” with care; cf. Vidal, “Weight of Herring.”",
        "6. Lind, “Who Owns the Tide?”; Vidal, “Weight of Herring” (a reply).",
        "7. Vidal, “Weight of Herring.” See also Lind, “Who Owns the Tide?”",
        "8. Lind, “Who Owns the Tide?” is a question.", "9. Lind, “Who Owns the Tide?”",
    ]

    private static let ibid = [
        "2. Ibid.", "3. Ibid.; ibid.", "4. Compare ibid., with care; cf. ibid.",
        "6. Ibid.; Vidal, “Weight of Herring” (a reply).",
        "7. Vidal, “Weight of Herring.” See also Lind, “Who Owns the Tide?”",
        "8. Lind, “Who Owns the Tide?” is a question.", "9. Ibid.",
    ]

    private static let full = [
        "1. Ines Vidal, “The Weight of Herring,” Quay Gazette, May 6, 1968.",
        "5. Tove Lind, “Who Owns the Tide?” Quay Gazette, May 7, 1969.",
    ]

    private static let shortened = ["1. Vidal, “Weight of Herring.”", "5. Lind, “Who Owns the Tide?”"]

    /// The notes of a style in a form of text.
    private func notes(_ style: String, _ form: String) throws -> String {
        let folder = try TemporaryFolder()
        let file = try folder.write("notes.md", Self.manuscript)
        return try CitandaRun(["convert", file, "--to", "notes", "--style", style, "--output", form]).output
    }

    @Test(arguments: [
        ("chicago-notes-bibliography-18", full + short), ("chicago-notes-bibliography-17", full),
        ("chicago-notes-bibliography-18-ibid", full + ibid),
        ("chicago-shortened-notes-bibliography-18", shortened + short),
        ("chicago-shortened-notes-bibliography-17", shortened),
    ])
    func oneStopWhereTheNoteEnds(_ style: String, _ expected: [String]) throws {
        let lines = try notes(style, "text").split(separator: "\n").map(String.init)
        #expect(Set(expected).subtracting(lines) == [], "\(lines)")
    }

    @Test(arguments: [
        ("markdown", ["“Weight of Herring.”\n", "“Weight of Herring”; Vidal", "“Weight of Herring,” with"]),
        ("html", ["“Weight of Herring.”</p>", "“Weight of Herring”; Vidal", "“Weight of Herring,” with"]),
        ("latex", ["“Weight of Herring.”\n", "“Weight of Herring”; Vidal", "“Weight of Herring,” with"]),
        (
            "rtf",
            [
                "Weight of Herring.\\u8221?\\par", "Weight of Herring\\u8221?; Vidal",
                "Weight of Herring,\\u8221? with",
            ]
        ),
    ])
    func everyFormOfText(_ form: String, _ expected: [String]) throws {
        let text = try notes("chicago-shortened-notes-bibliography-18", form)
        for part in expected { #expect(text.contains(part), "\(text)") }
    }
}
