/// What the rendering of elements takes at most for one cite or entry, macros counted in wherever they are called.
struct RenderingCost: Equatable {
    /// How many elements lie inside each other.
    var depth = 0
    /// How many elements and conditions are visited.
    var steps = 0

    /// The greatest depth of a macro or layout. Of 378 styles in use the deepest has 39 levels; 80 fit into the 512 KiB that a secondary
    /// thread has as its stack, at 2 KiB a level and 4 KiB in a debug build.
    static let depthLimit = 80
    /// The greatest number of steps of a macro or layout. Of 378 styles in use the longest takes 3,744.
    static let stepLimit = 50_000

    /// Why something of this cost is not rendered, nil where it can be.
    var fault: (id: String, text: String)? {
        if depth > Self.depthLimit {
            return ("csl-too-deep", "is more than \(Self.depthLimit) levels deep, with the macros that it calls")
        }
        if steps > Self.stepLimit {
            return ("csl-too-long", "takes more than \(Self.stepLimit) steps, with the macros that it calls")
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
            // One branch is taken; the conditions of all may be tried.
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

    /// Counts what is rendered afterwards. Sums stay just above the limit, however often macros double.
    mutating func add(_ next: RenderingCost) {
        depth = max(depth, next.depth)
        steps = min(steps + next.steps, Self.stepLimit + 1)
    }
}
