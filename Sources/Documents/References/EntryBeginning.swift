import CitandaLexicon

/// How much the beginning of a line looks like the beginning of a reference.
enum EntryBeginning: Int, Comparable {
    /// It may be anything.
    case open
    /// A title or the name of a body may begin so, and the middle of a reference too.
    case likely
    /// Names in the order and with the marks that references begin with: “Roe, Ann.”, “Roe AB,”, “A. B. Roe,”, “Roe (2001)”, “———.”.
    case certain

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The beginning of a line without its label.
    init(of line: ArraySlice<UInt8>) {
        let text = String(decoding: line.prefix(Self.readLength), as: UTF8.self)
        self = Self.judged(Substring(text).drop { $0 == "*" || $0 == "_" })
    }

    /// So many bytes of a line are looked at.
    private static let readLength = 160
    /// A family name has at most so many words: “Castro e Silva”.
    private static let longestName = 4
    /// Initials without full stops have at most so many letters.
    private static let longestInitials = 3
    /// A corporate author before a year has at most so many letters.
    private static let longestBody = 100

    private static func judged(_ text: Substring) -> EntryBeginning {
        if isDash(text) { return .certain }
        guard let first = text.unicodeScalars.first else { return .open }
        if first.isQuotationMark { return QuotationMarks.closers[first] != nil ? .likely : .open }
        if first.isIdeographic { return .likely }
        var words = text.split(separator: " ").prefix(longestName * 3)[...]
        while words.count > 1, let word = words.first, Lexicon.contains(word.lowercased(), in: .particles) {
            words = words.dropFirst()
        }
        guard let word = words.first, word.unicodeScalars.first?.isCapital == true else { return .open }
        if isInitial(word), isInitialsFirst(words) { return .certain }
        if isCapitals(words) { return .certain }
        return max(byName(words), byYear(text))
    }

    /// Whether a line begins with a town, as facts of publication do: “Oxford, Clarendon Press, 1999.”
    static func isTown(_ line: ArraySlice<UInt8>) -> Bool {
        let name = String(decoding: line.prefix(readLength), as: UTF8.self).prefix { $0 != "," && $0 != ":" }
        return Lexicon.contains(name.lowercased(), in: .cities)
    }

    /// The first of the CJK characters, which begin no word with a capital.
    fileprivate static let firstIdeograph: UInt32 = 0x2E80

    /// A dash in the place of the names of the entry before.
    private static func isDash(_ text: Substring) -> Bool {
        let dashes = text.prefix { $0.unicodeScalars.allSatisfy { $0.isDash || $0 == "_" } }
        let next = text[dashes.endIndex...].first
        return dashes.count >= 2 || dashes.first == "—" && (next == "." || next == ",")
    }

    /// “ROE Ann,”, “ROE (Ann),”, “ROE Ann (dir.)”
    private static func isCapitals(_ words: ArraySlice<Substring>) -> Bool {
        guard words.count > 1, let family = words.first, let given = words.dropFirst().first,
            family.count >= longestInitials, family.allSatisfy({ $0.isUppercase || "-’'".contains($0) })
        else { return false }
        let name = given.drop { $0 == "(" }
        guard name.first?.isUppercase == true, name.contains(where: \.isLowercase) || name.contains(".") else {
            return false
        }
        return given.last == "," || given.first == "(" || words.dropFirst(2).first?.first == "("
    }

    /// “Roe, Ann”, “Roe AB”, “Ann Roe, “Title””, “Ann Roe: Title”.
    private static func byName(_ words: ArraySlice<Substring>) -> EntryBeginning {
        for (count, word) in zip(1..., words.prefix(longestName + 1)) {
            let next = words.dropFirst(count).first
            let bare = word.trimmingMarks
            let isLast = bare.count < word.count
            if count > 1, isLast || next == nil, isInitials(bare), next?.first?.isNumber != true { return .certain }
            guard bare.unicodeScalars.allSatisfy({ $0.isWordScalar || $0.isDash || $0.isApostrophe || $0 == "." }),
                bare.unicodeScalars.first?.isCapital == true || Lexicon.contains(String(bare), in: .particles)
            else { return .open }
            guard isLast else { continue }
            let name = words.prefix(count).joined(separator: " ").lowercased().filter { !",.:;".contains($0) }
            guard !Lexicon.contains(name, in: .cities), Lexicon.month(name) == nil, let next else { return .open }
            switch word.last {
            case ",": return afterComma(next, isFamily: count <= longestName, isWholeName: count > 1)
            case ":" where count > 1, "." where count > 1 && bare.count > longestInitials: return .likely
            default: return .open
            }
        }
        return .open
    }

    private static func afterComma(_ next: Substring, isFamily: Bool, isWholeName: Bool) -> EntryBeginning {
        let bare = next.trimmingMarks
        guard let first = next.unicodeScalars.first else { return .open }
        if isWholeName, first == "*" || first == "_" || first.isQuotationMark { return .certain }
        let word = bare.lowercased()
        guard isFamily, first.isCapital, !Lexicon.contains(String(bare), in: .states),
            !Lexicon.contains(word, in: .locators), !Lexicon.contains(word + ".", in: .locators),
            !Lexicon.contains(word, in: .cities), Lexicon.month(word) == nil
        else { return .open }
        return .certain
    }

    /// “A. B. Roe,”, “A.-B. Roe and”.
    private static func isInitialsFirst(_ words: ArraySlice<Substring>) -> Bool {
        let rest = words.drop(while: isInitial)
        for (index, word) in rest.prefix(longestName).enumerated() {
            guard word.unicodeScalars.first?.isCapital == true || Lexicon.contains(String(word), in: .particles) else {
                return index > 0 && (word == "&" || Lexicon.contains(word.lowercased(), in: .conjunctions))
            }
            if word.last == "," || word.last == ":" { return true }
        }
        return false
    }

    /// “J.”, “J.-P.”, “J.A.”
    private static func isInitial(_ word: Substring) -> Bool {
        word.last == "."
            && word.split { $0 == "." || $0 == "-" }.allSatisfy { $0.count <= 2 && $0.first?.isUppercase == true }
    }

    /// “JA” of “Smith JA”, but no “UP” of “Oxford UP”.
    private static func isInitials(_ word: Substring) -> Bool {
        (1...longestInitials).contains(word.count) && word.allSatisfy(\.isUppercase) && word != "UP"
            && !Lexicon.contains(String(word), in: .states)
    }

    /// A name without figures before a year in brackets: “World Salt Board (2001)”.
    private static func byYear(_ text: Substring) -> EntryBeginning {
        guard let open = text.firstIndex(of: "(") else { return .open }
        let name = text[..<open]
        let year = text[text.index(after: open)...].prefix { $0.isASCII && $0.isNumber }
        guard year.count == 4, name.count <= longestBody, !name.contains(where: \.isNumber) else { return .open }
        return name.contains(".") || name.contains(",") ? .certain : .likely
    }
}

extension Substring {
    /// Without the marks at the end.
    fileprivate var trimmingMarks: Substring {
        var text = self
        while let last = text.last, ",.:;".contains(last) { text.removeLast() }
        return text
    }
}

extension Unicode.Scalar {
    /// Whether a text in Chinese, Japanese or Korean has the character: lines are joined without a blank there.
    var isIdeographic: Bool { value >= EntryBeginning.firstIdeograph }
}
