/// Divides UTF-8 text into tokens. Every byte except blanks belongs to exactly one token. Bytes that are not UTF-8 are
/// marks.
public struct Tokeniser {
    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var tokens: [TextToken] = []

    private init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// The tokens of a text in order.
    public static func tokens(of text: [UInt8]) -> [TextToken] {
        text.withUnsafeBufferPointer { tokens(of: $0) }
    }

    static func tokens(of text: UnsafeBufferPointer<UInt8>) -> [TextToken] {
        var tokeniser = Tokeniser(text)
        tokeniser.tokens.reserveCapacity(text.count / 3 + 4)
        tokeniser.run()
        return tokeniser.tokens
    }

    private mutating func run() {
        var hasSpace = false
        while position < text.count {
            let (scalar, length) = UTF8Scalar.read(text, at: position)
            let kind = LetterKind.of(scalar)
            guard kind != .blank else {
                hasSpace = true
                position += length
                continue
            }
            let start = position
            if kind == .letter || kind == .digit, let end = IdentifierScanner.end(in: text, from: start) {
                add(.identifier, start..<end, hasSpace)
            } else {
                switch kind {
                case .letter: add(.letters, start..<endOfRun(.letter, from: start + length), hasSpace)
                case .digit: add(.digits, start..<endOfRun(.digit, from: start + length), hasSpace)
                case .character: add(.character, start..<start + length, hasSpace)
                case .mark, .joining, .blank: add(.mark, start..<start + length, hasSpace)
                }
            }
            hasSpace = false
        }
    }

    private mutating func add(_ kind: TextToken.Kind, _ range: Range<Int>, _ hasSpace: Bool) {
        tokens.append(TextToken(kind: kind, range: range, hasSpaceBefore: hasSpace))
        position = range.upperBound
    }

    /// The end of a run. Combining marks and soft hyphens belong to the letters before them.
    private func endOfRun(_ kind: LetterKind, from start: Int) -> Int {
        var end = start
        while end < text.count {
            let (scalar, length) = UTF8Scalar.read(text, at: end)
            let next = LetterKind.of(scalar)
            guard next == kind || kind == .letter && next == .joining else { break }
            end += length
        }
        return end
    }
}
