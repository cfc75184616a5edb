import CitandaWorks

/// Sorts works and cites by the keys of a style (CSL 1.0.2, section “Sorting”).
struct Sorter {
    let keys: [SortKey]
    let collation: Collation
    let renderer: Renderer

    /// The values of the keys for one thing to sort. Most things differ in the first key, so that a later one is laid out only where
    /// it decides.
    final class Values {
        fileprivate let item: Item
        fileprivate let cite: CiteState
        fileprivate let area: Renderer.Area
        fileprivate var known: [Collation.Key] = []

        init(_ item: Item, _ cite: CiteState, _ area: Renderer.Area) {
            self.item = item
            self.cite = cite
            self.area = area
        }
    }

    private func key(_ number: Int, of values: Values) -> Collation.Key {
        while values.known.count <= number {
            values.known.append(collation.key(text(keys[values.known.count], values.item, values.cite, values.area)))
        }
        return values.known[number]
    }

    private func text(_ key: SortKey, _ item: Item, _ cite: CiteState, _ area: Renderer.Area) -> String {
        renderer.begin(item, cite, area)
        renderer.state.sortKey = key
        defer { renderer.state.sortKey = nil }
        switch key.content {
        case .macro(let number):
            // A macro that is empty in print is empty in the order too.
            guard renderer.renderGroupBody(renderer.style.macros[number].children, delimiter: "") else { return "" }
            return Self.withoutCommas(renderer.out.plain)
        case .variable(.names(let variable)):
            let options = NameOptions(delimiter: ", ", nameAsSortOrder: .all)
            var all = options
            if let min = key.namesMin { all.etAlMin = min }
            if let first = key.namesUseFirst { all.etAlUseFirst = first }
            guard renderer.renderList(item.names(variable), variable, all, EtAlElement()) else { return "" }
            return Self.withoutCommas(renderer.out.plain)
        case .variable(.date(let variable)):
            // “Forthcoming” is no time, and works without a date come last.
            return item.date(variable)?.extent.map { SortKeyText.date($0) } ?? ""
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
            let a = self.key(index, of: left)
            let b = self.key(index, of: right)
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
