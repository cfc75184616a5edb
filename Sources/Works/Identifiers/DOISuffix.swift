/// What the suffix of a DOI tells by the customs of publishers: a journal, a year, a volume, a page.
///
/// By the standard a suffix means nothing. Only shapes that a publisher has used for years are read, and all others tell nothing.
package struct DOISuffix: Sendable, Hashable {
    /// What stands for the journal: an ISSN, or the letters before the first figure with the prefix, as `10.1257/aer`.
    package private(set) var series: String?
    /// Whether the publisher gives the series to one journal alone. Letters of other shapes may stand for a publisher.
    package private(set) var hasProperSeries = false
    /// The ISSN, whether its check digit is right or not.
    package private(set) var issn: String?
    /// The ISBN, whether its check digit is right or not.
    package private(set) var isbn: String?
    /// The year in which the number was given, which is near the year of the issue.
    package private(set) var year: Int?
    /// Whether only the last two figures of the year are told.
    package private(set) var hasShortYear = false
    package private(set) var volume: Int?
    package private(set) var issue: Int?
    package private(set) var page: Int?
    /// What is wrong with the check digit of an ISSN, an ISBN or a publisher item identifier in the DOI.
    package private(set) var fault: String?

    /// Reads the suffix of a DOI.
    package init(_ doi: DOI) {
        let text = doi.text.lowercased()
        // A short DOI tells nothing.
        guard text.utf8.count <= Self.longest, text.hasPrefix("10."), let slash = text.firstIndex(of: "/") else {
            return
        }
        let prefix = String(text[..<slash]), suffix = text[slash...].dropFirst()
        if let shape = Self.shapes[prefix]?.lazy.compactMap({ Match($0, suffix) }).first {
            take(shape, prefix)
            hasProperSeries = true
        } else if let springer = PublisherItem(springer: suffix) {
            series = "\(prefix)/s\(springer.journal)"
            year = springer.year
            hasProperSeries = true
            fault = springer.fault
        } else {
            isbn = Self.isbn(in: suffix)
            if let isbn { fault = ISBN.problem(in: isbn).map { "the ISBN \(isbn) in the DOI has a fault: \($0)" } }
            guard isbn == nil else { return }
            if let issn = Self.issn(beginning: suffix) {
                self.issn = issn
                hasProperSeries = true
            } else {
                series = Self.letters(suffix).map { "\(prefix)/\($0)" }
            }
        }
        if series == nil, let issn, ISSN(issn) != nil { series = issn }
        if fault == nil, let issn {
            fault = ISSN.problem(in: issn).map { "the ISSN \(issn) in the DOI has a fault: \($0)" }
        }
        if fault == nil, let item = PublisherItem(elsevier: suffix) { fault = item.fault }
    }

    private mutating func take(_ match: Match, _ prefix: String) {
        issn = match.issn.map { ISSN($0)?.text ?? $0 }
        year = match.year
        hasShortYear = match.hasShortYear
        volume = match.volume
        issue = match.issue
        page = match.page
        if let letters = match.letters { series = "\(prefix)/\(letters)" }
    }

    // MARK: - Shapes

    /// The shapes of suffixes by prefix, the first that fits counts.
    ///
    /// A capital stands for a part: C for the letters of a journal, S an ISSN, Y a year, y its last two figures, V a volume, I an issue,
    /// P a first page, N anything. All else stands for itself.
    private static let shapes: [String: [String]] = [
        "10.1001": ["C.Y.N", "C.V.I.P"],
        "10.1016": ["j.C.Y.N", "sS(y)N", "S(y)N"],
        "10.1029": ["YN"],
        "10.1037": ["S.V.I.P"],
        "10.1046": ["j.S.Y.N"],
        "10.1051": ["S:YN"],
        "10.1080": ["S.Y.N"],
        "10.1088": ["S/V/I/N"],
        "10.1090": ["sS-Y-N"],
        "10.1093": ["C/V.I.P"],
        "10.1098": ["C.Y.N"],
        "10.1103": ["C.V.P"],
        "10.1109": ["C.Y.N"],
        "10.1111": ["j.S.Y.N"],
        "10.1136": ["C.V.I.P"],
        // The volume there is the one that was planned, and not always the one that was printed.
        "10.1146": ["annurev.C.N"],
        "10.1162": ["C.Y.V.I.P"],
        "10.1257": ["C.V.I.P"],
        "10.3389": ["C.Y.N"],
    ]

    /// The parts of a suffix that has a shape.
    private struct Match {
        private(set) var letters: String?
        private(set) var issn: String?
        private(set) var year: Int?
        private(set) var hasShortYear = false
        private(set) var volume: Int?
        private(set) var issue: Int?
        private(set) var page: Int?

        init?(_ shape: String, _ suffix: Substring) {
            var rest = suffix
            for sign in shape {
                guard read(sign, &rest) else { return nil }
            }
            guard rest.isEmpty else { return nil }
        }

        private mutating func read(_ sign: Character, _ rest: inout Substring) -> Bool {
            switch sign {
            case "C":
                letters = String(Self.take(&rest) { $0.isASCII && $0.isLetter })
                return letters?.isEmpty == false
            case "S":
                issn = DOISuffix.takeISSN(&rest)
                return issn != nil
            case "Y":
                year = Self.number(&rest, digits: 4).flatMap { DOISuffix.years.contains($0) ? $0 : nil }
                return year != nil
            case "y":
                year = Self.number(&rest, digits: 2).map { DOISuffix.year(ofTwo: $0) }
                hasShortYear = true
                return year != nil
            case "V":
                volume = Self.number(&rest)
                return volume.map { $0 <= DOISuffix.highestVolume } ?? false
            case "I":
                issue = Self.number(&rest)
                return issue != nil
            case "P":
                page = Self.number(&rest)
                return page != nil
            case "N":
                rest = ""
                return true
            default: return rest.popFirst() == sign
            }
        }

        private static func take(_ rest: inout Substring, while isPart: (Character) -> Bool) -> Substring {
            let part = rest.prefix(while: isPart)
            rest = rest[part.endIndex...]
            return part
        }

        /// The figures at the beginning, all of them or some number.
        private static func number(_ rest: inout Substring, digits: Int? = nil) -> Int? {
            let figures = rest.prefix { $0.isASCII && $0.isNumber }
            let part = digits.map { figures.prefix($0) } ?? figures
            guard !part.isEmpty, digits.map({ part.count == $0 }) ?? true, let number = Int(part) else { return nil }
            rest = rest[part.endIndex...]
            return number
        }
    }

    /// The bytes of the longest DOI that is read.
    private static let longest = 300
    /// Longer numbers are no volumes.
    private static let highestVolume = 9999
    /// Years that a part of a DOI may mean.
    private static let years = 1800...2099
    /// Numbers with two figures of a year were given from 1950 to 2049.
    private static let firstOfTwo = 50

    static func year(ofTwo figures: Int) -> Int { figures < firstOfTwo ? 2000 + figures : 1900 + figures }

    // MARK: - Numbers

    /// The eight characters of an ISSN at the beginning, with a hyphen or without.
    private static func takeISSN(_ rest: inout Substring) -> String? {
        var characters = ""
        var index = rest.startIndex
        while index < rest.endIndex, characters.count < ISSN.length {
            let character = rest[index]
            let isLast = characters.count == ISSN.length - 1
            if character.isASCII, character.isNumber || isLast && character == "x" {
                characters.append(character)
            } else if character != "-" || characters.count != ISSN.length / 2 {
                return nil
            }
            index = rest.index(after: index)
        }
        guard characters.count == ISSN.length else { return nil }
        rest = rest[index...]
        return characters.prefix(ISSN.length / 2) + "-" + characters.suffix(ISSN.length / 2).uppercased()
    }

    /// A right ISSN at the beginning of a suffix, behind an S or not; shapes that are not known hold one by no chance.
    private static func issn(beginning suffix: Substring) -> String? {
        var rest = suffix.first == "s" ? suffix.dropFirst() : suffix
        guard let issn = takeISSN(&rest), !rest.isEmpty else { return nil }
        return ISSN(issn)?.text
    }

    /// An ISBN of thirteen digits that stands between other characters than figures.
    private static func isbn(in suffix: Substring) -> String? {
        for mark in ["978", "979"] {
            var rest = suffix
            while let place = rest.firstRange(of: mark) {
                let isFirst = place.lowerBound == suffix.startIndex
                let before = isFirst ? " " : suffix[suffix.index(before: place.lowerBound)]
                let run = suffix[place.lowerBound...].prefix { $0.isASCII && $0.isNumber || $0 == "-" }
                let digits = run.filter { $0 != "-" }
                if !before.isNumber, digits.count == ISBN.lengths.last { return digits }
                // “978-3-540-12345-6-7” has a chapter behind the number; its end is not known.
                rest = rest[place.upperBound...]
            }
        }
        return nil
    }

    /// The letters and stops before the first figure, if they can name a journal.
    private static func letters(_ suffix: Substring) -> String? {
        let head = suffix.prefix { !$0.isNumber }
        let letters = head.reversed().drop { !$0.isLetter }.reversed()
        guard head.count < suffix.count, letters.count >= fewestLetters else { return nil }
        return String(letters)
    }

    /// A single letter stands for many journals.
    private static let fewestLetters = 2
}
