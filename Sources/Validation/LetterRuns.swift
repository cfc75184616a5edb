import CitandaWorks

/// The letters of texts without blanks, in which a run of letters is found though a blank was lost: “Markup BodiesBlack”.
///
/// A table leads from eight letters to their places, so that a run is found without a search through all letters.
struct LetterRuns {
    private var letters: [UInt8] = []
    private var places: [UInt64: [Int]] = [:]

    /// Takes the letters of each text. No run goes on from one text to the next.
    init(_ texts: [String]) {
        for text in texts {
            letters += ComparableText.words(of: text).joined().utf8
            letters.append(0)
        }
        for (place, key) in Self.keys(of: letters).enumerated() { places[key, default: []].append(place) }
    }

    /// Whether a text has these words, one after the other. Fewer than ten letters may stand together by chance.
    func hold(_ words: [String]) -> Bool {
        let run = Array(words.joined().utf8)
        guard run.count >= Self.leastRun, let key = Self.keys(of: Array(run.prefix(Self.keyLength))).first else {
            return false
        }
        return places[key, default: []].contains { letters[$0...].starts(with: run) }
    }

    /// The first eight letters from each place on, as one number.
    private static func keys(of letters: [UInt8]) -> [UInt64] {
        guard letters.count >= keyLength else { return [] }
        var key = letters[..<(keyLength - 1)].reduce(0) { $0 << UInt8.bitWidth | UInt64($1) }
        return letters[(keyLength - 1)...].map { letter in
            key = key << UInt8.bitWidth | UInt64(letter)
            return key
        }
    }

    private static let keyLength = 8
    private static let leastRun = 10
}
