import CitandaWorks

/// Sorts works and cites by the keys of a style (CSL 1.0.2, section “Sorting”).
struct Sorter {
    let keys: [SortKey]
    let collation: Collation

    /// The values of the keys for one thing to sort.
    struct Values {
        fileprivate var values: [Collation.Key]
    }

    /// The values of the keys of an item.
    func values(_ item: Item, _ cite: CiteState, _ area: Renderer.Area, _ renderer: Renderer) -> Values {
        Values(values: keys.map { collation.key(text($0, item, cite, area, renderer)) })
    }

    private func text(
        _ key: SortKey, _ item: Item, _ cite: CiteState, _ area: Renderer.Area, _ renderer: Renderer
    ) -> String {
        renderer.begin(item, cite, area)
        renderer.state.sortKey = key
        defer { renderer.state.sortKey = nil }
        switch key.content {
        case .macro(let number):
            var sequence = Renderer.Sequence(delimiter: "")
            for element in renderer.style.macros[number].children { renderer.render(element, &sequence) }
            return Self.withoutCommas(renderer.out.plain)
        case .variable(.names(let variable)):
            let options = NameOptions(delimiter: ", ", nameAsSortOrder: .all)
            var all = options
            if let min = key.namesMin { all.etAlMin = min }
            if let first = key.namesUseFirst { all.etAlUseFirst = first }
            guard renderer.renderList(item.names(variable), variable, all, EtAlElement()) else { return "" }
            return Self.withoutCommas(renderer.out.plain)
        case .variable(.date(let variable)):
            guard let date = item.date(variable) else { return "" }
            return date.extent.map { SortKeyText.date($0) } ?? date.text ?? ""
        case .variable(.text(let variable)):
            guard let value = renderer.value(of: variable) else { return "" }
            if variable.isNumber, let number = Int(value.plain) { return SortKeyText.padded(number) }
            return value.plain
        }
    }

    private static func withoutCommas(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: ",")) else { return text }
        return String(text.unicodeScalars.filter { $0 != "," })
    }

    /// Whether the keys of an item can change with its citation number.
    func dependsOnNumbers(_ style: Style) -> Bool {
        let search = YearSuffixSearch(macros: style.macros, variable: .citationNumber)
        return keys.contains { key in
            switch key.content {
            case .variable(let variable): variable == .text(.citationNumber)
            case .macro(let number): search.isShown(in: style.macros[number].children)
            }
        }
    }

    /// Whether the first comes before the second; nil if no key decides. Empty values are last in either direction.
    ///
    /// - Parameter count: The number of keys that count.
    func precedes(_ left: Values, _ right: Values, keys count: Int = .max) -> Bool? {
        for (index, key) in keys.prefix(count).enumerated() {
            let a = left.values[index]
            let b = right.values[index]
            if a.isEmpty || b.isEmpty {
                if a.isEmpty != b.isEmpty { return b.isEmpty }
                continue
            }
            let order = collation.compare(a, b)
            if order != 0 { return (order < 0) != key.isDescending }
        }
        return nil
    }

    /// The order of values. Values that no key distinguishes keep their order.
    func order(_ values: [Values]) -> [Int] {
        values.indices.sorted { left, right in precedes(values[left], values[right]) ?? (left < right) }
    }
}
