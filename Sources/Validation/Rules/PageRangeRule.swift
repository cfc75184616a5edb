import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaWorks

/// A page range that runs backwards once its second number is written out.
struct PageRangeRule: Rule {
    static let kinds: [FindingKind] = [.pageRangeReversed]

    func findings(in facts: Facts) -> [Diagnostic] {
        PrintedRange.all(in: facts).compactMap { printed in
            guard printed.range.isReversed else { return nil }
            return Diagnostic(
                .pageRangeReversed,
                "the page range runs backwards: \(printed.range.first) to \(printed.range.last ?? "")",
                at: printed.place)
        }
    }
}

/// A range of pages where it is printed.
struct PrintedRange {
    var range: PageRange
    var place: Range<Int>
    /// Its dash, as typed.
    var dash: String

    private static let dashes = "-–—‐‑"

    /// The ranges in locators and page statements, a volume before a colon left out.
    static func all(in facts: Facts) -> [PrintedRange] {
        var parts = facts.citations.flatMap { _, citation in
            citation.parts.filter { $0.label == .locator || $0.label == .pages }
        }
        parts += facts.reading.lists.flatMap(\.entries).flatMap { $0.parts.filter { $0.label == .pages } }
        return parts.flatMap { part -> [PrintedRange] in
            // A range has a hyphen or a dash; most places have none.
            guard part.text.utf8.contains(where: { $0 == 0x2D || $0 > 0x7F }) else { return [] }
            let printed = facts.source(part.range)
            // Where a break runs through the text the place of a single number is not known.
            guard TypistsMarks.read(printed) == part.text else { return [] }
            var ranges: [PrintedRange] = []
            var offset = part.range.lowerBound
            for piece in printed.split(separator: ",", omittingEmptySubsequences: false) {
                let word = piece.drop { !($0.isNumber) && !"ivxlc".contains($0) }
                let pages = word.split(separator: ":").last.map(Substring.init) ?? word
                let start = offset + printed.utf8.distance(from: piece.startIndex, to: pages.startIndex)
                let dash = pages.drop { !dashes.contains($0) }.prefix { dashes.contains($0) }
                if !dash.isEmpty, let range = PageRange(TypistsMarks.read(String(pages))), range.last != nil {
                    ranges.append(
                        PrintedRange(range: range, place: start..<start + pages.utf8.count, dash: String(dash)))
                }
                offset += piece.utf8.count + 1
            }
            return ranges
        }
    }
}

extension FindingKind {
    static let pageRangeReversed = FindingKind(
        "page-range-reversed", .error, "A page range runs backwards",
        why: """
            One of the two numbers is wrong. An abbreviated second number is written out first, so “121–28” is right.
            """,
        example: Example(
            .manuscript,
            wrong: "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 164–158.",
            right: "[^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 158–64."),
        source: "Chicago 18 §9.62")
}
