import CitandaWorks

/// A record of MARC 21 whatever its file: leader, control fields, and fields with subfields.
struct MARCRecord {
    /// The leader. Positions beyond its end are blank.
    var leader = ""
    /// The control fields 001–009.
    var control: [(tag: String, value: Literal)] = []
    /// The fields in order.
    var fields: [MARCField] = []

    /// The value of a control field.
    subscript(control tag: String) -> Literal? { control.first { $0.tag == tag }?.value }

    /// Whether there is nothing that a work could be made of.
    var isEmpty: Bool { fields.isEmpty }

    /// The length of a leader that is whole.
    private static let leaderLength = 24

    /// The character of the leader at a position; blank where the leader is damaged, because positions are wrong then.
    func leader(at position: Int) -> Character {
        guard leader.count == Self.leaderLength else { return " " }
        return leader[leader.index(leader.startIndex, offsetBy: position)]
    }

    /// The characters of field 008 at some positions; blanks where the field is damaged.
    func coded(_ positions: Range<Int>) -> String {
        guard let text = self[control: "008"]?.text, text.count >= positions.upperBound else { return "" }
        return String(text.dropFirst(positions.lowerBound).prefix(positions.count))
    }
}

/// The positions of codes in field 008.
enum MARCCodes {
    static let dateKind = 6..<7
    static let firstYear = 7..<11
    static let secondYear = 11..<15
    /// The nature of the contents of a text.
    static let contents = 24..<28
    /// The sort of a computer file.
    static let computerFile = 26..<27
    static let language = 35..<38
}

/// A field of MARC 21.
struct MARCField {
    /// The tag. For a field in another script, the tag of the field that it belongs to.
    var tag: String
    /// The indicators; blank where the file has none.
    var first: Character = " "
    var second: Character = " "
    /// The subfields in order.
    var subfields: [MARCSubfield] = []

    /// The first value of a subfield.
    subscript(code: Character) -> Literal? { subfields.first { $0.code == code }?.value }

    /// All values of a subfield.
    func all(_ code: Character) -> [Literal] { subfields.filter { $0.code == code }.map(\.value) }

    /// The values of some subfields in order, and all their bytes.
    func joined(_ codes: String, separator: String = " ") -> Literal? {
        let parts = subfields.filter { codes.contains($0.code) }.map(\.value)
        guard let first = parts.first, let last = parts.last else { return nil }
        var origin = first.origin
        if let from = first.origin?.range, let to = last.origin?.range {
            origin = Origin(from.lowerBound..<max(from.lowerBound, to.upperBound))
        }
        return Literal(parts.map(\.text).joined(separator: separator), origin: origin)
    }

    /// The field as an extra field: the text alone if there is one subfield `a`, else all subfields with their codes.
    var extraText: String {
        if subfields.count == 1, let only = subfields.first, only.code == "a" { return only.value.text }
        return subfields.map { "$\($0.code) \($0.value.text)" }.joined(separator: " ")
    }
}

/// A subfield of MARC 21.
struct MARCSubfield {
    /// The letter or figure behind the delimiter.
    var code: Character
    /// The value without blanks at its ends.
    var value: Literal
}
