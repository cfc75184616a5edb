/// The strings of a file by their names, and the months.
struct StringTable {
    /// The value of a string from an offset of the file on.
    private struct Definition {
        var place: Int
        var value: BibTeXValue
    }

    private var definitions: [String: [Definition]] = [:]
    private var joined = 0
    /// The bytes that all joined strings together may have.
    private static let limit = 1 << 26

    /// A string is defined. Those of a file come in order.
    mutating func define(_ name: String, as value: BibTeXValue, at place: Int) {
        if case .joined(let bytes) = value { joined += bytes.count }
        guard joined < Self.limit else { return }
        definitions[name.lowercased(), default: []].append(Definition(place: place, value: value))
    }

    /// The value of a string at an offset: its last definition before the offset, or else its first definition after
    /// the offset.
    func value(of name: String, at place: Int) -> BibTeXValue? {
        let name = name.lowercased()
        guard let found = definitions[name] else { return Self.months[name] }
        if let last = found.last, found.count == 1 || last.place <= place { return last.value }
        return (found.last { $0.place <= place } ?? found.first)?.value
    }

    /// The number of a month, if a name is one of the twelve month strings and has not been redefined.
    static func month(_ name: String, _ value: BibTeXValue) -> Int? {
        guard case .joined(let bytes) = value, months[name.lowercased()] == value else { return nil }
        return Int(String(decoding: bytes, as: UTF8.self))
    }

    /// The months as classic styles define them: their numbers, so that every language can name them.
    private static let months: [String: BibTeXValue] = Dictionary(
        uniqueKeysWithValues: MonthNames.strings.enumerated().map { ($1, .joined(Array("\($0 + 1)".utf8))) })
}
