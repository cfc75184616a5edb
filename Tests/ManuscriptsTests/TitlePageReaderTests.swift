import ReadingSupport
import Testing

@testable import CitandaRecognition

/// What a book says of itself on its first pages.
@Suite struct TitlePageReaderTests {
    static let front = """
        # Salt and Power

        Jane Cobb

        Editor

        Translated by Anna Weil (Part I) and Bo Roche (Part II)

        First published 2021

        © Fjord Press 2021

        ISBN 978-3-16-148410-0

        ## Contents

        1 Boats . . . 3
        """

    @Test func ownPages() throws {
        let reading = Sample.reading(Self.front)
        let key = try #require(reading.book)
        let book = try #require(reading.work(key)).work
        #expect(book.titles[.title]?.full.plain == "Salt and Power")
        #expect(book.names(.editor).map(\.display) == ["Jane Cobb"])
        #expect(book.names(.translator).map(\.display) == ["Anna Weil", "Bo Roche"])
        #expect(book.dates[.issued]?.edtf == "2021")
        #expect(book.publishers.map { $0.name?.text ?? "" } == ["Fjord Press"])
        #expect(book.identifiers.first?.isValid == true)
    }

    @Test func anEssayWithoutSuchPagesHasNoRecord() {
        #expect(Sample.reading("# Salt and Power\n\nJane Cobb\n\nThe salt was dear.\n").book == nil)
    }
}
