import CitandaWorks
import Testing

@Suite struct TitleTests {
    @Test(
        arguments: [
            ("Mao’s China: A History", "Mao’s China", ": ", "A History"),
            ("Who Lost China? The Debate", "Who Lost China?", " ", "The Debate"),
            ("Go! Now: Then", "Go!", " ", "Now: Then"), ("One: Two: Three", "One", ": ", "Two: Three"),
            ("What? and why", "What? and why", ": ", nil), ("At 10:30 Sharp", "At 10:30 Sharp", ": ", nil),
            ("Ratio 2:1", "Ratio 2:1", ": ", nil),
            (": x", ": x", ": ", nil), ("x: ", "x: ", ": ", nil), ("", "", ": ", nil),
            ("<i>Pravda: News</i>", "<i>Pravda: News</i>", ": ", nil),
            ("On <i>Pravda</i>: News", "On <i>Pravda</i>", ": ", "News"),
            ("中苏关系: 史纲", "中苏关系", ": ", "史纲"), ("Routes du sel : une histoire", "Routes du sel", " : ", "une histoire"),
            ("Salt:: A History", "Salt", ":: ", "A History"),
        ] as [(String, String, String, String?)])
    func mainAndSubtitleAreDivided(_ text: String, _ main: String, _ joint: String, _ sub: String?) {
        let title = Title(RichText(markup: text))
        #expect(title.main.markup == main)
        #expect(title.joint == joint)
        #expect(title.sub?.markup == sub)
        #expect(title.full.markup == text)
    }

    @Test func formsAreFoundByWhatTheyAre() {
        let title = Title("A", forms: [.init(.translated, "B"), .init(.originalScript, "C"), .init(.translated, "D")])
        #expect(title.form(.translated)?.text == "B")
        #expect(title.form(.romanised) == nil)
    }
}
