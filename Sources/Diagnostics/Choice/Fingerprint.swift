/// What makes a finding the same finding in another version of a file: its kind, its words and the words around, but not its line.
public struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
    /// Sixteen hexadecimal figures.
    public let description: String

    /// The fingerprint of a finding.
    public init(of finding: Diagnostic, in source: SourceText) {
        let range = finding.range.clamped(to: 0..<source.bytes.count)
        let line = source.lineRange(source.lineIndex(at: range.lowerBound))
        let before = max(line.lowerBound, range.lowerBound - Self.context)..<range.lowerBound
        let lastLine = source.lineRange(source.lineIndex(at: range.upperBound))
        let after = range.upperBound..<max(range.upperBound, min(lastLine.upperBound, range.upperBound + Self.context))
        var parts = [finding.id] + [before, range, after].map { source[$0] }
        // A finding about the whole file is known by its message alone.
        if range.isEmpty { parts.append(finding.message) }
        var hash = Self.start
        for part in parts {
            for byte in part.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8 {
                hash = (hash ^ UInt64(byte)) &* Self.prime
            }
            // The parts are divided, so that no word can go over from one to another.
            hash = (hash ^ UInt64(Self.divider)) &* Self.prime
        }
        let figures = String(hash, radix: 16)
        description = String(repeating: "0", count: Self.length - figures.count) + figures
    }

    /// A fingerprint as it was written.
    public init(written: String) { description = written }

    /// Bytes of the line on each side of a finding.
    private static let context = 40
    private static let length = 16
    private static let divider: UInt8 = 0x1F
    // The constants of the hash FNV-1a with 64 bits.
    private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3
}
