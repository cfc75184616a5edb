import CitandaWorks

extension RecordFormat {
    /// The lines of refer, in the form that EndNote exports and Google Scholar offers.
    public static let refer = RecordFormat(
        "refer", otherNames: ["enw", "endnote-tagged"], title: "EndNote tagged (refer)", suffixes: [".enw", ".refer"],
        scope: "most variables; others as lines of a note",
        input: RecordInput(.lines(ReferLines.kind)) { ReferReader.read($0) },
        output: RecordOutput { ReferWriter.record($0) })
}

extension RISDialect {
    /// The lines of refer. Types are names.
    static let refer = RISDialect(
        title: "EndNote", prefix: "refer:", typeField: "%0", type: { EndNoteTypes.type(named: $0) },
        code: { EndNoteTypes.row(of: $0).name }, editedBook: "Edited Book",
        hasField: { ReferFields.letter(of: $0, in: $1) != nil }, marksEditedBooks: true, hasWordDates: true,
        hasGivenNamesFirst: true)
}

/// The lines of a record, each with a percent sign and a letter.
enum ReferLines {
    private static let percent = UInt8(ascii: "%")
    /// The sign, the letter and a blank.
    private static let tagLength = 2

    /// The tag of a letter.
    static func tag(_ letter: UInt8) -> RISTag { RISTag(percent, letter) }

    /// The tag of the type.
    static let type = tag(UInt8(ascii: "0"))

    /// What a line is for the division into records. An empty line ends a record, and so does the next type.
    static func kind(_ line: ArraySlice<UInt8>) -> RecordLine {
        if line.allSatisfy({ $0 <= 0x20 }) { return .end }
        guard let (tag, _) = grammar.tag(line) else { return .other }
        return tag == type ? .first : .tag
    }

    /// How the lines look.
    static let grammar = RISGrammar(
        tag: { line in
            var start = line.startIndex
            if line.starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
            let value = start + tagLength
            guard value <= line.endIndex, line[start] == percent, (0x21...0x7E).contains(line[start + 1]),
                value == line.endIndex || line[value] <= 0x20
            else { return nil }
            return (tag(line[start + 1]), value)
        },
        multilineTags: ["%X", "%Z", "%<", "%+"], listTags: ["%K", "%U", "%>"])
}
