/// A number of arXiv: “1901.01234v2”, or “hep-th/9901001” before April 2007 (arXiv identifier scheme).
package enum ArXivNumber {
    /// The reason why a text is no number of arXiv; nil if the text is one.
    static func problem(in text: String) -> String? {
        var rest = bare(text)
        if let version = rest.lastIndex(of: "v"), rest[rest.index(after: version)...].allSatisfy(\.isNumber) {
            rest = rest[..<version]
        }
        if let slash = rest.lastIndex(of: "/") {
            let number = rest[rest.index(after: slash)...]
            return number.count == oldDigits && number.allSatisfy(\.isNumber) && hasMonth(number)
                ? nil : "an old number of arXiv has seven digits, of which the first four are a year and a month"
        }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else {
            return "a number of arXiv has the form 1901.01234 or hep-th/9901001"
        }
        guard parts[0].count == monthDigits, hasMonth(parts[0]) else {
            return "a number of arXiv begins with two digits of the year and two of the month"
        }
        let digits = parts[0] < fiveDigits ? 4 : 5
        return parts[1].count == digits ? nil : "a number of arXiv of that month has \(digits) digits behind the stop"
    }

    /// The year in which a number was given, which its first two figures tell; nil for a text that is no number.
    package static func year(of text: String) -> Int? {
        guard problem(in: text) == nil else { return nil }
        let number = bare(text)
        let digits = number.lastIndex(of: "/").map { number[number.index(after: $0)...] } ?? number
        guard let figures = Int(digits.prefix(2)) else { return nil }
        let year = firstYear / century * century + figures
        return year < firstYear ? year + century : year
    }

    /// The text without its label and without the class, which may follow in brackets.
    private static func bare(_ text: String) -> Substring {
        var rest = text.trimmingBlanks[...]
        if rest.lowercased().hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
        if let bracket = rest.firstIndex(of: "[") { rest = rest[..<bracket].trimmingBlanks[...] }
        return rest
    }

    /// arXiv began in 1991.
    private static let firstYear = 1991
    private static let century = 100
    private static let prefix = "arxiv:"
    private static let oldDigits = 7
    private static let monthDigits = 4
    /// The month from which on numbers have five digits behind the stop: January 2015.
    private static let fiveDigits = "1501"
    private static let months = 1...12

    /// Whether the third and fourth digit are a month.
    private static func hasMonth(_ number: Substring) -> Bool {
        Int(number.dropFirst(2).prefix(2)).map { months.contains($0) } ?? false
    }
}
