import Works

/// What a cite knows beside its work: locator, position, affixes and what disambiguation decided.
struct CiteState {
    var locator: FieldValue?
    var locatorLabel = "page"
    /// Whether the locator brings a label of its own: “vol. 1, fol. 186”.
    var locatorHasLabel = false
    /// The position; `ibid` and the like imply `subsequent`.
    var position = CitePosition.first
    var isNearNote = false
    var firstReferenceNote: Int?
    var citationNumber = 0
    var disambiguation = Disambiguation()
    var suppressesAuthor = false
    /// Whether the year is left out because the cite before shows it.
    var hidesYear = false
    /// Whether running text stands before the cite, so that its first term gets no capital.
    var followsText = false
    var authorOnly = false

    /// Whether the cite tests true for a position (CSL 1.0.2, section “Choose”).
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

/// What makes a cite differ from others that would look the same.
struct Disambiguation: Hashable {
    /// How many names to show in each list of the cite, by number of the list; more than the style would.
    var namesShown: [Int] = []
    /// How much of the given names to show, by list and name.
    var givenLevels: [[Int]] = []
    /// How many tests of `disambiguate` come out true: the first ones.
    var conditions = 0
    /// The number of the set of cites that only year suffixes tell apart.
    var group = 0
    /// The year suffix, from 0.
    var yearSuffix: Int?

    /// A year suffix in letters: a, b, …, z, aa, ab, …
    static func letters(_ number: Int) -> String {
        var number = number
        var out: [UInt8] = []
        repeat {
            out.append(UInt8(ascii: "a") + UInt8(number % 26))
            number = number / 26 - 1
        } while number >= 0
        return String(decoding: out.reversed(), as: UTF8.self)
    }
}
