import CitandaWorks

/// The fields of MARC 21 and the members of CSL-JSON. Titles, names, publication and host have readers of their own.
enum MARCFields {
    /// A field whose subfields are one text.
    struct Row: Sendable {
        let tag: String
        let codes: String
        let member: CSLMember
    }

    /// The fields of texts, in the order in which they are read. The first value of a member counts.
    static let texts: [Row] = [
        Row(tag: "250", codes: "ab", member: .variable(.edition)),
        Row(tag: "251", codes: "a", member: .variable(.version)),
        Row(tag: "255", codes: "a", member: .variable(.scale)),
        Row(tag: "520", codes: "ab", member: .variable(.abstract)),
        Row(tag: "540", codes: "a", member: .variable(.license)),
        Row(tag: "050", codes: "ab", member: .variable(.callNumber)),
        Row(tag: "090", codes: "ab", member: .variable(.callNumber)),
        Row(tag: "099", codes: "a", member: .variable(.callNumber)),
        Row(tag: "852", codes: "hi", member: .variable(.callNumber)),
        Row(tag: "060", codes: "ab", member: .variable(.callNumber)),
        Row(tag: "082", codes: "a", member: .variable(.callNumber)),
    ]

    /// The fields of subjects. The subfields `v`, `x`, `y` and `z` divide a subject.
    static let subjects: Set<String> = ["600", "610", "611", "630", "648", "650", "651", "653", "655", "690"]
    /// The subfields that name a subject, and those that divide it.
    static let subjectCodes = "abcdgklmnopqrst"
    static let divisionCodes = "vxyz"

    /// The fields of names: main entry, and added entries.
    static let mainNames: Set<String> = ["100", "110", "111"]
    static let addedNames: Set<String> = ["700", "710", "711", "720"]
    static let meetings: Set<String> = ["111", "711"]
    static let bodies: Set<String> = ["110", "710"]

    /// Fields about the record and its copies, and codes that say what other fields say in words.
    private static let bookkeeping: Set<String> = [
        "016", "029", "034", "038", "039", "040", "041", "042", "043", "044", "045", "046", "047", "048", "049", "066",
        "072",
        "336", "337", "338", "583", "850", "866", "876",
    ]

    /// Whether a tag belongs to one library: those with 9 in front and those with letters. Large catalogues list their copies there.
    static func isLocal(_ tag: String) -> Bool {
        tag.utf8.first == UInt8(ascii: "9") || !tag.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether a field that nobody read is kept.
    static func isKept(_ field: MARCField) -> Bool {
        !field.subfields.isEmpty && !bookkeeping.contains(field.tag)
    }
}
