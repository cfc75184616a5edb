/// Makes the labels of different sources mean the same.
///
/// Words between fields that only lead into a field (“In”, “pp.”, “Vol.”, “(Hrsg.)”) go with that field while the chain runs, whatever
/// the source does; `FieldEdges` takes them off again. What a source does not mark is left open among the labels it does not know.
struct Harmonisation {
    private let numbers: [String: Int]
    private let other: Int
    private let all: UInt32

    init(labels: [String]) {
        numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        other = numbers["other"] ?? 0
        all = labels.count >= 32 ? .max : (1 << UInt32(labels.count)) - 1
    }

    private func bit(_ label: String) -> UInt32 { numbers[label].map { 1 << UInt32($0) } ?? 0 }

    /// For each word the labels it may have.
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
        // Sources that do not tell issues from volumes leave it open which a number is.
        if label == "volume", unknown & bit("issue") != 0 { return bit("volume") | bit("issue") }
        let own = bit(label)
        return own == 0 ? all : own
    }

    /// The field a word between two fields belongs to by its meaning.
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
