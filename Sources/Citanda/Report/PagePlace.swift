import CitandaDiagnostics
import CitandaDocuments
import CitandaXML

/// A stretch of a file that a page shows: a note, an entry of a list, a paragraph.
struct PagePlace {
    /// The parts of a file, in the order of the page.
    enum Part: CaseIterable {
        case text, notes, lists, entries, lines

        /// The heading of the part.
        var heading: String {
            switch self {
            case .text: "Text with findings"
            case .notes: "Notes"
            case .lists: "Lists with findings"
            case .entries: "Entries with findings"
            case .lines: "Lines with findings"
            }
        }
    }

    /// The text that is shown.
    enum Text {
        /// Text without its marks.
        case passage(Passage)
        /// Bytes of the file as they are.
        case source(Range<Int>)
    }

    /// The part of the file.
    let part: Part
    /// The element of the place.
    let id: String
    /// The place as people name it.
    let title: String
    /// The bytes that belong to the place.
    let range: Range<Int>
    /// The text that is shown.
    let text: Text
    /// The findings here.
    var findings: [PageFinding] = []
    /// Further places of findings elsewhere.
    var seconds: [Range<Int>] = []

    /// Whether the page shows the place: notes always, the rest where a finding speaks of it.
    var isShown: Bool { part == .notes || !findings.isEmpty || !seconds.isEmpty }

    /// Whether only the words near the findings are shown. Notes are read whole.
    var isCropped: Bool { part != .notes }

    /// The place as a link, where the page shows it.
    var link: PageLink { PageLink(title: title, id: isShown ? id : nil) }

    /// The offsets in the text that is shown of a range of the file; nil for a range outside.
    func offsets(of range: Range<Int>) -> Range<Int>? {
        switch text {
        case .passage(let passage):
            let source = passage.source
            guard range.lowerBound <= source.upperBound, range.upperBound >= source.lowerBound else { return nil }
            return passage.offsets(ofSource: range)
        case .source(let shown):
            guard range.lowerBound <= shown.upperBound, range.upperBound >= shown.lowerBound else { return nil }
            let range = range.clamped(to: shown)
            return range.lowerBound - shown.lowerBound..<range.upperBound - shown.lowerBound
        }
    }

    /// Writes the place with the findings beside it.
    ///
    /// - Parameters:
    ///   - writer: The writer of the page.
    ///   - source: The text of the file.
    ///   - isLong: Whether the page is long. A browser then lays out notes without findings only when they come near, and leaves their
    ///     headings out of what it tells a screen reader; so the element has a name of its own.
    func write(to writer: inout MarkupWriter, of source: SourceText, isLong: Bool) {
        let isFar = isLong && findings.isEmpty
        writer.element(
            "article",
            ["class": isFar ? "place far" : "place", "id": id, "aria-label": isFar ? PageText.visible(title) : nil]
        ) { article in
            article.mixed("h4") { heading in
                heading.mixed("a", ["href": "#" + id, "dir": "auto"]) { $0.shown(title) }
            }
            PageExcerpt(of: self, in: source).write(to: &article)
            article.element("ul") { list in
                for finding in findings { finding.write(to: &list) }
            }
        }
    }
}
