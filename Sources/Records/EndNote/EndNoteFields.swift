import CitandaWorks

/// The fields of EndNote: their elements in XML, their letters in lines, and the tags of RIS whose meaning they have.
enum EndNoteFields {
    /// A field.
    struct Row: Sendable {
        /// The names of the elements around the value, with slashes.
        let path: String
        /// The tag of RIS; nil for a field whose tag depends on the type.
        let tag: RISTag?
        /// The letter behind the percent sign in lines; nil for a field that lines do not have.
        let letter: Character?
        /// Whether the field is only read. Another field has the same tag.
        let isOnlyRead: Bool
        /// Whether the text may have styles.
        let isRich: Bool
        /// Whether the text may have several lines.
        var isMultiline: Bool { tag.map { RISFields.multilineTags.contains($0) } ?? false }
    }

    /// Fields whose texts have no styles.
    private static let plainTags: Set<RISTag> = [
        "AU", "A2", "A3", "A4", "TA", "ID", "PY", "DA", "SN", "DO", "UR", "L1", "L2", "L4", "KW", "Y2", "LB", "SP",
    ]

    private static func row(
        _ path: String, _ tag: RISTag?, _ letter: Character? = nil, isOnlyRead: Bool = false
    ) -> Row {
        Row(
            path: path, tag: tag, letter: letter, isOnlyRead: isOnlyRead,
            isRich: tag.map { !plainTags.contains($0) } ?? false)
    }

    private static func read(_ path: String, _ tag: RISTag) -> Row { row(path, tag, isOnlyRead: true) }

    /// All fields in the order of the elements.
    static let rows: [Row] = [
        row("rec-number", nil), row("foreign-keys/key", nil),
        row("contributors/authors/author", "AU", "A"), row("contributors/secondary-authors/author", "A2", "E"),
        row("contributors/tertiary-authors/author", "A3", "Y"),
        row("contributors/subsidiary-authors/author", "A4", "?"), read("contributors/translated-authors/author", "TA"),
        row("auth-address", "AD", "+"), row("titles/title", "TI", "T"), row("titles/secondary-title", "T2", "B"),
        row("titles/tertiary-title", "T3", "S"), row("titles/alt-title", "J2", "O"),
        row("titles/short-title", "ST", "!"), row("titles/translated-title", "TT", "Q"),
        read("periodical/full-title", "JF"), read("periodical/abbr-1", "JA"), read("periodical/abbr-2", "JA"),
        read("alt-periodical/full-title", "JO"), read("alt-periodical/abbr-1", "JA"),
        row("pages", "SP", "P"), row("volume", "VL", "V"), row("number", nil, "N"), read("issue", "IS"),
        row("num-vols", "NV", "6"), row("edition", "ET", "7"), row("section", "SE", "&"),
        row("reprint-edition", "RP", ")"), row("keywords/keyword", "KW", "K"), row("dates/year", "PY", "D"),
        row("dates/pub-dates/date", "DA", "8"), row("pub-location", "CY", "C"), row("publisher", "PB", "I"),
        row("orig-pub", "OP", "("), row("isbn", "SN", "@"), row("accession-num", "AN", "M"),
        row("call-num", "CN", "L"), row("electronic-resource-num", "DO", "R"), row("abstract", "AB", "X"),
        row("label", "ID", "F"), row("caption", "CA", "^"), row("notes", "N1", "Z"), row("research-notes", "RN", "<"),
        row("work-type", "M3", "9"), row("reviewed-item", "RI", "*"), row("remote-database-name", "DB", "~"),
        row("remote-database-provider", "DP", "W"), row("language", "LA", "G"),
        read("urls/web-urls/url", "UR"), row("urls/pdf-urls/url", "L1", ">"), row("urls/text-urls/url", "L2"),
        row("urls/related-urls/url", "UR", "U"), row("urls/image-urls/url", "L4"), row("access-date", "Y2", "["),
        row("modified-date", nil, "="), row("custom1", "C1", "1"), row("custom2", "C2", "2"), row("custom3", "C3", "3"),
        row("custom4", "C4", "4"), row("custom5", "C5", "#"), row("custom6", "C6", "$"), row("custom7", "C7", "]"),
    ]

    /// The fields by their elements.
    static let byPath = Dictionary(rows.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    /// The fields in which values of a tag are written.
    static let byTag = Dictionary(
        rows.compactMap { row in row.tag.flatMap { row.isOnlyRead ? nil : ($0, row) } },
        uniquingKeysWith: { first, _ in first })
    /// The fields by their letters.
    static let byLetter = Dictionary(
        rows.compactMap { row in row.letter.map { ($0, row) } }, uniquingKeysWith: { first, _ in first })

    /// The field of numbers: of an issue, in a series, of a report.
    static let number = "number"

    /// The tag of the number in works of a type.
    static func numberTag(of type: WorkType) -> RISTag {
        if RISFields.journals.contains(type) { return "IS" }
        return RISFields.books.contains(type) || RISFields.chapters.contains(type) ? "SV" : "M1"
    }

    /// The field in which works of a type keep the values of a tag; nil if EndNote has no such field.
    static func row(of tag: RISTag, in type: WorkType) -> Row? {
        if tag == "ED" { return editorTag(of: type).flatMap { byTag[$0] } }
        return tag == numberTag(of: type) ? byPath[number] : byTag[tag]
    }

    /// The tag of the authors, second or third, who are the editors because nobody else is; nil where both are others.
    static func editorTag(of type: WorkType) -> RISTag? {
        ["A2", "A3"].first { tag in RISFields.readRole(of: tag, in: type) == .editor }
    }
}
