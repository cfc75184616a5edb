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
}
