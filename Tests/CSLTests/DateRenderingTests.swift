import CitandaCSL
import CitandaWorks
import Testing

/// Dates that a reader kept as printed.
@Suite struct DateRenderingTests {
    private static func source(_ rules: String) -> String {
        """
        <?xml version="1.0"?>\(rules)
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><citation><layout>
        <choose><if is-uncertain-date="issued"><date variable="issued" prefix="[" suffix="?]"><date-part name="year"/></date></if>
        <else><date variable="issued" prefix="(" suffix=")"><date-part name="year"/></date></else></choose>
        </layout></citation></style>
        """
    }

    private static func text(_ date: PartialDate, rules: String) throws -> String {
        let style = try #require(Style.parse(Array(source(rules).utf8)).value)
        var work = Work(key: "k", type: .book)
        work[.issued] = date
        let document = Processor(style: style, locales: { Embedded.locale($0) })
            .process(works: [work], citations: [CitationCluster(id: "1", items: [CitationItem(id: "k")])])
        return document.citations.map { PlainTextWriter().string($0.text) }.joined()
    }

    /// The style brackets a guessed year; a printed date brings its own brackets, and parentheses stay around either.
    @Test(
        arguments: [
            (1902, true, nil, "[1902?]"), (1902, true, "[1902?]", "[1902?]"),
            (1912, true, "n.d. [1912?]", "n.d. [1912?]"), (1912, true, "ca. 1912", "ca. 1912"),
            (1995, false, "Winter 1995–96", "(Winter 1995–96)"), (1995, false, nil, "(1995)"),
        ] as [(Int, Bool, String?, String)])
    func printedDatesKeepTheirOwnBrackets(year: Int, isGuess: Bool, printed: String?, expected: String) throws {
        let date = PartialDate(.point(DatePoint(year: year, isUncertain: isGuess)), text: printed)
        #expect(try Self.text(date, rules: #"<?citanda dates="as-printed"?>"#) == expected)
        // Without the rule the date is formatted from what it means.
        let formatted = isGuess ? "[\(year)?]" : "(\(year))"
        #expect(try Self.text(date, rules: "") == formatted)
    }
}
