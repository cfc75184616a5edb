import CitandaDocuments
import CitandaLabelling
import CitandaWorks
import Testing

@testable import CitandaRecognition

/// What marks and words prove of a reference that the model labels.
@Suite struct ReferenceSegmentsTests {
    /// The fields of a reference: “author Rona Lund”.
    private func fields(_ text: String, of label: Label) throws -> [String] {
        let passage = Passage(plain: Array(text.utf8))
        let read = ReferenceSegments(of: passage, by: Labeller(model: try #require(LinearChain.embedded)))
        // The segments are the text, without gaps.
        #expect(read.segments.map { passage[$0.range] }.joined() == text)
        return read.spans(in: passage).filter { $0.label == label }.map { passage[$0.range] }
    }

    @Test(arguments: [
        // A name before a dash, as Italian tables of contents have it.
        ("Rona Goffen - Bellini archeologico.", Label.author, ["Rona Goffen"]),
        ("Rona Goffen - Bellini archeologico.", .title, ["Bellini archeologico"]),
        ("Heike Frosien - Leinz - Antikennachahmungen der Residenz.", .author, ["Heike Frosien - Leinz"]),
        ("Storia del sale - Documenti e studi, Venezia 1988.", .author, []),
        // A title ends where its quotation marks close.
        ("“Cattle Plague in the North,” *Times* (London), 4 May 1866.", .title, ["Cattle Plague in the North"]),
        ("“Cattle Plague in the North,” *Times* (London), 4 May 1866.", .containerTitle, ["Times"]),
        // A word that leads to a book is no book.
        (
            "Lund, Rona (1988): Geräte und Alltag. In: Dies.: Technik im Alltag. Bonn: Fjord. (S. 20-50)",
            .containerTitle, ["Technik im Alltag"]
        ),
        // Labels of entries are no names.
        (
            "[Ni-Ri] A. Lund, R. Berg, Deformation of salt, J. Salt Res. 17 (1967), 89-105.", .author,
            ["A. Lund, R. Berg"]
        ),
        ("Lun12. Orna Lund. Recent ideas in salt. In SOFSALT, pages 88--98. Springer, 2012.", .author, ["Orna Lund"]),
        ("Henry8. A play in five acts. London, 1613.", .citationNumber, []),
        ("[Defoe], A Tour through the Island (London: Strahan, 1724).", .citationNumber, []),
        ("Catch22. New York: Simon & Schuster, 1961.", .citationNumber, []),
        // A title of two words has the form of a name.
        ("Deep Learning - Methods and Uses. New York: Prentice, 1995.", .author, []),
        ("Otto von Bismarck - Eine Biographie. Berlin 1990.", .author, []),
        // A figure that a scanner took for a letter.
        ("0. Demus, The Mosaics of San Marco in Venice, Chicago 1984", .author, ["0. Demus"]),
        // Numbers with the letters that belong to them, and without what is none of them.
        ("Lund A. et al., JINST, 9 (2014) P03016.", .pages, ["P03016"]),
        ("32. S. Lund, Local tides, Ph.D. thesis, University of Tokyo, 2001. 1", .pages, []),
        ("Smith, John. Salt roads. London: Penguin, 1990. 12", .pages, ["12"]),
        ("Meier, Karl: Die Salzstraße, in: Der Bund, 3. 12. 89", .date, ["3. 12. 89"]),
        ("Meier, Karl: Hermes 45 (1910) S33-45.", .pages, ["33-45"]),
        ("Pérez, J. (2015). La enseñanza en línea. RED, 45, 1-20.", .containerTitle, ["RED"]),
        ("A. Lund, B. Berg, Phys. Lett. B734, 290 (2014), 1209.1687", .pages, ["290"]),
    ])
    func edges(_ text: String, _ label: Label, _ expected: [String]) throws {
        #expect(try fields(text, of: label) == expected)
    }

    /// The part that people had in a work is said by words before or behind their names.
    @Test(arguments: [
        ("Galvani G. (a cura di), Statuti di Venezia, Venezia 1876.", Label.editor, ["Galvani G."]),
        ("Roma e il sale, a cura di Luigi Rossi, Roma, Laterza, 1988.", .editor, ["Luigi Rossi"]),
        ("V. E. Bassi, Andrea Musalo, in: Piranesi, a c. di A. Bettagno, Firenze 1983.", .editor, ["A. Bettagno"]),
        ("V. E. Bassi, Andrea Musalo, in: Piranesi, a c. di A. Bettagno, Firenze 1983.", .containerTitle, ["Piranesi"]),
        ("V. E. Bassi, Andrea Musalo, in: Piranesi, a c. di A. Bettagno, Firenze 1983.", .author, ["V. E. Bassi"]),
        // Nobody behind the bracket is lost.
        (
            "M. Rossi (a cura di) e G. Verdi, Storia di Roma, Torino, 1990.", .author,
            ["M. Rossi (a cura di) e G. Verdi"]
        ),
    ])
    func roles(_ text: String, _ label: Label, _ expected: [String]) throws {
        #expect(try fields(text, of: label) == expected)
    }
}
