import CitandaBibTeX
import CitandaDiagnostics
import CitandaWorks

/// Lists of names that are not parted by “and”, have empty names, or a name twice.
struct NameListRule: EntryRule {
    static let kinds: [FindingKind] = [.nameSeparator, .nameEmpty, .nameEtAl, .nameTwice]

    func findings(in entry: EntryFacts) -> [Diagnostic] {
        entry.own.filter { $0.kind == .names }.flatMap { field in
            let bytes = Array(field.text.utf8)
            let names = ValueParts.betweenAnd(bytes, 0..<bytes.count)
            return empty(field, bytes) + names.flatMap { parted($0, bytes, field, isTeX: entry.format == .bibTeX) }
                + repeated(names, bytes, field)
        }
    }

    // MARK: - “and” without a name

    private func empty(_ field: FieldFacts, _ bytes: [UInt8]) -> [Diagnostic] {
        let text = 0..<bytes.count
        let trimmed = ValueParts.trimmed(bytes, text)
        guard !trimmed.isEmpty else { return [] }
        let words = String(decoding: bytes[trimmed], as: UTF8.self).split(whereSeparator: \.isWhitespace)
        let isAnd = words.map { $0.lowercased() == "and" }
        guard isAnd.first == true || isAnd.last == true || zip(isAnd, isAnd.dropFirst()).contains(where: { $0 && $1 })
        else { return [] }
        let names = ValueParts.betweenAnd(bytes, text).map { String(decoding: bytes[$0], as: UTF8.self) }
        let fixes =
            field.isTyped && !names.isEmpty
            ? [FixIt("remove the “and”", replacing: field.range, with: names.joined(separator: " and "))] : []
        return [
            Diagnostic(.nameEmpty, "an “and” of “\(field.name)” has no name beside it", at: field.range, fixes: fixes)
        ]
    }

    // MARK: - Other separators

    private func parted(_ name: Range<Int>, _ bytes: [UInt8], _ field: FieldFacts, isTeX: Bool) -> [Diagnostic] {
        if let tail = etAl(name, bytes), isTeX {
            let fix = FixIt("write “and others”", replacing: field.place(of: tail), with: " and others")
            return [
                Diagnostic(
                    .nameEtAl, "styles print “et al.” as a part of the name; “and others” ends the list",
                    at: field.place(of: tail), fixes: field.isTyped ? [fix] : [])
            ]
        }
        for sign in [UInt8(ascii: ";"), UInt8(ascii: "&")] {
            let parts = ValueParts.between(bytes, name, at: sign).map { Self.withoutEscape($0, bytes) }
            guard parts.count > 1, parts.allSatisfy({ looksLikeName($0, bytes, sign) }) else { continue }
            let texts = parts.map { String(decoding: bytes[$0], as: UTF8.self) }
            let fix = FixIt("write “and”", replacing: field.place(of: name), with: texts.joined(separator: " and "))
            return [
                Diagnostic(
                    .nameSeparator,
                    "the names of “\(field.name)” are parted by “\(String(decoding: [sign], as: UTF8.self))”, and count as one; “and” parts names",
                    at: field.place(of: name), fixes: field.isTyped ? [fix] : [])
            ]
        }
        return []
    }

    /// The range without the backslash that stands before `&`.
    private static func withoutEscape(_ part: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        guard let last = part.last, bytes[last] == UInt8(ascii: "\\") else { return part }
        return ValueParts.trimmed(bytes, part.lowerBound..<last)
    }

    /// Whether a part between separators is a person: “Bell, Anna”, or “Anna Bell” beside a semicolon. Firms have “&”.
    private func looksLikeName(_ part: Range<Int>, _ bytes: [UInt8], _ sign: UInt8) -> Bool {
        let text = bytes[part]
        guard let first = text.first, first != UInt8(ascii: "{") else { return false }
        let commas = text.count { $0 == UInt8(ascii: ",") }
        return commas == 1 || sign == UInt8(ascii: ";") && commas == 0 && text.contains(UInt8(ascii: " "))
    }

