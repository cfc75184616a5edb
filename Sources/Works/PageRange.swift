/// A page or a range of pages, in arabic or roman numerals, and Chicago's rule for abbreviating the second number.
public struct PageRange: Sendable, Hashable {
    /// The first page, as printed.
    public var first: String
    /// The last page as printed, perhaps abbreviated; nil for a single page.
    public var last: String?

    /// A range as printed.
    public init(first: String, last: String? = nil) {
        self.first = first
        self.last = last
    }

    /// Reads “44”, “315–38”, “xiv-xvii”, “A23–A27”. Nil if the text is not a single page or range.
    public init?(_ text: some StringProtocol) {
        let scalars = Substring(text).unicodeScalars
        let dash = scalars.firstIndex { Self.isDash($0) }
        let first = Self.withoutBlanks(Substring(scalars[..<(dash ?? scalars.endIndex)]))
        guard Self.isPage(first) else { return nil }
        let last = dash.map { Self.withoutBlanks(Substring(scalars[$0...].dropFirst())) }
        // A second dash is in no page.
        if let last, !Self.isPage(last) { return nil }
        self.init(first: first, last: last)
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "‐", "‑", "‒", "–", "—", "−": true
        default: false
        }
    }

    private static func withoutBlanks(_ text: Substring) -> String {
        text.hasBlank ? String(text.filter { !$0.isWhitespace }) : String(text)
    }

    /// The most characters of a page.
    private static let longest = 12

    private static func isPage(_ text: String) -> Bool {
        // Most pages are numbers.
        if text.utf8.allSatisfy({ $0.isFigure }) { return 1...longest ~= text.utf8.count }
        let scalars = text.unicodeScalars
        guard !scalars.isEmpty, scalars.count <= longest,
            scalars.allSatisfy({ $0.properties.isAlphabetic || ("0"..."9").contains($0) })
        else { return false }
        return text.utf8.contains { $0.isFigure } || RomanNumeral.value(text) != nil
    }

    /// The first and the last page as numbers, the last in full. Nil for pages with letters and for mixed numerals.
    public var numbers: ClosedRange<Int>? {
        guard let bounds = bounds, bounds.first <= bounds.last else { return nil }
        return bounds.first...bounds.last
    }

    /// Whether the range runs backwards when the last number is written in full.
    public var isReversed: Bool { bounds.map { $0.last < $0.first } ?? false }

    private var bounds: (first: Int, last: Int)? {
        if let a = Int(first) {
            guard let last else { return (a, a) }
            return Int(expandedLast ?? last).map { (a, $0) }
        }
        guard let a = RomanNumeral.value(first) else { return nil }
        guard let last else { return (a, a) }
        return RomanNumeral.value(last).map { (a, $0) }
    }

    /// The last page in full: 315–38 gives 338. A number that is not shorter than the first is already in full.
    private var expandedLast: String? {
        guard let last, last.count < first.count, Int(first) != nil, Int(last) != nil else { return last }
        return String(first.prefix(first.count - last.count)) + last
    }

    /// The range in full, with an en dash: 315–338.
    public var expanded: String { expandedLast.map { "\(first)–\($0)" } ?? first }

    /// The range as Chicago abbreviates it (Chicago 18 §9.62–63, CSL `chicago-16`): 315–38, 101–8, 1100–1113.
    public var chicago: String {
        guard let last = expandedLast else { return first }
        guard let a = Int(first), Int(last) != nil, first.count == last.count, a >= 100, a % 100 != 0 else {
            return "\(first)–\(last)"
        }
        let changed = Array(zip(first, last)).drop { $0 == $1 }.count
        guard changed > 0 else { return "\(first)–\(last)" }
        let kept = a % 100 < 10 ? changed : max(changed, 2)
        return "\(first)–\(last.suffix(kept))"
    }
}
