/// What is seen of one word.
struct ObservedWord {
    /// Its bytes.
    var range: Range<Int>
    /// Its index among the tokens.
    var token: Int
    /// The hash of its letters in small letters; of digits, their number and, for years, the century.
    var folded: UInt64
    var prefix2: UInt64 = 0
    var prefix3: UInt64 = 0
    var prefix4: UInt64 = 0
    var suffix2: UInt64 = 0
    var suffix3: UInt64 = 0
    var suffix4: UInt64 = 0
    var form: WordForm
    var marker: Marker = .none
    /// The marker, else the form: the word's part in patterns.
    var pattern: UInt64 = 0
    /// What lists of names know of it.
    var name: UInt64 = 0
    var length = 0
    var gap: Gap = .start
    /// The very marks of the gap.
    var marks: UInt64 = 0
    /// 0 outside quotation marks, 1 inside, 2 behind the first pair.
    var quotation: UInt64 = 0
    var bracket: UInt64 = 0
    var phrase = 0
    var sentence = 0
    var clause = 0
    /// How many years, *in* and markers of volumes stand before it.
    var yearsBefore: UInt64 = 0
    var withinBefore: UInt64 = 0
    var numbersBefore: UInt64 = 0
}

/// A run of words between marks.
struct ObservedPhrase {
    var start: Int
    var end: Int
    var hash: UInt64
    /// What its words are like: digits, capitals, small words.
    var kind: UInt64 = 0
    var marker: UInt64 = 0
    /// The share of words with a stop behind them, in fifths.
    var stops: UInt64 = 0
    var count: Int { end - start }
}

/// What is seen of a text before any label is thought of.
struct Observations {
    var words: [ObservedWord] = []
    var phrases: [ObservedPhrase] = []
    var sentences: [ObservedPhrase] = []
    var clauses: [ObservedPhrase] = []
    /// The gap behind the last word, and its marks.
    var endGap: Gap = .end
    var endMarks: UInt64 = 0
    /// What sort of reference it looks like: where the year stands, whether there are quotation marks and an “in”.
    var style: UInt64 = 0
    /// How it begins.
    var opening: UInt64 = 0
}
