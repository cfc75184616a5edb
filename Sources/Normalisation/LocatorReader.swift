import Lexicon
import Recognition
import Works

/// Reads a printed locator into label and value.
enum LocatorReader {
    /// `doc. 33`, `fol. 44r`, `xiv–xvii`, `2:140`; a number without a word is a page.
    static func read(_ text: String, origin: Origin?) -> Locator {
        let word = text.prefix { $0.isLetter || $0 == "§" || $0 == "¶" }
        let rest = text.dropFirst(word.count).drop { $0 == "." || $0 == " " || $0 == "\n" }
        if text.hasPrefix("s.v.") || word.lowercased() == "under" {
            let entry = text.drop { !($0.unicodeScalars.first?.isQuotationMark ?? false) }
            return Locator(.subVerbo, String(entry.dropFirst().dropLast()), origin: origin)
        }
        // 第45页
        if let last = text.last, "页頁".contains(last) {
            return Locator(.page, String(text.dropLast().drop { $0 == "第" }), origin: origin)
        }
        let clock = text.split(separator: ":", omittingEmptySubsequences: false)
        if clock.count == 3, clock.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) {
            return Locator(.timestamp, text, origin: origin)
        }
        guard !rest.isEmpty, let label = labels[word.lowercased()],
            rest.first?.isNumber == true || label != .page || word.lowercased().hasPrefix("p")
        else {
            return Locator(.page, text, origin: origin)
        }
        return Locator(label, String(rest), origin: origin)
    }

    private static let labels: [String: Locator.Label] = [
        "p": .page, "pp": .page, "page": .page, "pages": .page, "s": .page, "chap": .chapter, "chaps": .chapter,
        "ch": .chapter,
        "chs": .chapter, "chapter": .chapter, "chapters": .chapter, "doc": .document, "docs": .document,
        "document": .document,
        "documents": .document, "fol": .folio, "fols": .folio, "folio": .folio, "folios": .folio, "ff": .folio,
        "f": .folio,
        "l": .folio, "ll": .folio, "n": .note, "nn": .note, "pl": .plate, "pls": .plate, "plate": .plate,
        "plates": .plate,
        "fig": .figure, "figs": .figure, "figure": .figure, "sec": .section, "secs": .section, "section": .section,
        "§": .section,
        "sections": .section, "para": .paragraph, "paras": .paragraph, "par": .paragraph, "pars": .paragraph,
        "paragraph": .paragraph, "¶": .paragraph, "col": .column, "cols": .column, "c": .column, "cc": .column,
        "line": .line, "lines": .line,
        "bk": .book,
        "book": .book, "table": .table, "tables": .table, "app": .appendix, "appendix": .appendix, "frame": .page,
        "frames": .page, "vol": .volume, "vols": .volume, "part": .part, "act": .act, "scene": .scene, "sheet": .folio,
        "bl": .folio, "abs": .paragraph, "no": .document, "nos": .document, "nr": .document, "item": .document,
        "items": .document, "sig": .folio, "sigs": .folio, "verse": .verse, "verses": .verse, "canto": .canon,
        "illus": .figure, "abb": .figure, "taf": .plate, "tab": .table, "anm": .note, "note": .note, "notes": .note,
        "article": .elocation, "articles": .elocation, "list": .folio, "listy": .folio, "sp": .column, "л": .folio,
        "лл": .folio, "с": .page, "стр": .page, "гл": .chapter,
        "art": .articleLocator,
        "arts": .articleLocator,
    ]
}
