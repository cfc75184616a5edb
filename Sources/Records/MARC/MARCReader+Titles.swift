import CitandaWorks

extension MARCReader {
    /// A title in its parts.
    private struct Parts {
        var text = ""
        var parallels: [String] = []
        var number: String?
        var name: String?
        var origin: Origin?
    }

    /// Reads the title statement, the titles beside it, and the sort of the medium.
    mutating func readTitles() {
        guard let field = take("245") ?? take("130") ?? take("222") else { return }
        let parts = parts(of: field)
        guard !parts.text.isEmpty else { return }
        var title = Title(RichText(plain: parts.text), origin: parts.origin)
        title.forms = parts.parallels.map { Title.Form(.translated, RichText(plain: $0), origin: parts.origin) }
        if let form = form(of: field, cited: parts.text) { title.forms.append(form) }
        for (index, other) in fields("246") where other.second == Self.parallel {
            let text = self.parts(of: other).text
            isUsed[index] = true
            if !title.forms.contains(where: { $0.text.plain == text }) {
                title.forms.append(.init(.translated, RichText(plain: text), origin: other["a"]?.origin))
            }
        }
        while let translation = take("242") {
            title.forms.append(
                .init(
                    .translated, RichText(plain: self.parts(of: translation).text),
                    language: translation["y"].flatMap { LanguageTag.tag(of: $0.text) },
                    origin: translation["a"]?.origin))
        }
        if work.type == .periodical, let short = MARCText.value(take("210")?["a"]) {
            title.short = RichText(plain: short.text)
        }
        work[.title] = title
        if let number = parts.number { readNumber(number, parts.origin) }
        if let name = parts.name { work[.volume] = Title(RichText(plain: name), origin: parts.origin) }
        if let medium = field["h"], !Self.plainMedia.contains(where: medium.text.lowercased().contains) {
            let text = MARCText.withoutBrackets(MARCText.value(medium.text))
            if !text.isEmpty, !work.type.isBookLike { work.variables[.medium] = Literal(text, origin: medium.origin) }
        }
        if let statement = field["c"] { work.extra.append(.init("marc:245c", .string(MARCText.value(statement.text)))) }
    }

    /// The indicator of a title in another language.
    private static let parallel: Character = "1"
    /// Media that say only how a text is kept.
    private static let plainMedia = ["electronic", "microform", "text", "computer file"]

    private mutating func readNumber(_ number: String, _ origin: Origin?) {
        let digits = number.drop { !$0.isNumber }
        let value = digits.isEmpty ? number : String(digits)
        work.variables[.volume] = Literal(value, origin: origin)
    }

    /// The same title in the script of a linked field.
    private mutating func form(of field: MARCField, cited: String) -> Title.Form? {
        guard let other = script(of: field) else { return nil }
        let parts = parts(of: other)
        guard !parts.text.isEmpty, parts.text != cited else { return nil }
        let isRomanised = parts.text.isLatin
        let language = LanguageTag.tag(of: record.coded(MARCCodes.language)).map { isRomanised ? $0 + "-Latn" : $0 }
        return .init(
            isRomanised ? .romanised : .originalScript, RichText(plain: parts.text), language: language,
            origin: parts.origin)
    }

    /// Reads title, subtitles, parallel titles and parts of a field.
    private func parts(of field: MARCField) -> Parts {
        var parts = Parts(origin: field.joined("abnp")?.origin)
        let isSerial = work.type == .periodical
        var before = ""
        for subfield in field.subfields {
            let raw = subfield.value.text
            defer { before = raw }
            let text = Self.spaced(MARCText.value(raw))
            if text.isEmpty { continue }
            switch subfield.code {
            case "a": parts.text += (parts.text.isEmpty ? "" : "; ") + text
            case "b": Self.add(raw, behind: before, to: &parts)
            case "n", "p":
                if isSerial || parts.text.isEmpty {
                    parts.text +=
                        (parts.text.isEmpty ? "" : subfield.code == "p" && before.hasSuffix(",") ? ", " : ". ") + text
                } else if subfield.code == "n" {
                    parts.number = parts.number ?? text
                } else {
                    parts.name = parts.name.map { $0 + ". " + text } ?? text
                }
            default: continue
            }
        }
        return parts
    }

    /// Adds the rest of a title by the mark before: “ : ” subtitle, “ = ” another language, “ ; ” another title.
    private static func add(_ raw: String, behind before: String, to parts: inout Parts) {
        var pieces = raw.split(separator: " = ").map { spaced(MARCText.value(String($0))) }.filter { !$0.isEmpty }
        if !before.trimmingBlanks.hasSuffix("="), !pieces.isEmpty {
            let joint = before.trimmingBlanks.hasSuffix(";") ? "; " : ": "
            parts.text += (parts.text.isEmpty ? "" : joint) + pieces.removeFirst()
        }
        parts.parallels += pieces
    }

    /// The text with the blanks of print around its colons and semicolons.
    private static func spaced(_ text: String) -> String {
        text.replacing(" : ", with: ": ").replacing(" ; ", with: "; ")
    }

    // MARK: - Series

    /// Reads the series as printed, or else the heading of the series.
    mutating func readSeries() {
        let tags = ["490", "440", "830", "800", "810"]
        guard let tag = tags.first(where: { !fields($0).isEmpty }), let field = take(tag) else { return }
        let code: Character = tag == "800" || tag == "810" ? "t" : "a"
        guard let title = MARCText.value(field[code]) else { return }
        var collection = Title(RichText(plain: Self.spaced(title.text)), origin: title.origin)
        if let other = script(of: field), let text = MARCText.value(other[code]) {
            collection.forms = [
                .init(text.text.isLatin ? .romanised : .originalScript, RichText(plain: text.text), origin: text.origin)
            ]
        }
        if work[.collection] == nil { work[.collection] = collection }
        if let number = MARCText.value(field["v"]) {
            let bare = number.text.drop { !$0.isNumber }
            work.variables[.collectionNumber] = Literal(
                bare.isEmpty ? number.text : String(bare), origin: number.origin)
        }
        // Headings repeat the series for the catalogue.
        for tag in ["830", "800", "810"] where tag != field.tag { _ = take(tag) }
    }
}

extension WorkType {
    /// Whether the medium of a work of the type goes without saying.
    fileprivate var isBookLike: Bool {
        [.book, .chapter, .articleJournal, .periodical, .report, .thesis, .manuscript].contains(self)
    }
}

extension String {
    /// Whether most letters are Latin.
    var isLatin: Bool {
        var latin = 0
        var others = 0
        for scalar in unicodeScalars where scalar.properties.isAlphabetic {
            let isLatin =
                scalar.value < 0x0250 || (0x02B0...0x02FF).contains(scalar.value)
                || (0x1E00...0x1EFF).contains(scalar.value)
            if isLatin { latin += 1 } else { others += 1 }
        }
        return latin >= others
    }
}
