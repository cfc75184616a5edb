import CitandaWorks

/// `cs:number` and `cs:label`.
extension Renderer {
    func render(_ number: NumberElement) -> Bool {
        let value = state.suppressed.contains(number.variable) ? nil : self.value(of: number.variable)
        note(variableHasValue: value != nil)
        guard let value else { return false }
        if state.substitutionDepth > 0 { state.suppressed.insert(number.variable) }
        return wrap(number.affixes, number.formatting, textCase: number.textCase, display: number.display) {
            guard let list = NumberList(value.rich.markup) else {
                if renderLabelled(value.plain, number) { return true }
                out.append(.text(value.rich.markup, .text(number.variable), isData: true))
                return true
            }
            if isSorting, list.parts.count == 1, case .number(let text) = list.parts[0], let number = Int(text) {
                out.append(.text(SortKeyText.padded(number), .text(.number), isData: true))
                return true
            }
            let gender = locale.gender(termName(number.variable))
            var text = ""
            for part in list.parts {
                switch part {
                case .number(let digits): text += form(digits, number.form, gender)
                case .separator(","): text += ", "
                case .separator("&"): text += " & "
                case .separator: text += rangeDash
                }
            }
            if number.variable == .citationNumber { out.append(.mark(.citationNumber)) }
            appendNumber(text, .text(number.variable))
            if number.variable == .citationNumber { out.append(.endMark(.citationNumber)) }
            return true
        }
    }

    /// Writes a number as data. Ordinals of some languages have markup: “3<sup>e</sup>”.
    func appendNumber(_ text: String, _ source: Source) {
        if text.utf8.contains(UInt8(ascii: "<")) {
            out += markup.tokens(markup: text, source)
        } else {
            out.append(.text(text, source, isData: true))
        }
    }

    /// Writes numbers with labels among them, as in “7, p. 3-8”: the first number in the form asked for, the labels in
    /// the language.
    private func renderLabelled(_ text: String, _ number: NumberElement) -> Bool {
        let pieces = text.split(separator: ",").map { String($0.drop { $0 == " " }) }
        guard pieces.count > 1, let first = NumberList(pieces[0]), first.parts.count == 1,
            case .number(let digits) = first.parts[0]
        else { return false }
        var out = form(digits, number.form, locale.gender(termName(number.variable)))
        for piece in pieces.dropFirst() {
            guard let stop = piece.firstIndex(of: "."), let term = LocatorLabel.term(piece[..<stop]),
                let list = NumberList(String(piece[piece.index(after: stop)...].drop { $0 == " " }))
            else { return false }
            out += ", " + locale.text(term, .short, plural: list.isPlural) + " "
            out += NumberList.withDashes(
                String(piece[piece.index(after: stop)...].drop { $0 == " " }), "–", keepsTyped: true)
        }
        self.out.append(.text(out, .text(number.variable), isData: true))
        return true
    }

    private func form(_ digits: String, _ form: NumberForm, _ gender: Gender?) -> String {
        guard let number = Int(digits) else { return digits }
        switch form {
        case .numeric: return digits
        case .ordinal: return locale.ordinal(number, gender: gender)
        case .longOrdinal: return locale.longOrdinal(number, gender: gender)
        case .roman: return RomanNumeral.text(number) ?? digits
        }
    }

    /// The dash between the numbers of a range.
    var rangeDash: String { numberWords.rangeDash }

    /// The term for the unit that a variable counts.
    func termName(_ variable: TextVariable) -> String {
        variable == .locator ? cite.locatorLabel : variable.name
    }

    func render(_ label: LabelElement) -> Bool {
        guard let variable = label.variable, let (counted, value) = labelled(variable, label.neighbour) else {
            if label.variable != nil { state.status.callsVariable = true }
            return false
        }
        if variable == .locator, cite.locatorHasLabel { return false }
        let isPlural =
            switch label.plural {
            case .always: true
            case .never: false
            case .contextual:
                counted == .numberOfPages || counted == .numberOfVolumes
                    ? Int(value.plain).map { $0 > 1 } ?? NumberList.isPlural(value.plain, and: locale.text("and"))
                    : isPlural(value.plain, counted)
            }
        let text = labelText(termName(variable), label.form, plural: isPlural)
        guard !text.isEmpty else { return false }
        state.status.showsText = true
        return wrap(
            label.affixes, label.formatting, textCase: label.textCase, stripPeriods: label.stripPeriods
        ) {
            appendWords(text, .term)
            return true
        }
    }

