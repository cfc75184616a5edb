import Diagnostics
import XML

/// What macros call what: circles are broken, and macros that nothing uses are reported.
extension StyleCompiler {
    /// Empties every macro that calls itself by whatever way, so that rendering always ends.
    func breakCycles(_ style: inout Style, _ root: Element) {
        var state = [Int](repeating: 0, count: style.macros.count)
        var circular: Set<Int> = []
        func visit(_ number: Int) {
            guard state[number] == 0 else {
                if state[number] == 1 { circular.insert(number) }
                return
            }
            state[number] = 1
            for used in (macroUses[number] ?? []).sorted() { visit(used) }
            state[number] = 2
        }
        for number in style.macros.indices { visit(number) }
        for number in circular.sorted() {
            let name = style.macros[number].name
            let element = root.all("macro").first { $0["name"] == name } ?? root
            findings.append(
                Diagnostic(
                    "csl-macro-circular", .error, "the macro “\(name)” calls itself; it is left empty",
                    at: element.startTag))
            style.macros[number].children = []
        }
    }

    func reportUnusedMacros(_ root: Element) {
        var reached = usedMacros
        var open = Array(usedMacros)
        while let number = open.popLast() {
            for used in macroUses[number] ?? [] where reached.insert(used).inserted { open.append(used) }
        }
        for macro in root.all("macro") {
            guard let name = macro["name"], let number = macroNumbers[name], !reached.contains(number) else { continue }
            findings.append(
                Diagnostic("csl-macro-unused", .note, "the macro “\(name)” is never used", at: macro.startTag))
        }
    }
}

/// Whether a layout shows the variable `year-suffix` itself (CSL 1.0.2, section “Disambiguation”, method 4).
struct YearSuffixSearch {
    let macros: [Style.Macro]
    var variable = TextVariable.yearSuffix

    func isShown(in elements: [RenderingElement]) -> Bool {
        var seen: Set<Int> = []
        return isShown(in: elements, &seen)
    }

    private func isShown(in elements: [RenderingElement], _ seen: inout Set<Int>) -> Bool {
        for element in elements {
            switch element {
            case .text(let text):
                if case .variable(variable, _) = text.content { return true }
                if case .macro(let number) = text.content, seen.insert(number).inserted,
                    isShown(in: macros[number].children, &seen)
                {
                    return true
                }
            case .group(let group): if isShown(in: group.children, &seen) { return true }
            case .choose(let branches):
                for branch in branches where isShown(in: branch.children, &seen) { return true }
            case .names(let names): if isShown(in: names.substitutes, &seen) { return true }
            case .number(let number): if number.variable == variable { return true }
            case .date, .label: break
            }
        }
        return false
    }
}
