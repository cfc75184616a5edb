/// What is printed on pages around the text: running heads, running feet, and the numbers of the pages.
enum PageFurniture {
    /// So many lines at the top or the bottom of a page may be furniture.
    private static let depth = 2
    /// Of so few pages no line repeats by plan.
    private static let leastPages = 3
    /// A running head of left pages or of right pages is on nearly half of all pages.
    private static let share = 3

    /// Empties the lines that are no text.
    static func remove(from pages: inout [[PageLine]], of bytes: [UInt8]) {
        var counts: [String: Int] = [:]
        var offsets: [Int: Int] = [:]
        for (index, page) in pages.enumerated() {
            for place in edges(of: page) {
                counts[key(page[place], bytes), default: 0] += 1
                if let number = page[place].number(in: bytes) { offsets[number - index, default: 0] += 1 }
            }
        }
        let printed = pages.count { page in page.contains { !$0.isBlank } }
        let least = max(leastPages, printed / share)
        let offset = offsets.max { ($0.value, $1.key) < ($1.value, $0.key) }
        for (index, page) in pages.enumerated() {
            for place in edges(of: page) {
                let isPageNumber = page[place].number(in: bytes).map { number in
                    number - index == offset?.key && (offset?.value ?? 0) >= least
                }
                let isRunning =
                    page[place].number(in: bytes) == nil && counts[key(page[place], bytes), default: 0] >= least
                if isPageNumber ?? isRunning {
                    pages[index][place].range = page[place].range.lowerBound..<page[place].range.lowerBound
                }
            }
        }
    }

    /// The first and the last lines of a page.
    private static func edges(of page: [PageLine]) -> Set<Int> {
        let places = page.indices.filter { !page[$0].isBlank }
        return Set(places.prefix(depth) + places.suffix(depth))
    }

    /// The text of a line without the figures, which differ from page to page.
    private static func key(_ line: PageLine, _ bytes: [UInt8]) -> String {
        String(decoding: bytes[line.range].filter { $0 > 0x20 && !(0x30...0x39).contains($0) }, as: UTF8.self)
            .lowercased()
    }
}
