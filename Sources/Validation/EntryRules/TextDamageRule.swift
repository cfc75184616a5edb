import CitandaBibTeX
import CitandaDiagnostics
import CitandaEncodings
import CitandaXML

/// Texts that came from elsewhere damaged: decoded twice, or with the markup of HTML.
struct TextDamageRule: EntryRule {
    static let kinds: [FindingKind] = [.textDecodedTwice, .textDecomposed, .htmlInField]

    func findings(in entry: EntryFacts) -> [Diagnostic] {
        entry.own.flatMap { field in
            [decodedTwice(field) ?? decomposed(field), entry.format == .bibTeX ? html(field) : nil].compactMap { $0 }
        }
    }

    private func decodedTwice(_ field: FieldFacts) -> Diagnostic? {
        guard let mended = DoubleDecoding.mended(field.text) else { return nil }
        return Diagnostic(
            .textDecodedTwice, "the text was decoded twice; it was probably “\(mended.prefix(Self.shown))”",
            at: field.range,
            fixes: field.isTyped
                ? [FixIt("write “\(mended.prefix(Self.shown))”", replacing: field.range, with: mended)] : [])
    }

    /// A letter and its mark as two characters, where Unicode has one for both.
    private func decomposed(_ field: FieldFacts) -> Diagnostic? {
        // Marks have these first bytes.
        guard field.kind != .verbatim, field.text.utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return nil }
        let composed = field.text.composed
        guard !composed.utf8.elementsEqual(field.text.utf8) else { return nil }
        return Diagnostic(
            .textDecomposed, "letters and their marks are apart in “\(field.plain.prefix(Self.shown))”",
            at: field.range,
            fixes: field.isTyped
                ? [FixIt("put letters and marks together", replacing: field.range, with: composed)] : [])
    }

    /// The characters of a text that a message shows.
    private static let shown = 60

    private func html(_ field: FieldFacts) -> Diagnostic? {
        guard field.kind != .verbatim, field.canonical != "abstract", field.canonical != "annotation" else {
            return nil
        }
        let text = field.text
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return nil }
        // A pattern is made anew for each text, which takes longer than the search.
        let tag =
            text.utf8.contains(UInt8(ascii: "<"))
            ? text.firstMatch(of: /<\/?(i|b|em|strong|sub|sup|span|p|br|scp|sc)(\s[^<>]*)?\/?>/.ignoresCase()) : nil
        let decoded = HTMLEntities.decoded(text)
        guard tag != nil || decoded != text else { return nil }
        let mended = Self.asTeX(decoded)
        let fixes =
            field.isTyped && !mended.contains("<") && Self.delimiters(decoded) == Self.delimiters(text)
            ? [FixIt("write “\(mended.prefix(Self.shown))”", replacing: field.range, with: mended)] : []
        let found = tag.map { String($0.output.0) } ?? "&…;"
        return Diagnostic(
            .htmlInField, "TeX prints “\(found)” in “\(field.name)” as it is", at: field.range, fixes: fixes)
    }

    /// The signs of a text that can end a value of a .bib file. A reference such as “&quot;” must not become one of them.
    private static func delimiters(_ text: String) -> [Character] { text.filter { "{}\"\\".contains($0) }.map { $0 } }

    /// A text of HTML without its entities, as TeX: pairs of tags become commands, and an ampersand gets its backslash.
    private static func asTeX(_ text: String) -> String {
        // An ampersand that has its backslash keeps it.
        var text = text.replacing("\\&", with: "&").replacing("&", with: "\\&")
        for (tag, command) in commands {
            text = text.replacing("<\(tag)>", with: "\\\(command){").replacing("</\(tag)>", with: "}")
        }
        return text
    }

    private static let commands = [
        ("i", "emph"), ("em", "emph"), ("b", "textbf"), ("strong", "textbf"), ("sub", "textsubscript"),
        ("sup", "textsuperscript"), ("scp", "textsc"), ("sc", "textsc"),
    ]
}

extension FindingKind {
    static let textDecodedTwice = FindingKind(
        "text-decoded-twice", .warning, "A text was decoded twice",
        why: """
            UTF-8 was read as Windows-1252 and saved again: “Ã¤” was “ä”. The bytes of the text prove that, and give the \
            letters back.
            """,
        example: Example(
            .bibTeX,
            wrong: "@book{roe, author = {GrÃ¼tz, Ann}, title = {Ports}, publisher = {Ostrov}, year = 1999}",
            right: "@book{roe, author = {Grütz, Ann}, title = {Ports}, publisher = {Ostrov}, year = 1999}"),
        source: "WHATWG Encoding Standard (windows-1252)", isFixable: true)

    static let textDecomposed = FindingKind(
        "text-decomposed", .note, "Letters and their marks are two characters",
        why: """
            Names that look the same count as different, and searching does not find them. Systems of files and PDFs write \
            letters so.
            """,
        example: Example(
            .bibTeX,
            wrong: "@misc{roe, author = {Gru\u{308}tz, Ann}, title = {Ports}}",
            right: #"@misc{roe, author = {Gr{\"u}tz, Ann}, title = {Ports}}"#),
        source: "Unicode Standard Annex 15 (NFC)", isFixable: true)

    static let htmlInField = FindingKind(
        "html-in-field", .warning, "A field has markup of HTML",
        why: """
            Exports of databases leave tags and references of HTML in titles. TeX prints them as they are, or stops at “&”.
            """,
        example: Example(
            .bibTeX,
            wrong: "@book{roe, author = {Ann Roe}, title = {Salt &amp; <i>Sea</i>}, publisher = {Ostrov}, year = 1999}",
            right: #"@book{roe, author = {Ann Roe}, title = {Salt \& \emph{Sea}}, publisher = {Ostrov}, year = 1999}"#),
        source: "HTML Living Standard, “Named character references”", isFixable: true)
}
