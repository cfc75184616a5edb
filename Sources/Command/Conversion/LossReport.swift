import Citanda

/// The values for which a format has no place.
struct LossReport {
    private let listsEach: Bool
    private var losses: [RecordLoss: Int] = [:]

    /// A report.
    ///
    /// - Parameter listsEach: Whether each value is named with its record as soon as it comes.
    init(listsEach: Bool) { self.listsEach = listsEach }

    /// Adds the values of the work of a key.
    mutating func add(_ new: [RecordLoss], of key: String) {
        for loss in new {
            losses[loss, default: 0] += 1
            if listsEach { StandardError.write("\(key): \(loss.field): \(loss.fate.text)") }
        }
    }

    /// Says what a format has no place for, counted by field.
    func say(for format: RecordFormat) {
        if losses.isEmpty { return }
        for fate in RecordLoss.Fate.allCases {
            let fields = losses.filter { $0.key.fate == fate }.sorted {
                ($1.value, $0.key.field) < ($0.value, $1.key.field)
            }
            if fields.isEmpty { continue }
            let list = fields.map { "\($0.key.field) (\($0.value))" }.joined(separator: ", ")
            StandardError.write("\(format.title) has no place for these values, \(fate.text): \(list)")
        }
        if !listsEach { StandardError.write("--losses lists them by record") }
    }
}

extension RecordLoss.Fate {
    /// The fate in words.
    fileprivate var text: String {
        switch self {
        case .dropped: "not written"
        case .noted: "written in a note"
        case .reduced: "written in a rougher form"
        }
    }
}
