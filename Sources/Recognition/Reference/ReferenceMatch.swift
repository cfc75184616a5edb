/// A reference to a published work, read element by element.
struct ReferenceMatch {
    var spans: [LabelledSpan] = []
    var irregularities: [RecognisedCitation.Irregularity] = []
    var end: Int
    var suffix: Range<Int>?
    var hasNames = false
    /// Facts that only a full reference has: publisher, year, journal numbers, address.
    var isFull = false
    var isTitlePlain = false
    /// “op. cit.” or “loc. cit.” in place of a title.
    var isOpCit = false
    /// “id.” in place of the title or of the book that holds it.
    var isIbid = false
    var hasTitle = false
    var hasLocator = false

    /// A dictionary cited by its entry.
    var isSubVerbo = false

    func has(_ label: Label) -> Bool { spans.contains { $0.label == label } }
}
