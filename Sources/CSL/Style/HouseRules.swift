/// Rules of a press for which CSL 1.0.2 has no attribute.
///
/// A processing instruction before the root of the style states them, which other processors ignore: `<?citanda
/// comma-after-question-mark="drop" dates="as-printed" case-of-macros="set" title-case="sentences"?>`.
struct HouseRules: Sendable, Hashable {
    /// Whether a title that ends in ? or ! removes a comma behind it (Chicago 18 §13.99).
    var dropsCommaAfterQuestion = false
    /// Whether a date that was kept as printed (“Winter 1995–96”, “n.d. [1912?]”) is printed as such.
    var printsDatesAsGiven = false

    /// Whether `text-case` on a macro applies to its output, as in the specification and unlike the reference engine.
    var setsCaseOfMacros = false

    /// Whether title case applies only to English titles in sentence case (Chicago 18 §8.160).
    ///
    /// A title already in title case stays as it is. So does a foreign title: for a work without a language, its words
    /// or a translation show that it is foreign.
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
