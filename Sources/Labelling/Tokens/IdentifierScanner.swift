/// Finds web addresses, DOIs and addresses of mail, which are one token each.
enum IdentifierScanner {
    /// The end of the identifier that begins at an offset; nil where none does.
    static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let first = text[start] | 0x20
        let isAddress =
            first == UInt8(ascii: "h") && (matches("http://", text, start) || matches("https://", text, start))
            || first == UInt8(ascii: "w") && matches("www.", text, start)
            || first == UInt8(ascii: "f") && matches("ftp://", text, start)
        if isAddress { return trimmed(text, start, endOfRun(text, start)) }
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

    /// Punctuation at the end belongs to the sentence, a closing bracket only where it was not opened inside.
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
