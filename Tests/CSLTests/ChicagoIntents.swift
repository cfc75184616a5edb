import Foundation

/// Where our Chicago styles differ from the published ones by intent: the manual, or a report of a fault, wants what ours print.
///
/// Each rule rewrites a printed text, ours or theirs, to a form in which the intended difference is gone.
enum ChicagoIntents {
    /// Kinds of source that our styles treat otherwise on the whole.
    ///
    /// Descriptions of archival papers stand roman. Cases, treaties and classics are left to the notes, and classics have no year. A number of
    /// a law is not called “No.” twice. The date of a performance is printed once. Proceedings are books. Volumes of a periodical follow its
    /// title without a comma. An entry is named behind its reference work, online as well. A private letter is told in the text of author–date.
    static let kinds: Set<String> = [
        "classic", "document", "entry", "entry-dictionary", "legal_case", "legislation", "paper-conference",
        "performance", "periodical", "personal_communication", "regulation", "treaty",
    ]

    /// A text without what differs by intent.
    static func settled(_ text: String?, isAuthorDate: Bool) -> String? {
        guard var text else { return nil }
        for (pattern, replacement) in everywhere + (isAuthorDate ? inAuthorDate : []) {
            text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
        }
        for word in smallWords { text = text.replacingOccurrences(of: word.capitalized, with: word) }
        return text
    }

    private static let months =
        "January|February|March|April|May|June|July|August|September|October|November|December"

    /// Rules for notes and lists.
    private static let everywhere = [
        // A reprint is called one.
        ("; repr\\., ", "; "), ("([0-9]{4})\\. Reprint, ", "$1; "), (" Reprint, ", " "),
        // Papers in archives have day, month, year.
        ("(\(months)) ([0-9]{1,2}), ([0-9]{4})", "$2 $1 $3"), ("(\(months)) ([0-9]{1,2})(?![0-9])", "$2 $1"),
        // An edition in words is abbreviated.
        ("([Rr])evised and enlarged edition", "$1ev. and enl. ed."),
    ]

    /// Rules for lists by author and date: the year of a journal and of a first edition is not printed twice.
    private static let inAuthorDate = [
        (" \\(([A-Z][a-z]+) [0-9]{4}\\):", " ($1):"), (" \\([0-9]{4}\\):", ":"),
        (
            "^(.*\\([0-9]+(?: [AB][DC])?\\) [0-9]{4}.*\\. )(?<!Vol\\. )[0-9]{1,4}(?: [AB][DC])?[;.] (?=[A-Z0-9])",
            "$1"
        ),
    ]

    /// Prepositions that the 18th edition capitalizes and the published style does not; and the sharp of a key, the other way round.
    private static let smallWords = [
        "about", "after", "among", "before", "between", "flat", "sharp", "through", "towards", "without",
    ]
}
