import Testing

@testable import CitandaDocuments

/// Where references begin, in each way in which lists are typed.
@Suite struct ReferenceLinesTests {
    /// A way of typing, a text, and its references. A bar stands for the end of a line.
    @Test(arguments: [
        (
            "one a line", "Orr, Ann. Foam. London: Quay Press, 1990.|Lee, Bo. Salt. Oslo: Quay Press, 1991.",
            ["Orr, Ann. Foam. London: Quay Press, 1990.", "Lee, Bo. Salt. Oslo: Quay Press, 1991."]
        ),
        (
            "blank lines", "||Orr, Ann. Foam. Oslo, 1990.|||The Book of Tides. Oslo, 1991.|",
            ["Orr, Ann. Foam. Oslo, 1990.", "The Book of Tides. Oslo, 1991."]
        ),
        (
            "hanging", "Orr, Ann. Foam and Sand.|    Oslo, 1990.|The Book of Tides. Oslo:|    Quay, 1991.",
            ["Orr, Ann. Foam and Sand. Oslo, 1990.", "The Book of Tides. Oslo: Quay, 1991."]
        ),
        (
            "first line indented", "    Orr, Ann. Foam and Sand.|Oslo, 1990.|    The Book of Tides. Oslo:|Quay, 1991.",
            ["Orr, Ann. Foam and Sand. Oslo, 1990.", "The Book of Tides. Oslo: Quay, 1991."]
        ),
        (
            "wrapped without a sign",
            "Orr, A. (1990). Foam and sand on northern|shores. Oslo: Quay Press.|van der Lee, B. (1991). Salt.|Oslo: Quay Press.",
            [
                "Orr, A. (1990). Foam and sand on northern shores. Oslo: Quay Press.",
                "van der Lee, B. (1991). Salt. Oslo: Quay Press.",
            ]
        ),
        (
            "numbers in brackets", "[1] A. Orr, Foam,|1990.|[2]B. Lee, Salt, 1991.|[Lee92] B. Lee, Tar, 1992.",
            ["[1] A. Orr, Foam, 1990.", "[2]B. Lee, Salt, 1991.", "[Lee92] B. Lee, Tar, 1992."]
        ),
        (
            "numbers", "1. Orr A. Foam in|1991. A year of foam. 1990.|2. Lee B. Salt. 1991.",
            ["1. Orr A. Foam in 1991. A year of foam. 1990.", "2. Lee B. Salt. 1991."]
        ),
        (
            "bullets", "• Orr, Ann. Foam. Oslo:|Quay, 1990.|• Lee, Bo. Salt. Oslo, 1991.",
            ["• Orr, Ann. Foam. Oslo: Quay, 1990.", "• Lee, Bo. Salt. Oslo, 1991."]
        ),
        (
            "dashes for names", "Orr, Ann. Foam. Oslo, 1990.|———. Salt. Oslo, 1991.|---. Tar. Oslo, 1992.",
            ["Orr, Ann. Foam. Oslo, 1990.", "———. Salt. Oslo, 1991.", "---. Tar. Oslo, 1992."]
        ),
        (
            "headings", "Works cited||Orr, Ann. Foam. Oslo, 1990.||**Archives**||City Archive, Oslo.",
            ["Orr, Ann. Foam. Oslo, 1990.", "City Archive, Oslo."]
        ),
        (
            "a page that ends", "Orr, Ann. Foam and||12||sand. Oslo, 1990.", ["Orr, Ann. Foam and sand. Oslo, 1990."]
        ),
        (
            "broken words",
            "Orr, Ann. North-|ern Foam in the sixth-|century Har-|bour-Master’s Book, 1959–|63. Oslo, 1990. https://doi.org/10.5555/|foam.1.",
            [
                "Orr, Ann. Northern Foam in the sixth-century Harbour-Master’s Book, 1959–63. Oslo, 1990. https://doi.org/10.5555/foam.1."
            ]
        ),
        (
            "family names in capitals", "ORR (Ann), Foam, Oslo, 1990.|LEE Bo, Salt and other matters, Oslo, 1991.|",
            ["ORR (Ann), Foam, Oslo, 1990.", "LEE Bo, Salt and other matters, Oslo, 1991."]
        ),
        (
            "titles first", "The Book of Tides. Oslo, 1990.|Foam in the North. Oslo, 1991.|",
            ["The Book of Tides. Oslo, 1990.", "Foam in the North. Oslo, 1991."]
        ),
        (
            "a town like a name", "Orr, Ann. Foam, 1900–1950.|Oxford, Clarendon Press, 1990.",
            ["Orr, Ann. Foam, 1900–1950. Oxford, Clarendon Press, 1990."]
        ),
    ])
    func records(way: String, text: String, records: [String]) {
        let lines = text.split(separator: "|", omittingEmptySubsequences: false).map { Array($0.utf8) }
        let found = ReferenceRecords(lines).records.map { String(decoding: $0.text, as: UTF8.self) }
        #expect(found == records, "\(way)")
    }

    /// In a manuscript the entries of a list are blocks, each at its place in the file.
    @Test(arguments: [
        ("# References\n\nOrr, Ann. *Foam*. Oslo, 1990.\nLee, Bo. *Salt*. Oslo, 1991.\n", ["Orr", "Lee"]),
        ("**Works cited**\nOrr, Ann. *Foam*. Oslo, 1990.\nLee, Bo. *Salt*. Oslo, 1991.\n", ["Orr", "Lee"]),
        ("References:\nOrr, Ann. *Foam*. Oslo, 1990.\n", ["Orr"]),
        ("Text.\n\n7. References\n\n[1] A. Orr, *Foam*, 1990.\n[2] B. Lee, *Salt*, 1991.\n", ["A. ", "B. "]),
        ("# Bibliography\n\nOrr, Ann. *Foam*.\n    Oslo, 1990.\nLee, Bo. *Salt*. Oslo,\n    1991.\n", ["Orr", "Lee"]),
        (
            "# Bibliography\n\n- Orr, Ann. *Foam*. Oslo, 1990.\n\n  A note on foam.\n- Lee, Bo. Oslo, 1991.\n",
            ["Orr", "A n", "Lee"]
        ),
        // Entries end where entries begin, also behind one that ends with a letter.
        (
            "# Bibliography\n\nOrr, Ann. *Foam in the North and its Many Shores*. Oslo 1990, Quay Press\n\nvan Lee, Bo. Salt\n",
            ["Orr", "van"]
        ),
    ])
    func blocks(text: String, beginnings: [String]) {
        let document = read(text)
        let blocks = document.sections(.bibliography).flatMap(\.blocks)
        #expect(blocks.map { String($0.passage.string.prefix(3)) } == beginnings)
        for block in blocks {
            #expect(Array(text.utf8)[block.range].starts(with: block.passage.text.prefix(3)))
        }
    }

    /// Running text stays as it is, however its lines end.
    @Test func proseIsNoList() {
        let text = "# One\n\nSmith, John and others came in 1990.\nOrr, Ann (1991) came too.\nNobody\nwrote of it.\n"
        #expect(read(text).sections.flatMap(\.blocks).count == 1)
    }

    /// A text without an end to its first paragraph is no reference of that length, and loses no word.
    @Test func aReferenceHasFewLines() {
        let lines = (1...200).map { Array("and so the salt \($0) went down to the sea with".utf8) }
        let records = ReferenceRecords(lines).records
        #expect(records.count > 1)
        #expect(
            records.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " ")
                == lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
    }
}
