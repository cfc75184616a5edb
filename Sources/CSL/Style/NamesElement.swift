/// `cs:names`, with all inherited attributes resolved.
final class NamesElement: Sendable {
    let variables: [NameVariable]
    /// The attributes of `cs:name`, for citations and for the bibliography.
    let citationOptions: NameOptions
    let bibliographyOptions: NameOptions
    let affixes: Affixes
    let formatting: Formatting
    let display: Display?
    let label: LabelElement?
    let labelStandsFirst: Bool
    let etAl: EtAlElement
    let substitutes: [RenderingElement]

    init(
        variables: [NameVariable], citationOptions: NameOptions, bibliographyOptions: NameOptions, affixes: Affixes,
        formatting: Formatting, display: Display?, label: LabelElement?, labelStandsFirst: Bool, etAl: EtAlElement,
        substitutes: [RenderingElement]
    ) {
        self.variables = variables
        self.citationOptions = citationOptions
        self.bibliographyOptions = bibliographyOptions
        self.affixes = affixes
        self.formatting = formatting
        self.display = display
        self.label = label
        self.labelStandsFirst = labelStandsFirst
        self.etAl = etAl
        self.substitutes = substitutes
    }
}

/// `cs:et-al`.
struct EtAlElement: Sendable {
    var term = "et-al"
    var formatting = Formatting()
}

/// The attributes of `cs:name` (CSL 1.0.2, sections “Name” and “Inheritable Name Options”), all resolved.
struct NameOptions: Sendable {
    enum Form: String, Sendable, CaseIterable { case long, short, count }
    enum And: String, Sendable, CaseIterable { case text, symbol }
    enum DelimiterRule: String, Sendable, CaseIterable {
        case contextual
        case afterInvertedName = "after-inverted-name"
        case always, never
    }
    enum SortOrder: String, Sendable, CaseIterable { case first, all }

    var form = Form.long
    var and: And?
    var delimiter = ", "
    var namesDelimiter: String?
    var delimiterPrecedesEtAl = DelimiterRule.contextual
    var delimiterPrecedesLast = DelimiterRule.contextual
    var etAlMin = 0
    var etAlUseFirst: Int?
    var etAlSubsequentMin: Int?
    var etAlSubsequentUseFirst: Int?
    var etAlUseLast = false
    var initialize = true
    var initializeWith: String?
    var nameAsSortOrder: SortOrder?
    var sortSeparator = ", "
    var affixes = Affixes()
    var formatting = Formatting()
    var family = NamePartOptions()
    var given = NamePartOptions()

    /// The number of names to show out of `count`.
    func limit(_ count: Int) -> Int {
        guard etAlMin > 0, let first = etAlUseFirst, count >= etAlMin else { return count }
        return min(max(first, 0), count)
    }
}

/// `cs:name-part`.
struct NamePartOptions: Sendable {
    var affixes = Affixes()
    var formatting = Formatting()
    var textCase: TextCase?
}
