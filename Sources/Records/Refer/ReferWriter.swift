import CitandaWorks

/// Writes one record of refer, with an empty line behind.
enum ReferWriter {
    private static let separator: StaticString = " "
    private static let nameLength = 2

    static func record(_ work: Work) -> WrittenRecord {
        let tagging = RISTagging(work, .refer)
        var writer = RISWriter(ReferLines.grammar)
        for (tag, text) in tagging.lines {
            guard let letter = ReferFields.letter(of: tag, in: work.type)?.asciiValue else { continue }
            writer.line(ReferLines.tag(letter), separator, text)
        }
        for text in tagging.noted { writer.line("%Z", separator, text) }
        for (name, text) in tagging.fields {
            guard name.utf8.count == nameLength, name.hasPrefix("%"), let letter = name.utf8.last,
                (0x21...0x7E).contains(letter)
            else { continue }
            writer.line(ReferLines.tag(letter), separator, text)
        }
        writer.emptyLine()
        return WrittenRecord(writer.bytes, losses: tagging.losses)
    }
}
