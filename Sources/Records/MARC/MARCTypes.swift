import CitandaWorks

/// The type of a work by leader, coded values, and the fields that a record has.
enum MARCTypes {
    private static let typePosition = 6
    private static let levelPosition = 7

    /// The kinds of records that are texts.
    private static let texts: Set<Character> = ["a", "t", " "]
    private static let serials: Set<Character> = ["s", "i", "b"]

    /// The type of a work.
    static func type(of record: MARCRecord) -> WorkType {
        let kind = record.leader(at: typePosition)
        let level = record.leader(at: levelPosition)
        let hasHost = record.fields.contains { $0.tag == "773" }
        if texts.contains(kind), record.fields.contains(where: { $0.tag == "502" }) { return .thesis }
        switch kind {
        case "a", " ": return text(record, level, hasHost: hasHost)
        case "c", "d": return .musicalScore
        case "e", "f": return .map
        case "g": return .motionPicture
        case "i", "j": return .song
        case "k", "r": return .graphic
        case "m": return computer(record)
        case "p": return .archivalCollection
        case "t": return .manuscript
        default: return hasHost ? .chapter : .book
        }
    }

    private static func text(_ record: MARCRecord, _ level: Character, hasHost: Bool) -> WorkType {
        switch level {
        case "b": return .articleJournal
        case "s": return .periodical
        case "i": return record.fields.contains { $0.tag == "856" } ? .webpage : .periodical
        case "c": return .book
        default:
            // Some catalogues call articles books, so that the host decides.
            if hasHost { return level != "m" || hostIsWhole(record) ? part(record) : .book }
            if level == "a" { return .chapter }
            if record.leader(at: typePosition) == " ", isDataset(record) { return .dataset }
            return byContents(record.coded(MARCCodes.contents))
        }
    }

    /// Whether the field for the host names pages, so that the work is a part.
    private static func hostIsWhole(_ record: MARCRecord) -> Bool {
        record.fields.contains { $0.tag == "773" && ($0["g"] != nil || $0["q"] != nil) && $0["t"] != nil }
    }

    /// An article of a journal if the host has an ISSN or an issue; else a chapter.
    private static func part(_ record: MARCRecord) -> WorkType {
        let host = record.fields.first { $0.tag == "773" }
        if host?["z"] != nil { return .chapter }
        let relation = MARCHostPart(host)
        return host?["x"] != nil || relation.issue != nil || relation.volume != nil && host?["d"] == nil
            ? .articleJournal : .chapter
    }

    private static func byContents(_ codes: String) -> WorkType {
        for code in codes {
            switch code {
            case "m": return .thesis
            case "t": return .report
            case "j": return .patent
            case "z": return .treaty
            default: continue
            }
        }
        return .book
    }

    private static func isDataset(_ record: MARCRecord) -> Bool {
        record.fields.contains { field in
            field.tag == "336"
                && field.subfields.contains { $0.value.text.lowercased().contains("dataset") || $0.value.text == "cod" }
        }
    }

    private static func computer(_ record: MARCRecord) -> WorkType {
        switch record.coded(MARCCodes.computerFile) {
        case "a", "e": return .dataset
        case "b", "f", "g": return .software
        case "d" where !record.fields.contains { $0.tag == "856" }: return .book
        default: return record.fields.contains { $0.tag == "856" } ? .webpage : isDataset(record) ? .dataset : .software
        }
    }
}
