/// Citations by author and date that stand together in a text: “(see Roe 2008, 45–47; Berg 1998)”, “Roe (2008)”.
package struct AuthorDateCitation: Sendable, Hashable {
    /// How the citations are set into the text.
    package enum Form: Sendable, Hashable {
        /// Everything in brackets: “(Roe 2008)”.
        case bracketed
        /// The names in the sentence, the year in brackets: “Roe (2008)”.
        case narrative
        /// The year alone in brackets, far from the name: “Roe’s thesis … (2008, 45)”.
        case yearAlone
        /// No brackets: “Roe 2008, 45”.
        case bare
    }

    /// One work that is cited.
    package struct Item: Sendable, Hashable {
        /// The words before the names: “see also”.
        package var prefix: Range<Int>?
        /// The names; nil where the names of the item before count, or those of the sentence.
        package var names: Range<Int>?
        /// Whether the item has the names of the item before: “Roe 2001, 2003”, “ders. 1960”.
        package var repeatsNames = false
        /// The year, or what is written in its place. A single letter takes the year of the item before: “2013b,a”.
        package var year: Range<Int>
        /// The keys of the year, to be compared with those of entries: “2008a”; of “2004 [1969]”, both years.
        package var yearKeys: [String]
        /// The place in the work, with its label.
        package var locator: Range<Int>?
        /// From the first byte of names or year to the last byte of year or locator.
        package var range: Range<Int>

        /// Whether the year is a span: “1921–1924”. The keys of its ends follow that of the span.
        package var isSpan: Bool { yearKeys.first?.contains("–") ?? false }
    }

    /// How the citations are set.
    package var form: Form
    /// The whole citation with its brackets. Where the brackets hold other matter, the citing words alone.
    package var range: Range<Int>
    /// The works in order; never empty.
    package var items: [Item]
    /// Whether the brackets hold nothing but citations and words that lead to them.
    package var fillsBrackets: Bool

    /// Takes words that are no names from the front of an item's names.
    package mutating func cutNames(of index: Int, to names: Range<Int>) {
        guard let old = items[index].names else { return }
        items[index].names = names
        if items[index].range.lowerBound == old.lowerBound {
            items[index].range = names.lowerBound..<items[index].range.upperBound
        }
        if index == 0, form != .bracketed || !fillsBrackets, range.lowerBound == old.lowerBound {
            range = names.lowerBound..<range.upperBound
        }
    }

    /// Leaves the names in the sentence, and cites by the year alone.
    package mutating func dropNames() {
        guard form == .narrative, let names = items[0].names else { return }
        form = .yearAlone
        items[0].names = nil
        range = names.upperBound..<range.upperBound
    }
}
