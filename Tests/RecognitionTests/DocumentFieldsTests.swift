import CitandaWorks
import ReadingSupport
import Testing

@testable import CitandaRecognition

/// What the order of words proves of a document: who wrote to whom, when, and where it is kept.
@Suite struct DocumentFieldsTests {
    /// The fields of a marked citation: “⟦author Hale⟧ to Grey”.
    private func mended(_ marked: String) -> [String] {
        var text = ""
        var spans: [LabelledSpan] = []
        var rest = Substring(marked)
        while let character = rest.first {
            guard character == "⟦", let blank = rest.firstIndex(of: " "), let close = rest.firstIndex(of: "⟧"),
                let label = Label(rawValue: String(rest[rest.index(after: rest.startIndex)..<blank]))
            else {
                text.append(character)
                rest.removeFirst()
                continue
            }
            let start = text.utf8.count
            text += rest[rest.index(after: blank)..<close]
            spans.append(LabelledSpan(label, start..<text.utf8.count))
            rest = rest[rest.index(after: close)...]
        }
        let grammar = Sample.grammar(text)
        let passage = grammar.stream.passage
        return DocumentFields.mended(spans, of: 0..<passage.text.count, grammar).map {
            "\($0.label.rawValue) \(passage[$0.range])"
        }
    }

