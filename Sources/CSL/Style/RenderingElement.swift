/// A rendering element of a style, compiled (CSL 1.0.2, section “Rendering Elements”).
enum RenderingElement: Sendable {
    case text(TextElement)
    case date(DateElement)
    case number(NumberElement)
    case names(NamesElement)
    case label(LabelElement)
    case group(GroupElement)
    case choose([ChooseBranch])
}

/// `cs:text`.
final class TextElement: Sendable {
    enum Content: Sendable {
        case variable(TextVariable, short: Bool)
        /// A macro by its number in the style.
        case macro(Int)
        case term(String, TermForm, plural: Bool)
        case value(String)
        /// An element that cannot be rendered; a finding says why.
        case nothing
    }

    let content: Content
    let affixes: Affixes
    let formatting: Formatting
    let textCase: TextCase?
    let quotes: Bool
    let stripPeriods: Bool
    let display: Display?

    init(
        content: Content, affixes: Affixes, formatting: Formatting, textCase: TextCase?, quotes: Bool,
        stripPeriods: Bool, display: Display?
    ) {
        self.content = content
        self.affixes = affixes
        self.formatting = formatting
        self.textCase = textCase
        self.quotes = quotes
        self.stripPeriods = stripPeriods
        self.display = display
    }
}

/// `cs:number`.
final class NumberElement: Sendable {
    let variable: TextVariable
    let form: NumberForm
    let affixes: Affixes
    let formatting: Formatting
    let textCase: TextCase?
    let display: Display?

    init(
        variable: TextVariable, form: NumberForm, affixes: Affixes, formatting: Formatting, textCase: TextCase?,
        display: Display?
    ) {
        self.variable = variable
        self.form = form
        self.affixes = affixes
        self.formatting = formatting
        self.textCase = textCase
        self.display = display
    }
}

/// The attribute `form` of `cs:number`.
enum NumberForm: String, Sendable, CaseIterable {
    case numeric, ordinal
    case longOrdinal = "long-ordinal"
    case roman
}

/// `cs:label`. Inside `cs:names` it has no variable of its own.
final class LabelElement: Sendable {
    enum Plural: String, Sendable, CaseIterable { case contextual, always, never }

    let variable: TextVariable?
    let form: TermForm
    let plural: Plural
    let affixes: Affixes
    let formatting: Formatting
    let textCase: TextCase?
    let stripPeriods: Bool
    /// The number that the label stands for where `variable` is empty: its neighbour, if `variable` itself is not among the neighbours.
    let neighbour: TextVariable?

    init(
        variable: TextVariable?, form: TermForm, plural: Plural, affixes: Affixes, formatting: Formatting,
        textCase: TextCase?, stripPeriods: Bool, neighbour: TextVariable?
    ) {
        self.variable = variable
        self.neighbour = neighbour
        self.form = form
        self.plural = plural
        self.affixes = affixes
        self.formatting = formatting
        self.textCase = textCase
        self.stripPeriods = stripPeriods
    }
}

/// `cs:group`.
final class GroupElement: Sendable {
    let children: [RenderingElement]
    let delimiter: String
    let affixes: Affixes
    let formatting: Formatting
    let display: Display?
    /// Whether the group directly contains the publisher and its place. Such a group is rendered once for each
    /// publisher.
    let isPublication: Bool

    init(
        children: [RenderingElement], delimiter: String, affixes: Affixes, formatting: Formatting, display: Display?
    ) {
        self.children = children
        self.delimiter = delimiter
        self.affixes = affixes
        self.formatting = formatting
        self.display = display
        func shows(_ variable: TextVariable) -> Bool {
            children.contains {
                if case .text(let text) = $0, case .variable(variable, _) = text.content { true } else { false }
            }
        }
        isPublication = shows(.publisher) && shows(.publisherPlace)
    }
}

/// `cs:if`, `cs:else-if` or, without conditions, `cs:else`.
final class ChooseBranch: Sendable {
    enum Match: String, Sendable, CaseIterable { case all, any, none }

    let match: Match
    let conditions: [Condition]
    let children: [RenderingElement]

    init(match: Match, conditions: [Condition], children: [RenderingElement]) {
        self.match = match
        self.conditions = conditions
        self.children = children
    }
}

/// One test of one value.
enum Condition: Sendable {
    /// The work is of one of some types.
    case type(TypeSet)
    case variable(AnyVariable)
    case isNumeric(TextVariable)
    case isUncertainDate(DateVariable)
    case locator(String)
    case position(CitePosition)
    case disambiguate
    /// A test of an unknown name, which is never true.
    case never
}

/// The positions a style can test (CSL 1.0.2, section “Choose”).
enum CitePosition: String, Sendable {
    case first, subsequent, ibid
    case ibidWithLocator = "ibid-with-locator"
    case nearNote = "near-note"
}
