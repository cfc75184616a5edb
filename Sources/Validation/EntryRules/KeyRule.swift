import CitandaDiagnostics

/// Keys with characters that no citation can have.
struct KeyRule: EntryRule {
    static let kinds: [FindingKind] = [.keyCharacter]

    func findings(in entry: EntryFacts) -> [Diagnostic] {
        guard entry.format == .bibTeX, let sign = entry.key.first(where: { Self.signs.contains($0) }) else { return [] }
        return [
            Diagnostic(
                .keyCharacter, "the key “\(entry.key)” has “\(sign)”, which “\\cite” takes for something else",
                at: entry.keyRange)
        ]
    }

    /// Characters with a meaning in TeX, and those that part keys or fields.
    private static let signs: Set<Character> = ["\\", "{", "}", "#", "%", "~", "\"", "^", "$"]
}

extension FindingKind {
    static let keyCharacter = FindingKind(
        "key-character", .warning, "A key has a character that citations cannot have",
        why: "TeX gives the character another meaning, so that the citation fails or names another entry.",
        example: Example(
            .bibTeX,
            wrong: "@misc{roe#1999, title = {Ports}}",
            right: "@misc{roe1999, title = {Ports}}"),
        source: "biber manual, §3.4; btxdoc, “Keys”")
}
