import CitandaWorks

/// A reference to a published work, read element by element.
struct ReferenceMatch {
    /// How a reference sends back to an earlier one.
    enum EarlierWork {
        /// “op. cit.” or “loc. cit.” in the place of a title.
        case opCit
        /// “id.” in the place of the title, or of the book that holds the work.
        case ibid
    }

    /// The parts of the reference. The names at its head come first.
    var spans: [LabelledSpan] = []
    /// Oddities of form.
    var irregularities: [RecognisedCitation.Irregularity] = []
    /// The index behind the last token.
    var end = 0
    /// Bytes of what follows and belongs to the reference: “(hereafter *FRUS*)”.
    var suffix: Range<Int>?
    /// Whether the reference has a fact that short forms lack: publisher, year, numbers of a journal, address.
    var isFull = false
    /// Whether the reference names an entry of a dictionary: “s.v. ‘salt’”.
    var isSubVerbo = false
    /// The words that send back to an earlier reference; nil where there are none.
    var earlierWork: EarlierWork?

    /// Whether a part has a label.
    func has(_ label: Label) -> Bool { spans.contains { $0.label == label } }

    /// Whether names begin the reference.
    var hasNames: Bool { spans.first.map { Self.rolesOfHeads.contains($0.label) } ?? false }

    private static let rolesOfHeads: Set<Label> = [.author, .editor, .translator, .compiler, .director]

    /// Whether the reference names a work: by its title, or by the title of what holds it.
    var hasTitle: Bool { has(.title) || has(.containerTitle) }

    /// Whether the reference names a place in the work.
    var hasLocator: Bool { has(.locator) }

    /// Whether the title has neither italics nor quotation marks.
    var isTitlePlain: Bool { irregularities.contains { if case .plainTitle = $0 { true } else { false } } }

    /// Whether “op. cit.” is in the place of a title.
    var isOpCit: Bool { earlierWork == .opCit }

    /// Whether “id.” is in the place of the title, or of the book that holds the work.
    var isIbid: Bool { earlierWork == .ibid }
}
