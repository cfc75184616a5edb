import CitandaWorks
import Testing

@testable import CitandaNormalisation

/// A locator has the label that its word names; a number alone is a page.
@Suite struct LocatorReaderTests {
    @Test(arguments: [
        ("12", Locator.Label.page, "12"), ("315–38", .page, "315–38"), ("xiv", .page, "xiv"), ("2:140", .page, "2:140"),
        ("pp. 3–5", .page, "3–5"), ("S. 12", .page, "12"), ("стр. 14", .page, "14"), ("第45页", .page, "45"),
        ("chap. 3", .chapter, "3"), ("doc. 33", .document, "33"), ("fol. 44r", .folio, "44r"), ("л. 5", .folio, "5"),
        ("n. 7", .note, "7"), ("Anm. 4", .note, "4"), ("pl. 2", .plate, "2"), ("Taf. 9", .plate, "9"),
        ("fig. 6", .figure, "6"), ("Abb. 3", .figure, "3"), ("§ 12", .section, "12"), ("col. 8", .column, "8"),
        ("table 2", .table, "2"), ("vol. 2", .volume, "2"), ("art. 5", .articleLocator, "5"),
        ("1:02:33", .timestamp, "1:02:33"), ("s.v. “salt”", .subVerbo, "salt"),
    ])
    func aLocatorHasItsLabel(_ text: String, _ label: Locator.Label, _ value: String) {
        let locator = LocatorReader.read(text, origin: nil)
        #expect(locator.label == label)
        #expect(locator.value == value)
    }
}
