/// Notes as reStructuredText has them: `.. [1] See Smith.` behind the mark `[1]_`, with `[#]_` for the next number and `[#name]_` for a name.
struct DirectiveNote {
    /// The columns before the further lines of a note.
    static let indent = 1

    /// The longest label in bytes.
    private static let longest = 100

    /// The numbers of named notes.
    private var numbers: [String: String] = [:]
    /// The numbers that notes have by themselves or were given.
    private var taken: Set<String> = []
    /// The number that was given last.
    private var last = 0
    /// The numbers of notes without a name, and how many of them marks have taken.
    private var unnamed: [String] = []
    private var marked = 0

    /// Whether the text has such notes.
    private(set) var isEmpty = true

    init() {}

    /// Takes the numbers that notes of a file have by themselves, so that no other note gets them.
    init(_ table: LineTable) {
        for line in table.lines.indices where !table.isFenced(line) {
            guard let label = Self.label(at: table.content(line), in: table.source) else { continue }
            let name = String(decoding: table.source[label.id], as: UTF8.self)
            if !name.hasPrefix("#") { taken.insert(name) }
        }
    }

    /// The label at the beginning of a line: the range of the id, the range of the label, and the offset of the text.
    static func label(at line: Range<Int>, in source: [UInt8]) -> (id: Range<Int>, label: Range<Int>, text: Int)? {
        guard source[line].starts(with: ".. [".utf8) else { return nil }
        let start = line.lowerBound + 4
        guard let end = source[start..<min(line.upperBound, start + longest)].firstIndex(of: UInt8(ascii: "]")),
            isId(source[start..<end]), end + 1 == line.upperBound || source[end + 1] <= 0x20
        else { return nil }
        let text = source[(end + 1)..<line.upperBound].firstIndex { $0 > 0x20 } ?? line.upperBound
        return (start..<end, line.lowerBound..<end + 1, text)
    }

    /// Whether an id is that of a note: a number, `#` with or without a name. Names alone are entries of lists.
    static func isId(_ id: ArraySlice<UInt8>) -> Bool {
        guard let first = id.first else { return false }
        if first == UInt8(ascii: "#") { return id.allSatisfy { $0 > 0x20 } }
        return id.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// The number of a note with an id.
    mutating func number(of id: Range<Int>, in source: [UInt8]) -> String {
        isEmpty = false
        let name = String(decoding: source[id], as: UTF8.self)
        guard name.hasPrefix("#") else { return name }
        repeat { last += 1 } while taken.contains(String(last))
        taken.insert(String(last))
        if name == "#" { unnamed.append(String(last)) } else { numbers[name] = String(last) }
        return String(last)
    }

    /// The number for a mark; nil for a mark without a note. `[#]_` takes the next note without a name.
    mutating func number(ofMark id: String) -> String? {
        if id == "#" {
            guard unnamed.indices.contains(marked) else { return nil }
            marked += 1
            return unnamed[marked - 1]
        }
        return id.hasPrefix("#") ? numbers[id] : taken.contains(id) ? id : nil
    }
}
