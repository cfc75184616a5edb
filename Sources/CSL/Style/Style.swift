import CitandaDiagnostics
import CitandaXML

/// A compiled CSL style, for any number of documents.
public struct Style: Sendable {
    /// The place of citations in a document.
    public enum Class: String, Sendable, CaseIterable {
        case inText = "in-text"
        case note
    }

    /// The title (`cs:info/cs:title`).
    public var title = ""
    /// The identifier (`cs:info/cs:id`).
    public var id = ""
    /// Whether citations are in the text or in notes.
    public var styleClass = Class.inText
    /// The language of the style, if it has one.
    public var defaultLocale: String?
    /// For a dependent style, the identifier of the style that it refers to. A dependent style formats nothing itself.
    public var independentParent: String?

    var macros: [Macro] = []
    var citation = CitationLayout()
    var bibliography: BibliographyLayout?
    var locales: [StyleLocale] = []
    var demoteNonDroppingParticle = DemoteParticle.displayAndSort
    var initializeWithHyphen = true
    var pageRangeFormat: PageRangeFormat?
    var houseRules = HouseRules()

    /// The style without its house rules.
    var standard: Style {
        var style = self
        style.houseRules = HouseRules()
        return style
    }

    /// Whether notes may have *ibid.* where the style prints short forms: a house rule.
    public var allowsIbid: Bool { houseRules.allowsIbid }

    /// Whether typed notes are to abbreviate editions, theses and states: a house rule.
    public var abbreviatesWords: Bool { houseRules.abbreviatesWords }

    /// Whether sorting keeps cites of the same names together, as the reference engine does where such cites are joined.
    var groupsSortedCites: Bool {
        guard styleClass == .inText else { return false }
        switch citation.collapse {
        case .year, .yearSuffix, .yearSuffixRanged: return true
        case .citationNumber: return false
        case nil: return citation.citeGroupDelimiter != nil
        }
    }

    /// Whether the style has a bibliography.
    public var hasBibliography: Bool { bibliography != nil }

    /// Reads a style.
    ///
    /// The style is nil if the file is not a style at all. A style with findings still works as far as it can be
    /// understood.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - name: The name of a style without a title.
    /// - Returns: The style, and the findings: XML errors; unknown variables, terms and attributes; missing, unused and
    ///   circular macros.
    public static func parse(_ bytes: [UInt8], name: String = "style") -> Parsed<Style?> {
        let (document, findings) = Document.parse(bytes, limits: XMLLimits(depth: Self.elementDepth))
        guard let document else { return (nil, findings) }
        let compiler = StyleCompiler()
        var style = compiler.compile(document.root)
        if style?.title.isEmpty == true { style?.title = name }
        style?.houseRules = HouseRules(of: document)
        return (style, findings + compiler.findings)
    }

    /// The greatest depth of elements in a style file. The deepest file in use has 17 levels, and 100 fit into the
    /// stack of any thread.
    private static let elementDepth = 100
}

extension Style {
    /// `cs:macro`.
    struct Macro: Sendable {
        var name: String
        var children: [RenderingElement]
    }

    /// `demote-non-dropping-particle`.
    enum DemoteParticle: String, Sendable, CaseIterable {
        case never
        case sortOnly = "sort-only"
        case displayAndSort = "display-and-sort"
    }
}

/// `page-range-format` (CSL 1.0.2, appendix V).
enum PageRangeFormat: String, Sendable, CaseIterable {
    case chicago
    case chicago15 = "chicago-15"
    case chicago16 = "chicago-16"
    case expanded, minimal
    case minimalTwo = "minimal-two"
}

/// `cs:citation`.
struct CitationLayout: Sendable {
    /// `givenname-disambiguation-rule`.
    enum GivenNameRule: String, Sendable, CaseIterable {
        case allNames = "all-names"
        case allNamesWithInitials = "all-names-with-initials"
        case primaryName = "primary-name"
        case primaryNameWithInitials = "primary-name-with-initials"
        case byCite = "by-cite"
    }

    /// `collapse`.
    enum Collapse: String, Sendable, CaseIterable {
        case citationNumber = "citation-number"
        case year
        case yearSuffix = "year-suffix"
        case yearSuffixRanged = "year-suffix-ranged"
    }

    var children: [RenderingElement] = []
    var sort: [SortKey] = []
    var affixes = Affixes()
    var delimiter = ""
    var formatting = Formatting()
    var addsGivenNames = false
    var givenNameRule = GivenNameRule.byCite
    var addsNames = false
    var addsYearSuffix = false
    var collapse: Collapse?
    var citeGroupDelimiter: String?
    var yearSuffixDelimiter: String?
    var afterCollapseDelimiter: String?
    var nearNoteDistance = 5
    /// Whether the layout shows the variable `year-suffix` itself, in citations.
    var showsYearSuffix = false
}

/// `cs:bibliography`.
struct BibliographyLayout: Sendable {
    /// `subsequent-author-substitute-rule`.
    enum SubstituteRule: String, Sendable, CaseIterable {
        case completeAll = "complete-all"
        case completeEach = "complete-each"
        case partialEach = "partial-each"
        case partialFirst = "partial-first"
    }

    var children: [RenderingElement] = []
    var sort: [SortKey] = []
    var affixes = Affixes()
    var formatting = Formatting()
    var hangingIndent = false
    var secondFieldAlign: String?
    var lineSpacing = 1
    var entrySpacing = 1
    var subsequentAuthorSubstitute: String?
    var substituteRule = SubstituteRule.completeAll
    var showsYearSuffix = false
}

/// `cs:key`.
struct SortKey: Sendable {
    enum Content: Sendable {
        case variable(AnyVariable)
        case macro(Int)
    }

    var content: Content
    var isDescending = false
    var namesMin: Int?
    var namesUseFirst: Int?
    var namesUseLast: Bool?
}
