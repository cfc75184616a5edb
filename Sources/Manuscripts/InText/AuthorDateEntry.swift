import CitandaDocuments
import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// An entry of a list as citations by author and date name it.
///
/// Names and years are those of the printed line: an entry that was not read in full has them too.
struct AuthorDateEntry {
    /// Which entry.
    let id: ListEntryID
    /// The words before the first stop or comma of the entry: the family name, a body, or the words of a title.
    let lead: [String]
    /// The name of a body that initials and a dash come before: “WHO – World Health Office”.
    let spelledOut: [String]
    /// The family name of the first author, in words.
    let family: [String]
    /// The words of all names of the entry.
    let names: Set<String>
    /// How many people made the work.
    let authors: Int
    /// The year of publication with its letter, or the words in its place.
    let year: String?
    /// The other years of the entry, such as that of a first edition.
    let otherYears: Set<String>
    /// The longer words of the entry.
    let words: Set<String>
    private let text: String

    /// An entry.
    ///
    /// - Parameters:
    ///   - id: Which entry.
    ///   - text: The entry as printed.
    ///   - statement: The entry as read; nil where it was not.
    ///   - previous: The entry before, whose names a dash repeats.
    init(_ id: ListEntryID, text: String, statement: Work?, previous: AuthorDateEntry?) {
        self.id = id
        self.text = text
        let head = Self.head(of: text)
        let isDash = !head.contains { $0.isLetter }
        spelledOut = Self.words(behindDashAfter: head, in: text)
        let lead = isDash ? previous?.lead ?? [] : ComparableText.words(of: head)
        let names = statement.flatMap { work in work.leadNames.map { lead in (lead, work) } }
        self.lead = lead
        let people = names.map { names in names.1.contributors.filter { $0.role == names.0.role } } ?? []
        family =
            people.first.map { ComparableText.words(of: $0.name.familyKey) }
            ?? (isDash ? previous?.family : nil) ?? lead
        let printed = Self.words(beforeYearOf: text)
        self.names = Set(lead + printed + people.flatMap { ComparableText.words(of: $0.name.familyKey) })
        authors = max(1, people.count)
        let years = AuthorDateGrammar(Passage(plain: Array(text.utf8))).yearsOfEntry()
        let issued = statement?[.issued]?.start.map { String($0.year) }
        year =
            years.first { $0.count == Self.letteredYear } ?? years.first { issued != nil && $0.hasPrefix(issued ?? "") }
            ?? years.first
        otherYears = Set(years).subtracting(year.map { [$0] } ?? [])
        words = Set(ComparableText.words(of: text).filter { $0.count > Self.shortWord })
    }

    /// The characters of a year with a letter, which no other number of an entry has.
    private static let letteredYear = 5
    /// The word of the entry whose letters to compare by are these.
    func printed(_ word: String) -> String {
        text.split { !($0.isLetter || $0 == "-" || $0 == "’" || $0 == "'") }.map(String.init)
            .first { ComparableText.words(of: $0).joined() == word } ?? word
    }

    /// The words under which citations may name the author: names, a body with its initials, and names written as one word.
    var nameKeys: Set<String> {
        var keys = Set(lead + family + spelledOut + [lead.joined(), family.joined()])
        for body in [lead, family] where body.count > 1 { keys.formUnion(CitedNames.acronyms(of: body)) }
        return keys
    }

    /// Words of at most so many letters tell no title.
    static let shortWord = 3

    /// Up to the first mark that ends a name.
    private static func head(of text: String) -> String {
        let trimmed = text.drop {
            !($0.isLetter || $0.isNumber || $0.unicodeScalars.allSatisfy { $0.isDash || $0 == "_" })
        }
        return String(trimmed.prefix { !",.:;(/–&".contains($0) && !$0.isNumber })
    }

    private static func words(behindDashAfter head: String, in text: String) -> [String] {
        guard head.count > 1, head == head.uppercased(), text.hasPrefix(head) else { return [] }
        let rest = text.dropFirst(head.count).drop { $0 == " " }
        guard rest.first?.unicodeScalars.allSatisfy({ $0.isDash || $0 == "-" }) == true else { return [] }
        return ComparableText.words(of: String(rest.dropFirst().prefix { !",.:;(".contains($0) }))
    }

    /// The words before the first figure, where one comes early.
    private static func words(beforeYearOf text: String) -> [String] {
        let head = text.prefix(longestHead)
        guard let year = head.firstIndex(where: \.isNumber) else { return [] }
        return ComparableText.words(of: String(head[..<year]))
    }

    /// The names of an entry have at most so many characters.
    private static let longestHead = 240

    /// How well the names of a citation fit the entry; nil where they do not.
    func fit(_ cited: CitedNames) -> NameFit? {
        guard let first = cited.groups.first, let last = first.last else { return nil }
        let words = Self.withoutParticles(first)
        let lead = Self.withoutParticles(self.lead)
        var fit: NameFit
        if first == family || words == lead || words == Self.withoutParticles(spelledOut) && !words.isEmpty
            || first.joined() == family.joined()
            || first.count > family.count && !family.isEmpty && first.suffix(family.count).elementsEqual(family)
        {
            fit = NameFit(strength: .same)
        } else if words.count > 0, lead.starts(with: words) || family.starts(with: words) {
            fit = NameFit(strength: .beginning)
        } else if lead.contains(last), last.count > 2, first.count <= 3, lead.count <= 3 || cited.isCapitals {
            fit = NameFit(strength: .part)
        } else if cited.isAcronym(of: lead) || cited.isAcronym(of: family) {
            fit = NameFit(strength: .part)
        } else if let spelt = Self.similar(last, family.last) ?? Self.similar(first[0], lead.first) {
            fit = NameFit(strength: .similar(spelt))
        } else {
            return nil
        }
        for group in cited.groups.dropFirst() {
            guard let family = group.last else { continue }
            if names.contains(family) {
                fit.agreeing += 1
            } else if names.contains(where: { Self.similar(family, $0) != nil }) {
                fit.agreeing += 1
            } else {
                fit.missing += 1
            }
        }
        if cited.hasOthers { fit.agreeing += authors > 1 ? 1 : 0 }
        if cited.groups.count == 1, !cited.hasOthers, authors > 1 { fit.missing += 1 }
        return fit
    }

    private static func withoutParticles(_ words: [String]) -> [String] {
        words.filter { !Lexicon.contains($0, in: .particles) && !Lexicon.contains($0, in: .connectors) }
    }

    /// The other spelling, where two names of some length differ in one letter.
    private static func similar(_ a: String, _ b: String?) -> String? {
        guard let b, a != b, a.count >= leastSimilar, b.count >= leastSimilar,
            a.first == b.first, ComparableText.distance(a, b, limit: 1) <= 1
        else { return nil }
        return b
    }

    /// Shorter names with a letter of difference are two names: Chen and Chan.
    private static let leastSimilar = 5
}

/// How well the names of a citation fit an entry.
struct NameFit {
    /// How the first names agree.
    enum Strength: Equatable {
        /// All words are the same.
        case same
        /// The words of the citation begin those of the entry.
        case beginning
        /// One is a part of the other, or its initials.
        case part
        /// One letter differs; the word is that of the entry.
        case similar(String)
    }
    /// How the first names agree.
    var strength: Strength
    /// The further names that the entry has too.
    var agreeing = 0
    /// The further names that the entry has not, or the other way round.
    var missing = 0

    /// A number to compare fits by.
    var score: Int {
        let first =
            switch strength {
            case .same: 6
            case .beginning: 5
            case .part: 4
            case .similar: 2
            }
        return first + agreeing - 2 * missing
    }
}
