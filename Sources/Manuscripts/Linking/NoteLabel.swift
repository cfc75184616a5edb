/// The label of a note as readers count notes: “31” of `[^31]` and of `[^1-31]`, where what stands before it names the chapter.
struct NoteLabel: Hashable {
    /// What stands before the number: “1-” of `1-31`; empty where the label is a number.
    var prefix: String
    /// The number without zeros before it; empty for a name.
    var number: String

    init(_ label: String) {
        var digits = label.reversed().prefix { "0"..."9" ~= $0 }.count
        // 12a
        if digits == 0, let first = label.first, "0"..."9" ~= first { digits = label.count }
        prefix = String(label.dropLast(digits))
        number = Self.withoutZeros(label.suffix(digits))
    }

    private static func withoutZeros(_ digits: Substring) -> String {
        let number = digits.drop { $0 == "0" }
        return String(number.isEmpty ? digits.suffix(1) : number)
    }

    /// The label of another note: of the same chapter, or of one that is named where the prefix numbers chapters.
    func note(_ number: String, chapter: String?) -> NoteLabel {
        var label = self
        label.number = Self.withoutZeros(Substring(number))
        guard let chapter, let first = prefix.firstIndex(where: { "0"..."9" ~= $0 }) else { return label }
        let digits = prefix[first...].prefix { "0"..."9" ~= $0 }
        label.prefix.replaceSubrange(digits.startIndex..<digits.endIndex, with: chapter)
        return label
    }
}
