import CitandaWorks

/// A name as the processor sees it, with its particles separated.
struct ItemName: Hashable {
    /// The order of the parts of a name.
    enum Script: Hashable {
        /// Given name first, and inverted with a comma.
        case western
        /// Family name first without a blank: Chinese, Japanese, Korean script.
        case eastAsian
        /// Family name first with a blank: the custom of the language, or a mixture of scripts.
        case familyFirst
    }

    var family = ""
    var given = ""
    var droppingParticle = ""
    var nonDroppingParticle = ""
    var suffix = ""
    var hasCommaSuffix = false
    /// A corporate author, or a name whose parts are unknown.
    var literal: String?
    var script = Script.western
    /// Whether the name is “et al.” in the source.
    var isOthers = false
    /// The name in its own script, printed after it.
    var original: String?

    init(_ name: Name) {
        switch name.kind {
        case .institution(let text), .literal(let text): literal = text
        case .others: isOthers = true
        case .personal(let parts): read(parts)
        }
        original = name.forms.first { $0.text.unicodeScalars.contains { !Self.isRomanesque($0) } }?.text
    }

    private mutating func read(_ parts: Name.Personal) {
        family = parts.family ?? ""
        given = parts.given ?? ""
        droppingParticle = parts.droppingParticle ?? ""
        nonDroppingParticle = parts.nonDroppingParticle ?? ""
        suffix = parts.suffix ?? ""
        hasCommaSuffix = parts.commaBeforeSuffix
        if family.isEmpty {
            // A name with one part is printed as it is.
            literal = [given, droppingParticle, nonDroppingParticle].filter { !$0.isEmpty }.joined(separator: " ")
            return
        }
        findSuffix()
        findParticles()
        if !family.unicodeScalars.contains(where: Self.isRomanesque) {
            let isMixed = given.unicodeScalars.first.map(Self.isRomanesque) ?? false
            script = isMixed ? .familyFirst : .eastAsian
        }
        if parts.order == .familyFirst, script == .western { script = .familyFirst }
        for part in [\ItemName.suffix, \.droppingParticle, \.nonDroppingParticle] {
            if self[keyPath: part].utf8.contains(0x27) { self[keyPath: part].replace("'", with: "’") }
        }
    }

    /// Finds a suffix in the field of the given name: “John, Jr.”
    private mutating func findSuffix() {
        guard suffix.isEmpty, let comma = given.firstIndex(of: ",") else { return }
        var rest = given[given.index(after: comma)...]
        if rest.first == "!" {
            hasCommaSuffix = true
            rest = rest.dropFirst()
        }
        let found = rest.drop { $0 == " " }
        guard !found.isEmpty else { return }
        suffix = String(found)
        given = String(given[..<comma])
    }

    /// Finds particles in lower case inside the family or given name. A name in quotation marks stays whole.
    private mutating func findParticles() {
        if family.count > 2, family.first == "\"", family.last == "\"" {
            family = String(family.dropFirst().dropLast())
            return
        }
        if nonDroppingParticle.isEmpty, droppingParticle.isEmpty {
            let (particle, rest) = Self.leadingParticle(family)
            if !rest.isEmpty {
                nonDroppingParticle = particle
                family = rest
            }
        }
        if droppingParticle.isEmpty, let (rest, particle) = Self.trailingParticle(given) {
            droppingParticle = particle
            given = rest
        }
    }

    /// “van der Vlist” → “van der”, “Vlist”; “d’Aubignac” → “d’”, “Aubignac”; “al-One” → “al-”, “One”.
    private static func leadingParticle(_ family: String) -> (String, String) {
        var rest = Substring(family)
        var particle = Substring()
        while let space = rest.firstIndex(of: " ") {
            let word = rest[..<space]
            guard isLower(word) else { break }
            let next = rest[rest.index(after: space)...].drop { $0 == " " }
            particle = family[..<space]
            rest = next
        }
        let word = rest.prefix { $0 != " " }
        if let mark = word.firstIndex(where: { $0 == "'" || $0 == "’" || $0 == "-" }), mark != word.startIndex {
            let head = word[...mark]
            let tail = rest[rest.index(after: mark)...]
            if isLower(head), head.count <= 4, tail.first?.isUppercase == true {
                let whole = particle.isEmpty ? String(head) : "\(particle) \(head)"
                return (whole, String(tail))
            }
        }
        return (String(particle), String(rest))
    }

    /// “Jean d’” → “Jean”, “d’”; “Ludwig van” → “Ludwig”, “van”.
    private static func trailingParticle(_ given: String) -> (String, String)? {
        let words = given.split(separator: " ")
        var count = 0
        for word in words.reversed() {
            guard isLower(word), word.last != "." else { break }
            count += 1
        }
        guard count > 0, count < words.count else { return nil }
        return (
            words.dropLast(count).joined(separator: " "), words.suffix(count).joined(separator: " ")
        )
    }

    private static func isLower(_ word: Substring) -> Bool {
        guard let first = word.first(where: { $0.isLetter }) else { return false }
        return first.isLowercase && !word.contains { $0.isUppercase }
    }

    /// Whether a letter belongs to a script in which given names are first and blanks separate words.
    static func isRomanesque(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x17F, 0x1E00...0x1EFF, 0x218...0x21B,
            0x370...0x3FF, 0x400...0x52F, 0x590...0x5D4, 0x5D6...0x5FF, 0x600...0x6FF, 0xE01...0xE5B, 0x1F00...0x1FFF,
            0x200C...0x200E,
            0x202A...0x202E:
            true
        default: false
        }
    }

    /// The parts joined by blanks, but without a blank after an apostrophe or hyphen: “d’Aubignac”, “al-Hakim”.
    static func join(_ parts: [String]) -> String {
        var out = ""
        for part in parts where !part.isEmpty {
            if !out.isEmpty, !bindsNext(out) { out += " " }
            out += part
        }
        return out
    }

    /// Whether no blank follows a particle, because it ends in an apostrophe or a hyphen.
    static func bindsNext(_ particle: String) -> Bool {
        // Italian “de’” is a separate word.
        guard let last = particle.last, !particle.hasSuffix("de’") else { return particle.isEmpty }
        return last == "'" || last == "’" || last == "-" || last == "‑"
    }
}