    /// The bytes of “et al.” behind a name, with the blank before.
    private func etAl(_ name: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
        // A pattern is made anew for each text, which takes longer than the search: few names have the letters at all.
        guard let last = bytes[name].last, "lLIiAa.".utf8.contains(last),
            name.dropLast().contains(where: {
                bytes[$0] | 0x20 == UInt8(ascii: "e") && bytes[$0 + 1] | 0x20 == UInt8(ascii: "t")
            })
        else { return nil }
        let text = String(decoding: bytes[name], as: UTF8.self)
        guard let match = text.firstMatch(of: /,?\s+et\.?\s+al(\.|ii|ia)?$/.ignoresCase()) else { return nil }
        return name.upperBound - match.output.0.utf8.count..<name.upperBound
    }

    // MARK: - The same name

    private func repeated(_ names: [Range<Int>], _ bytes: [UInt8], _ field: FieldFacts) -> [Diagnostic] {
        var seen: Set<String> = []
        return names.compactMap { name in
            let text = String(decoding: bytes[name], as: UTF8.self)
            // Family names alone may be those of relatives.
            guard text.contains(where: { $0 == "," || $0 == " " }), !seen.insert(text).inserted else { return nil }
            return Diagnostic(.nameTwice, "“\(text)” stands twice in “\(field.name)”", at: field.place(of: name))
        }
    }
}

extension FindingKind {
    static let nameSeparator = FindingKind(
        "name-separator", .warning, "Names are parted by a semicolon or “&”",
        why: """
            Programs part names at “and” alone, and take the list for one person. Firms such as “Dorn & Sons” are left alone.
            """,
        example: Example(
            .bibTeX,
            wrong: "@book{roe, author = {Roe, Ann; Berg, Jan}, title = {Ports}, publisher = {Ostrov}, year = 1999}",
            right: "@book{roe, author = {Roe, Ann and Berg, Jan}, title = {Ports}, publisher = {Ostrov}, year = 1999}"),
        source: "btxdoc, “Names”", isFixable: true)

    static let nameEmpty = FindingKind(
        "name-empty", .warning, "An “and” has no name beside it",
        why: """
            The list begins or ends with “and”, or has two together. A name may be lost, and BibTeX warns.
            """,
        example: Example(
            .bibTeX,
            wrong: "@book{roe, author = {Roe, Ann and}, title = {Ports}, publisher = {Ostrov}, year = 1999}",
            right: "@book{roe, author = {Roe, Ann}, title = {Ports}, publisher = {Ostrov}, year = 1999}"),
        source: "btxdoc, “Names”", isFixable: true)

    static let nameEtAl = FindingKind(
        "name-et-al", .warning, "A list of names ends with “et al.”",
        why: """
            BibTeX and biber take the words for a part of the last name. “and others” ends a list, and each style prints \
            its own words for that.
            """,
        example: Example(
            .bibTeX,
            wrong: "@book{roe, author = {Roe, Ann et al.}, title = {Ports}, publisher = {Ostrov}, year = 1999}",
            right: "@book{roe, author = {Roe, Ann and others}, title = {Ports}, publisher = {Ostrov}, year = 1999}"),
        source: "btxdoc, “Names”", isFixable: true)

    static let nameTwice = FindingKind(
        "name-twice", .warning, "A list has the same name twice",
        why:
            "The reference would print the person twice. Family names alone are left out, for relatives write together.",
        example: Example(
            .bibTeX,
            wrong: "@book{roe, author = {Roe, Ann and Roe, Ann}, title = {Ports}, publisher = {Ostrov}, year = 1999}",
            right: "@book{roe, author = {Roe, Ann and Roe, Jan}, title = {Ports}, publisher = {Ostrov}, year = 1999}"),
        source: "btxdoc, “Names”")
}
