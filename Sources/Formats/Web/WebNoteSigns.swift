import CitandaWorks
import CitandaXML

/// The words by which makers of pages say that an element belongs to a note. One table for all makers.
enum WebNoteSign {
    /// A link in the text that leads to a note.
    case mark
    /// A link in a note that leads back to the text.
    case back
    /// The note, or the list of notes.
    case note

    /// What an element says of itself; nil for an element without such words.
    init?(_ element: MarkupTree.Element) {
        let types = element.words(of: "epub:type").map(String.init) + element.words(of: "role").map(String.init)
        if let sign = types.lazy.compactMap({ Self.types[$0] }).first {
            self = sign
            return
        }
        if element.words(of: "rel").contains("footnote") {
            self = .mark
        } else if element.words(of: "rev").contains("footnote") {
            self = .back
        } else if let sign = element.words(of: "class").lazy.compactMap({ Self.classes[String($0)] }).first {
            // The same word is on the link and on the note: `a.footnote`, `div.footnote`.
            self = element.name == "a" || sign == .back ? sign : .note
            if element.name == "sup" || element.name == "span", sign == .mark { return nil }
        } else {
            return nil
        }
    }

    /// The vocabulary of EPUB and of the roles of WAI-ARIA for publishing.
    private static let types: [String: WebNoteSign] = [
        "noteref": .mark, "doc-noteref": .mark, "annoref": .mark, "backlink": .back, "doc-backlink": .back,
        "referrer": .back, "footnote": .note, "endnote": .note, "rearnote": .note, "note": .note,
        "doc-footnote": .note, "doc-endnote": .note, "footnotes": .note, "endnotes": .note, "rearnotes": .note,
        "doc-endnotes": .note,
    ]

    private static let classes: [String: WebNoteSign] = [
        // pandoc, kramdown, MultiMarkdown, DocBook
        "footnote-ref": .mark, "footnote-back": .back, "footnote": .mark, "endnote": .mark, "reversefootnote": .back,
        "footnotes": .note,
        "footnoteRef": .mark, "footnoteBackLink": .back, "noteref": .mark, "footnote-backref": .back,
        "footnote-reference": .mark, "fn-backref": .back,
        // InDesign
        "_idFootnoteLink": .mark, "_idEndnoteLink": .mark, "_idFootnoteAnchor": .back, "_idEndnoteAnchor": .back,
        "_idFootnote": .note, "_idEndnote": .note, "_idFootnotes": .note, "_idEndnotes": .note,
        // WordPress and its plug-ins
        "wp-block-footnotes": .note, "easy-footnotes-wrapper": .note, "easy-footnote-to-top": .back,
        "footnote_plugin_link": .back, "footnotes_list": .note, "footnote-return": .back, "simple-footnotes": .note,
        // MediaWiki
        "mw-cite-backlink": .back,
        // Word
        "MsoFootnoteText": .note, "MsoEndnoteText": .note,
    ]

    /// Whether an element says that its notes are at the end of the book or of a chapter.
    static func isEndnote(_ element: MarkupTree.Element) -> Bool {
        let words = element.words(of: "epub:type") + element.words(of: "role") + element.words(of: "class")
        return words.contains { endnoteWords.contains(String($0)) }
            || element["id"].map { $0.hasPrefix("edn") } ?? false
            || element["name"].map { $0.hasPrefix("_edn") } ?? false
    }

    private static let endnoteWords: Set<String> = [
        "endnote", "endnotes", "rearnote", "rearnotes", "doc-endnote", "_idEndnote", "_idEndnotes", "MsoEndnoteText",
    ]

    /// Whether an id reads like the id of a note.
    static func isNote(id: String) -> Bool {
        let id = id.lowercased()
        return idWords.contains { id.hasPrefix($0) } || id.contains("note")
    }

    private static let idWords = ["fn", "ftn", "_ftn", "edn", "_edn", "en-", "en:"]

    /// Notes that are in the text beside their mark: the class of the whole, and the class of the note inside. The whole is the note where
    /// no class is named.
    static let inline: [(whole: String, note: String?)] = [
        ("ltx_note", "ltx_note_content"), ("sidenote", nil), ("fn-inline", nil),
    ]
    /// The classes of the number, which notes in the text repeat.
    static let inlineNumbers: Set<String> = ["ltx_note_mark", "ltx_tag_note", "ltx_note_type"]
    /// The kinds of `ltx_note` that are notes of the author.
    static let inlineRoles: Set<String> = ["ltx_role_footnote", "ltx_role_endnote", "ltx_role_footnotetext"]
}

/// The number or sign that stands for a note, as a page shows it.
enum WebNoteNumber {
    private static let signs: Set<Character> = ["*", "†", "‡", "§", "‖", "¶", "#", "※", "⁂", "⁑", "∗", "✱", "⁎", "°"]
    private static let raised: [Character: Character] = [
        "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
    ]
    private static let roman: Set<Character> = ["i", "v", "x", "l", "c", "I", "V", "X", "L", "C"]
    /// The number of a note has no more characters, and a row of signs neither.
    private static let longest = 6

    /// A number with its brackets and invisible characters has no more bytes.
    private static let mostBytes = 64

    /// The number without brackets and blanks; a longer text as it is.
    static func bare(_ text: String) -> String {
        let text = text.trimmingBlanks
        guard text.utf8.count <= mostBytes else { return text }
        var rest = text.filter { !invisible.contains($0) }.trimmingBlanks[...]
        while let first = rest.first, "[({".contains(first) || first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, "])}.:,".contains(last) || last.isWhitespace { rest.removeLast() }
        return String(rest.map { raised[$0] ?? $0 })
    }

    /// Soft hyphens, joiners, and the sign that asks for a plain form of an arrow.
    private static let invisible: Set<Character> = ["\u{AD}", "\u{2060}", "\u{200B}", "\u{FEFF}", "\u{FE0E}"]

    /// Whether a text without brackets is the number or sign of a note.
    static func isNumber(_ bare: String) -> Bool {
        guard let first = bare.first, bare.count <= longest else { return false }
        if first.isNumber {
            // “12a” is a note that was put in late.
            let digits = bare.prefix { $0.isNumber }
            return bare.dropFirst(digits.count).allSatisfy { $0.isLetter } && bare.count <= digits.count + 1
        }
        if bare.allSatisfy({ signs.contains($0) }) { return true }
        return bare.count == 1 && first.isLetter || bare.allSatisfy { roman.contains($0) }
    }

    /// Whether the text is the superscript form of figures.
    static func isRaised(_ text: String) -> Bool { text.contains { raised[$0] != nil } }

    private static let returns: Set<String> = ["↩", "↑", "^", "⏎", "↵", "⤴", "⬆", "↥", "⇑", "←", "↖", "back", "return"]

    /// Whether a text says only that its link leads back.
    static func leadsBack(_ bare: String) -> Bool { returns.contains(bare.lowercased()) }
}
