import CitandaDiagnostics
import CitandaDocuments
import CitandaXML

/// A text of a file as a page shows it, with marks at the findings.
struct PageExcerpt {
    /// A stretch that is marked.
    private struct Mark {
        let range: Range<Int>
        /// The finding; nil for a further place of one.
        let finding: PageFinding?
        /// What the file has here and the text does not show, such as the mark of a note.
        let unshown: String
    }

    private let bytes: [UInt8]
    private let spans: [(range: Range<Int>, tag: PageText.Tag)]
    private let isCode: Bool
    private var marks: [Mark] = []
    /// The bytes that are shown.
    private var window: Range<Int>

    /// The text of a place.
    ///
    /// - Parameters:
    ///   - place: The place.
    ///   - source: The text of the file.
    init(of place: PagePlace, in source: SourceText) {
        switch place.text {
        case .passage(let passage):
            bytes = passage.text
            spans = passage.spans.compactMap { span in PageText.Tag(span.style).map { (span.range, $0) } }
            isCode = false
        case .source(let range):
            bytes = Array(source.bytes[range.clamped(to: 0..<source.bytes.count)])
            spans = []
            isCode = true
        }
        window = 0..<bytes.count
        let ranges = place.findings.map { ($0.finding.range, $0) } + place.seconds.map { ($0, nil) }
        marks = ranges.compactMap { range, finding in
            guard let offsets = place.offsets(of: range) else { return nil }
            let isUnshown = offsets.isEmpty && !range.isEmpty
            return Mark(
                range: isUnshown ? offsets : aligned(offsets), finding: finding,
                unshown: isUnshown ? String(source[range].prefix(Self.longestUnshown)) : "")
        }
        if place.isCropped { crop() }
    }

    /// Marks of notes, links and comments are shown so far.
    private static let longestUnshown = 60

    /// A range that is not empty and cuts no character.
    private func aligned(_ range: Range<Int>) -> Range<Int> {
        func isInside(_ offset: Int) -> Bool {
            bytes.indices.contains(offset) && bytes[offset] & Self.continuationMask == Self.continuation
        }
        let range = range.clamped(to: 0..<bytes.count)
        var start = range.lowerBound, end = range.upperBound
        if range.isEmpty, start == bytes.count { start = max(start - 1, 0) }
        while start > 0, isInside(start) { start -= 1 }
        if range.isEmpty, end < bytes.count { end += 1 }
        while isInside(end) { end += 1 }
        return start..<max(start, end)
    }

    /// The high bits of a byte inside of a character of UTF-8.
    private static let continuationMask: UInt8 = 0xC0
    private static let continuation: UInt8 = 0x80

    /// Leaves out what is far from the marks.
    private mutating func crop() {
        guard bytes.count > Self.longestWhole else { return }
        let first = marks.map(\.range.lowerBound).min() ?? 0
        let last = marks.map(\.range.upperBound).max() ?? 0
        window = aligned(max(first - Self.reach, 0)..<min(last + Self.reach, bytes.count))
    }

    /// A paragraph of about 120 words is shown whole.
    private static let longestWhole = 800
    /// About two lines of text on each side of a finding.
    private static let reach = 240

    /// Writes the text as an element.
    func write(to writer: inout MarkupWriter) {
        let attributes: MarkupWriter.Attributes = ["class": "text", "dir": "auto", "lang": ""]
        writer.mixed(isCode ? "pre" : "p", attributes) { text in
            if window.lowerBound > 0 { text.text("… ") }
            writePieces(to: &text)
            if window.upperBound < bytes.count { text.text(" …") }
        }
    }

    /// Where a style or a mark begins or ends.
    private struct Edge {
        let offset: Int
        let isEnd: Bool
        var tag: PageText.Tag?
        var mark: Int?
    }

    private var edges: [Edge] {
        var edges: [Edge] = []
        for span in spans where !span.range.isEmpty {
            edges.append(Edge(offset: span.range.lowerBound, isEnd: false, tag: span.tag))
            edges.append(Edge(offset: span.range.upperBound, isEnd: true, tag: span.tag))
        }
        for (index, mark) in marks.enumerated() {
            if mark.unshown.isEmpty { edges.append(Edge(offset: mark.range.lowerBound, isEnd: false, mark: index)) }
            edges.append(Edge(offset: mark.range.upperBound, isEnd: true, mark: index))
        }
        return edges.sorted { $0.offset < $1.offset }
    }

    /// Writes the stretches between edges, each inside of its marks and styles.
    private func writePieces(to writer: inout MarkupWriter) {
        var position = window.lowerBound
        var tags: [PageText.Tag] = []
        var open: [Int] = []
        for edge in edges {
            let end = min(max(edge.offset, window.lowerBound), window.upperBound)
            if end > position {
                write(position..<end, tags, open, to: &writer)
                position = end
            }
            if let tag = edge.tag {
                if !edge.isEnd {
                    tags.append(tag)
                } else if let index = tags.lastIndex(of: tag) {
                    tags.remove(at: index)
                }
            } else if let mark = edge.mark {
                if !edge.isEnd {
                    open.append(mark)
                } else {
                    writeEnd(of: mark, &writer)
                    open.removeAll { $0 == mark }
                }
            }
        }
        if position < window.upperBound { write(position..<window.upperBound, tags, open, to: &writer) }
    }

    /// What the text does not show of a mark, and the number of its finding.
    private func writeEnd(of index: Int, _ writer: inout MarkupWriter) {
        let mark = marks[index]
        if !mark.unshown.isEmpty { write([index], to: &writer) { $0.shown(mark.unshown) } }
        guard let finding = mark.finding else { return }
        writer.mixed("sup") { $0.element("a", ["href": "#" + finding.id], text: "\(finding.number)") }
    }

    private func write(_ range: Range<Int>, _ tags: [PageText.Tag], _ open: [Int], to writer: inout MarkupWriter) {
        if open.isEmpty { return write(range, tags, to: &writer) }
        write(open, to: &writer) { write(range, tags, to: &$0) }
    }

    /// Writes what some marks mark.
    private func write(_ open: [Int], to writer: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void) {
        let findings = open.suffix(Self.mostMarks).compactMap { marks[$0].finding }
        let severity = findings.map(\.finding.severity).max()?.rawValue ?? "other"
        let numbers = findings.isEmpty ? nil : findings.map { "\($0.number)" }.joined(separator: " ")
        writer.mixed("mark", ["class": severity, "data-findings": numbers], content)
    }

    /// Findings on the same words are told apart up to this number, so that a hostile file makes no page of endless size.
    private static let mostMarks = 16

    /// Line ends of notes part paragraphs; those of code are kept.
    private func write(_ range: Range<Int>, _ tags: [PageText.Tag], to writer: inout MarkupWriter) {
        var isFirst = true
        for line in bytes[range].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if !isFirst { isCode ? writer.text("\n") : writer.empty("br", [:]) }
            isFirst = false
            if !line.isEmpty { writer.shown(String(decoding: line, as: UTF8.self), in: tags[...]) }
        }
    }
}

extension PageText.Tag {
    /// The element of a style; nil for links, of which a page has none.
    fileprivate init?(_ style: Passage.Style) {
        switch style {
        case .italic: self.init("i")
        case .bold: self.init("b")
        case .superscript: self.init("sup")
        case .subscript: self.init("sub")
        case .smallCaps: self.init("span", class: "small-caps")
        case .code: self.init("code")
        case .link: return nil
        }
    }
}
