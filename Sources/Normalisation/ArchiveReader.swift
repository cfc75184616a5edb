import Documents
import Recognition
import Works

/// Reads the archive, its place and the levels of the shelfmark.
enum ArchiveReader {
    static func location(of citation: RecognisedCitation, in passage: Passage) -> ArchiveLocation? {
        guard citation.spans.contains(where: { $0.label == .archive || $0.label == .archiveLocation }) else {
            return nil
        }
        func literal(_ range: Range<Int>) -> Literal {
            Literal(passage[range], origin: Origin(passage.source(range), confidence: citation.confidence))
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
                // “LCM, Fish Papers”: a house and a collection in it are two.
                let isHeld =
                    isCollection(passage[span.range]) && names.last.map { !isCollection(passage[$0]) } ?? false
                if continues, !isHeld, let last = names.popLast() {
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
                        passage[span.range], origin: Origin(passage.source(span.range), confidence: citation.confidence)
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
        name.split { !$0.isLetter }.contains {
            ["papers", "collection", "records", "reports", "correspondence", "manuscripts", "nachlass", "fonds"]
                .contains(
                    $0.lowercased())
        }
    }

    private static func level(_ text: String, origin: Origin) -> ArchiveLocation.Level {
        let word = text.prefix { $0.isLetter }.lowercased()
        let rest = text.dropFirst(word.count).drop { $0 == "." || $0 == " " }
        if text.lowercased().hasPrefix("record group") {
            return ArchiveLocation.Level(.recordGroup, text: text, value: String(text.dropFirst(13)), origin: origin)
        }
        guard let kind = kinds[word], !rest.isEmpty,
            text.dropFirst(word.count).first.map({ $0 == "." || $0 == " " }) == true
        else {
            let isShelfmark = text.contains(where: \.isNumber)
            return ArchiveLocation.Level(isShelfmark ? .shelfmark : .series, text: text, value: text, origin: origin)
        }
        return ArchiveLocation.Level(kind, text: text, value: String(rest), origin: origin)
    }

    private static let kinds: [String: ArchiveLocation.LevelKind] = [
        "f": .fond, "fond": .fond, "fonds": .fond, "op": .opis, "opis": .opis, "d": .delo, "delo": .delo,
        "papka": .papka, "p": .papka,
        "rg": .recordGroup, "box": .box, "boxes": .box, "folder": .folder, "folders": .folder, "file": .file,
        "files": .file,
        "carton": .carton, "cartons": .carton, "reel": .reel, "roll": .reel, "ms": .manuscript, "mss": .manuscript,
        "vol": .volume,
        "series": .series, "ser": .series, "entry": .entry, "lot": .lot, "item": .item, "cassette": .item,
        "tape": .item,
        "ф": .fond, "фонд": .fond, "оп": .opis, "опись": .opis, "д": .delo, "дело": .delo, "папка": .papka, "п": .papka,
        "dossier": .folder, "liasse": .folder, "mappe": .folder, "bundle": .folder, "inv": .entry,
    ]
}
