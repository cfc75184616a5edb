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