    @Test(arguments: [
        // The model took the messenger for the sender.
        (
            "⟦title Lund through⟧ ⟦author Berg⟧ to ⟦recipient Vik⟧, ⟦date May 4, 1988⟧",
            ["author Lund", "contributor Berg", "recipient Vik", "date May 4, 1988"]
        ),
        (
            "⟦author Lund⟧ to ⟦recipient Berg⟧, ⟦author Vik, and Dahl⟧, ⟦date May 4, 1988⟧",
            ["author Lund", "recipient Berg, Vik, and Dahl", "date May 4, 1988"]
        ),
        (
            "⟦archive passim, Trade College⟧, ⟦archive-location Vik Papers, Box 16⟧",
            ["locator passim", "archive Trade College", "archive-location Vik Papers, Box 16"]
        ),
        // A town behind the recipient is no recipient.
        (
            "⟦author Lund⟧ to ⟦recipient Berg⟧, Oslo, ⟦date May 4, 1988⟧",
            ["author Lund", "recipient Berg", "date May 4, 1988"]
        ),
        (
            "⟦author Lund⟧ to ⟦recipient Berg⟧ (with attached ⟦author Vik⟧ to ⟦recipient Dahl⟧, ⟦date May 1, 1988⟧), ⟦date May 4, 1988⟧",
            ["author Lund", "recipient Berg", "date May 4, 1988"]
        ),
        (
            "⟦title Secretary of State to all Diplomatic Posts⟧, ⟦date May 4, 1988⟧",
            ["author Secretary of State", "recipient all Diplomatic Posts", "date May 4, 1988"]
        ),
        (
            "⟦author Lund⟧ to ⟦recipient Berg⟧, ⟦date January 30⟧, February 12, and February 17, 1872",
            ["author Lund", "recipient Berg", "date January 30, February 12, and February 17, 1872"]
        ),
        ("⟦author Lund⟧ to ⟦recipient Berg⟧, [⟦genre no date⟧]", ["author Lund", "recipient Berg", "date no date"]),
        (
            "⟦author Draft Lund⟧ to ⟦recipient Berg⟧, ⟦date May 4, 1988⟧",
            ["genre Draft", "author Lund", "recipient Berg", "date May 4, 1988"]
        ),
        (
            "[⟦author name unknown⟧] to ⟦recipient Baylor [sic, Baehler⟧], ⟦date May 4, 1988⟧",
            ["author [name unknown]", "recipient Baylor [sic, Baehler]", "date May 4, 1988"]
        ),
        (
            "⟦author Lund⟧ to ⟦recipient Consulate Rio de⟧ ⟦date Janeiro, May 4, 1988⟧",
            ["author Lund", "recipient Consulate Rio de Janeiro", "date May 4, 1988"]
        ),
        (
            "⟦author Charles Stuart⟧ ⟦title Kennedy interview with John Berg⟧, ⟦date May 4, 1988⟧",
            ["interviewer Charles Stuart Kennedy", "genre interview", "author John Berg", "date May 4, 1988"]
        ),
        (
            "⟦author Schreiben Thuns⟧ an ⟦recipient Schmerling⟧ v. ⟦date 16. 11. 1849⟧",
            ["genre Schreiben", "author Thuns", "recipient Schmerling", "date 16. 11. 1849"]
        ),
        // Titles and reports are no senders.
        (
            "“⟦title Foreign Reactions to the Papers⟧,” ⟦date May 4, 1988⟧",
            ["title Foreign Reactions to the Papers", "date May 4, 1988"]
        ),
        (
            "⟦title Report to the Committee⟧, ⟦date May 4, 1988⟧",
            ["title Report to the Committee", "date May 4, 1988"]
        ),
    ])
    func letters(_ marked: String, _ expected: [String]) { #expect(mended(marked) == expected) }

    @Test(arguments: [
        (
            "⟦title note⟧, ⟦date May 4, 1988⟧, ⟦archive-location NHAR, RG 9, Box 3, Ports and⟧ ⟦author Salt Conferences⟧ 1955",
            [
                "title note", "date May 4, 1988", "archive NHAR", "archive-location RG 9", "archive-location Box 3",
                "archive-location Ports and Salt Conferences 1955",
            ]
        ),
        (
            "⟦title note⟧, ⟦date May 4, 1988⟧, ⟦archive-location Department of Trade⟧, ⟦archive SAS⟧, ⟦archive-location 1978 OSLO 4⟧",
            [
                "title note", "date May 4, 1988", "archive Department of Trade", "archive-location SAS",
                "archive-location 1978 OSLO 4",
            ]
        ),
        (
            "⟦title note⟧, ⟦date May 4, 1988⟧, ⟦archive-location Fjord College⟧, ⟦archive Berg Papers⟧, ⟦archive-location Box 4⟧",
            [
                "title note", "date May 4, 1988", "archive Fjord College", "archive-location Berg Papers",
                "archive-location Box 4",
            ]
        ),
        (
            "⟦title note⟧, ⟦date May 4, 1988⟧, ⟦archive NHAR⟧, ⟦archive-location RG 9, Iran (clearance folder) (also in Trade Archive, Box 4⟧)",
            [
                "title note", "date May 4, 1988", "archive NHAR", "archive-location RG 9",
                "archive-location Iran (clearance folder)", "archive Trade Archive", "archive-location Box 4",
            ]
        ),
        (
            "⟦title note⟧, ⟦date May 4, 1988⟧, ⟦archive University of Oslo⟧, ⟦archive Special Collections⟧, ⟦archive-location Berg Papers⟧, ⟦archive-location Box 4⟧",
            [
                "title note", "date May 4, 1988", "archive University of Oslo, Special Collections",
                "archive-location Berg Papers", "archive-location Box 4",
            ]
        ),
        (
            "⟦title note⟧, ⟦date May 4, 1988⟧, ⟦archive National Archives⟧, ⟦location Kew⟧, ⟦archive-location FO 371⟧",
            ["title note", "date May 4, 1988", "archive National Archives", "location Kew", "archive-location FO 371"]
        ),
        (
            "⟦title minutes⟧, ⟦archive-location pp. 5⟧, ⟦archive-location 10, and 21⟧, ⟦archive Trade Archive⟧",
            ["title minutes", "locator pp. 5, 10, and 21", "archive Trade Archive"]
        ),
        (
            "⟦title passim⟧, ⟦archive NHAR⟧, ⟦archive-location RG 9⟧",
            ["locator passim", "archive NHAR", "archive-location RG 9"]
        ),
    ])
    func places(_ marked: String, _ expected: [String]) { #expect(mended(marked) == expected) }
}
