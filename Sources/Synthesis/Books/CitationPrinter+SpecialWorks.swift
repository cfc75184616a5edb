/// Works in forms of their own.
extension CitationPrinter {
    /// Works in forms of their own: a volume of documents, software, a page of an encyclopedia, a work inside another in brackets.
    mutating func aside(_ work: InventedWork, random pool: RecordPool) -> [Segment] {
        let series = pick([
            "Documents on British Foreign Policy", "Correspondence of the Colonial Office", "Calendar of State Papers",
            "Documents diplomatiques français", "Die Protokolle des Reichsrates",
            "Akten zur deutschen auswärtigen Politik", "Monumenta Historica", "Papers Laid before the Assembly",
            "Statistical Abstract of the Colony", "Documents on Canadian External Relations",
            "Official Records of the Assembly", "Collected Papers of the Society",
        ])
        let set =
            house.bookTitle == .plain
            ? [("collection-title", series)] : [other("*"), ("collection-title", series), other("*")]
        switch number(0...11) {
        case 9, 10:
            // A letter in a printed collection.
            let parts: [Segment] = [
                ("author", chance(2) ? given(work.authors[0]) : work.authors[0].family), other(house.archives.to),
                ("recipient", work.editors.first?.family ?? "Hale"), other(", "), ("date", date(work.year)),
                other(pick([", in ", ", ", " in ", ", printed in "])),
            ]
            return parts + set + [other(pick([", ", " "])), ("date", "\(work.year)")]
                + (chance(2) ? [other(", vol. "), ("volume", Self.roman(number(1...30)))] : []) + [
                    other(pick([", p. ", ", pp. ", ": ", ", no. "])), ("locator", page(in: work)),
                ]
        case 11:
            return [("container-title", work.container + pick([" website", "", " blog"])), other(", ")]
                + (chance(2) ? [("date", date(2010 + work.volume % 14)), other(", ")] : []) + [("url", work.address)]
        case 0:
            return set + [
                other(", "), ("date", chance(2) ? "\(work.year)" : "\(work.year)–\(work.year + 3)"),
                other(pick([", vol. ", ", Vol. ", ", "])), ("volume", Self.roman(number(1...30))),
            ] + (chance(2) ? [other(pick([", ", ": "])), ("title", work.shortTitle)] : []) + [
                other(pick([", p. ", ", pp. ", ", "])), ("locator", page(in: work)),
            ]
        case 1:
            return set + [
                other(pick([", ", ": "])), ("title", work.shortTitle), other(", "), ("date", "\(work.year)"),
                other(pick([", p. ", ", no. ", ", doc. "])), ("locator", page(in: work)),
            ]
        case 2:
            return [
                ("title", pick(["Prot.", "Sitzung", "Ratsprotokoll", "Beschluss"])), other(pick([" v. ", " vom "])),
                ("date", date(work.year)), other("/"), ("locator", Self.roman(number(1...12))),
            ]
                + (chance(2)
                    ? [
                        other(", "), ("collection-title", pick(["SP.", "AGP", "RP", "KP."])), other(" "),
                        ("volume", Self.roman(number(1...4)) + "/\(number(1...9))"), other(", "),
                        ("locator", "Nr. \(number(1...300))"),
                    ] : [])
        case 3:
            let joint: [Segment] =
                chance(3) ? [other(" ("), ("date", "\(work.year)"), other("). ")] : [other(pick([". ", ", "]))]
            return authors(work) + joint + [
                ("title", work.shortTitle), other(pick([". ", ", "])),
                ("genre", pick(["R package", "Python package", "computer software", "data set"])),
                other(pick([", ", " "])),
                ("edition", "version \(number(0...4)).\(number(0...20))" + pick(["", ".\(number(0...9))"])),
                other(pick([", ", ". "])), ("url", work.address),
            ]
        case 4:
            return [
                other(pick(["“", "\""])), ("title", work.shortTitle), other(pick(["”, ", ",” ", "\", "])),
                ("container-title", pick(["Wikipedia", "YouTube", "GitHub", "Britannica", "Internet Archive"])),
                other(", "),
            ] + (chance(2) ? [("date", date(2012 + work.volume % 12)), other(", ")] : []) + [("url", work.address)]
        case 5:
            let mark = pick(["", "*", "\""])
            return (chance(2) ? authors(work) + [other(pick([", ", " "]))] : []) + [
                other(mark + "["), ("title", work.title), other("]("), ("url", work.address), other(")" + mark),
            ] + (chance(2) ? [other(", "), ("date", "\(work.year)")] : [])
        case 6:
            return [
                other("*"), ("title", work.title), other("*"), other(pick([", ", ", bk. i, "])),
                ("locator", pick(["chap. XIX", "lib. VI, cap. X", "pt. II", "art. 4", "cap. 12"])), other(" (*"),
                ("container-title", pool.text("book", "en", &random) ?? "Works"), other("*, ed. "),
                ("editor", given(work.authors[0])), other(", vol. "), ("volume", Self.roman(number(1...9))),
                other(", "), ("date", "\(work.year)"), other(", p. "), ("locator", page(in: work)), other(")"),
            ]
        case 7:
            return authors(work) + [
                other(" (*"), ("title", work.title), other("*, "), ("date", "\(work.year)"), other(", p. "),
                ("locator", page(in: work)), other(")"),
            ]
        default:
            return [
                ("genre", pick(["Letter", "letter", "Review", "review", "introduction", "speech", "Vortrag"])),
                other(pick([" of ", " to ", " by "])), ("author", given(work.authors[0])), other(", "),
                ("date", date(work.year)), other(pick([", printed in ", ", in ", ", quoted by "])),
                ("editor", work.editors.first.map { given($0) } ?? "Jan Marsh"), other(", *"),
                ("container-title", work.title), other("*"),
            ] + locator(work)
        }
    }
}
