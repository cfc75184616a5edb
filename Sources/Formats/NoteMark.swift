import CitandaWorks

/// The text of the mark of a note: “12”, “[12]”, “12.”, “*”.
enum NoteMark {
    /// Longer texts are words that lead to a note, and no marks.
    private static let longest = 6
    private static let frame: Set<Character> = ["[", "]", "(", ")", ".", " ", "\u{A0}"]
    private static let signs: Set<Character> = ["*", "†", "‡", "§", "‖", "¶", "#"]

    /// The number or sign of a mark; nil for a text that is no mark.
    static func number(_ text: String) -> String? {
        var rest = text.trimmingBlanks[...]
        while let first = rest.first, frame.contains(first) { rest.removeFirst() }
        while let last = rest.last, frame.contains(last) { rest.removeLast() }
        guard !rest.isEmpty, rest.count <= longest else { return nil }
        let isNumber = rest.allSatisfy { $0.isNumber } || rest.count == 1
        return isNumber || rest.allSatisfy { signs.contains($0) } ? String(rest) : nil
    }
}
