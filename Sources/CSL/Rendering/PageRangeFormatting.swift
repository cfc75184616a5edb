/// Page ranges in the format of a style (CSL 1.0.2, appendix V).
struct PageRangeFormatting {
    let format: PageRangeFormat
    let delimiter: String

    /// The pages with each range rewritten: “321-328, 45” → “321–28, 45”.
    func text(_ pages: String) -> String {
        var out = ""
        var piece = ""
        func flush() {
            out += range(piece)
            piece = ""
        }
        for character in pages {
            if character == "," || character == "&" || character == ";" {
                flush()
                out.append(character)
            } else {
                piece.append(character)
            }
        }
        flush()
        return out
    }

    private func range(_ piece: String) -> String {
        let head = piece.prefix { $0 == " " }
        let tail = String(piece.reversed().prefix { $0 == " " })
        guard head.count < piece.count else { return piece }
        let core = piece.dropFirst(head.count).dropLast(tail.count)
        let ends = core.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
            .map { $0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed() }.map { String($0) }
        guard ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty else {
            return head + core.replacing("-", with: delimiter) + tail
        }
        return head + rewrite(ends[0], ends[1]) + tail
    }

    private func rewrite(_ first: String, _ last: String) -> String {
        let (firstPrefix, firstDigits) = Self.split(first)
        let (lastPrefix, lastDigits) = Self.split(last)
        guard let firstDigits, let lastDigits, lastPrefix.isEmpty || lastPrefix == firstPrefix else {
            return first + delimiter + last
        }
        let prefix = firstPrefix
        var full = lastDigits
        if full.count < firstDigits.count { full = firstDigits.prefix(firstDigits.count - full.count) + full }
        guard full.count == firstDigits.count, let a = Int(firstDigits), let b = Int(full), b > a || format == .expanded
        else {
            return prefix + firstDigits + delimiter + (format == .expanded ? prefix : lastPrefix) + full
        }
        let shown: String
        switch format {
        case .expanded: return prefix + firstDigits + delimiter + prefix + full
        case .minimal: shown = Self.changed(firstDigits, full, least: 1)
        case .minimalTwo: shown = Self.changed(firstDigits, full, least: 2)
        case .chicago, .chicago15, .chicago16: shown = chicago(firstDigits, full, a)
        }
        return prefix + firstDigits + delimiter + shown
    }

    private func chicago(_ first: String, _ last: String, _ number: Int) -> String {
        if first.count < 3 || number % 100 == 0 { return last }
        if number % 100 < 10 { return Self.changed(first, last, least: 1) }
        if format != .chicago16, first.count == 4, Self.changed(first, last, least: 1).count > 2 { return last }
        return Self.changed(first, last, least: 2)
    }

    /// The digits that differ, at least so many.
    private static func changed(_ first: String, _ last: String, least: Int) -> String {
        let same = zip(first, last).prefix { $0 == $1 }.count
        let count = max(last.count - same, min(least, last.count))
        return String(last.suffix(count))
    }

    /// “N123” → “N”, “123”; no digits where it does not end in digits only.
    private static func split(_ text: String) -> (prefix: String, digits: String?) {
        let digits = String(text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
        guard !digits.isEmpty else { return (text, nil) }
        return (String(text.dropLast(digits.count)), digits)
    }
}
