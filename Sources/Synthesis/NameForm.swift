import CitandaLabelling

/// The form of names in a style.
struct NameForm {
    enum Order { case givenFirst, familyFirst, firstInverted, familyOnly, familyThenInitials }
    enum Given { case full, initials, tightInitials, bareInitials }

    var order: Order
    var given: Given
    /// The separators between names, and before the last name.
    var separator: String
    var last: String
    var isUpper = false
    var comma = ","
    /// The greatest number of names printed. `others` follows them.
    var most = 6
    var others = " et al."

    func text(_ people: [RecordPool.Person]) -> String {
        let shown = people.prefix(people.count > most ? 1 : people.count)
        var text = ""
        for (index, person) in shown.enumerated() {
            if index > 0 { text += index == shown.count - 1 ? last : separator }
            text += name(person, isFirst: index == 0)
        }
        return people.count > shown.count ? text + others : text
    }

    private func name(_ person: RecordPool.Person, isFirst: Bool) -> String {
        let family = isUpper ? person.family.uppercased() : person.family
        let given = given(person.given)
        guard !given.isEmpty else { return family }
        switch order {
        case .familyOnly: return family
        case .givenFirst: return given + " " + family
        case .familyFirst: return family + comma + " " + given
        case .familyThenInitials: return family + " " + given
        case .firstInverted: return isFirst ? family + comma + " " + given : given + " " + family
        }
    }

    private func given(_ text: String) -> String {
        let words = text.split { $0 == " " || $0 == "." }.map(String.init)
        // “JA” is two initials.
        let isInitials = words.count == 1 && text.count < 4 && text == text.uppercased() && !text.contains(".")
        let initials = (isInitials ? words[0].map { String($0) } : words.compactMap { $0.first.map { String($0) } }).map
        { $0.uppercased() }
        switch given {
        case .full:
            if isInitials { return initials.map { $0 + "." }.joined(separator: " ") }
            return words.map { $0.count == 1 ? $0 + "." : $0 }.joined(separator: " ")
        case .initials: return initials.map { $0 + "." }.joined(separator: " ")
        case .tightInitials: return initials.map { $0 + "." }.joined()
        case .bareInitials: return initials.joined()
        }
    }

    /// A random form among those of a family of styles.
    static func random(_ family: StyleFamily, _ random: inout SplitMix) -> NameForm {
        let isUpper = Int.random(in: 0..<12, using: &random) == 0
        var form: NameForm
        switch family {
        // French and Italian styles print capitals more often; Chinese and Japanese have none.
        case .french: return french(&random)
        case .italian: return italian(&random)
        case .chinese, .japanese: return eastAsian(&random)
        case .germanLaw: form = germanLaw(&random)
        case .germanSocial: form = germanSocial(&random)
        case .englishLaw: form = englishLaw(&random)
        case .englishNotes: form = englishNotes(&random)
        case .englishList: form = englishList(&random)
        case .russian: form = russian(&random)
        }
        form.isUpper = isUpper
        return form
    }

    private static func pick<T>(_ values: [T], _ random: inout SplitMix) -> T {
        values[Int.random(in: values.indices, using: &random)]
    }

    /// `Müller/Schmidt`, `Müller, K. und Schmidt, R.`
    private static func germanLaw(_ random: inout SplitMix) -> NameForm {
        var form = NameForm(
            order: pick([.familyOnly, .familyOnly, .familyOnly, .givenFirst, .familyFirst], &random),
            given: pick([.full, .initials, .initials], &random), separator: "/", last: "/")
        if form.order != .familyOnly, Bool.random(using: &random) { (form.separator, form.last) = (", ", " und ") }
        form.others = pick([" u.a.", " u. a.", " et al."], &random)
        return form
    }

