/// A line of a page of text.
struct PageLine {
    /// The bytes of the line without the blanks at both ends.
    var range: Range<Int>
    /// The blanks before the text.
    var indent: Int

    var isBlank: Bool { range.isEmpty }

    /// The pages of a text, each of them its lines; a form feed ends a page.
    static func pages(of bytes: [UInt8]) -> [[PageLine]] {
        var pages: [[PageLine]] = [[]]
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for index in start...bytes.count {
            let byte = index < bytes.count ? bytes[index] : UInt8(ascii: "\n")
            guard byte == UInt8(ascii: "\n") || byte == formFeed else { continue }
            if byte == UInt8(ascii: "\n") || index > start { pages[pages.count - 1].append(line(bytes, start..<index)) }
            if byte == formFeed { pages.append([]) }
            start = index + 1
        }
        return pages
    }

    static let formFeed: UInt8 = 0x0C

    private static func line(_ bytes: [UInt8], _ range: Range<Int>) -> PageLine {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return PageLine(range: start..<end, indent: start - range.lowerBound)
    }

    /// The number of a line that is a number and nothing else.
    func number(in bytes: [UInt8]) -> Int? {
        guard (1...Self.longestNumber).contains(range.count) else { return nil }
        return Int(String(decoding: bytes[range], as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
    }

    /// The number with which a line begins, and where the text behind the number begins.
    func leadingNumber(in bytes: [UInt8]) -> (number: Int, text: Int)? {
        let digits = bytes[range].prefix { (0x30...0x39).contains($0) }
        guard (1...Self.longestNumber).contains(digits.count), var number = Int(String(decoding: digits, as: UTF8.self))
        else { return nil }
        var index = digits.endIndex
        if index < range.upperBound, bytes[index] == UInt8(ascii: ".") { index += 1 }
        let isApart = index < range.upperBound && bytes[index] <= 0x20
        while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
        if !isApart { number = -1 }
        return number > 0 && index < range.upperBound ? (number, index) : nil
    }

    private static let longestNumber = 4
}

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
