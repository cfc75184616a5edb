import CitandaWorks
import ReadingSupport
import Testing

/// A citation of an archive has the archive, the collection, and the levels of the shelfmark.
@Suite struct ArchiveReaderTests {
    @Test(arguments: [
        ("GARF, f. 17, op. 3, d. 5, l. 12.", "GARF", ["fond 17", "opis 3", "delo 5"]),
        ("РГАЛИ, ф. 12, оп. 1, д. 7, л. 4.", "РГАЛИ", ["fond 12", "opis 1", "delo 7"]),
        (
            "Ann Weil to Karl Berg, May 3, 1899, box 3, folder 2, Weil Papers, Salt Library, Oslo.",
            "Salt Library, Oslo",
            ["box 3", "folder 2"]
        ),
    ])
    func theLevelsOfAShelfmarkHaveTheirKind(_ note: String, _ repository: String, _ levels: [String]) {
        let archive = Sample.reading(notes: [note]).works.first?.work.archive
        #expect(archive?.repository?.text == repository)
        #expect(archive?.levels.map { $0.kind.rawValue + " " + $0.value } == levels)
    }
}
