/// Given names as initials (CSL 1.0.2, `initialize-with`, `initialize`, `initialize-with-hyphen`).
struct Initials {
    let terminator: String
    let keepsHyphen: Bool

    /// A part of a given name, and whether a hyphen precedes it.
    private struct Part {
        var text: Substring
        var isHyphenated: Bool
        /// Whether a full stop follows the part.
        var isAbbreviated: Bool
    }

    /// “John Edward” → “J. E.”
    func initialize(_ given: String) -> String {
        given.utf8.contains(0x3C) ? throughMarkup(given, initializePlain) : initializePlain(given)
    }

    /// With `initialize="false"`, names stay and initials get the terminator: “James T” → “James T.”
    func normalize(_ given: String) -> String {
        given.utf8.contains(0x3C) ? throughMarkup(given, normalizePlain) : normalizePlain(given)
    }

    /// Applies a change to each word outside of tags.
    private func throughMarkup(_ given: String, _ change: (String) -> String) -> String {
        var out = ""
        var word = ""
        var isTag = false
        func flush() {
            out += word.isEmpty ? "" : change(word)
            word = ""
        }
        for character in given {
            switch character {
            case "<":
                flush()
                isTag = true
                out.append(character)
            case ">" where isTag:
                isTag = false
                out.append(character)
            case _ where isTag: out.append(character)
            case " ", "-":
                flush()
                out.append(character)
            default: word.append(character)
            }
        }
        flush()
        return out
    }

    private func initializePlain(_ given: String) -> String {
        guard let first = given.unicodeScalars.first, ItemName.isRomanesque(first) || first == "." else { return given }
        var out = ""
        for part in parts(given) {
            let isLower = part.text.first.map { $0.isLowercase || !$0.isLetter } ?? true
            if isLower, !part.isHyphenated {
                // A particle, or “de” between names, is not abbreviated.
                guard let first = part.text.first, first.isLetter else { continue }
                out = trimmed(out)
                if !out.isEmpty { out += " " }
                out += part.text + (part.isAbbreviated ? "." : "") + " "
                continue
            }
            // An abbreviation stays: “Ph.”
            let initial = part.isAbbreviated ? String(part.text) : initial(of: part.text, isLower: isLower)
            guard !initial.isEmpty else { continue }
            if part.isHyphenated, !out.isEmpty {
                if isLower { continue }
                out = trimmed(out)
                out += keepsHyphen ? "-" : terminator.hasSuffix(" ") ? " " : ""
            }
            out += initial + terminator
        }
        return trimmed(out)
    }

    /// Whether a name has only whole words, with one blank between two: neither initials nor hyphens.
    private static func isWholeWords(_ given: String) -> Bool {
        var length = 0
        for byte in given.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): length += 1
            case UInt8(ascii: " ") where length > 1: length = 0
            default: return false
            }
        }
        return length > 1
    }

    private func normalizePlain(_ given: String) -> String {
        if Self.isWholeWords(given) { return given }
        let parts = parts(given)
        var out = ""
        for (index, part) in parts.enumerated() {
            let isInitial = part.isAbbreviated || (part.text.count == 1 && part.text.first?.isUppercase == true)
            let followsInitial = index > 0 && (parts[index - 1].isAbbreviated || parts[index - 1].text.count == 1)
            if part.isHyphenated, !(isInitial && followsInitial) {
                out = trimmed(out) + "-"
            } else if index > 0, !out.hasSuffix(" ") {
                let before = parts[index - 1]
                let follows = (before.isAbbreviated || before.text.count == 1) && isInitial
                if !follows { out += " " }
            }
            out += part.text
            if isInitial { out += terminator }
        }
        return trimmed(out)
    }

    private func parts(_ given: String) -> [Part] {
        var parts: [Part] = []
        var start = given.startIndex
        var isHyphenated = false
        func close(_ end: String.Index, abbreviated: Bool) {
            if start < end {
                parts.append(
                    Part(text: given[start..<end], isHyphenated: isHyphenated, isAbbreviated: abbreviated))
            }
        }
        for index in given.indices {
            let character = given[index]
            switch character {
            case ".":
                close(index, abbreviated: true)
                if start < index { isHyphenated = false }
                start = given.index(after: index)
            case " ", "\u{A0}":
                close(index, abbreviated: false)
                start = given.index(after: index)
                isHyphenated = false
            case "-", "‐", "–":
                close(index, abbreviated: false)
                start = given.index(after: index)
                isHyphenated = !parts.isEmpty
            default: break
            }
        }
        close(given.endIndex, abbreviated: false)
        return parts
    }

    /// “Edward” → “E”; “TSerendorj” → “Ts”.
    private func initial(of name: Substring, isLower: Bool) -> String {
        guard let first = name.first else { return "" }
        if isLower { return first.isLetter ? String(first) : "" }
        if name.count > 1, !name.contains(where: { $0.isLowercase }) { return String(first) }
        var out = String(first)
        for character in name.dropFirst() {
            guard character.isUppercase else { break }
            out += character.lowercased()
        }
        return out
    }

    private func trimmed(_ text: String) -> String {
        var text = text
        while let last = text.last, last == " " || last == "\u{A0}" { text.removeLast() }
        return text
    }
}
