import CitandaDiagnostics
import CitandaXML

/// The calls between macros. Circular and endless macros are emptied, and unused macros are reported.
extension StyleCompiler {
    /// Empties every macro that calls itself, directly or not, and every macro or layout that exceeds the limits, so
    /// that rendering always ends.
    func boundRendering(of style: inout Style, _ root: Element) {
        var costs = [RenderingCost](repeating: RenderingCost(), count: style.macros.count)
        let (order, circular) = macrosInOrderOfCalls(count: style.macros.count)
        for number in order {
            let subject = "the macro “\(style.macros[number].name)”"
            if circular.contains(number) {
                findings.append(
                    Diagnostic(
                        .cslMacroCircular, "\(subject) calls itself; it is left empty", at: macroTags[number]
                    ))
                style.macros[number].children = []
            } else {
                costs[number] = bound(&style.macros[number].children, costs, subject, at: macroTags[number])
            }
        }
        bound(&style.citation.children, &style.citation.sort, costs, root.first("citation"))
        guard var bibliography = style.bibliography else { return }
        bound(&bibliography.children, &bibliography.sort, costs, root.first("bibliography"))
        style.bibliography = bibliography
    }

    private func bound(
        _ layout: inout [RenderingElement], _ sort: inout [SortKey], _ costs: [RenderingCost], _ element: Element?
    ) {
        guard let element else { return }
        _ = bound(&layout, costs, "the layout", at: (element.first("layout") ?? element).startTag)
        var sorting = RenderingCost()
        for case .macro(let number) in sort.map(\.content) { sorting.add(costs[number]) }
        guard let fault = sorting.fault else { return }
        findings.append(
            Diagnostic(fault.kind, "the sort \(fault.text); nothing is sorted", at: element.startTag))
        sort = []
    }

    /// The cost of elements. Elements that exceed the limits are left out.
    private func bound(
        _ elements: inout [RenderingElement], _ costs: [RenderingCost], _ subject: String, at range: Range<Int>
    ) -> RenderingCost {
        let cost = RenderingCost(of: elements, macros: costs)
        guard let fault = cost.fault else { return cost }
        findings.append(Diagnostic(fault.kind, "\(subject) \(fault.text); it is left empty", at: range))
        elements = []
        return RenderingCost()
    }

    /// The macros in an order in which each follows those it calls, and the macros that call themselves. The search
    /// does not use recursion, because chains of calls may be longer than the stack is deep.
    private func macrosInOrderOfCalls(count: Int) -> (order: [Int], circular: Set<Int>) {
        enum Mark { case new, open, done }
        var marks = [Mark](repeating: .new, count: count)
        var order: [Int] = []
        var circular: Set<Int> = []
        for start in 0..<count where marks[start] == .new {
            var open: [(number: Int, uses: [Int])] = [(start, uses(of: start))]
            marks[start] = .open
            while let last = open.indices.last {
                guard let used = open[last].uses.popLast() else {
                    let number = open.removeLast().number
                    marks[number] = .done
                    order.append(number)
                    continue
                }
                switch marks[used] {
                case .new:
                    marks[used] = .open
                    open.append((used, uses(of: used)))
                case .open: circular.insert(used)
                case .done: break
                }
            }
        }
        return (order, circular)
    }

    private func uses(of macro: Int) -> [Int] { (macroUses[macro] ?? []).sorted(by: >) }

    func reportUnusedMacros(_ root: Element) {
        var reached = usedMacros
        var open = Array(usedMacros)
        while let number = open.popLast() {
            for used in macroUses[number] ?? [] where reached.insert(used).inserted { open.append(used) }
        }
        for macro in root.all("macro") {
            guard let name = macro["name"], let number = macroNumbers[name], !reached.contains(number) else { continue }
            findings.append(
                Diagnostic(.cslMacroUnused, "the macro “\(name)” is never used", at: macro.startTag))
        }
    }
}

/// Finds whether a layout shows the variable `year-suffix` itself (CSL 1.0.2, section “Disambiguation”, method 4).
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
