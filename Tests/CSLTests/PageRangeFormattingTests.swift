import Testing

@testable import CitandaCSL

/// Page ranges in the formats of CSL 1.0.2, appendix V.
@Suite struct PageRangeFormattingTests {
    @Test(arguments: [
        (PageRangeFormat.chicago16, "3-10", "3–10"), (.chicago16, "71-72", "71–72"), (.chicago16, "96-117", "96–117"),
        (.chicago16, "100-104", "100–104"), (.chicago16, "600-613", "600–613"), (.chicago16, "1100-1123", "1100–1123"),
        (.chicago16, "107-108", "107–8"), (.chicago16, "505-517", "505–17"), (.chicago16, "1002-1006", "1002–6"),
        (.chicago16, "109-110", "109–10"), (.chicago16, "110-111", "110–11"), (.chicago16, "321-325", "321–25"),
        (.chicago16, "1536-1538", "1536–38"), (.chicago16, "1496-1500", "1496–500"),
        (.chicago16, "11564-11615", "11564–615"),
        (.chicago15, "1496-1504", "1496–1504"), (.chicago15, "2787-2816", "2787–2816"),
        (.chicago15, "321-28", "321–28"),
        (.chicago, "12991-13001", "12991–3001"), (.chicago, "N110-N112", "N110–12"),
        (.expanded, "42-5", "42–45"), (.expanded, "321-28", "321–328"), (.expanded, "N110-5", "N110-5"),
        (.minimal, "42-45", "42–5"), (.minimal, "321-328", "321–8"), (.minimalTwo, "42-45", "42–45"),
        (.minimalTwo, "321-328", "321–28"), (.minimal, "321-328, 45; 50 & 1002-1006", "321–8, 45; 50 & 1002–6"),
        (.minimal, "A1-A15", "A1–15"), (.expanded, "A1-A15", "A1–A15"), (.chicago, "vii–xi", "vii–xi"),
    ])
    func formats(_ format: PageRangeFormat, _ pages: String, _ shown: String) {
        #expect(PageRangeFormatting(format: format, delimiter: "–").text(pages) == shown)
    }

    /// Two pages of one number, or the later one first, are no range that digits could be left out of. Only the dash is that of the language.
    @Test(arguments: PageRangeFormat.allCases, ["321-321", "12-12", "100-100", "328-321", "1000-000"])
    func whatDoesNotRiseStays(_ format: PageRangeFormat, _ pages: String) {
        #expect(PageRangeFormatting(format: format, delimiter: "–").text(pages) == pages.replacing("-", with: "–"))
    }

    @Test(arguments: ["", " ", "-", "--", "1-", "-1", "a-b", "99999999999999999999-99999999999999999999", "1-2-3"])
    func whatIsNoRangeHasAResult(_ pages: String) {
        for format in PageRangeFormat.allCases {
            _ = PageRangeFormatting(format: format, delimiter: "–").text(pages)
        }
    }
}
