/// Finds the marks of Markdown that give a paragraph its styles, and the bytes that have to be escaped.
///
/// The result reads back to the same text and styles (CommonMark §6.4). Where asterisks would not be read as marks, tags of HTML are.
struct InlineMarks {
    /// What is put in front of a byte.
    struct Insertion {
        var offset: Int
        /// Ends come first, then marks of notes, then beginnings; of ends the inner first, of beginnings the outer.
        var rank: Int
        var text: String
        /// The mark of a note; nil for a style.
        var mark: InlineText.Mark?
    }

    private struct Stretch {
        var range: Range<Int>
        var kind: Kind
        var address = ""
    }

    /// Styles in the order of nesting, the outer first.
    private enum Kind: Int, CaseIterable {
        case link, bold, italic, superscript, `subscript`

        var style: InlineStyles? {
            switch self {
            case .link: nil
            case .bold: .bold
            case .italic: .italic
            case .superscript: .superscript
            case .subscript: .subscript
            }
        }

        var tag: String {
            switch self {
            case .bold: "strong"
            case .superscript: "sup"
            case .subscript: "sub"
            case .italic, .link: "em"
            }
        }
    }

    private let text: InlineText
    private let bytes: [UInt8]
    /// The text without blanks at both ends.
    let range: Range<Int>

    init(_ text: InlineText) {
        self.text = text
        bytes = text.bytes
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        range = start..<end
    }

    /// All insertions in order.
    func insertions() -> [Insertion] {
        let stretches = nested()
        var edges: [Int: Int] = [:]
        for edge in stretches.flatMap({ [$0.range.lowerBound, $0.range.upperBound] }) { edges[edge, default: 0] += 1 }
        var found: [Insertion] = []
        for (place, stretch) in stretches.enumerated() {
            let depth = stretches.count - place
            let (open, close) = marks(of: stretch, edges)
            found.append(Insertion(offset: stretch.range.lowerBound, rank: stretches.count + 2 + place, text: open))
            found.append(Insertion(offset: stretch.range.upperBound, rank: depth, text: close))
        }
        for mark in text.marks {
            found.append(
                Insertion(
                    offset: min(max(mark.offset, range.lowerBound), range.upperBound), rank: stretches.count + 1,
                    text: "[^\(mark.label)]", mark: mark))
        }
        return found.enumerated().sorted {
            ($0.element.offset, $0.element.rank, $0.offset) < ($1.element.offset, $1.element.rank, $1.offset)
        }.map(\.element)
    }

    // MARK: - Stretches

    /// The stretches of all styles, the outer before the inner, none of which crosses another.
    private func nested() -> [Stretch] {
        var all: [Stretch] = []
        for kind in Kind.allCases {
            var stretches = kind.style.map { styled($0) } ?? links()
            for outer in all { stretches = stretches.flatMap { split($0, at: outer) } }
            all += stretches.map { Stretch(range: trimmed($0.range), kind: kind, address: $0.address) }
                .filter { !$0.range.isEmpty }
        }
        return all.sorted {
            ($0.range.lowerBound, -$0.range.upperBound, $0.kind.rawValue)
                < ($1.range.lowerBound, -$1.range.upperBound, $1.kind.rawValue)
        }
    }

    private func styled(_ style: InlineStyles) -> [Stretch] {
        guard let kind = Kind.allCases.first(where: { $0.style == style }) else { return [] }
        var found: [Stretch] = []
        var start = 0
        for run in text.runs {
            defer { start = run.end }
            guard run.styles.contains(style) else { continue }
            let part = trimmed(start..<run.end)
            guard !part.isEmpty else { continue }
            // Blanks between two stretches have no look, and belong to both.
            if let last = found.last, bytes[last.range.upperBound..<part.lowerBound].allSatisfy({ $0 == 0x20 }) {
                found[found.count - 1].range = last.range.lowerBound..<part.upperBound
            } else {
                found.append(Stretch(range: part, kind: kind))
            }
        }
        return found
    }

