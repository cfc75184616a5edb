import CitandaWorks

/// The terms of CSL 1.0.2 (appendix II).
enum TermNames {
    /// Whether CSL has a term with the name.
    static func contains(_ name: String) -> Bool { all.contains(name) || isOrdinal(name) }

    /// `ordinal`, and `ordinal-00` to `ordinal-99`.
    private static func isOrdinal(_ name: String) -> Bool {
        guard name != "ordinal" else { return true }
        let digits = name.utf8.dropFirst(8)
        return name.hasPrefix("ordinal-") && digits.count == 2 && digits.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static let all: Set<String> = {
        var names = Set(WorkType.allCases.map(\.csl.rawValue))
        names.formUnion(ContributorRole.allCases.map(\.rawValue))
        names.formUnion(Locator.Label.allCases.map(\.rawValue))
        names.formUnion(TextVariable.allCases.filter(\.isNumber).map(\.name))
        names.formUnion((1...12).map { $0 < 10 ? "month-0\($0)" : "month-\($0)" })
        names.formUnion((1...4).map { "season-0\($0)" })
        names.formUnion((1...10).map { $0 < 10 ? "long-ordinal-0\($0)" : "long-ordinal-\($0)" })
        names.formUnion(others)
        return names
    }()

    private static let others = [
        "accessed", "ad", "advance-online-publication", "album", "and", "and others", "anonymous", "at",
        "audio-recording", "available at", "bc", "bce", "by", "ce", "circa", "cited", "close-inner-quote",
        "close-quote", "colon", "comma", "day", "editortranslator", "et-al", "film", "forthcoming", "from",
        "henceforth", "ibid", "in", "in press", "internet", "letter", "loc-cit", "month", "no date", "no-place",
        "no-publisher", "on", "online", "op-cit", "open-inner-quote", "open-quote", "original-work-published",
        "page-range-delimiter", "personal-communication", "podcast", "podcast-episode", "preprint", "presented at",
        "radio-broadcast", "radio-series", "radio-series-episode", "reference", "retrieved", "review-of", "scale",
        "semicolon",
        "special-issue", "special-section", "television-broadcast", "television-series",
        "television-series-episode", "video", "working-paper", "year",
    ]
}
