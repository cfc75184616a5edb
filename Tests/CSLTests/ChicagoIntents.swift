import Foundation

/// Where our Chicago styles differ from the published ones by intent: the manual, or a report of a fault, wants what ours print.
///
/// Each rule rewrites a printed text, ours or theirs, to a form in which the intended difference is gone.
enum ChicagoIntents {
    /// Kinds of source that our styles treat otherwise on the whole.
    ///
    /// - documents: the description of an archival paper is roman (17 §14.221–228); a repository stands before a bare shelfmark (checklist 3).
    /// - cases, treaties: left to the notes (newcomer’s notes, “case, treaty, Homer”; checklist 10).
    /// - laws: “Pub. L. No.” and “No.” are not said twice, and the section stays (checklist 3: law is passed through).
    /// - papers of conferences: proceedings with a publisher are a book (17 §14.217).
    /// - periodicals: no comma stands before a parenthesis (17 §6.18).
    /// - unsigned entries: the 17th edition has “s.v.” online as well (17 §14.233).
    /// - private letters: the text of author–date tells their kind and day (18 §14.111).
    static let kinds: Set<String> = [
        "document", "entry", "entry-dictionary", "legal_case", "legislation", "paper-conference", "periodical",
        "personal_communication", "regulation", "treaty",
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

    /// Rules for notes and lists.
    private static let everywhere = [
        // “?” and “!” swallow a comma (18 §13.99; checklist 9).
        ("([?!]”?),", "$1"),
        // A reprint is called one (checklist 7; the sample manuscript).
        ("; repr\\., ", "; "), ("([0-9]{4})\\. Reprint, ", "$1; "), (" Reprint, ", " "),
        // An edition in words is abbreviated (17 §14.118; case a22).
        ("([Rr])evised and enlarged edition", "$1ev. and enl. ed."), ("([Rr])evised edition", "$1ev. ed."),
        // The section of a newspaper follows its date (checklist 3, newspaper): in a note, in the list.
        ("(,”|[?!]”) (.+), sec\\. ([^,.]+)", "$1 $3, $2"), ("(\\.”) (.+), sec\\. ([^,.]+)", "$1 $3. $2"),
    ]

    /// Rules for lists by author and date: the year of a journal (17 §15.49; case b27) and of a first edition is not printed twice.
    private static let inAuthorDate = [
        (" \\(([A-Z][a-z]+) [0-9]{4}\\):", " ($1):"), (" \\([0-9]{4}\\):", ":"),
        (
            "^(.*\\([0-9]+(?: [AB][DC])?\\) [0-9]{4}.*\\. )(?<!Vol\\. )[0-9]{1,4}(?: [AB][DC])?[;.] (?=[A-Z0-9])",
            "$1"
        ),
    ]

    /// Prepositions that the 18th edition capitalizes (§8.160; case b26) and the published style does not; and the sharp of a key (§8.161), the
    /// other way round.
    private static let smallWords = [
        "about", "after", "among", "before", "between", "flat", "sharp", "through", "towards", "without",
    ]
}
