import CitandaDiagnostics
import CitandaWorks
import CitandaXML

/// Compiles rendering elements.
extension StyleCompiler {
    func compileChildren(of element: Element, parentNames: Element? = nil) -> [RenderingElement] {
        element.elements.compactMap { compileRendering($0, parentNames: parentNames, in: element) }
    }

    /// - Parameters:
    ///   - parentNames: Inside `cs:substitute`, the `cs:names` whose attributes an empty `cs:names` inherits.
    ///   - parent: The element that contains this one and its neighbours.
    func compileRendering(_ element: Element, parentNames: Element?, in parent: Element) -> RenderingElement? {
        switch element.name {
        case "text": return .text(compileText(element))
        case "number": return compileNumber(element).map { .number($0) }
        case "date": return compileDate(element).map { .date($0) }
        case "names": return compileNames(element, parent: parentNames).map { .names($0) }
        case "label": return compileLabel(element, among: parent.elements).map { .label($0) }
        case "group":
            let reader = AttributeReader(element)
            return .group(
                GroupElement(
                    children: compileChildren(of: element, parentNames: parentNames),
                    delimiter: reader.text("delimiter") ?? "",
                    affixes: reader.affixes, formatting: reader.formatting, display: reader.display))
        case "choose": return .choose(compileChoose(element, parentNames: parentNames))
        default:
            findings.append(
                Diagnostic(
                    .cslElement, "<\(element.name)> is not a rendering element", at: element.startTag))
            return nil
        }
    }

    private func compileText(_ element: Element) -> TextElement {
        let reader = AttributeReader(element)
        var content = TextElement.Content.nothing
        if let name = element["variable"] {
            if let variable = TextVariable(name: name) {
                content = .variable(variable, short: element["form"] == "short")
            } else if NameVariable(name: name) != nil {
                findings.append(.attribute("variable", of: element, "use <names> for a name variable"))
            } else if DateVariable(name: name) != nil {
                findings.append(.attribute("variable", of: element, "use <date> for a date variable"))
            } else {
                reportVariable(name, at: element)
            }
        } else if let name = element["macro"] {
            if let number = macro(name, at: element) { content = .macro(number) }
        } else if let name = element["term"] {
            reportTerm(name, at: element)
            content = .term(name, reader.value("form") ?? .long, plural: reader.flag("plural") ?? false)
        } else if let value = reader.text("value") {
            content = .value(value)
        } else {
            findings.append(.attribute("variable", of: element, "expected variable, macro, term or value"))
        }
        return TextElement(
            content: content, affixes: reader.affixes, formatting: reader.formatting, textCase: reader.textCase,
            quotes: reader.flag("quotes") ?? false, stripPeriods: reader.flag("strip-periods") ?? false,
            display: reader.display)
    }

    private func compileNumber(_ element: Element) -> NumberElement? {
        let reader = AttributeReader(element)
        guard let name = element["variable"], let variable = TextVariable(name: name) else {
            findings.append(.attribute("variable", of: element, "expected a number variable"))
            return nil
        }
        return NumberElement(
            variable: variable, form: reader.value("form") ?? .numeric, affixes: reader.affixes,
            formatting: reader.formatting, textCase: reader.textCase, display: reader.display)
    }

    private func compileDate(_ element: Element) -> DateElement? {
        let reader = AttributeReader(element)
        guard let name = element["variable"], let variable = DateVariable(name: name) else {
            findings.append(.attribute("variable", of: element, "expected a date variable"))
            return nil
        }
        return DateElement(
            variable: variable, form: reader.value("form"), parts: reader.value("date-parts") ?? .yearMonthDay,
            partElements: element.all("date-part").compactMap { AttributeReader($0).datePart },
            delimiter: reader.text("delimiter") ?? "", affixes: reader.affixes, formatting: reader.formatting,
            textCase: reader.textCase, display: reader.display)
    }

    /// - Parameter neighbours: The label and the elements beside the label; nil inside `cs:names`.
    private func compileLabel(_ element: Element, among neighbours: [Element]? = nil) -> LabelElement? {
        let reader = AttributeReader(element)
        var variable: TextVariable?
        if neighbours != nil {
            guard let name = element["variable"], let found = TextVariable(name: name) else {
                findings.append(.attribute("variable", of: element, "expected locator or a number variable"))
                return nil
            }
            variable = found
        }
        return LabelElement(
            variable: variable, form: reader.value("form") ?? .long, plural: reader.value("plural") ?? .contextual,
            affixes: reader.affixes, formatting: reader.formatting, textCase: reader.textCase,
            stripPeriods: reader.flag("strip-periods") ?? false,
            neighbour: variable.flatMap { number(labelledBy: $0, among: neighbours ?? []) })
    }

