/// Finds web addresses, DOIs and e-mail addresses, each of which is one token.
enum IdentifierScanner {
    /// The end of the identifier that begins at an offset; nil if none begins there.
    static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let first = text[start] | 0x20
        let isAddress =
            first == UInt8(ascii: "h") && (matches("http://", text, start) || matches("https://", text, start))
            || first == UInt8(ascii: "w") && matches("www.", text, start)
            || first == UInt8(ascii: "f") && matches("ftp://", text, start)
        if isAddress { return trimmed(text, start, endOfRun(text, start)) }
        if let end = endOfEprint(text, start) { return end }
        // The first half of a DOI: “10.” and a registrant of four to nine digits.
        if text[start] == UInt8(ascii: "1"), matches("10.", text, start) {
            var index = start + 3
            while index < text.count, text[index] >= 0x30, text[index] <= 0x39 { index += 1 }
            let digits = index - start - 3
            if digits >= 4, digits <= 9, index < text.count, text[index] == UInt8(ascii: "/") {
                return trimmed(text, start, endOfRun(text, start))
            }
        }
        return nil
    }

    /// The end of an arXiv number, in the form since April 2007 (“1412.4637v2”) or before (“hep-ph/0312367”).
    static func endOfEprint(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        func isDigit(_ index: Int) -> Bool { index < text.count && text[index] >= 0x30 && text[index] <= 0x39 }
        func digits(from index: Int) -> Int {
            var end = index
            while isDigit(end), end - index < 9 { end += 1 }
            return end - index
        }
        guard start == 0 || !isDigit(start - 1) && text[start - 1] != UInt8(ascii: ".") else { return nil }
        if isDigit(start) {
            guard digits(from: start) == 4, start + 4 < text.count, text[start + 4] == UInt8(ascii: ".") else {
                return nil
            }
            let month = (text[start + 2] - 0x30) * 10 + (text[start + 3] - 0x30)
            let count = digits(from: start + 5)
            guard month >= 1, month <= 12, text[start] < 0x34, count == 4 || count == 5 else { return nil }
            var end = start + 5 + count
            if end < text.count, text[end] == UInt8(ascii: "v"), isDigit(end + 1) { end += 1 + digits(from: end + 1) }
            return end
        }
        for archive in eprintArchives where matches(archive, text, start) {
            let number = start + archive.utf8CodeUnitCount
            if digits(from: number) == 7 { return number + 7 }
        }
        return nil
    }

    private static let eprintArchives: [StaticString] = [
        "hep-ph/", "hep-th/", "hep-ex/", "hep-lat/", "astro-ph/", "cond-mat/", "gr-qc/", "quant-ph/", "math-ph/",
        "nucl-th/",
        "nucl-ex/", "math/", "cs/", "physics/", "nlin/", "q-alg/", "alg-geom/", "solv-int/",
    ]

    private static func matches(_ prefix: StaticString, _ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let count = prefix.utf8CodeUnitCount
        guard start + count < text.count else { return false }
        for index in 0..<count {
            let byte = text[start + index]
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if lower != prefix.utf8Start[index] { return false }
        }
        return true
    }

    private static func endOfRun(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < text.count, text[end] > 0x20, text[end] < 0x7F,
            text[end] != UInt8(ascii: "<"), text[end] != UInt8(ascii: ">"), text[end] != UInt8(ascii: "\"")
        { end += 1 }
        return end
    }

    /// The end without punctuation, which belongs to the sentence. A closing bracket is kept if it was opened inside.
    private static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var end = end
        let opened = (start..<end).contains { text[$0] == UInt8(ascii: "(") }
        while end > start {
            switch text[end - 1] {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "'"),
                UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "!"), UInt8(ascii: "?"):
                end -= 1
            case UInt8(ascii: ")") where !opened: end -= 1
            default: return end
            }
        }
        return nil
    }
}
