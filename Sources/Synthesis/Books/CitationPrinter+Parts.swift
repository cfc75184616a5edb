import CitandaLexicon
import CitandaWorks

/// Names, titles, pages and dates.
extension CitationPrinter {
    func other(_ text: String) -> Segment { ("other", text) }

    mutating func authors(_ work: InventedWork) -> [Segment] {
        if let body = work.body { return [("author", body)] }
        return [("author", names(work.authors))]
    }

    mutating func editorsAhead(_ work: InventedWork) -> [Segment] {
        let roles = ["de": " (Hg.)", "fr": " (éd.)", "it": " (a cura di)", "es": " (ed.)", "pt": " (org.)"]
        return [("editor", names(work.editors)), other(roles[house.language] ?? pick([", ed.", " (ed.)", ", eds."]))]
    }

    mutating func names(_ people: [RecordPool.Person]) -> String {
        var form = NameForm(order: .givenFirst, given: .full, separator: ", ", last: " and ")
        switch house.names {
        case .given: break
        case .initials: form.given = .initials
        case .inverted: form.order = .firstInverted
        case .family: form.order = .familyOnly
        case .invertedInitials: (form.order, form.given) = (.familyFirst, .initials)
        }
        let joints = [
            "de": pick(["/", " und ", ", "]), "fr": pick([" et ", ", et ", " et ", ", "]), "es": pick([" y ", ", y "]),
            "pt": pick([" e ", ", e "]), "it": pick([" e ", ", "]),
        ]
        form.last = joints[house.language] ?? pick([" and ", " and ", " & ", ", and "])
        return form.text(people)
    }

    func given(_ person: RecordPool.Person) -> String {
        NameForm(order: .givenFirst, given: .full, separator: ", ", last: " and ").text([person])
    }

    /// What closes a quoted title and leads to the next part.
    mutating func closing() -> String {
        switch house.articleTitle {
        case .double, .straight, .single: house.language == "en" ? " " : ", "
        case .guillemets, .german, .inverted: ", "
        case .italic, .underscored, .plain: pick([", ", ", ", ". "])
        }
    }

    mutating func title(_ text: String, _ style: House.Title, label: String = "title") -> [Segment] {
        let comma = house.language == "en" ? pick([",", ",", "."]) : ""
        switch style {
        case .italic: return [other("*"), (label, text), other("*")]
        case .underscored: return [other("_"), (label, text), other("_")]
        case .plain: return [(label, text)]
        case .double: return [other("“"), (label, text), other(comma + "”")]
        case .single: return [other("‘"), (label, text), other("’" + comma)]
        case .straight: return [other("\""), (label, text), other(comma + "\"")]
        case .guillemets:
            return chance(2)
                ? [other("«\u{A0}"), (label, text), other("\u{A0}»")] : [other("«"), (label, text), other("»")]
        case .german: return [other("„"), (label, text), other("“")]
        case .inverted: return [other("»"), (label, text), other("«")]
        }
    }

    mutating func pages(_ work: InventedWork, after joint: String) -> [Segment] {
        var parts: [Segment] = [other(joint)]
        let label =
            joint == ": "
            ? "" : house.pageLabel.isEmpty ? "" : chance(2) && house.pageLabel == "p. " ? "pp. " : house.pageLabel
        let whole = "\(work.pages.first)\(house.range)\(work.pages.last)"
        if chance(3) {
            parts += [other(label), ("pages", whole)]
            let lead = [
                "de": ", hier ", "fr": ", ici p. ", "en": pick([", at ", ", here ", ", esp. "]), "it": ", in part. p. ",
            ]
            if chance(3) { parts += [other(lead[house.language] ?? ", "), ("locator", page(in: work))] }
            return parts
        }
        return parts + [other(label), ("locator", chance(3) ? whole : page(in: work))]
    }

    mutating func locator(_ work: InventedWork) -> [Segment] {
        guard !chance(5) else { return [] }
        if chance(9) {
            let form = pick([
                ", lib. VI, cap. X#", ", c. #", ", bk. ii, ch. #", ", I, #", ", pt. #", ", lines #–##", ", chap. #",
                ", ch. #", ", Kap. #", ", chaps. #–##", ", §\u{A0}#", ", sec. #", ", fig. #", ", pl. #", ", note #",
                ", Document #", ", cap. #",
            ])
            let value = form.dropFirst(2).replacing("##", with: "\(number(8...12))").replacing(
                "#", with: "\(number(1...7))")
            return [other(", "), ("locator", String(value))]
        }
        var parts: [Segment] = []
        if work.kind == .series || chance(12) {
            let volume = chance(2) ? Self.roman(work.volume % 12 + 1) : "\(work.volume % 12 + 1)"
            let joint = pick([", vol. ", ", ", ", Bd. ", ", t. ", " "])
            parts += [other(joint), ("volume", chance(4) ? volume.lowercased() : volume)]
            if chance(2) { return parts + [other(pick([":", ". ", ", "])), ("locator", page(in: work))] }
        }
        let label = house.pageLabel == "p. " && chance(2) ? "pp. " : house.pageLabel
        return parts + [other(house.pageJoint), other(label), ("locator", page(in: work))]
    }

    mutating func page(in work: InventedWork) -> String {
        let first = number(work.pages.first...work.pages.last)
        switch number(0...7) {
        case 0, 1, 2: return "\(first)"
        case 3, 4: return "\(first)\(house.range)\(first + number(1...9))"
        case 5:
            return house.language == "de"
                ? pick(["\(first) f.", "\(first) ff.", "\(first)f."]) : "\(first), \(first + 7)"
        case 6: return "\(first)\(house.range)\((first + number(1...9)) % 100)"
        default: return pick(["\(first)n\(number(1...9))", "\(first) ff.", "xi", "\(first)"])
        }
    }

    mutating func date(_ year: Int) -> String {
        let names = Lexicon.names(.months, of: house.language == "pt" ? "pt" : house.language)
        let month = number(0...11), day = number(1...28)
        let name = names.indices.contains(month) ? names[month] : "May"
        switch house.language {
        case "de":
            return pick([
                "\(day). \(name.withCapital) \(year)", "\(day). \(month + 1). \(year)", "\(day).\(month + 1).\(year)",
            ])
        case "es", "pt": return pick(["\(day) de \(name) de \(year)", "\(day) \(name) \(year)"])
        case "fr", "it": return "\(day) \(name) \(year)"
        default:
            let english = name.withCapital
            switch house.dateForm {
            case 0: return "\(day) \(english) \(year)"
            case 1: return "\(english.prefix(3)). \(day), \(year)"
            default: return "\(english) \(day), \(year)"
            }
        }
    }

    mutating func doi() -> String {
        "10.\(number(1000...9999))/" + pick(["j.", "s", "dhq.", ""]) + "\(number(1000...9_999_999))"
    }

    /// A roman numeral in capitals.
    static func roman(_ value: Int) -> String { (RomanNumeral.text(value) ?? "").uppercased() }
}
