import CitandaBibTeX
import CitandaDiagnostics

/// Characters with a meaning in TeX that stand in a text without a backslash.
struct TeXCharacterRule: EntryRule {
    static let kinds: [FindingKind] = [.texCharacter]

    func findings(in entry: EntryFacts) -> [Diagnostic] {
        guard entry.format == .bibTeX else { return [] }
        return entry.own.compactMap { field in
            guard Self.isPrinted(field) else { return nil }
            let places = TeXCharacters(in: Array(field.text.utf8)).bare
            guard let first = places.first else { return nil }
            let signs = Set(places.map { String(decoding: [$0.byte], as: UTF8.self) }).sorted().joined(separator: " ")
            let edits = places.map { place in
                let range = field.place(of: place.index..<place.index + 1)
                return Edit(range.lowerBound..<range.lowerBound, "\\")
            }
            return Diagnostic(
                .texCharacter, "TeX stops at “\(signs)” in “\(field.name)”: a backslash is missing",
                at: field.place(of: first.index..<first.index + 1),
                fixes: field.isTyped ? [FixIt("write a backslash before the character", edits)] : [])
        }
    }

    /// Whether styles print a field as TeX.
    private static func isPrinted(_ field: FieldFacts) -> Bool {
        switch field.kind {
        case .verbatim, .date, .keywords: false
        default: BibTeXField.isKnown(field.name) && !unprinted.contains(field.canonical)
        }
    }

    private static let unprinted: Set<String> = [
        "abstract", "annotation", "library", "sortkey", "sorttitle", "label", "langid", "eprinttype", "eprintclass",
        "entrysubtype", "sortyear", "shorthand", "month", "type",
    ]
}

/// The characters of a text that TeX does not print, outside of formulas and of the arguments of verbatim commands.
private struct TeXCharacters {
    private(set) var bare: [(index: Int, byte: UInt8)] = []
    private let bytes: [UInt8]

    init(in bytes: [UInt8]) {
        self.bytes = bytes
        // A text with a formula is TeX of somebody who knows what these signs do.
        if bytes.contains(UInt8(ascii: "$")) { return }
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index = behindCommand(index)
            case UInt8(ascii: "&"):
                // A reference of HTML is a finding of its own.
                if let end = endOfEntity(index) { index = end } else { bare.append((index, bytes[index])) }
            case UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "_"): bare.append((index, bytes[index]))
            default: break
            }
            index += 1
        }
    }

    /// The last byte of a command, with the argument of a verbatim one.
    private func behindCommand(_ start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, isLetter(bytes[end]) { end += 1 }
        guard end > start + 1 else { return start + 1 }
        let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
        guard Self.verbatim.contains(name) else { return end - 1 }
        var depth = 0
        var index = end
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "{") { depth += 1 }
            if bytes[index] == UInt8(ascii: "}") {
                depth -= 1
                if depth == 0 { return index }
            }
            if depth == 0 { return index }
            index += 1
        }
        return bytes.count
    }

    private static let verbatim: Set<String> = ["url", "href", "path", "nolinkurl", "verb", "ensuremath", "doi"]

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// The place of the semicolon that ends a reference of HTML; nil for an ampersand that begins none.
    private func endOfEntity(_ index: Int) -> Int? {
        var end = index + 1
        while end < bytes.count,
            isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "#") || (0x30...0x39).contains(bytes[end])
        {
            end += 1
        }
        return end > index + 2 && end < bytes.count && bytes[end] == UInt8(ascii: ";") ? end : nil
    }
}

extension FindingKind {
    static let texCharacter = FindingKind(
        "tex-character", .warning, "A character with a meaning in TeX lacks its backslash",
        why: """
            “&”, “%”, “#” and “_” outside of addresses stop LaTeX, or hide the rest of the line. Texts with formulas are \
            left alone.
            """,
        example: Example(
            .bibTeX,
            wrong: "@book{roe, author = {Ann Roe}, title = {Salt & Sea}, publisher = {Ostrov}, year = 1999}",
            right: #"@book{roe, author = {Ann Roe}, title = {Salt \& Sea}, publisher = {Ostrov}, year = 1999}"#),
        source: "The TeXbook, chapter 7", isFixable: true)
}
