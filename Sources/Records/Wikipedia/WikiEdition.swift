import CitandaWorks

/// The citation templates of one Wikipedia: the template of each work, and the parameters of the templates.
struct WikiEdition: Sendable {
    /// A template, and the members that a work needs to be cited with the template.
    struct Choice: Sendable {
        let template: WikiTemplate
        let needs: [CSLMember]

        init(_ template: WikiTemplate, needs: [CSLMember] = []) {
            self.template = template
            self.needs = needs
        }
    }

    /// The templates for a type, of which the first whose needs are met is taken.
    let choices: [WorkType: [Choice]]
    /// The templates for all other types.
    let others: [Choice]
    /// The parameters in the order in which they are written.
    let parameters: [WikiParameter]
    /// The form of dates.
    let dates: WikiDates
    /// The sign between two pages.
    let dash: String
    /// The text behind a template that prints no full stop.
    let end: String

    /// The template for a work.
    func template(for work: Work) -> WikiTemplate {
        let values = UnwrittenValues(work)
        let choice = ((choices[work.type] ?? []) + others).first { $0.needs.allSatisfy { values.has($0) } }
        return choice?.template ?? WikiTemplate("Literatur")
    }
}

/// A citation template.
struct WikiTemplate: Sendable, Hashable {
    /// The name between the braces.
    let name: String
    /// The use of a template that has several: a chapter in a book is cited with other parameters than the book.
    let use: String

    init(_ name: String, _ use: String = "") {
        self.name = name
        self.use = use
    }
}

/// A parameter of templates, and the values of a work that it holds.
struct WikiParameter: Sendable {
    /// The name. “#” stands for the number of a name.
    let name: String
    let value: WikiValue
    /// The templates that have the parameter; nil for all.
    let templates: Set<WikiTemplate>?

    init(_ name: String, _ value: WikiValue, _ templates: Set<WikiTemplate>? = nil) {
        self.name = name
        self.value = value
        self.templates = templates
    }
}

/// The values of a work for a parameter.
enum WikiValue: Sendable {
    case text(CSLMember)
    /// The whole title.
    case title(TitleRole)
    /// The title without the subtitle, which has a parameter of its own.
    case mainTitle(TitleRole)
    case subtitle(TitleRole)
    /// The romanised title, or the cited one. The title in another script has a parameter of its own.
    case latinTitle(TitleRole)
    /// The title in its own script, with the code of the language before it: `ru:Соль`.
    case scriptTitle(TitleRole)
    case translatedTitle(TitleRole)
    /// The series with the number in it.
    case series
    /// The number of an edition: 2, or 2nd in English. A template adds the word.
    case edition(isOrdinal: Bool)
    /// Pages, of which a single one may have another parameter, and places that are no pages too.
    case pages(single: String?, place: String?)
    case names([ContributorRole], WikiNames)
    case date(DateRole)
    /// The day of access, which needs the address.
    case accessed
    case address
    case identifier(Identifier.Scheme)
    /// A standard number that fails its check.
    case wrongIdentifier(Identifier.Scheme, before: String = "", after: String = "")
}

/// The forms of names in parameters.
enum WikiNames: Sendable {
    /// Parameters for each name. The parameter of the row itself is the family name. `others` says “et al.”
    case numbered(first: String, whole: String, others: (name: String, value: String)?, mark: String? = nil)
    /// All names in running order, each with a word behind it.
    case list(mark: String = "")
    /// All names with their roles, except authors.
    case described
}
