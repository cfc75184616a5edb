import CitandaWorks

/// Finds where the numbers of notes begin again, as they do in each chapter of many books.
///
/// A section begins where a number falls back to the first number of the section, or below. A number that comes twice elsewhere is a fault
/// of the book, and begins no section.
struct NoteSections {
    private var first: Int?
    /// The last number of the section; 0 before the first.
    private(set) var last = 0

    /// Whether a section begins with the next note.
    mutating func begins(with number: String) -> Bool {
        // Marks such as asterisks come again on each page.
        guard let value = Int(number) ?? RomanNumeral.value(number) else { return false }
        let isNew = first.map { value <= $0 } ?? false
        first = isNew ? value : first ?? value
        last = value
        return isNew
    }

    /// For each number, in the order of the text, the number of its section from 1; nil where numbers never begin again.
    static func of(_ numbers: [String]) -> [Int?] {
        var counter = NoteSections()
        var section = 1
        let sections = numbers.map { number in
            if counter.begins(with: number) { section += 1 }
            return section
        }
        return section == 1 ? numbers.map { _ in nil } : sections
    }
}
