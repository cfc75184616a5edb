import CitandaWorks

/// The letters of refer and the tags of RIS. The table is that of EndNote; here are the letters that types share out otherwise.
enum ReferFields {
    /// The tag of a letter in works of a type; nil for an unknown letter.
    static func tag(of letter: Character, in type: WorkType) -> RISTag? {
        switch letter {
        case "0": .type
        case "J": "T2"
        case "E": hasSeriesEditors(type) || RISFields.role(of: "A2", in: type) == nil ? "ED" : "A2"
        case "Y": hasSeriesEditors(type) ? "A2" : RISFields.role(of: "A3", in: type) == nil ? "A4" : "A3"
        case "H": "TA"
        case "N": EndNoteFields.numberTag(of: type)
        default: EndNoteFields.byLetter[letter]?.tag
        }
    }

    /// The letter of a tag in works of a type; nil for a tag without one.
    static func letter(of tag: RISTag, in type: WorkType) -> Character? {
        switch tag {
        case .type: return "0"
        case "T2" where RISFields.inSeries.contains(type): return "S"
        // Both letters are one field for EndNote. Bibutils reads the other one only in these types.
        case "T2" where !books.contains(type): return "J"
        case "ED", "A2", "A3": return ["E", "Y"].first { self.tag(of: $0, in: type) == tag }
        default:
            guard let row = EndNoteFields.row(of: tag, in: type) else { return nil }
            return row.letter
        }
    }

    /// Works in books, proceedings and programmes.
    private static let books: Set<WorkType> = [.chapter, .documentInSeries, .paperConference, .broadcast]

    /// Whether second authors are the editors of a series. Lines have a letter of its own for editors.
    private static func hasSeriesEditors(_ type: WorkType) -> Bool {
        RISFields.role(of: "A2", in: type) == .collectionEditor
    }
}
