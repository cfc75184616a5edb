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
        let core = String(piece.dropFirst(head.count).dropLast(tail.count))
        guard !core.contains("\\") else {
            return head + NumberList.withDashes(core, delimiter, keepsTyped: false) + tail
        }
        let ends = core.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
            .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        guard ends.count == 2, let rewritten = rewrite(ends[0], ends[1]) else {
            let hasDigits = core.contains { $0.isNumber }
            let tight = core.replacing(" -", with: "-").replacing("- ", with: "-")
            return head + (hasDigits ? tight : NumberList.withDashes(core, delimiter, keepsTyped: false)) + tail
        }
        return head + rewritten + tail
    }

    /// The range of two pages; nil if they are not numbers with the same prefix.
    private func rewrite(_ first: String, _ last: String) -> String? {
        let (prefix, firstDigits) = Self.split(first)
        let (lastPrefix, lastDigits) = Self.split(last)
        guard let firstDigits, let lastDigits, lastPrefix == prefix else { return nil }
        var full = lastDigits
        if full.count < firstDigits.count { full = firstDigits.prefix(firstDigits.count - full.count) + full }
        guard let a = Int(firstDigits), let b = Int(full) else { return nil }
        // Two equal pages, or a later one first, leave out no digits.
        guard b > a else { return first + delimiter + last }
        let shown: String
        if full.count != firstDigits.count {
            return prefix + firstDigits + delimiter + (format == .expanded ? prefix : "") + full
        }
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

    /// The digits that differ, but at least `least` digits.
    private static func changed(_ first: String, _ last: String, least: Int) -> String {
        let same = zip(first, last).prefix { $0 == $1 }.count
        let count = max(last.count - same, min(least, last.count))
        return String(last.suffix(count))
    }

    /// “N123” → “N”, “123”. No digits if the text does not end in digits.
    private static func split(_ text: String) -> (prefix: String, digits: String?) {
        let digits = String(text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
        guard !digits.isEmpty else { return (text, nil) }
        return (String(text.dropLast(digits.count)), digits)
    }
}
