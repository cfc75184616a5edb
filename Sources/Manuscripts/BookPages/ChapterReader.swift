import CitandaDocuments
import CitandaWorks

/// The chapters of a book: from its contents, joined with the headings in the text; without contents, from the headings alone.
enum ChapterReader {
    static func chapters(of document: Document) -> [Chapter] {
        let listed = ContentsReader.chapters(of: document)
        let headed = document.sections.filter { $0.kind == .chapter }
        guard !listed.isEmpty else { return fromHeadings(of: document) }
        var byNumber: [String: Section] = [:]
        var byTitle: [String: Section] = [:]
        for section in headed.reversed() {
            if let number = section.number { byNumber[number] = section }
            byTitle[ComparableText.key(section.titleText)] = section
        }
        return listed.map { chapter in
            var chapter = chapter
            if let section = chapter.number.flatMap({ byNumber[$0] }) ?? byTitle[ComparableText.key(chapter.title)] {
                chapter.heading = section.titleText
                chapter.headingRange = section.heading.source(section.title)
            }
            return chapter
        }
    }

    /// The chapters as their headings name them, each in the part whose heading stands before it.
    private static func fromHeadings(of document: Document) -> [Chapter] {
        var part: String?
        var chapters: [Chapter] = []
        for section in document.sections {
            if section.kind == .part { part = section.heading.string }
            if section.kind == .chapter { chapters.append(chapter(section, in: part)) }
        }
        return chapters
    }

    private static func chapter(_ section: Section, in part: String?) -> Chapter {
        // A line of names directly below the heading.
        var authors: [Name] = []
        if let first = section.blocks.first, first.passage.text.count < 100 {
            authors = PersonLine.names(first.passage)
        }
        return Chapter(
            number: section.number, part: part, title: section.titleText, authors: authors, page: nil,
            range: section.headingRange, titleRange: section.heading.source(section.title))
    }
}
