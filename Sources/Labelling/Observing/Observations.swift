/// The observations of one word.
struct ObservedWord {
    /// The bytes of the word.
    var range: Range<Int>
    /// The index of the word among the tokens.
    var token: Int
    /// The hash of the word in small letters. For digits, their number and, for years, the century.
    var folded: UInt64
    var prefix2: UInt64 = 0
    var prefix3: UInt64 = 0
    var prefix4: UInt64 = 0
    var suffix2: UInt64 = 0
    var suffix3: UInt64 = 0
    var suffix4: UInt64 = 0
    var form: WordForm
    var marker: Marker = .none
    /// The marker of the word, or else its form, for patterns.
    var pattern: UInt64 = 0
    /// The code of the word in the lists of names.
    var name: UInt64 = 0
    var length = 0
    var gap: Gap = .start
    /// The exact marks of the gap.
    var marks: UInt64 = 0
    /// 0 outside quotation marks, 1 inside, 2 behind the first pair.
    var quotation: UInt64 = 0
    var bracket: UInt64 = 0
    var phrase = 0
    var sentence = 0
    var clause = 0
    /// The number of years, “in” and markers of volumes before the word.
    var yearsBefore: UInt64 = 0
    var withinBefore: UInt64 = 0
    var numbersBefore: UInt64 = 0
    /// What exact readers say of the word.
    var evidence = WordEvidence()
}

/// A run of words between marks.
struct ObservedPhrase {
    var start: Int
    var end: Int
    var hash: UInt64
    /// The form of its words: digits, capitals, small words.
    var kind: UInt64 = 0
    var marker: UInt64 = 0
    /// The share of words followed by a full stop, in fifths.
    var stops: UInt64 = 0
    var count: Int { end - start }
}

/// The observations of a text.
struct Observations {
    var words: [ObservedWord] = []
    var phrases: [ObservedPhrase] = []
    var sentences: [ObservedPhrase] = []
    var clauses: [ObservedPhrase] = []
    /// The gap behind the last word, with its marks.
    var endGap: Gap = .end
    var endMarks: UInt64 = 0
    /// The apparent style of the reference: the position of the year, and whether there are quotation marks and an
    /// “in”.
    var style: UInt64 = 0
    /// The beginning of the reference.
    var opening: UInt64 = 0
}
