import CSL
import FuzzDriver
import Works

/// Any style formats a book and a chapter, cited twice and in one cluster.
@main
struct FuzzStyle {
    // Read once: it would cost more than all the rest.
    private static let locale = Embedded.locale("en-US")

    static func main() {
        fuzz { data, count in
            let (style, _) = Style.parse(bytes(data, count))
            guard let style else { return 0 }
            var book = Work(key: "book", type: .book)
            book.contributors = [
                Contributor(.author, Name(family: "Shen", given: "Zhihua", order: .familyFirst)),
                Contributor(.editor, Name(family: "Berg", given: "Jan")),
            ]
            book[.title] = Title("Guests of the State: A History")
            book[.issued] = PartialDate(year: 1999, month: 2, day: 3)
            book[.page] = "11–19, 24"
            book.publishers = [Publisher("Press", place: "Place")]
            var chapter = Work(key: "chapter", type: .chapter)
            chapter[.title] = Title("A Chapter")
            chapter[.container] = Title("A Book")
            chapter.contributors = [Contributor(.author, Name(.others))]
            let processor = Processor(style: style, locales: { _ in FuzzStyle.locale })
            let clusters = [
                CitationCluster(id: "1", noteNumber: 1, items: [CitationItem(id: "book")]),
                CitationCluster(
                    id: "2", noteNumber: 2, items: [CitationItem(id: "book"), CitationItem(id: "chapter")]),
                CitationCluster(id: "3", noteNumber: 3, items: [CitationItem(id: "nowhere")]),
            ]
            _ = processor.process(works: [book, chapter], citations: clusters)
            return 0
        }
    }
}
