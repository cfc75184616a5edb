import CitandaDiagnostics
import CitandaXML

/// Compiles the XML of a style and reports its faults.
final class StyleCompiler {
    var findings: [Diagnostic] = []
    var macroNumbers: [String: Int] = [:]
    /// The start tags of the macros, by number.
    var macroTags: [Range<Int>] = []
    var macroUses: [Int: Set<Int>] = [:]
    var usedMacros: Set<Int> = []
    /// The terms that the locales of the style define.
    private var ownTerms: Set<String> = []
    /// The macro that is being compiled; nil in a layout.
    var currentMacro: Int?
    var citationNames = NameOptions()
    var bibliographyNames = NameOptions()

    /// The greatest number of macros. Real styles have some hundreds.
    private static let macroLimit = 2000

    /// The style; nil if the root element is not a style.
    func compile(_ root: Element) -> Style? {
        guard root.name == "style" else {
            findings.append(
                Diagnostic(.cslNoStyle, "expected a style, found <\(root.name)>", at: root.startTag))
            return nil
        }
        findings += AttributeRules.findings(in: root)
        ownTerms = Set(root.all("locale").flatMap { $0.first("terms")?.all("term") ?? [] }.compactMap { $0["name"] })
        var style = Style()
        readInfo(root, &style)
        readOptions(root, &style)
        for locale in root.all("locale") {
            let compiler = LocaleCompiler()
            style.locales.append(compiler.compile(locale))
            findings += compiler.findings
        }
        guard style.independentParent == nil || root.first("citation") != nil else { return style }
        readMacros(root, &style)
        if let citation = root.first("citation") {
            style.citation = compileCitation(citation)
        } else {
            findings.append(Diagnostic(.cslNoCitation, "the style has no <citation>", at: root.startTag))
        }
        style.bibliography = root.first("bibliography").map { compileBibliography($0) }
        boundRendering(of: &style, root)
        reportUnusedMacros(root)
        let shown = YearSuffixSearch(macros: style.macros)
        style.citation.showsYearSuffix = shown.isShown(in: style.citation.children)
        if var bibliography = style.bibliography {
            bibliography.showsYearSuffix = shown.isShown(in: bibliography.children)
            style.bibliography = bibliography
        }
        return style
    }

    private func readInfo(_ root: Element, _ style: inout Style) {
        guard let info = root.first("info") else { return }
        style.title = info.first("title")?.text ?? ""
        style.id = info.first("id")?.text ?? ""
        style.independentParent = info.all("link").first { $0["rel"] == "independent-parent" }?["href"]
    }

    private func readOptions(_ root: Element, _ style: inout Style) {
        let reader = AttributeReader(root)
        style.styleClass = reader.value("class") ?? .inText
        style.defaultLocale = root["default-locale"]
        style.demoteNonDroppingParticle = reader.value("demote-non-dropping-particle") ?? .displayAndSort
        style.initializeWithHyphen = reader.flag("initialize-with-hyphen") ?? true
        style.pageRangeFormat = reader.value("page-range-format")
        let common = NameAttributes(inheritable: root).apply(to: NameOptions())
        citationNames = root.first("citation").map { NameAttributes(inheritable: $0).apply(to: common) } ?? common
        bibliographyNames =
            root.first("bibliography").map { NameAttributes(inheritable: $0).apply(to: common) } ?? common
    }

    private func readMacros(_ root: Element, _ style: inout Style) {
        let macros = root.all("macro").prefix(Self.macroLimit)
        if root.all("macro").count > Self.macroLimit {
            findings.append(
                Diagnostic(
                    .cslMacroLimit, "more than \(Self.macroLimit) macros; the rest is left out",
                    at: root.startTag))
        }
        for macro in macros {
            guard let name = macro["name"] else {
                findings.append(.attribute("name", of: macro, "a macro has a name"))
                continue
            }
            if macroNumbers[name] != nil {
                findings.append(
                    Diagnostic(
                        .cslMacroTwice, "the macro “\(name)” is defined twice; the first one counts",
                        at: macro.startTag))
                continue
            }
            macroNumbers[name] = style.macros.count
            macroTags.append(macro.startTag)
            style.macros.append(Style.Macro(name: name, children: []))
        }
        var done: Set<Int> = []
        for macro in macros {
            guard let name = macro["name"], let number = macroNumbers[name], done.insert(number).inserted else {
                continue
            }
            currentMacro = number
            style.macros[number].children = compileChildren(of: macro)
        }
        currentMacro = nil
    }

