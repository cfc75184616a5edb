/// Finds where the numbers of notes begin again, as they do in each chapter of many books.
enum NoteSections {
    /// For each number, in the order of the text, the number of its section from 1; nil where no number comes twice.
    static func of(_ numbers: [String]) -> [Int?] {
        var sections: [Int?] = []
        var seen: Set<String> = []
        var section = 1
        for number in numbers {
            if !seen.insert(number).inserted {
                section += 1
                seen = [number]
            }
            sections.append(section)
        }
        return section == 1 ? numbers.map { _ in nil } : sections
    }
}
