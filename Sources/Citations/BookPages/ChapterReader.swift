import Documents
import Works

/// The chapters of a book: from its contents, joined with the headings in the text; without contents, from the headings alone.
enum ChapterReader {
    static func chapters(of document: Document) -> [Chapter] {
        let listed = ContentsReader.chapters(of: document)
        let headed = document.sections.filter { $0.kind == .chapter }
        guard !listed.isEmpty else { return headed.enumerated().map { chapter($0.element, in: document) } }
        return listed.map { chapter in
            var chapter = chapter
            if let section = headed.first(where: { $0.number == chapter.number && chapter.number != nil })
                ?? headed.first(where: { TitleWords.key($0.titleText) == TitleWords.key(chapter.title) })
            {
                chapter.heading = section.titleText
                chapter.headingRange = section.heading.source(section.title)
            }
            return chapter
        }
    }

    private static func chapter(_ section: Section, in document: Document) -> Chapter {
        // A line of names directly below the heading.
        var authors: [Name] = []
        if let first = section.blocks.first, first.passage.text.count < 100 {
            authors = PersonLine.names(first.passage)
        }
        let part = document.sections.last { $0.kind == .part && $0.range.lowerBound < section.range.lowerBound }
        return Chapter(
            number: section.number, part: part.map { $0.heading.string }, title: section.titleText, authors: authors,
            page: nil,
            range: section.headingRange, titleRange: section.heading.source(section.title))
    }
}
