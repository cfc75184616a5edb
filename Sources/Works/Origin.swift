/// Where a value was read and how sure the reader is.
public struct Origin: Sendable, Hashable {
    /// The bytes of the source file, end exclusive. A value that is broken over a page spans the break.
    public var range: Range<Int>
    /// From 0 (a guess) to 1 (the text leaves no doubt).
    public var confidence: Double

    /// A place and a confidence from 0 to 1.
    public init(_ range: Range<Int>, confidence: Double = 1) {
        self.range = range
        self.confidence = min(max(confidence, 0), 1)
    }
}

/// A plain text value, such as a volume or an edition statement, with its origin.
public struct Literal: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The text, as printed.
    public var text: String
    /// Where it was read.
    public var origin: Origin?

    /// A text with its origin.
    public init(_ text: String, origin: Origin? = nil) {
        self.text = text
        self.origin = origin
    }

    /// A text without an origin.
    public init(stringLiteral value: String) { self.init(value) }
}
