import CitandaWorks

/// A work as the processor sees it. Each variable is looked up once and kept.
final class Item {
    let work: Work
    /// The index of the work among those given.
    let index: Int
    /// The CSL type, for conditions.
    let type: CSLType
    /// Whether titles are in English, which title case requires; nil if unknown.
    let isEnglish: Bool?
    /// Whether the title was read from a printed citation.
    let isPrinted: Bool
    /// The language of the work, as given.
    let language: String?
    private var texts = [FieldValue?](repeating: nil, count: TextVariable.allCases.count)
    /// The text variables that have been looked up, and those of them that have a text.
    private var known = VariableSet()
    private var present = VariableSet()
    /// The variables that have names.
    private let roles: VariableSet
    /// The variables that have dates.
    private let dates: VariableSet
    /// Whether any title has forms in other scripts or languages.
    private let hasForms: Bool
    private var nameLists = [[ItemName]?](repeating: nil, count: NameVariable.roles.count)
    private let markup: FieldMarkup
    /// What is known of the texts of the work, which every citation prints again.
    var printed = PrintedTexts()

    init(_ given: Work, index: Int, markup: FieldMarkup) {
        let work = given.withNoteVariables(removing: false)
        self.work = work
        self.index = index
        self.markup = markup
        type = CSLType(work.cslType ?? "")
        isPrinted = work.titles[.title]?.origin != nil
        language = work.variables[.language]?.text
        var roles = VariableSet()
        for contributor in work.contributors {
            if let variable = NameVariable(contributor.role) { roles.insert(variable) }
        }
        self.roles = roles
        var dates = VariableSet()
        for (number, role) in DateVariable.roles.enumerated() {
            guard let date = work.dates[role], date.extent != nil || date.text?.isEmpty == false else { continue }
            dates.insert(DateVariable(rawValue: UInt8(number)))
        }
        self.dates = dates
        hasForms = work.titles.contains { !$1.forms.isEmpty }
        isEnglish = language.map { $0.lowercased().hasPrefix("en") }
    }

    var key: String { work.key }

    /// Whether a variable has a text.
    func hasText(_ variable: TextVariable) -> Bool {
        if known.contains(variable) { return present.contains(variable) }
        return text(variable) != nil
    }

    /// The value of a variable; nil if it is missing or empty.
    func text(_ variable: TextVariable) -> FieldValue? {
        let slot = Int(variable.rawValue)
        if known.contains(variable) { return texts[slot] }
        known.insert(variable)
        guard let value = lookUp(variable), !value.isEmpty else { return nil }
        present.insert(variable)
        texts[slot] = FieldValue(value, tokens: markup.tokens(value, .text(variable)))
        return texts[slot]
    }

    private func lookUp(_ variable: TextVariable) -> RichText? {
        if let role = variable.titleRole {
            return work.titles[role]?.full
        }
        if let plain = variable.plain, plain != .pageFirst {
            return work.variables[plain].map { RichText(markup: $0.text) }
        }
        switch variable {
        case .titleShort: return work.titles[.title]?.short
        default: return work.cslText(variable.name)
        }
    }

    /// The short form of a variable, which the work has as a variable of its own.
    func shortForm(_ variable: TextVariable) -> FieldValue? {
        if let short = variable.short, let value = text(short) { return value }
        guard let role = variable.titleRole else { return nil }
        if let short = work.titles[role]?.short, !short.isEmpty {
            return FieldValue(short, tokens: markup.tokens(short, .text(variable)))
        }
        let name = variable.name + "-short"
        guard let extra = work.extra.first(where: { $0.name == name })?.value.string, !extra.isEmpty else { return nil }
        let rich = RichText(markup: extra)
        return FieldValue(rich, tokens: markup.tokens(rich, .text(variable)))
    }

    /// The forms of a title in other scripts and languages, if it has any.
    func titleForms(_ variable: TextVariable) -> [Title.Form] {
        guard hasForms, let role = variable.titleRole else { return [] }
        return work.titles[role]?.forms ?? []
    }

    /// The names of a variable.
    func names(_ variable: NameVariable) -> [ItemName] {
        guard roles.contains(variable) else { return [] }
        let slot = Int(variable.rawValue)
        if let list = nameLists[slot] { return list }
        let list = work.names(variable.role).map { ItemName($0) }
        nameLists[slot] = list
        return list
    }

    /// Whether a variable has names.
    func hasNames(_ variable: NameVariable) -> Bool {
        roles.contains(variable)
    }

    /// The date of a variable; nil if it is empty.
    func date(_ variable: DateVariable) -> PartialDate? {
        dates.contains(variable) ? work.dates[variable.role] : nil
    }

    /// Whether a variable has a date.
    func hasDate(_ variable: DateVariable) -> Bool {
        dates.contains(variable)
    }
}

/// The value of a text variable. Many elements ask for the same value, so that all share it.
final class FieldValue {
    /// Its text without markup.
    let plain: String
    /// The text with its markup.
    let rich: RichText
    /// The text as tokens.
    let tokens: [Token]
    /// The text as a number is printed, once some element has asked for that.
    var printedNumber: String?

    init(_ text: RichText, tokens: [Token]) {
        plain = text.plain
        rich = text
        self.tokens = tokens
    }
}
