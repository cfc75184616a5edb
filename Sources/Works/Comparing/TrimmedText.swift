extension StringProtocol where UTF8View: BidirectionalCollection {
    /// The text without white space at its ends.
    @inlinable package var trimmingBlanks: String {
        // Most texts have no white space at their ends.
        if let first = utf8.first, let last = utf8.suffix(1).first, first > 0x20, first < 0x80, last > 0x20, last < 0x80
        {
            return String(self)
        }
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
