/// Gives the labels of different sources the same meaning.
///
/// Words that introduce a field (“In”, “pp.”, “Vol.”, “(Hrsg.)”) get the label of that field during training, in all
/// sources. `FieldEdges` removes them from the output. If a source does not mark a label, its unmarked words may have
/// that label.
struct Harmonisation: Sendable {
    private let numbers: [String: Int]
    private let other: Int
    private let all: UInt32

    init(labels: [String]) {
        numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        other = numbers["other"] ?? 0
        all = labels.count >= 32 ? .max : (1 << UInt32(labels.count)) - 1
    }

    private func bit(_ label: String) -> UInt32 { numbers[label].map { 1 << UInt32($0) } ?? 0 }

    /// For each word, the labels that it may have.
    func allowed(_ reference: LabelledReference, _ words: [ObservedWord]) -> [UInt32] {
        let unknown = reference.annotated.map { known in
            numbers.reduce(UInt32(0)) { known.contains($1.key) ? $0 : $0 | 1 << UInt32($1.value) }
        }
        var allowed: [UInt32] = []
        allowed.reserveCapacity(words.count)
        var segment = 0
        var end = reference.segments.first?.text.utf8.count ?? 0
        for word in words {
            while word.range.lowerBound >= end, segment + 1 < reference.segments.count {
                segment += 1
                end += reference.segments[segment].text.utf8.count
            }
            allowed.append(labels(of: word, segment, in: reference, unknown: unknown ?? 0))
        }
        return allowed
    }

    private func labels(
        of word: ObservedWord, _ index: Int, in reference: LabelledReference, unknown: UInt32
    ) -> UInt32 {
        guard reference.segments.indices.contains(index) else { return 1 << UInt32(other) }
        let label = reference.segments[index].label
        if label == "other" {
            let next = reference.segments.dropFirst(index + 1).first { $0.label != "other" }?.label
            let previous = index > 0 ? reference.segments[index - 1].label : nil
            if let field = Self.field(of: word, between: previous, and: next) { return bit(field) }
            return 1 << UInt32(other) | unknown
        }
        // In sources that do not distinguish issues from volumes, a number may be either.
        if label == "volume", unknown & bit("issue") != 0 { return bit("volume") | bit("issue") }
        let own = bit(label)
        return own == 0 ? all : own
    }

    /// The field to which a word between two fields belongs by its meaning.
    private static func field(of word: ObservedWord, between previous: String?, and next: String?) -> String? {
        switch word.marker {
        case .within:
            if let next, ["container-title", "editor", "collection-title"].contains(next) { return next }
        case .volume, .number:
            if let next, ["volume", "issue", "collection-title", "report-number"].contains(next) { return next }
            if let previous, ["volume", "issue"].contains(previous) { return previous }
        case .page, .leaf: if next == "pages" { return next }
        case .editor:
            if previous == "editor" { return previous }
            if next == "editor" { return next }
            if previous == "author", next != "editor" { return previous }
        case .translator:
            if next == "translator" { return next }
        case .identifier:
            if let next, ["doi", "isbn", "issn", "arxiv", "pmid"].contains(next) { return next }
        case .edition: if previous == "edition" { return previous }
        case .others, .and:
            if let previous, ["author", "editor", "translator"].contains(previous) { return previous }
        default: break
        }
        return nil
    }
}
