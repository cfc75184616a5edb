import CitandaCSL
import CitandaWorks

/// An invented book in Markdown: chapters, and notes that cite the works of a generated library in full and in short. A book of one size is
/// always the same.
struct GeneratedBook {
    let text: String

    /// Two works for five notes, as in many histories.
    private static let notesOfTwoWorks = 5
    private static let notesOfAParagraph = 4
    private static let notesOfAChapter = 200

    /// A book with so many notes; nil without the style.
    init?(notes count: Int) {
        guard let style = Embedded.style(named: "chicago-notes-bibliography-18") else { return nil }
        let works = GeneratedLibrary(max(1, count * 2 / Self.notesOfTwoWorks)).works
        let citations = (0..<count).map { note -> CitationCluster in
            // New works come again and again, early ones too.
            let work = note % 3 == 0 ? note * 2 / Self.notesOfTwoWorks : note * 7_919 % max(1, note * 2 / 5 + 1)
            let item = CitationItem(id: works[min(work, works.count - 1)].key, locator: "\(note % 390 + 1)")
            return CitationCluster(id: "", noteNumber: note + 1, items: [item])
        }
        let processed = Processor(style: style, locales: { Embedded.locale($0) }).process(
            works: works, citations: citations)
        var body = "# A Book of Notes\n"
        var notes = ""
        for note in 0..<count {
            if note % Self.notesOfAChapter == 0 { body += "\n\n## Chapter \(note / Self.notesOfAChapter + 1)\n" }
            if note % Self.notesOfAParagraph == 0 { body += "\n\n" }
            body += "The harbour was quiet that winter, and the clerk wrote to nobody at all.[^\(note + 1)] "
            let comment = note % 6 == 0 ? " The letter was never answered." : ""
            notes += "\n[^\(note + 1)]: \(MarkdownWriter().string(processed.citations[note].text))\(comment)\n"
        }
        text = body + "\n" + notes
    }
}
