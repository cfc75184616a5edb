import CitandaWorks

/// The state of a cite besides its work: locator, position, affixes, and the results of disambiguation.
struct CiteState {
    var locator: FieldValue?
    var locatorLabel = "page"
    /// Whether the locator begins with a label of its own: “vol. 1, fol. 186”.
    var locatorHasLabel = false
    /// The position; `ibid` and the like imply `subsequent`.
    var position = CitePosition.first
    var isNearNote = false
    var firstReferenceNote: Int?
    var citationNumber = 0
    var disambiguation = Disambiguation()
    var suppressesAuthor = false
    /// Whether the year is left out because the previous cite shows it.
    var hidesYear = false
    /// Whether running text precedes the cite, so that its first term gets no capital.
    var followsText = false
    var authorOnly = false

    /// Whether a test for a position is true for the cite (CSL 1.0.2, section “Choose”).
    func has(_ tested: CitePosition) -> Bool {
        switch tested {
        case .first: position == .first
        case .subsequent: position != .first
        case .ibid: position == .ibid || position == .ibidWithLocator
        case .ibidWithLocator: position == .ibidWithLocator
        case .nearNote: isNearNote
        }
    }
}

/// The changes that make a cite differ from others that would look the same.
struct Disambiguation: Hashable {
    /// The number of names to show in each list of the cite. It exceeds the number that the style asks for.
    var namesShown: [Int] = []
    /// How much of the given names to show, by list and name.
    var givenLevels: [[Int]] = []
    /// The number of tests of `disambiguate` that are true, beginning with the first.
    var conditions = 0
    /// The number of the set of cites that differ only by year suffixes.
    var group = 0
    /// The year suffix, from 0.
    var yearSuffix: Int?
}
