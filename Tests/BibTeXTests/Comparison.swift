/// A count of values that another program reads alike, and of the others by cause.
struct Comparison {
    private(set) var equal = 0
    private(set) var differences: [(cause: String, text: String)] = []

    var total: Int { equal + differences.count }
    /// The share of equal values, from 0 to 1.
    var share: Double { total == 0 ? 0 : Double(equal) / Double(total) }

    mutating func add(_ isEqual: Bool, cause: @autoclosure () -> String, _ text: @autoclosure () -> String) {
        if isEqual { equal += 1 } else { differences.append((cause(), text())) }
    }

    /// The share and the causes, the most frequent first, each with examples.
    func report(_ name: String, examples: Int = 3) -> String {
        let groups = Dictionary(grouping: differences, by: \.cause).sorted {
            ($0.value.count, $1.key) > ($1.value.count, $0.key)
        }
        let hundredths = Int((share * 10_000).rounded())
        let tail = hundredths % 100
        var text = "\(name): \(equal) of \(total) equal, \(hundredths / 100).\(tail < 10 ? "0" : "")\(tail) %"
        for group in groups {
            text += "\n  \(group.value.count) \(group.key)"
            for example in group.value.prefix(examples) { text += "\n      \(example.text)" }
        }
        return text
    }
}
