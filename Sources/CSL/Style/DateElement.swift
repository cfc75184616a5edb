/// `cs:date`.
final class DateElement: Sendable {
    enum Form: String, Sendable, CaseIterable { case text, numeric }
    /// The attribute `date-parts`.
    enum Parts: String, Sendable, CaseIterable {
        case yearMonthDay = "year-month-day"
        case yearMonth = "year-month"
        case year
    }

    let variable: DateVariable
    /// The localized format; nil for a format defined by the style.
    let form: Form?
    let parts: Parts
    let partElements: [DatePart]
    let delimiter: String
    let affixes: Affixes
    let formatting: Formatting
    let textCase: TextCase?
    let display: Display?

    init(
        variable: DateVariable, form: Form?, parts: Parts, partElements: [DatePart], delimiter: String,
        affixes: Affixes, formatting: Formatting, textCase: TextCase?, display: Display?
    ) {
        self.variable = variable
        self.form = form
        self.parts = parts
        self.partElements = partElements
        self.delimiter = delimiter
        self.affixes = affixes
        self.formatting = formatting
        self.textCase = textCase
        self.display = display
    }
}

/// `cs:date-part`.
struct DatePart: Sendable {
    enum Name: String, Sendable, CaseIterable { case day, month, year }
    enum Form: String, Sendable, CaseIterable {
        case long, short, numeric
        case numericLeadingZeros = "numeric-leading-zeros"
        case ordinal
    }

    var name: Name
    var form: Form?
    var affixes = Affixes()
    var formatting = Formatting()
    var textCase: TextCase?
    var stripPeriods = false
    var rangeDelimiter: String?

    /// The part of a localized format with the changes of the style: affixes stay, everything else is replaced.
    func overridden(by other: DatePart) -> DatePart {
        var part = self
        if let form = other.form { part.form = form }
        if !other.formatting.isEmpty { part.formatting = other.formatting }
        if let textCase = other.textCase { part.textCase = textCase }
        if other.stripPeriods { part.stripPeriods = true }
        if let delimiter = other.rangeDelimiter, !delimiter.isEmpty { part.rangeDelimiter = delimiter }
        return part
    }
}