    private func compileCitation(_ element: Element) -> CitationLayout {
        let reader = AttributeReader(element)
        var layout = CitationLayout()
        layout.addsGivenNames = reader.flag("disambiguate-add-givenname") ?? false
        layout.givenNameRule = reader.value("givenname-disambiguation-rule") ?? .byCite
        layout.addsNames = reader.flag("disambiguate-add-names") ?? false
        layout.addsYearSuffix = reader.flag("disambiguate-add-year-suffix") ?? false
        layout.collapse = reader.value("collapse")
        layout.citeGroupDelimiter = element["cite-group-delimiter"].flatMap { $0.isEmpty ? nil : $0 }
        layout.yearSuffixDelimiter = element["year-suffix-delimiter"]
        layout.afterCollapseDelimiter = element["after-collapse-delimiter"]
        layout.nearNoteDistance = reader.number("near-note-distance") ?? 5
        layout.sort = compileSort(element)
        guard let inner = layoutElement(of: element) else { return layout }
        let layoutReader = AttributeReader(inner)
        layout.affixes = layoutReader.affixes
        layout.formatting = layoutReader.formatting
        layout.delimiter = layoutReader.text("delimiter") ?? ""
        layout.children = compileChildren(of: inner)
        return layout
    }

    private func compileBibliography(_ element: Element) -> BibliographyLayout {
        let reader = AttributeReader(element)
        var layout = BibliographyLayout()
        layout.hangingIndent = reader.flag("hanging-indent") ?? false
        layout.secondFieldAlign = element["second-field-align"]
        layout.lineSpacing = reader.number("line-spacing") ?? 1
        layout.entrySpacing = reader.number("entry-spacing") ?? 1
        layout.subsequentAuthorSubstitute = element["subsequent-author-substitute"]
        layout.substituteRule = reader.value("subsequent-author-substitute-rule") ?? .completeAll
        layout.sort = compileSort(element)
        guard let inner = layoutElement(of: element) else { return layout }
        let layoutReader = AttributeReader(inner)
        layout.affixes = layoutReader.affixes
        layout.formatting = layoutReader.formatting
        layout.children = compileChildren(of: inner)
        return layout
    }

    private func layoutElement(of element: Element) -> Element? {
        if let layout = element.first("layout") { return layout }
        findings.append(
            Diagnostic(.cslNoLayout, "<\(element.name)> has no <layout>", at: element.startTag))
        return nil
    }

    private func compileSort(_ element: Element) -> [SortKey] {
        (element.first("sort")?.all("key") ?? []).compactMap { key in
            let reader = AttributeReader(key)
            let content: SortKey.Content
            if let name = key["macro"] {
                guard let number = macro(name, at: key) else { return nil }
                content = .macro(number)
            } else if let name = key["variable"] {
                guard let variable = AnyVariable(name: name) else {
                    reportVariable(name, at: key)
                    return nil
                }
                content = .variable(variable)
            } else {
                findings.append(.attribute("variable", of: key, "a sort key names a variable or a macro"))
                return nil
            }
            return SortKey(
                content: content, isDescending: key["sort"] == "descending", namesMin: reader.number("names-min"),
                namesUseFirst: reader.number("names-use-first"), namesUseLast: reader.flag("names-use-last"))
        }
    }

    /// The number of a macro, which is then in use. Nil, with a finding, if there is no such macro.
    func macro(_ name: String, at element: Element) -> Int? {
        guard let number = macroNumbers[name] else {
            findings.append(
                Diagnostic(.cslMacroMissing, "there is no macro “\(name)”", at: element.startTag))
            return nil
        }
        if let currentMacro { macroUses[currentMacro, default: []].insert(number) } else { usedMacros.insert(number) }
        return number
    }

    func reportVariable(_ name: String, at element: Element) {
        findings.append(
            Diagnostic(.cslVariable, "CSL has no variable “\(name)”", at: element.startTag))
    }

    /// Reports an unknown term, unless a locale of the style defines it.
    func reportTerm(_ name: String, at element: Element) {
        guard !TermNames.contains(name), !ownTerms.contains(name) else { return }
        findings.append(
            Diagnostic(.cslTerm, "CSL has no term “\(name)”", at: element.startTag))
    }
}
