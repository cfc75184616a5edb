import CitandaDiagnostics

/// The greatest cost of rendering elements for one cite or entry. Macros count wherever they are called.
struct RenderingCost: Equatable {
    /// The depth of nested elements.
    var depth = 0
    /// The number of elements and conditions visited.
    var steps = 0

    /// The greatest depth of a macro or layout. The deepest of 378 styles in use has 39 levels. With 2 KiB for each
    /// level, or 4 KiB in a debug build, this depth fits into the 512 KiB stack of a secondary thread.
    static let depthLimit = 80
    /// The greatest number of steps of a macro or layout. The longest of 378 styles in use takes 3,744 steps.
    static let stepLimit = 50_000

    /// The reason why elements of this cost are not rendered; nil if they are.
    var fault: (kind: FindingKind, text: String)? {
        if depth > Self.depthLimit {
            return (.cslTooDeep, "is more than \(Self.depthLimit) levels deep, with the macros that it calls")
        }
        if steps > Self.stepLimit {
            return (.cslTooLong, "takes more than \(Self.stepLimit) steps, with the macros that it calls")
        }
        return nil
    }

    /// The cost of elements that are rendered one after the other.
    ///
    /// - Parameter macros: The costs of the macros, by number.
    init(of elements: [RenderingElement], macros: [RenderingCost]) {
        for element in elements { add(RenderingCost(of: element, macros: macros)) }
    }

    init() {}

    private init(of element: RenderingElement, macros: [RenderingCost]) {
        switch element {
        case .text(let text): if case .macro(let number) = text.content { self = macros[number] }
        case .group(let group): self = RenderingCost(of: group.children, macros: macros)
        case .names(let names): self = RenderingCost(of: names.substitutes, macros: macros)
        case .choose(let branches):
            // Only one branch is rendered, but the conditions of all branches may be tested.
            for branch in branches {
                let cost = RenderingCost(of: branch.children, macros: macros)
                depth = max(depth, cost.depth)
                steps = max(steps, cost.steps)
            }
            steps += branches.reduce(0) { $0 + $1.conditions.count }
        case .date, .number, .label: break
        }
        depth += 1
        steps += 1
    }

    /// Adds the cost of elements rendered afterwards. Sums are capped just above the limit, because macros may double
    /// them many times.
    mutating func add(_ next: RenderingCost) {
        depth = max(depth, next.depth)
        steps = min(steps + next.steps, Self.stepLimit + 1)
    }
}
