import CitandaDiagnostics
import CitandaXML

/// The attributes of each element in CSL 1.0.2, and their values. Names of variables, macros and terms are checked when
/// the element is compiled.
enum AttributeRules {
    /// The values of an attribute.
    enum Values {
        case text, flag, number
        case word([String])

        /// The expectation that a value does not meet; nil for a valid value.
        func expectation(for value: String) -> String? {
            switch self {
            case .text: nil
            case .flag: value == "true" || value == "false" ? nil : "expected true or false"
            case .number: Int(value) == nil ? "expected a whole number" : nil
            case .word(let words):
                words.contains(value) ? nil : "expected \(words.joined(separator: ", "))"
            }
        }

        static func word<Word: CaseIterable & RawRepresentable>(_: Word.Type) -> Values
        where Word.RawValue == String { .word(Word.allCases.map(\.rawValue)) }
    }

    /// The findings about the attributes of an element and all its descendants. The metadata in `cs:info` are ignored.
    static func findings(in element: Element) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        check(element, &findings)
        return findings
    }

    private static func check(_ element: Element, _ findings: inout [Diagnostic]) {
        guard element.name != "info" else { return }
        if let rules = byElement[element.name] {
            for attribute in element.attributes where attribute.namespace == nil {
                guard let values = rules[attribute.name] else {
                    findings.append(
                        .attribute(attribute.name, of: element, "CSL gives <\(element.name)> no such attribute"))
                    continue
                }
                if let hint = values.expectation(for: attribute.value) {
                    findings.append(.attribute(attribute.name, of: element, hint))
                }
            }
        }
        for child in element.elements { check(child, &findings) }
    }

    private typealias Rules = [String: Values]

    private static let affixes: Rules = ["prefix": .text, "suffix": .text]
    private static let formatting: Rules = [
        "font-style": .word(Formatting.FontStyle.self), "font-variant": .word(Formatting.FontVariant.self),
        "font-weight": .word(Formatting.FontWeight.self), "text-decoration": .word(Formatting.Decoration.self),
        "vertical-align": .word(Formatting.VerticalAlign.self),
    ]
    private static let casing: Rules = ["text-case": .word(TextCase.self)]
    private static let display: Rules = ["display": .word(Display.self)]
    private static let delimiter: Rules = ["delimiter": .text]
    private static let periods: Rules = ["strip-periods": .flag]
    private static let name: Rules = [
        "and": .word(NameOptions.And.self),
        "delimiter-precedes-et-al": .word(NameOptions.DelimiterRule.self),
        "delimiter-precedes-last": .word(NameOptions.DelimiterRule.self),
        "et-al-min": .number, "et-al-use-first": .number, "et-al-subsequent-min": .number,
        "et-al-subsequent-use-first": .number, "et-al-use-last": .flag, "initialize": .flag,
        "initialize-with": .text, "name-as-sort-order": .word(NameOptions.SortOrder.self), "sort-separator": .text,
    ]
    /// Name attributes on `cs:style`, `cs:citation` and `cs:bibliography`.
    private static let inheritable = joined(
        name, ["name-form": .word(NameOptions.Form.self), "name-delimiter": .text, "names-delimiter": .text])
    private static let condition: Rules = [
        "match": .word(ChooseBranch.Match.self), "type": .text, "variable": .text, "is-numeric": .text,
        "is-uncertain-date": .text, "locator": .text, "position": .text, "disambiguate": .text,
    ]

    private static let byElement: [String: Rules] = [
        "style": joined(
            inheritable,
            [
                "class": .word(Style.Class.self), "version": .text, "default-locale": .text,
                "demote-non-dropping-particle": .word(Style.DemoteParticle.self), "initialize-with-hyphen": .flag,
                "page-range-format": .word(PageRangeFormat.self),
            ]),
        "citation": joined(
            inheritable,
            [
                "cite-group-delimiter": .text, "collapse": .word(CitationLayout.Collapse.self),
                "year-suffix-delimiter": .text, "after-collapse-delimiter": .text, "disambiguate-add-names": .flag,
                "disambiguate-add-givenname": .flag, "disambiguate-add-year-suffix": .flag,
                "givenname-disambiguation-rule": .word(CitationLayout.GivenNameRule.self),
                "near-note-distance": .number,
            ]),
        "bibliography": joined(
            inheritable,
            [
                "hanging-indent": .flag, "line-spacing": .number, "entry-spacing": .number,
                "second-field-align": .word(["flush", "margin"]), "subsequent-author-substitute": .text,
                "subsequent-author-substitute-rule": .word(BibliographyLayout.SubstituteRule.self),
            ]),
        "layout": joined(affixes, delimiter, formatting), "macro": ["name": .text],
        "key": [
            "variable": .text, "macro": .text, "names-min": .number, "names-use-first": .number,
            "names-use-last": .flag, "sort": .word(["ascending", "descending"]),
        ],
        "text": joined(
            affixes, formatting, casing, display, periods,
            [
                "variable": .text, "macro": .text, "term": .text, "value": .text, "form": .word(TermForm.self),
                "plural": .flag, "quotes": .flag,
            ]),
        "number": joined(
            affixes, formatting, casing, display, ["variable": .text, "form": .word(NumberForm.self)]),
        "date": joined(
            affixes, formatting, casing, display, delimiter,
            [
                "variable": .text, "form": .word(DateElement.Form.self), "date-parts": .word(DateElement.Parts.self),
            ]),
        "date-part": joined(
            affixes, formatting, casing, periods,
            [
                "name": .word(DatePart.Name.self), "form": .word(DatePart.Form.self), "range-delimiter": .text,
            ]),
        "label": joined(
            affixes, formatting, casing, periods,
            ["variable": .text, "form": .word(TermForm.self), "plural": .word(LabelElement.Plural.self)]),
        "names": joined(affixes, formatting, display, delimiter, ["variable": .text]),
        "name": joined(affixes, formatting, delimiter, name, ["form": .word(NameOptions.Form.self)]),
        "name-part": joined(affixes, formatting, casing, ["name": .word(["family", "given"])]),
        "et-al": joined(formatting, ["term": .word(["et-al", "and others"])]),
        "group": joined(affixes, formatting, display, delimiter), "if": condition, "else-if": condition,
        "choose": [:], "else": [:], "substitute": [:], "sort": [:], "locale": ["version": .text], "terms": [:],
        "style-options": ["limit-day-ordinals-to-day-1": .flag, "punctuation-in-quote": .flag],
        "term": [
            "name": .text, "form": .word(TermForm.self), "gender": .word(Gender.self),
            "gender-form": .word(Gender.self), "match": .word(OrdinalTerm.Match.self),
        ],
    ]

    private static func joined(_ rules: Rules...) -> Rules {
        rules.reduce(into: [:]) { $0.merge($1) { $1 } }
    }
}
