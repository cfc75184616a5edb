import CitandaCSL
import CitandaWorks

/// A citation as pandoc writes it (pandoc's manual, “Citation syntax”).
enum PandocCitation {
    /// The citation. Inside a note pandoc puts `[@roe1999, 5]` in brackets where other text comes before, and `@roe1999 [5]` as it is.
    ///
    /// - Parameters:
    ///   - item: The citation.
    ///   - isAlone: Whether its note has no other words.
    ///   - isFirst: Whether it begins its note. There `@roe1999.` is the number of an example.
    static func text(_ item: CitationItem, isAlone: Bool, isFirst: Bool) -> String {
        let locator = locator(of: item)
        let key = isFirst && locator == nil || needsBraces(item.id) ? "{\(item.id)}" : item.id
        if isAlone { return "[@\(key)\(locator.map { ", " + $0 } ?? "")]" }
        return "@\(key)" + (locator.map { " [\($0)]" } ?? "")
    }

    /// Whether pandoc prints the place as it is: it has a term for the label, and shortens no range that runs backwards (“218–212”).
    static func knows(_ item: CitationItem) -> Bool {
        guard terms[item.label] != nil else { return false }
        let figures = (item.locator ?? "").split { !$0.isASCII || !$0.isNumber }.map(String.init)
        return !zip(figures, figures.dropFirst()).contains { first, second in
            second.count >= first.count && (Int(second) ?? 0) < (Int(first) ?? 0)
        }
    }

    private static func locator(of item: CitationItem) -> String? {
        guard let locator = item.locator, !locator.isEmpty else { return nil }
        // Pandoc takes figures for pages; all else needs a word and braces.
        let isPlain =
            item.label == .page
            && locator.unicodeScalars.allSatisfy {
                ("0"..."9").contains($0) || $0 == "–" || $0 == "-" || $0 == "," || $0 == " "
            }
        if isPlain { return locator }
        return terms[item.label].map { "{\($0) \(locator)}" } ?? locator
    }

    private static func needsBraces(_ key: String) -> Bool {
        !key.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" }
    }

    /// The terms of the English locale that pandoc knows.
    private static let terms: [Locator.Label: String] = [
        .page: "p.", .book: "bk.", .chapter: "chap.", .column: "col.", .figure: "fig.", .folio: "fol.", .issue: "no.",
        .line: "l.", .note: "n.", .opus: "op.", .paragraph: "para.", .part: "pt.", .section: "sec.",
        .subVerbo: "s.v.", .verse: "v.", .volume: "vol.",
    ]
}
