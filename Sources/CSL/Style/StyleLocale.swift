import CitandaDiagnostics
import CitandaXML

/// The localization data of one language: a locale file, or a `cs:locale` of a style.
public struct StyleLocale: Sendable {
    /// The language (`xml:lang`); nil for a locale of a style that applies to all languages.
    public var language: String?

    var terms: [TermKey: Term] = [:]
    var ordinals = Ordinals()
    var dates: [DateElement.Form: LocalizedDate] = [:]
    var punctuationInQuote: Bool?
    var limitDayOrdinals: Bool?

    init(language: String?) { self.language = language }

    /// Reads a locale file.
    ///
    /// - Returns: The locale, or nil if the file is not a locale; and the findings.
    public static func parse(_ bytes: [UInt8]) -> Parsed<StyleLocale?> {
        let (root, findings) = Element.parse(bytes)
        guard let root else { return (nil, findings) }
        guard root.name == "locale" else {
            let wrong = Diagnostic(
                .cslNoLocale, "expected a locale, found <\(root.name)>", at: root.startTag)
            return (nil, findings + [wrong])
        }
        let compiler = LocaleCompiler()
        let locale = compiler.compile(root)
        return (locale, findings + AttributeRules.findings(in: root) + compiler.findings)
    }
}

/// `cs:date` of a locale.
struct LocalizedDate: Sendable {
    var parts: [DatePart]
    var delimiter: String
    var formatting: Formatting
    var textCase: TextCase?
}

/// A source of locale files: returns the locale of a language such as `de-AT`, or nil if there is none.
public typealias LocaleSource = @Sendable (_ language: String) -> StyleLocale?

/// Compiles `cs:locale` elements.
final class LocaleCompiler {
    private(set) var findings: [Diagnostic] = []

    func compile(_ root: Element) -> StyleLocale {
        var locale = StyleLocale(language: root.language)
        for child in root.elements {
            switch child.name {
            case "terms": for term in child.all("term") { add(term, to: &locale) }
            case "date":
                guard let form = DateElement.Form(rawValue: child["form"] ?? "") else {
                    if child["form"] == nil {
                        findings.append(.attribute("form", of: child, "expected text or numeric"))
                    }
                    continue
                }
                let reader = AttributeReader(child)
                locale.dates[form] = LocalizedDate(
                    parts: child.all("date-part").compactMap { AttributeReader($0).datePart },
                    delimiter: child["delimiter"] ?? "", formatting: reader.formatting, textCase: reader.textCase)
            case "style-options":
                locale.punctuationInQuote = child["punctuation-in-quote"].map { $0 == "true" }
                locale.limitDayOrdinals = child["limit-day-ordinals-to-day-1"].map { $0 == "true" }
            default: break
            }
        }
        return locale
    }

    /// The text of a term. Some styles escape its markup twice.
    private static func markup(_ text: String) -> String {
        text.contains("&lt;") ? text.replacing("&lt;", with: "<").replacing("&gt;", with: ">") : text
    }

    private func add(_ element: Element, to locale: inout StyleLocale) {
        guard let name = element["name"], !name.isEmpty else {
            findings.append(.attribute("name", of: element, "a term has a name"))
            return
        }
        let text = Self.markup(element.text.trimmingLineBreaks)
        let single = element.first("single").map { Self.markup($0.text) } ?? text
        let multiple = element.first("multiple").map { Self.markup($0.text) } ?? single
        let genderForm = element["gender-form"].flatMap(Gender.init(rawValue:))
        if name == "ordinal" {
            locale.ordinals.general.append((genderForm, single))
            return
        }
        if name.hasPrefix("ordinal-"), let number = Int(name.dropFirst(8)), (0...99).contains(number) {
            let match =
                element["match"].flatMap(OrdinalTerm.Match.init(rawValue:))
                ?? (number < 10 ? .lastDigit : .lastTwoDigits)
            locale.ordinals.terms.append(
                OrdinalTerm(number: number, match: match, gender: genderForm, suffix: single))
            return
        }
        let form = TermForm(rawValue: element["form"] ?? "long") ?? .long
        let term = Term(
            single: single, multiple: multiple, gender: element["gender"].flatMap(Gender.init(rawValue:)))
        let key = genderForm.map { "\(name)/\($0.rawValue)" } ?? name
        locale.terms[TermKey(name: key, form: form)] = term
    }
}

extension String {
    /// The text without the line breaks and indentation of XML layout at both ends. Plain blanks belong to the term.
    fileprivate var trimmingLineBreaks: String {
        guard contains("\n") else { return self }
        return String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
