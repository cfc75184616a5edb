import CitandaDocuments
import CitandaWorks

/// A reference with the parts that the tags of the document name.
public struct TaggedReference: Sendable, Hashable {
    /// The bytes in the passage.
    public var range: Range<Int>
    /// The type of the work, where the document names the type.
    public var type: WorkType?
    /// Whether the author typed the marks between the parts.
    public var isTyped: Bool
    /// The parts, in order.
    public var spans: [LabelledSpan] = []
    /// The names whose parts have tags of their own, by their bytes.
    public var names: [Range<Int>: Name.Kind] = [:]
    /// The dates that the document also gives for machines, by their bytes.
    public var dates: [Range<Int>: PartialDate] = [:]

    /// Whether a tag gives what is at a stretch.
    public func proves(_ range: Range<Int>) -> Bool {
        spans.contains { $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound }
    }
}

extension TaggedReference {
    /// Reads the reference that begins at a tag.
    ///
    /// - Parameters:
    ///   - tags: The tags in order, the outer before the inner. The first is that of the reference.
    ///   - passage: The passage that holds the reference.
    init?(_ tags: ArraySlice<ReferenceTag>, in passage: Passage) {
        guard let first = tags.first, case .reference(let type, let isTyped) = first.meaning else { return nil }
        let range = passage.offsets(ofSource: first.range)
        guard !range.isEmpty else { return nil }
        self.init(range: range, type: type, isTyped: isTyped)
        for tag in tags.dropFirst() {
            let range = Self.trimmed(passage.offsets(ofSource: tag.range), tag.meaning, in: passage)
            if !range.isEmpty { add(tag.meaning, at: range, in: passage) }
        }
        joinParts(in: passage)
    }

    private mutating func add(_ meaning: ReferenceTag.Meaning, at range: Range<Int>, in passage: Passage) {
        switch meaning {
        case .reference, .entry, .citation: break
        case .part(let label):
            // “date” may be inside “imprint”: the inner tag says more, and the outer nothing new.
            if spans.last?.label != label || spans.last?.range.overlaps(range) == false {
                spans.append(LabelledSpan(label, range))
            }
        case .date(let date): dates[range] = date
        case .others: if let name = name(around: range) { names[name] = .others }
        case .body: if let name = name(around: range) { names[name] = .institution(passage[range]) }
        case .family: change(range) { $0.family = Self.joined($0.family, passage[range]) }
        case .given: change(range) { $0.given = Self.joined($0.given, passage[range]) }
        case .particle: change(range) { $0.nonDroppingParticle = passage[range] }
        case .suffix: change(range) { $0.suffix = passage[range] }
        }
    }

    /// The name to which a part at a place belongs.
    private func name(around part: Range<Int>) -> Range<Int>? {
        spans.last { $0.range.lowerBound <= part.lowerBound && part.upperBound <= $0.range.upperBound }?.range
    }

    private mutating func change(_ part: Range<Int>, _ change: (inout Name.Personal) -> Void) {
        guard let range = name(around: part) else { return }
        var person = Name.Personal()
        if case .personal(let known) = names[range] { person = known }
        change(&person)
        names[range] = .personal(person)
    }

    /// Several forenames are one value.
    private static func joined(_ first: String?, _ second: String) -> String {
        first.map { $0 + " " + second } ?? second
    }

    /// A stretch without the marks before it, which belong to the reference and not to its part, and without the letter of a year: “2004a”.
    private static func trimmed(
        _ range: Range<Int>, _ meaning: ReferenceTag.Meaning, in passage: Passage
    ) -> Range<Int> {
        let marks = passage.text[range].prefix { byte in ", ;:".utf8.contains(byte) }
        let start = marks.endIndex
        if [.part(.date), .part(.originalDate)].contains(meaning) || meaning.isDate,
            let last = passage.text[start..<range.upperBound].last,
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last),
            let digit = passage.text[start..<range.upperBound].dropLast().last,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
        {
            return start..<range.upperBound - 1
        }
        return start..<range.upperBound
    }

    // MARK: - Parts of one value

    /// Values that are tagged in several parts: year, month and day, first and last page, title and subtitle.
    private static let tagsInParts: Set<Label> = [.date, .pages, .title, .containerTitle, .collectionTitle, .locator]

    /// Marks that stand between the parts of one value: a dash, a blank, a colon, and no word.
    private static let longestJoint = 5

    private mutating func joinParts(in passage: Passage) {
        var joined: [LabelledSpan] = []
        for span in spans {
            guard let last = joined.last, last.label == span.label, Self.tagsInParts.contains(span.label),
                last.range.upperBound <= span.range.lowerBound,
                span.range.lowerBound - last.range.upperBound <= Self.longestJoint,
                !passage[last.range.upperBound..<span.range.lowerBound].contains(where: { $0.isLetter || $0.isNumber })
            else {
                joined.append(span)
                continue
            }
            let whole = last.range.lowerBound..<span.range.upperBound
            joined[joined.count - 1].range = whole
            if let date = dates[last.range] ?? dates[span.range] { dates[whole] = date }
        }
        spans = joined
    }
}
