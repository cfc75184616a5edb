/// The fixes that can be made together in one text.
///
/// Fixes are taken in the order of their places. One that meets an earlier one waits: the next round reads the text anew and takes
/// what is still wrong. Nothing outside the ranges of the edits changes.
///
///     let repair = Repair(of: findings, in: text)
///     let mended = repair.applied
public struct Repair: Sendable {
    /// The findings whose fix is made, in the order of their places, each with this fix alone.
    public let findings: [Diagnostic]
    /// The replacements, in order. None of them meets another.
    public let edits: [Edit]
    private let bytes: [UInt8]

    /// Takes the best fix of each finding that may be made and that fits the text.
    ///
    /// - Parameters:
    ///   - findings: The findings of the text.
    ///   - text: The text that the findings speak of.
    ///   - allowsUnsafe: Whether fixes that need the eye of a person are made too.
    ///   - isPossible: Whether a fix can be written into the file.
    public init(
        of findings: [Diagnostic], in text: SourceText, allowsUnsafe: Bool = false,
        where isPossible: (FixIt) -> Bool = { _ in true }
    ) {
        let lineEnd = text.lineEnd
        var candidates: [(span: Range<Int>, finding: Diagnostic, edits: [Edit])] = []
        for finding in findings {
            guard let fix = finding.fixes.first(where: { $0.safety == .safe || allowsUnsafe }),
                let edits = fix.fitted(to: text, lineEnd), let first = edits.first, let last = edits.last,
                isPossible(fix)
            else { continue }
            var finding = finding
            finding.fixes = [fix]
            candidates.append((first.range.lowerBound..<last.range.upperBound, finding, edits))
        }
        // A sort of the standard library keeps the order of equals.
        candidates.sort { $0.span.lowerBound < $1.span.lowerBound }
        var taken: [Diagnostic] = []
        var edits: [Edit] = []
        for candidate in candidates {
            // Two insertions at one place meet, too: nobody knows which comes first.
            if let last = edits.last, candidate.span.lowerBound <= last.range.upperBound { continue }
            taken.append(candidate.finding)
            edits += candidate.edits
        }
        self.findings = taken
        self.edits = edits
        bytes = text.bytes
    }

    /// The text with the fixes made.
    public var applied: [UInt8] { bytes.making(edits) }
}

extension FixIt {
    /// The edits in order, with the line ends of the text; nil where they do not fit the text, meet each other, or change nothing.
    fileprivate func fitted(to text: SourceText, _ lineEnd: String) -> [Edit]? {
        let ordered = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var end = 0
        for edit in ordered {
            guard edit.range.lowerBound >= end, text.isBetweenCharacters(edit.range.lowerBound),
                text.isBetweenCharacters(edit.range.upperBound)
            else { return nil }
            end = edit.range.upperBound
        }
        let changesText = ordered.contains { !text.bytes[$0.range].elementsEqual($0.text.utf8) }
        guard changesText else { return nil }
        return ordered.map { Edit($0.range, $0.text.replacing("\n", with: lineEnd)) }
    }
}

extension SourceText {
    /// Whether an offset is in the text, and not inside of a character in UTF-8.
    fileprivate func isBetweenCharacters(_ offset: Int) -> Bool {
        guard (0...bytes.count).contains(offset) else { return false }
        return offset == bytes.count || bytes[offset] & 0xC0 != 0x80
    }

    /// The end of the first line that has one; a line feed where none has.
    fileprivate var lineEnd: String {
        guard lineStarts.count > 1 else { return "\n" }
        let end = lineRange(0).upperBound
        return String(decoding: bytes[end..<lineStarts[1]], as: UTF8.self)
    }
}

extension [UInt8] {
    /// The bytes with replacements made.
    ///
    /// - Parameter edits: The replacements, in order. Those that lie outside or meet an earlier one are left out.
    public func making(_ edits: [Edit]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(count)
        var place = 0
        for edit in edits where edit.range.lowerBound >= place && edit.range.upperBound <= count {
            out += self[place..<edit.range.lowerBound]
            out += edit.text.utf8
            place = edit.range.upperBound
        }
        return out + self[place...]
    }
}
