import CitandaDocuments
import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// Reads the archive, its place and the levels of the shelfmark.
enum ArchiveReader {
    static func location(of citation: RecognisedCitation, in passage: Passage) -> ArchiveLocation? {
        guard citation.spans.contains(where: { $0.label == .archive || $0.label == .archiveLocation }) else {
            return nil
        }
        func literal(_ range: Range<Int>) -> Literal {
            Literal(passage[range], origin: Origin(passage.source(range), confidence: citation.evidence.strength))
        }
        // Names that follow each other are one: “National Archives, College Park, MD”.
        var names: [Range<Int>] = []
        var shorts: [Int: String] = [:]
        var previous: LabelledSpan?
        var location = ArchiveLocation()
        for span in citation.spans {
            let continues =
                previous.map {
                    ($0.label == .archive || $0.label == .location) && span.range.lowerBound - $0.range.upperBound <= 2
                } ?? false
            switch span.label {
            case .archive:
                // “LCM, Fish Papers” and “Fish Papers, LCM”: a house and a collection in it are two.
                let isApart = names.last.map { isCollection(passage[$0]) != isCollection(passage[span.range]) } ?? false
                if continues, !isApart, let last = names.popLast() {
                    names.append(last.lowerBound..<span.range.upperBound)
                } else {
                    names.append(span.range)
                }
            case .location where previous?.label == .archive || continues:
                if let last = names.popLast() { names.append(last.lowerBound..<span.range.upperBound) }
            case .abbreviation where !names.isEmpty: shorts[names.count - 1] = passage[span.range]
            case .archiveLocation:
                location.levels.append(
                    level(
                        passage[span.range],
                        origin: Origin(passage.source(span.range), confidence: citation.evidence.strength)
                    ))
            default: break
            }
            previous = span
        }
        // The short form that is introduced stays with the name: later notes say nothing else.
        let literals = names.enumerated().map { place, range in
            var name = literal(range)
            if let short = shorts[place] { name.text += " (\(short))" }
            return name
        }
        // The repository stands last where a collection stands before it (specific to general, Chicago 18 §14.119); it stands
        // first where what follows calls itself papers, records or the like: “LCM, Fish Papers”.
        let place =
            literals.count > 1 && literals.dropFirst().allSatisfy({ isCollection($0.text) })
                && !isCollection(literals[0].text) ? 0 : literals.count - 1
        guard literals.indices.contains(place) else { return location }
        location.repository = literals[place]
        let others = literals.indices.filter { $0 != place }.map { literals[$0] }
        if !others.isEmpty {
            location.collection = Literal(others.map(\.text).joined(separator: ", "), origin: others.first?.origin)
        }
        return location
    }

    /// Whether a name is that of a body of papers rather than of a house that keeps them.
    private static func isCollection(_ name: String) -> Bool {
        name.split { !$0.isLetter }.contains { Lexicon.contains($0.lowercased(), in: .papers) }
    }

    private static func level(_ text: String, origin: Origin) -> ArchiveLocation.Level {
        let words = levelWords(text)
        let rest = text.dropFirst(words.count)
        let value = rest.drop { $0 == "." || $0 == " " }
        let kind = Lexicon.value(of: words, in: .levels).flatMap(ArchiveLocation.LevelKind.init(rawValue:))
        guard let kind, !value.isEmpty, rest.first == "." || rest.first == " " else {
            let isShelfmark = text.contains(where: \.isNumber)
            return ArchiveLocation.Level(isShelfmark ? .shelfmark : .series, text: text, value: text, origin: origin)
        }
        return ArchiveLocation.Level(kind, text: text, value: String(value), origin: origin)
    }

    /// The word or phrase at the head of a level, in small letters: “record group” of “Record Group 59”.
    private static func levelWords(_ text: String) -> String {
        let small = text.lowercased()
        return phrases.first { small.hasPrefix($0 + " ") } ?? String(small.prefix { $0.isLetter })
    }

    private static let phrases = Lexicon.words(.levels).filter { $0.contains(" ") }
}
