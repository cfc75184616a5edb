import CitandaWorks

extension RecordFormat {
    /// The XML of EndNote, which also Zotero, JabRef and Bookends write.
    public static let endNoteXML = RecordFormat(
        "endnotexml", otherNames: ["endnote-xml", "endnote"], title: "EndNote XML", suffixes: [".xml"],
        scope: "most variables with italics, bold, superscripts and subscripts; others as lines of a note",
        input: RecordInput(.elements(EndNoteReader.names)) { EndNoteReader.read($0) },
        output: RecordOutput(
            head: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml>\n  <records>", foot: "\n  </records>\n</xml>\n"
        ) { EndNoteWriter.record($0) })
}

extension RISDialect {
    /// EndNote XML. Types are numbers.
    static let endNoteXML = RISDialect(
        title: "EndNote", prefix: "endnote:", typeField: "ref-type",
        type: { text in
            Int(text).flatMap { EndNoteTypes.row(number: $0) }.flatMap { RISTypes.type(of: $0.code) }
                ?? EndNoteTypes.type(named: text)
        },
        code: { String(EndNoteTypes.row(of: $0).number) }, editedBook: "28",
        hasField: { EndNoteFields.row(of: $0, in: $1) != nil }, marksEditedBooks: true, hasEntities: false,
        hasWordDates: true,
        hasGivenNamesFirst: true)
}
