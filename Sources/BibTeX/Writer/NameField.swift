import CitandaWorks

/// Writes lists of names in the syntax of BibTeX: `von Family, Jr, Given and {Body} and others`.
struct NameField {
    let tex: TeXText

    /// The names between `and`; a name that holds the word itself, or a comma, is braced.
    func list(_ names: [Name]) -> String {
        // “and others” needs a name before it.
        let nobody = names.first?.kind == .others ? ["{}"] : []
        return (nobody + names.map { text($0) }).joined(separator: " and ")
    }

    /// One name.
    private func text(_ name: Name) -> String {
        switch name.kind {
        case .others: return "others"
        case .institution(let text), .literal(let text): return "{\(tex.plain(text))}"
        case .personal(let parts): return text(parts, display: name.display)
        }
    }

    private func text(_ parts: Name.Personal, display: @autoclosure () -> String) -> String {
        guard var family = parts.family, !family.isEmpty else { return "{\(tex.plain(display()))}" }
        // Most names are such.
        if parts.droppingParticle == nil, parts.nonDroppingParticle == nil, parts.suffix == nil,
            let given = parts.given, !given.isEmpty, !family.utf8.contains(UInt8(ascii: " "))
        {
            return part(family) + ", " + part(given)
        }
        var prefix = [parts.droppingParticle, parts.nonDroppingParticle].compactMap { $0 }.filter { !$0.isEmpty }
            .joined(separator: " ")
        let given = parts.given ?? ""
        let suffix = parts.suffix.map { $0.trimmingBlanks } ?? ""
        // BibTeX knows a particle by its small letter; biblatex can be told.
        func isSmall(_ word: some StringProtocol) -> Bool { word.first(where: \.isLetter)?.isLowercase == true }
        let isLarge = !prefix.isEmpty && !isSmall(prefix)
        if isLarge, tex.dialect == .bibtex, prefix.split(separator: " ").last.map({ isSmall($0) }) != true {
            (prefix, family) = ("", prefix + " " + family)
        }
        // The word “and” separates names, so a particle may not have it.
        if Self.hasAnd(prefix) { (prefix, family) = ("", prefix + " " + family) }
        if given.isEmpty, prefix.isEmpty, suffix.isEmpty {
            return family.contains(" ") ? "{\(tex.plain(family))}" : part(family)
        }
        if isLarge, tex.dialect == .biblatex {
            let named = [("family", family), ("given", given), ("prefix", prefix), ("suffix", suffix)]
                .filter { !$0.1.isEmpty }.map { "\($0.0)={\(tex.plain($0.1))}" }
            return named.joined(separator: ", ") + (parts.nonDroppingParticle == nil ? "" : ", useprefix=true")
        }
        // A word with a small letter would turn the words before it into a particle.
        let hasSmall = family.split(separator: " ").dropLast().contains { $0.first?.isLowercase == true }
        let last = hasSmall && part(family).first != "{" ? "{\(part(family))}" : part(family)
        let whole = (prefix.isEmpty ? "" : tex.plain(prefix) + " ") + last
        return whole + (suffix.isEmpty ? "" : ", " + part(suffix)) + ", " + (given.isEmpty ? "{}" : part(given))
    }

    private func part(_ text: String) -> String {
        let source = tex.plain(text.trimmingBlanks)
        return Self.needsBraces(text) ? "{\(source)}" : source
    }

    /// Whether a text would fall apart in a list: at a comma or at the word “and”.
    static func needsBraces(_ text: String) -> Bool {
        text.utf8.contains(UInt8(ascii: ",")) || hasAnd(text)
    }

    private static let and = Array("and".utf8)

    /// Whether a text has the word at which lists are parted.
    static func hasAnd(_ text: String) -> Bool {
        // Few names have these letters, and a look at the bytes spares the others a copy.
        var matched = 0
        for byte in text.utf8 {
            let small = byte | 0x20
            matched = small == and[matched] ? matched + 1 : small == and[0] ? 1 : 0
            if matched == and.count { return text.lowercased().split(whereSeparator: \.isWhitespace).contains("and") }
        }
        return false
    }
}
