import CitandaWorks

/// Citations that stand together in a text or a note, by author and date or by key: “(Roe 2008, 45; Berg 1998)”, “[@roe2008, 45]”.
public struct TextCitation: Sendable, Hashable {
    /// A work that is cited.
    public struct Item: Sendable, Hashable {
        /// The entry of a list that is meant; nil where none is, or where several may be.
        public var entry: ListEntryID?
        /// How the entry differs from the citation, if it does.
        public var difference: Difference?
        /// The key of the work.
        public var work: String?
        /// The key that is typed: “roe2008” in “[@roe2008]”.
        public var citationKey: String?
        /// The names as printed; nil where those of the item before or of the sentence count.
        public var names: String?
        /// The year as printed, or the words in its place: “2008a”, “n.d.”; nil for citations by key.
        public var year: String?
        /// The place in the work.
        public var locator: Locator?
        /// The words before the names: “see also”.
        public var prefix: String
        /// Whether the sentence names the author, and the citation adds the date.
        public var suppressesAuthor: Bool
        /// Its bytes in the file.
        public var range: Range<Int>
        /// How sure the reading is, from 0 to 1.
        public var confidence: Double
    }

    /// How a citation differs from the entry that is probably meant.
    public enum Difference: Sendable, Hashable {
        /// The list has works of the author, and none of this year.
        case year(ListEntryID)
        /// The list has several works of the author and year, and the letter of the year is missing.
        case letter([ListEntryID])
        /// A name is spelt otherwise in the entry.
        case name(ListEntryID, String)
    }

    /// Its bytes in the file, with its brackets.
    public var range: Range<Int>
    /// The works in the order in which they are cited; never empty.
    public var items: [Item]
}