    /// The links that say more than their text.
    private func links() -> [Stretch] {
        text.links.compactMap { link in
            let shown = String(decoding: bytes[link.range], as: UTF8.self)
            guard !link.address.hasPrefix("#"), Self.bare(shown) != Self.bare(link.address) else { return nil }
            return Stretch(range: link.range, kind: .link, address: link.address)
        }
    }

    private static func bare(_ address: String) -> Substring {
        var rest = address.drop { $0.isWhitespace }
        for scheme in ["https://", "http://", "mailto:", "www."] where rest.hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
        }
        while let last = rest.last, last == "/" || last.isWhitespace { rest.removeLast() }
        return rest
    }

    /// The parts of a stretch on both sides of another's edges, where the two cross.
    private func split(_ stretch: Stretch, at outer: Stretch) -> [Stretch] {
        let shared = stretch.range.clamped(to: outer.range)
        guard !shared.isEmpty, shared != stretch.range, shared != outer.range else { return [stretch] }
        return [
            stretch.range.lowerBound..<shared.lowerBound, shared, shared.upperBound..<stretch.range.upperBound,
        ].filter { !$0.isEmpty }.map { Stretch(range: $0, kind: stretch.kind, address: stretch.address) }
    }

    /// A range without blanks at its ends: marks of emphasis touch the words.
    private func trimmed(_ whole: Range<Int>) -> Range<Int> {
        var part = whole.clamped(to: range)
        while let scalar = scalar(at: part.lowerBound), scalar.properties.isWhitespace, !part.isEmpty {
            part = min(part.lowerBound + String(scalar).utf8.count, part.upperBound)..<part.upperBound
        }
        while let scalar = scalar(before: part.upperBound), scalar.properties.isWhitespace, !part.isEmpty {
            part = part.lowerBound..<max(part.upperBound - String(scalar).utf8.count, part.lowerBound)
        }
        return part
    }

    // MARK: - Marks

    private func marks(of stretch: Stretch, _ edges: [Int: Int]) -> (open: String, close: String) {
        switch stretch.kind {
        case .link:
            let address = stretch.address.unicodeScalars.map { scalar in
                scalar == "<" || scalar == ">" || scalar == "\\" || scalar.value <= 0x20
                    ? "%" + String(scalar.value + 0x100, radix: 16, uppercase: true).dropFirst() : String(scalar)
            }
            return ("[", "](<\(address.joined())>)")
        case .italic where isPlain(stretch, edges): return ("*", "*")
        case .bold where isPlain(stretch, edges): return ("**", "**")
        default: return ("<\(stretch.kind.tag)>", "</\(stretch.kind.tag)>")
        }
    }

    /// Whether asterisks around a stretch are read as marks, and not together with others.
    private func isPlain(_ stretch: Stretch, _ edges: [Int: Int]) -> Bool {
        // Each edge belongs to the stretch itself.
        let isAlone = edges[stretch.range.lowerBound] == 1 && edges[stretch.range.upperBound] == 1
        return isAlone && flanks(stretch.range.lowerBound, isLeft: true)
            && flanks(stretch.range.upperBound, isLeft: false)
    }

    /// The rule of flanking delimiter runs.
    private func flanks(_ offset: Int, isLeft: Bool) -> Bool {
        let inner = isLeft ? scalar(at: offset) : scalar(before: offset)
        let outer = isLeft ? scalar(before: offset) : scalar(at: offset)
        guard let inner, !inner.properties.isWhitespace else { return false }
        guard Self.isMark(inner) else { return true }
        guard let outer, !text.marks.contains(where: { $0.offset == offset }) else { return true }
        return outer.properties.isWhitespace || outer.isASCII && Self.isMark(outer) || Self.isPunctuation(outer)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        isPunctuation(scalar)
            || [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]
                .contains(scalar.properties.generalCategory)
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }

    private func scalar(at offset: Int) -> Unicode.Scalar? {
        guard range.contains(offset) else { return nil }
        return String(decoding: bytes[offset..<min(offset + 4, range.upperBound)], as: UTF8.self).unicodeScalars.first
    }

    private func scalar(before offset: Int) -> Unicode.Scalar? {
        guard offset > range.lowerBound, offset <= range.upperBound else { return nil }
        var start = offset - 1
        while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.first
    }
}