    /// The number that a label of another variable stands beside, as styles have `page` beside a locator. Nil if the variable of the
    /// label may be among the neighbours.
    private func number(labelledBy variable: TextVariable, among neighbours: [Element]) -> TextVariable? {
        var found: TextVariable?
        for element in neighbours where element.name != "label" {
            guard element.name == "text" || element.name == "number", element["macro"] == nil else { return nil }
            guard let name = element["variable"], let shown = TextVariable(name: name) else { continue }
            if shown == variable { return nil }
            if found == nil, shown.isNumber { found = shown }
        }
        return found
    }

    private func compileNames(_ element: Element, parent: Element?) -> NamesElement? {
        let reader = AttributeReader(element)
        let names = reader.words("variable") ?? []
        let variables = names.compactMap { name -> NameVariable? in
            if let variable = NameVariable(name: name) { return variable }
            findings.append(.attribute("variable", of: element, "CSL has no name variable “\(name)”"))
            return nil
        }
        let isBare = element.first("name") == nil && element.first("et-al") == nil && element.first("label") == nil
        // Names without children in the place of others look like these in all (CSL 1.0.2, section “Substitute”).
        let look = isBare ? parent.map { AttributeReader($0) } ?? reader : reader
        let name = element.first("name") ?? parent?.first("name")
        let etAl = element.first("et-al") ?? parent?.first("et-al")
        let labelParent = isBare ? parent ?? element : element
        let label = labelParent.first("label").flatMap { compileLabel($0) }
        var labelStandsFirst = false
        if label != nil {
            let order = labelParent.elements.map(\.name).filter { $0 == "label" || $0 == "name" }
            labelStandsFirst = order.first == "label" && order.contains("name")
        }
        let attributes = name.map { NameAttributes(name: $0) }
        func options(_ outer: NameOptions) -> NameOptions {
            var options = attributes?.apply(to: outer) ?? outer
            if let delimiter = element["delimiter"] ?? (isBare ? parent?["delimiter"] : nil) {
                options.namesDelimiter = delimiter
            }
            return options
        }
        return NamesElement(
            variables: variables, citationOptions: options(citationNames),
            bibliographyOptions: options(bibliographyNames), affixes: look.affixes, formatting: look.formatting,
            display: reader.display, label: label, labelStandsFirst: labelStandsFirst,
            etAl: etAl.map {
                EtAlElement(term: $0["term"] ?? "et-al", formatting: AttributeReader($0).formatting)
            } ?? EtAlElement(),
            substitutes: element.first("substitute").map { substitute in
                compileChildren(of: substitute, parentNames: element)
            } ?? [])
    }

    private func compileChoose(_ element: Element, parentNames: Element?) -> [ChooseBranch] {
        element.elements.compactMap { branch in
            switch branch.name {
            case "if", "else-if":
                return ChooseBranch(
                    match: AttributeReader(branch).value("match") ?? .all, conditions: compileConditions(branch),
                    children: compileChildren(of: branch, parentNames: parentNames))
            case "else":
                return ChooseBranch(
                    match: .all, conditions: [],
                    children: compileChildren(of: branch, parentNames: parentNames))
            default:
                findings.append(
                    Diagnostic(
                        .cslElement, "<\(branch.name)> does not belong in <choose>", at: branch.startTag))
                return nil
            }
        }
    }

    private func compileConditions(_ element: Element) -> [Condition] {
        let reader = AttributeReader(element)
        var conditions: [Condition] = []
        func add(_ attribute: String, _ condition: (String) -> Condition?) {
            for word in reader.words(attribute) ?? [] {
                if let found = condition(word) {
                    conditions.append(found)
                } else {
                    report(word, in: attribute, of: element)
                    conditions.append(.never)
                }
            }
        }
        let types = reader.words("type") ?? []
        for name in types where WorkType(rawValue: name) == nil { report(name, in: "type", of: element) }
        // No work has two types, so that a list of types without “any” can only mean any of them.
        let match: ChooseBranch.Match = reader.value("match") ?? .all
        if match == .all, !types.isEmpty {
            conditions.append(.type(TypeSet(types)))
        } else {
            conditions += types.map { .type(TypeSet([$0])) }
        }
        add("variable") { AnyVariable(name: $0).map { .variable($0) } }
        add("is-numeric") { name in
            TextVariable(name: name).map { .isNumeric($0) } ?? AnyVariable(name: name).map { _ in .never }
        }
        add("is-uncertain-date") { DateVariable(name: $0).map { .isUncertainDate($0) } }
        add("locator") { name in
            if Locator.Label(rawValue: name) == nil { report(name, in: "locator", of: element) }
            return .locator(name)
        }
        add("position") { CitePosition(rawValue: $0).map { .position($0) } }
        add("disambiguate") { $0 == "true" ? .disambiguate : nil }
        if conditions.isEmpty {
            findings.append(
                Diagnostic(.cslCondition, "<\(element.name)> has no condition", at: element.startTag))
            conditions.append(.never)
        }
        return conditions
    }

    private func report(_ word: String, in attribute: String, of element: Element) {
        findings.append(.attribute(attribute, of: element, "CSL has no “\(word)” here"))
    }
}
