import CitandaXML

/// Rules of a press for which CSL 1.0.2 has no attribute.
///
/// A processing instruction before the root of the style states them, which other processors ignore: `<?citanda
/// comma-after-question-mark="drop" dates="as-printed" case-of-macros="set" title-case="sentences" ibid="allowed"
/// words="short"?>`.
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

    /// Whether the style prints short forms in the place of *ibid.* without rejecting *ibid.* in typed notes.
    var allowsIbid = false

    /// Whether the words of editions and theses are abbreviated, and states have two letters (Chicago 17 §10.27).
    var abbreviatesWords = false

    /// The rules of a style's file. Its processing instruction has the syntax of attributes, so that an XML reader reads it as an
    /// element.
    init(of document: Document) {
        guard case .string(let attributes)? = document.evaluate("string(/processing-instruction('citanda'))").value,
            let rules = Element.parse(Array("<rules \(attributes)/>".utf8)).value
        else { return }
        dropsCommaAfterQuestion = rules["comma-after-question-mark"] == "drop"
        setsCaseOfMacros = rules["case-of-macros"] == "set"
        casesSentencesOnly = rules["title-case"] == "sentences"
        allowsIbid = rules["ibid"] == "allowed"
        abbreviatesWords = rules["words"] == "short"
        printsDatesAsGiven = rules["dates"] == "as-printed"
    }

    /// No rules beyond CSL.
    init() {}
}
