import CitandaXML

/// Text in which white space has no shape: a line end of the file is a blank of the text.
extension InlineText {
    /// Whether a further blank would not be seen: at the beginning, behind a blank and behind a line break.
    var endsWithBlank: Bool {
        guard let last = bytes.last else { return marks.isEmpty }
        return Self.isBlank(last) && marks.last?.offset != bytes.count
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Adds one blank for some bytes of a part, unless the text ends with a blank.
    mutating func addBlank(for source: Range<Int>, in part: Int, _ styles: InlineStyles) {
        if !endsWithBlank { add(" ", for: source, in: part, styles) }
    }

    /// Adds bytes of a part, with one blank for each stretch of white space.
    mutating func addCollapsed(_ source: ArraySlice<UInt8>, in part: Int, _ styles: InlineStyles) {
        CollapsedText(source: [], part: part).add(verbatim: source, to: &self, styles)
    }
}
