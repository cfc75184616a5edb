import Foundation
import Testing

/// Commentary between citations keeps its looks and the addresses of its links in every form of text.
struct CommentaryTests {
    private static let note =
        "With **bold**, *it* and a [link](http://example.org/a_(b)) -- see <https://x.org/y>, x<sup>2</sup>."

    @Test(arguments: [
        ("text", "With bold, it and a link (http://example.org/a_(b)) – see https://x.org/y, x2."),
        ("markdown", note),
        (
            "html",
            "With <b>bold</b>, <i>it</i> and a link (http://example.org/a_(b)) – see https://x.org/y, x<sup>2</sup>."
        ),
        (
            "latex",
            #"With \textbf{bold}, \textit{it} and a link (http://example.org/a\_(b)) – see https://x.org/y, x\textsuperscript{2}."#
        ),
        (
            "rtf",
            #"With {\b bold}, {\i it} and a link (http://example.org/a_(b)) \u8211? see https://x.org/y, x{\super 2}."#
        ),
    ])
    func looksAndAddressesStay(_ form: String, _ expected: String) throws {
        let text = "T.[^1]\n\n[^1]: \(Self.note)\n"
        let run = try CitandaRun(["convert", "-", "--to", "notes", "--output", form], input: Data(text.utf8))
        #expect(run.output.contains("1. \(expected)"), "\(run.output)")
    }

    /// Wrapped lines are one line; whatever is a block of its own stays one.
    @Test(arguments: [
        (
            "A note whose lines\n    are wrapped; Brook, *Salt*,\n    12.",
            "A note whose lines are wrapped; Brook, *Salt*, 12."
        ),
        ("First.\n\n    > Quoted\n    > again.\n\n    Last.", "First.\n\n    > Quoted\n    > again.\n\n    Last."),
        (
            "Code:\n\n    ```\n    one = 1\n    two = 2\n    ```\n\n    Last.",
            "Code:\n\n    ```\n    one = 1\n    two = 2\n    ```\n\n    Last."
        ),
        ("Verse,  \n    second line.", "Verse,  \n    second line."),
        ("Ports:\n\n    - one\n    - two", "Ports:\n\n    - one\n    - two"),
    ])
    func blocksStay(_ note: String, _ expected: String) throws {
        let run = try CitandaRun(
            ["convert", "-", "--to", "notes", "--output", "markdown"], input: Data("T.[^1]\n\n[^1]: \(note)\n".utf8))
        #expect(run.output == "1. \(expected)\n", "\(run.output)")
    }

    /// With labels, the notes can go back into the manuscript.
    @Test(arguments: [
        ("[^1]: Ann Orr, *Foam* (Quay Press, 1990), 3.", "[^1]: Ann Orr, *Foam* (Quay Press, 1990), 3."),
        ("[^orr-2]:   Ann Orr, *Foam* (Quay Press, 1990), 3.", "[^orr-2]: Ann Orr, *Foam* (Quay Press, 1990), 3."),
        ("[^1]: First.\n\n    > Quoted.\n\n    Last.", "[^1]: First.\n\n    > Quoted.\n\n    Last."),
    ])
    func labelsStay(_ note: String, _ expected: String) throws {
        let label = note.prefix { $0 != ":" }
        let run = try CitandaRun(
            ["convert", "-", "--to", "notes", "--output", "markdown", "--labels"],
            input: Data("T.\(label)\n\n\(note)\n".utf8))
        #expect(run.output == expected + "\n", "\(run.output)")
    }
}
