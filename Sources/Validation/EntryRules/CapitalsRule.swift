import CitandaBibTeX
import CitandaDiagnostics

/// Titles in capitals throughout, and acronyms that styles would make small.
struct CapitalsRule: EntryRule {
    static let kinds: [FindingKind] = [.titleAllCapitals, .capitalUnprotected]

    func findings(in entry: EntryFacts) -> [Diagnostic] {
        entry.own.filter { $0.canonical == "title" || $0.canonical == "booktitle" }.compactMap { field in
            allCapitals(field) ?? (entry.format == .bibTeX && field.canonical == "title" ? unprotected(field) : nil)
        }
    }

    private func allCapitals(_ field: FieldFacts) -> Diagnostic? {
        let words = field.plain.split(whereSeparator: \.isWhitespace)
        let letters = field.plain.unicodeScalars.filter { $0.properties.isUppercase || $0.properties.isLowercase }
        guard words.count >= Self.fewestWords, letters.count >= Self.fewestLetters,
            letters.allSatisfy(\.properties.isUppercase)
        else { return nil }
        return Diagnostic(
            .titleAllCapitals, "the title is in capitals throughout; styles cannot give their own form to it",
            at: field.range)
    }

    /// Shorter texts may be acronyms.
    private static let fewestWords = 3, fewestLetters = 12

    private func unprotected(_ field: FieldFacts) -> Diagnostic? {
        guard field.isTyped else { return nil }
        let bytes = Array(field.text.utf8)
        let words = Self.barewords(bytes).filter { word in
            bytes[word].count(where: { (0x41...0x5A).contains($0) }) > 1
                && bytes[word].allSatisfy { $0 < 0x80 }
                && word.count < Self.longestAcronym
        }
        guard let first = words.first else { return nil }
        let edits = words.flatMap { word in
            let place = field.place(of: word)
            return [
                Edit(place.lowerBound..<place.lowerBound, "{"), Edit(place.upperBound..<place.upperBound, "}"),
            ]
        }
        let names = words.map { "“\(String(decoding: bytes[$0], as: UTF8.self))”" }.joined(separator: ", ")
        return Diagnostic(
            .capitalUnprotected, "styles that write titles in small letters change \(names)",
            at: field.place(of: first), fixes: [FixIt("put braces around the capitals", edits)])
    }

    /// Longer words in capitals are shouted, and no acronyms.
    private static let longestAcronym = 12

    /// The words outside of braces and commands, made of letters and figures.
    private static func barewords(_ bytes: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var depth = 0
        var start: Int?
        var index = 0
        func isWord(_ byte: UInt8) -> Bool {
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
        }
        while index <= bytes.count {
            let byte = index < bytes.count ? bytes[index] : 0x20
            if isWord(byte), depth == 0 {
                if start == nil { start = index }
            } else {
                // A brace or a command inside a word makes the word somebody’s care.
                if let first = start, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "\\") {
                    words.append(first..<index)
                }
                start = nil
                if byte == UInt8(ascii: "{") { depth += 1 }
                if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
                if byte == UInt8(ascii: "$") { return [] }
                if byte == UInt8(ascii: "\\") {
                    index += 1
                    while index < bytes.count, (0x61...0x7A).contains(bytes[index] | 0x20) { index += 1 }
                    continue
                }
            }
            index += 1
        }
        return words
    }
}

extension FindingKind {
    static let titleAllCapitals = FindingKind(
        "title-all-capitals", .note, "A title is in capitals throughout",
        why: """
            Catalogues and databases shout. Styles can make small letters of a title, but no program knows its proper names.
            """,
        example: Example(
            .bibTeX,
            wrong: "@book{roe, author = {Ann Roe}, title = {THE PORTS OF CALL}, publisher = {Ostrov}, year = 1999}",
            right: "@book{roe, author = {Ann Roe}, title = {The Ports of Call}, publisher = {Ostrov}, year = 1999}"),
        source: "Chicago 18 §8.160")

    static let capitalUnprotected = FindingKind(
        "capital-unprotected", .note, "An acronym in a title is not in braces",
        why: """
            Styles that write titles in sentence case make “dna” of “DNA”. Braces keep the capitals, and change nothing else.
            """,
        example: Example(
            .bibTeX,
            wrong: "@book{roe, author = {Ann Roe}, title = {Salt and NATO}, publisher = {Ostrov}, year = 1999}",
            right: "@book{roe, author = {Ann Roe}, title = {Salt and {NATO}}, publisher = {Ostrov}, year = 1999}"),
        source: "btxdoc, “Helpful Hints”", isFixable: true)
}
