import CitandaXML

/// The name attributes of one element. Other attributes are inherited from the elements around it.
struct NameAttributes {
    private var options: [(inout NameOptions) -> Void] = []

    /// The attributes of `cs:style`, `cs:citation` and `cs:bibliography`, where form and delimiter have names of their
    /// own.
    init(inheritable element: Element) {
        readCommon(element)
        set(element["name-form"].flatMap(NameOptions.Form.init(rawValue:))) { $0.form = $1 }
        set(element["name-delimiter"]) { $0.delimiter = $1 }
        set(element["names-delimiter"]) { $0.namesDelimiter = $1 }
    }

    /// The attributes of `cs:name`.
    init(name element: Element) {
        readCommon(element)
        let reader = AttributeReader(element)
        set(element["form"].flatMap(NameOptions.Form.init(rawValue:))) { $0.form = $1 }
        set(reader.text("delimiter")) { $0.delimiter = $1 }
        let affixes = reader.affixes
        let formatting = reader.formatting
        options.append {
            $0.affixes = affixes
            $0.formatting = formatting
        }
        for part in element.all("name-part") {
            let reader = AttributeReader(part)
            let options = NamePartOptions(
                affixes: reader.affixes, formatting: reader.formatting, textCase: reader.textCase)
            switch part["name"] {
            case "family": self.options.append { $0.family = options }
            case "given": self.options.append { $0.given = options }
            default: break
            }
        }
    }

    /// The inherited options with these attributes applied.
    func apply(to outer: NameOptions) -> NameOptions {
        var result = outer
        for option in options { option(&result) }
        return result
    }

    private mutating func set<Value>(_ value: Value?, _ apply: @escaping (inout NameOptions, Value) -> Void) {
        guard let value else { return }
        options.append { apply(&$0, value) }
    }

    private mutating func readCommon(_ element: Element) {
        let reader = AttributeReader(element)
        set(element["and"].flatMap(NameOptions.And.init(rawValue:))) { $0.and = $1 }
        set(element["delimiter-precedes-et-al"].flatMap(NameOptions.DelimiterRule.init(rawValue:))) {
            $0.delimiterPrecedesEtAl = $1
        }
        set(element["delimiter-precedes-last"].flatMap(NameOptions.DelimiterRule.init(rawValue:))) {
            $0.delimiterPrecedesLast = $1
        }
        set(reader.number("et-al-min")) { $0.etAlMin = $1 }
        set(reader.number("et-al-use-first")) { $0.etAlUseFirst = $1 }
        set(reader.number("et-al-subsequent-min")) { $0.etAlSubsequentMin = $1 }
        set(reader.number("et-al-subsequent-use-first")) { $0.etAlSubsequentUseFirst = $1 }
        set(reader.flag("et-al-use-last")) { $0.etAlUseLast = $1 }
        set(reader.flag("initialize")) { $0.initialize = $1 }
        set(element["initialize-with"]) { $0.initializeWith = $1 }
        set(element["name-as-sort-order"].flatMap(NameOptions.SortOrder.init(rawValue:))) { $0.nameAsSortOrder = $1 }
        set(element["sort-separator"]) { $0.sortSeparator = $1.replacing("  ", with: " ") }
    }
}
