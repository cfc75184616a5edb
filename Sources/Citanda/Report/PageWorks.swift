import CitandaCSL
import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaRecognition
import CitandaWorks
import CitandaXML

/// The works of a manuscript on a page, each with all its citations.
struct PageWorks {
    /// A work with its citations.
    private struct Item {
        let work: Work
        /// The short form and the full form in the style.
        let short: StyledText
        let full: StyledText
        var citations: [Citation] = []
    }

    /// A place that cites a work.
    private struct Citation {
        let link: PageLink
        /// The locator and the form of the citation; empty outside of notes.
        let details: String
    }

    private var items: [Item] = []

    /// The number of works.
    var count: Int { items.count }

    /// The works of a reading.
    ///
    /// - Parameters:
    ///   - reading: The manuscript as read.
    ///   - places: The places of the manuscript on the page.
    init(of reading: Reading, in places: PagePlaces) {
        let forms = Self.forms(of: reading)
        var indices: [String: Int] = [:]
        for (index, read) in reading.works.enumerated() {
            indices[read.work.key] = index
            items.append(Item(work: read.work, short: forms[index].short, full: forms[index].full))
        }
        for (number, note) in reading.notes.enumerated() {
            guard let link = places.link(toNote: number) else { continue }
            for citation in note.citations {
                guard let index = citation.work.flatMap({ indices[$0] }) else { continue }
                let details = [citation.locator?.value, citation.kind.words].compactMap { $0 }
                items[index].citations.append(Citation(link: link, details: details.joined(separator: ", ")))
            }
        }
        for (index, read) in reading.works.enumerated() {
            for range in read.ranges where !places.isInNote(range.lowerBound) {
                items[index].citations.append(Citation(link: places.link(to: range.lowerBound), details: ""))
            }
        }
    }

    /// The short and the full form of each work as notes of Chicago have them.
    private static func forms(of reading: Reading) -> [(short: StyledText, full: StyledText)] {
        func plain(_ text: String) -> StyledText { StyledText(nodes: [.text(text, variable: nil)]) }
        guard let processor = try? ChicagoStyle.notes18.processor() else {
            return reading.works.map { (plain($0.work.key), plain("")) }
        }
        let works = NoteFormatting(processor: processor, output: .html).works(of: reading)
        let positions: [CitationItem.Position] = [.init(.first), .init(.subsequent)]
        let clusters = positions.enumerated().flatMap { offset, position in
            works.enumerated().map { index, work in
                let number = offset * works.count + index + 1
                return CitationCluster(
                    id: "\(number)", noteNumber: number, items: [CitationItem(id: work.key, position: position)])
            }
        }
        let texts = processor.process(works: works, citations: clusters).citations.map(\.text)
        return works.indices.map { index in
            guard texts.indices.contains(works.count + index) else { return (plain(works[index].key), plain("")) }
            let short = texts[works.count + index]
            return (short.isEmpty ? plain(works[index].key) : short, texts[index])
        }
    }

    /// Writes the works.
    ///
    /// - Parameters:
    ///   - writer: The writer of the page.
    ///   - isLong: Whether the page is long.
    func write(to writer: inout MarkupWriter, isLong: Bool) {
        for item in items {
            writer.element("article", ["class": isLong ? "work far" : "work"]) { article in
                let language = PageText.language(item.work[Variable.language]) ?? ""
                article.mixed("h4", ["dir": "auto", "lang": language]) { $0.shown(item.short) }
                article.mixed("p", ["dir": "auto", "lang": language]) { $0.shown(item.full) }
                article.element("ul", ["class": "citations"]) { list in
                    for citation in item.citations {
                        list.mixed("li") { line in
                            citation.link.write(to: &line)
                            if !citation.details.isEmpty { line.shown(" (\(citation.details))") }
                        }
                    }
                }
            }
        }
    }
}