    /// `Müller, Karl/Schmidt, Rosa`, `Müller, K.; Schmidt, R.`
    private static func germanSocial(_ random: inout SplitMix) -> NameForm {
        let separators = pick(
            [("/", "/"), ("; ", "; "), (", ", " und "), (" / ", " / "), (", ", ", "), (", ", " & "), ("/ ", "/ ")],
            &random)
        var form = NameForm(
            order: pick([.familyFirst, .familyFirst, .familyFirst, .firstInverted, .givenFirst], &random),
            given: pick([.full, .full, .initials, .tightInitials], &random), separator: separators.0,
            last: separators.1)
        form.others = pick([" u.a.", " et al.", " [u. a.]"], &random)
        return form
    }

    /// `J.K. Smith and A. Jones`
    private static func englishLaw(_ random: inout SplitMix) -> NameForm {
        return NameForm(
            order: pick([.givenFirst, .givenFirst, .givenFirst, .givenFirst, .familyOnly], &random),
            given: pick([.initials, .tightInitials, .tightInitials, .full, .bareInitials], &random),
            separator: ", ",
            last: pick([" and ", " and ", " & ", ", and "], &random))
    }

    /// `John Smith and Ann Jones`
    private static func englishNotes(_ random: inout SplitMix) -> NameForm {
        return NameForm(
            order: pick([.givenFirst, .givenFirst, .givenFirst, .firstInverted, .familyOnly], &random),
            given: pick([.full, .full, .initials, .tightInitials], &random), separator: ", ",
            last: pick([" and ", ", and ", " & "], &random))
    }

    /// `Smith, John, and Ann Jones`, `Smith JK, Jones A`
    private static func englishList(_ random: inout SplitMix) -> NameForm {
        var form = NameForm(
            order: pick([.familyFirst, .firstInverted, .familyThenInitials, .givenFirst], &random),
            given: pick([.full, .initials, .tightInitials, .bareInitials], &random),
            separator: pick([", ", "; "], &random), last: pick([" and ", ", and ", ", & ", " & ", ", "], &random))
        if form.order == .familyThenInitials { form.given = pick([.bareInitials, .tightInitials], &random) }
        return form
    }

    /// `Jean Martin et Anne Leroy`, `MARTIN Jean`
    private static func french(_ random: inout SplitMix) -> NameForm {
        var form = NameForm(
            order: pick([.givenFirst, .givenFirst, .familyFirst, .familyThenInitials], &random),
            given: pick([.full, .full, .initials, .tightInitials], &random), separator: ", ",
            last: pick([" et ", ", ", " & "], &random))
        if form.order == .familyThenInitials { form.given = .full }
        form.isUpper = Int.random(in: 0..<3, using: &random) == 0
        return form
    }

    /// `Carlo Rossi e Anna Bianchi`, `ROSSI C. - BIANCHI A.`
    private static func italian(_ random: inout SplitMix) -> NameForm {
        var form = NameForm(
            order: pick([.givenFirst, .givenFirst, .familyThenInitials], &random),
            given: pick([.full, .initials], &random), separator: pick([", ", " - "], &random),
            last: pick([" e ", ", ", " - "], &random))
        form.isUpper = Int.random(in: 0..<4, using: &random) == 0
        return form
    }

    /// `Иванов И. И., Петров А. Б.`
    private static func russian(_ random: inout SplitMix) -> NameForm {
        return NameForm(
            order: pick([.familyThenInitials, .givenFirst], &random),
            given: pick([.initials, .tightInitials], &random),
            separator: ", ", last: ", ", others: " и др.")
    }

    /// `陈明、王力`
    private static func eastAsian(_ random: inout SplitMix) -> NameForm {
        let separator = pick([", ", ",", "、", "/ "], &random)
        return NameForm(order: .familyThenInitials, given: .full, separator: separator, last: separator)
    }
}

/// Families of similar styles.
enum StyleFamily: String, CaseIterable, Sendable {
    case germanLaw, germanSocial, englishLaw, englishNotes, englishList, french, italian, russian, chinese, japanese

    /// The language of titles and connectives.
    var language: String {
        switch self {
        case .germanLaw, .germanSocial: "de"
        case .englishLaw, .englishNotes, .englishList: "en"
        case .french: "fr"
        case .italian: "it"
        case .russian: "ru"
        case .chinese: "zh"
        case .japanese: "ja"
        }
    }
}
