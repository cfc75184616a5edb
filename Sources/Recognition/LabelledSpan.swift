import CitandaWorks

/// A labelled stretch of a passage.
public struct LabelledSpan: Sendable, Hashable {
    /// What it is.
    public var label: Label
    /// Its bytes in the passage.
    public var range: Range<Int>
    /// How it is set: a recognised citation knows it of each of its spans.
    public var styling: Styling

    /// A labelled stretch; the range counts the passage's bytes.
    public init(_ label: Label, _ range: Range<Int>, styling: Styling = .plain) {
        self.label = label
        self.range = range
        self.styling = styling
    }
}
