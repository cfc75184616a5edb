import CitandaLexicon
import CitandaWorks

/// Names of PubMed, which leaves out the full stops of initials: “van Raaij, M J”, “Roe JS Jr”.
enum PubMedName {
    /// Reads a name with the family name first.
    static func name(_ value: Literal) -> Name? {
        if EtAl.isWhole(value.text) { return Name(.others, origin: value.origin) }
        if !value.text.contains(","), let short = short(value) { return short }
        guard var name = InvertedName.name(value) else { return nil }
        if case .personal(let parts) = name.kind { name.kind = .personal(punctuated(parts)) }
        return name
    }

    /// A name whose parts the file gives.
    static func name(family: String?, given: String?, suffix: String?, origin: Origin?) -> Name? {
        guard family != nil || given != nil else { return nil }
        var parts = Name.Personal(family: family, given: given, suffix: suffix)
        parts.splitParticles()
        return Name(.personal(punctuated(parts)), origin: origin)
    }

    /// The most initials that one word may be.
    private static let mostInitials = 4

    /// A family name with initials and without a comma.
    private static func short(_ value: Literal) -> Name? {
        var words = value.text.split(separator: " ").map(String.init)
        var suffix: String?
        if let last = words.last, isSuffix(last), words.count > 2 {
            suffix = last
            words.removeLast()
        }
        guard words.count > 1, let initials = words.last, initials.count <= mostInitials,
            initials.allSatisfy({ $0.isUppercase || $0 == "-" })
        else { return nil }
        let given = initials.map { $0 == "-" ? "-" : "\($0) " }.joined().replacing(" -", with: "-").trimmingBlanks
        return name(
            family: words.dropLast().joined(separator: " "), given: given, suffix: suffix, origin: value.origin)
    }

    /// The name with the full stops of its initials, and with its suffix apart.
    private static func punctuated(_ parts: Name.Personal) -> Name.Personal {
        var parts = parts
        var words = parts.given?.split(separator: " ").map(String.init) ?? []
        if parts.suffix == nil, words.count > 1, let last = words.last, isSuffix(last) {
            parts.suffix = last
            words.removeLast()
        }
        let given = words.map(withStops)
        parts.given = given.isEmpty ? nil : given.joined(separator: " ")
        if let suffix = parts.suffix, Lexicon.contains(suffix.lowercased(), in: .nameSuffixes) {
            parts.suffix = suffix + "."
        }
        return parts
    }

    /// A given name with a full stop behind each letter that stands alone: “J-P” is “J.-P.”.
    private static func withStops(_ word: String) -> String {
        let pieces: [Substring] = word.split(separator: "-", omittingEmptySubsequences: false)
        return pieces.map { $0.count == 1 && $0.allSatisfy(\.isUppercase) ? "\($0)." : String($0) }.joined(
            separator: "-")
    }

    private static let ordinals: Set<String> = ["2nd", "3rd", "4th", "5th"]

    private static func isSuffix(_ word: String) -> Bool {
        ordinals.contains(word) || Lexicon.contains(word.lowercased(), in: .nameSuffixes)
            || Lexicon.contains(word, in: .nameOrdinals)
    }
}
