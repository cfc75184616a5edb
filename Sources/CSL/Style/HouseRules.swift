/// Rules of a press that CSL 1.0.2 has no attribute for, given in a processing instruction before the style's root, which other
/// processors pass over: `<?citanda comma-after-question-mark="drop" dates="as-printed" case-of-macros="set" title-case="sentences"?>`.
struct HouseRules: Sendable, Hashable {
    /// A title that ends in ? or ! swallows the comma behind it (Chicago 18 §13.99).
    var dropsCommaAfterQuestion = false
    /// A date that a reader kept as printed (“Winter 1995–96”, “n.d. [1912?]”) is printed so.
    var printsDatesAsGiven = false

    /// `text-case` on a macro holds for its output, as the specification says and the reference engine does not.
    var setsCaseOfMacros = false

    /// Title case is for English titles in sentence case (Chicago 18 §8.160): one that stands in it already is left as it was set,
    /// and so is one that its words or a translation beside it tell to be foreign, where the work states no language.
    var casesSentencesOnly = false

    /// The rules of a style's file.
    init(of bytes: [UInt8]) {
        let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard let start = text.firstRange(of: "<?citanda "), let end = text[start.upperBound...].firstRange(of: "?>")
        else { return }
        let instruction = text[start.upperBound..<end.lowerBound]
        dropsCommaAfterQuestion = instruction.contains("comma-after-question-mark=\"drop\"")
        setsCaseOfMacros = instruction.contains("case-of-macros=\"set\"")
        casesSentencesOnly = instruction.contains("title-case=\"sentences\"")
        printsDatesAsGiven = instruction.contains("dates=\"as-printed\"")
    }

    /// No rules beyond CSL.
    init() {}
}