    /// The number that a label belongs to: its own variable, else a neighbour.
    private func labelled(_ variable: TextVariable, _ neighbour: TextVariable?) -> (TextVariable, FieldValue)? {
        if let value = value(of: variable), !state.suppressed.contains(variable) || variable == .locator {
            return (variable, value)
        }
        guard let neighbour, !state.suppressed.contains(neighbour), let value = value(of: neighbour) else { return nil }
        return (neighbour, value)
    }

    /// Whether a value counts several units. Only locators and pages may have words among their numbers: “Suppl. 1-2” is one issue.
    private func isPlural(_ text: String, _ variable: TextVariable) -> Bool {
        guard variable == .locator || variable == .page || NumberList.isNumeric(text) else { return false }
        return NumberList.isPlural(LocatorLabel.head(text), and: locale.text("and"))
    }

    /// The text of a label. Locators without a CSL term have an English abbreviation.
    private func labelText(_ name: String, _ form: TermForm, plural: Bool) -> String {
        let found = locale.text(name, form, plural: plural)
        guard found.isEmpty else { return found }
        switch name {
        case "document": return plural ? "docs." : "doc."
        case "plate": return plural ? "pls." : "pl."
        default: return ""
        }
    }
}

/// The terms among numbers, looked up once.
struct NumberWords {
    /// The dash between the numbers of a range.
    let rangeDash: String
    /// The sign that stands for “&” between numbers; nil for that sign itself.
    let and: String?

    init(_ locale: Localization) {
        rangeDash = locale.term("page-range-delimiter")?.single ?? "–"
        let sign = locale.term("and", .symbol)?.single ?? ""
        and = sign.isEmpty || sign == "&" ? nil : sign
    }
}

/// Labels inside the text of a locator.
enum LocatorLabel {
    /// The term of the label that a locator begins with, and the rest: “vol. 1” is a volume, 1. Nil without a label.
    static func split(_ locator: String) -> (term: String, rest: String)? {
        guard let stop = locator.firstIndex(of: "."), locator[stop...].hasPrefix(". "),
            let term = term(locator[..<stop])
        else { return nil }
        let rest = locator[stop...].dropFirst().drop { $0 == " " }
        return rest.isEmpty ? nil : (term, String(rest))
    }

    /// What comes before the first label inside a locator: “1” in “1, fol. 186”.
    static func head(_ locator: String) -> String {
        guard locator.utf8.contains(UInt8(ascii: ".")), locator.contains(". ") else { return locator }
        let words = locator.split(separator: " ")
        let isLabel = { (word: Substring) in word.last == "." && term(word.dropLast()) != nil }
        let head = words.prefix { !isLabel($0) }.joined(separator: " ")
        return head.last == "," ? String(head.dropLast()) : head
    }

    /// A locator with its labels in the short form of the language: “99 n. 2” → “99 Anm. 2”.
    static func localized(_ locator: String, _ locale: Localization) -> String {
        guard locator.utf8.contains(UInt8(ascii: ".")), locator.contains(". ") else { return locator }
        var words = locator.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for index in words.indices.dropLast() {
            guard words[index].last == ".", words[index + 1].first?.isNumber == true,
                let name = term(words[index].dropLast()), let found = locale.term(name, .short)
            else { continue }
            words[index] = NumberList.isPlural(words[index + 1]) ? found.multiple : found.single
        }
        return words.joined(separator: " ")
    }

    /// The term for an abbreviation; nil if there is none.
    static func term(_ abbreviation: Substring) -> String? { abbreviations[abbreviation.lowercased()] }

    private static let abbreviations: [String: String] = [
        "art": "article-locator", "bk": "book", "ch": "chapter", "chap": "chapter", "col": "column", "fig": "figure",
        "fol": "folio", "l": "line", "n": "note", "no": "issue", "op": "opus", "p": "page", "pp": "page",
        "para": "paragraph", "pt": "part", "r": "rule", "sec": "section", "supp": "supplement", "sv": "sub-verbo",
        "tit": "title-locator", "vrs": "verse", "vol": "volume",
    ]
}
