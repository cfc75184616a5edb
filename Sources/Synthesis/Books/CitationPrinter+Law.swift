import CitandaRecognition

/// Statutes, papers and debates of parliaments, and cases, in the forms of invented notes.
extension CitationPrinter {
    mutating func legal(year: Int, title: String) -> [Segment] {
        let congress = number(20...110)
        let session = pick(["1st Sess.", "2nd Sess.", "2d sess.", "3rd Sess."])
        let cong = "\(congress)" + (congress % 10 == 1 ? "st" : congress % 10 == 2 ? "nd" : "th") + " Cong., " + session
        let pages = "\(number(1...900))" + pick(["", "–\(number(901...999))"])
        switch number(0...10) {
        case 0:
            return [
                other("*"), ("title", title), other("*, "), ("note", cong), other(", "),
                (
                    "report-number",
                    pick(["S. Doc. ", "H. Doc. ", "S. Rep. No. ", "H.R. Rep. No. ", "H. Misc. Doc. "])
                        + "\(number(1...400))"
                ),
            ] + (chance(2) ? [other(" ("), ("report-number", "Ser. \(number(1000...5000))"), other(")")] : [])
                + (chance(2) ? [other(", p. "), ("locator", pages)] : [])
        case 1, 2:
            let record = pick(["Congressional Record", "Congressional Globe", "Annals of Congress", "Cong. Rec."])
            let title: [Segment] =
                chance(2) ? [other("*"), ("container-title", record), other("*")] : [("container-title", record)]
            return title + [other(", "), ("note", cong + pick([", House", ", Senate", ""])), other(", ")]
                + (chance(2) ? [other("Vol. "), ("volume", "\(number(2...140))"), other(", ")] : []) + [
                    ("date", date(year)), other(pick([", p. ", ", pp. ", ", "])), ("locator", pages),
                ]
        case 3:
            return [
                ("volume", "\(number(1...120))"), other(" "), ("container-title", "Stat."), other(" "),
                ("pages", "\(number(1...2000))"),
            ] + (chance(2) ? [other(" ("), ("date", "\(year)"), other(")")] : [])
                + (chance(3)
                    ? [other(", "), ("report-number", "Public Law \(number(60...110))–\(number(1...300))")] : [])
        case 4:
            let king = pick([
                "Eliz.", "Geo. III", "Hen. VIII", "Vict.", "Car. II", "Edw. VI", "James I", "Wm. & Mary", "Ric. II",
            ])
            return [
                (
                    "title",
                    "\(number(1...40))" + pick([" and \(number(41...50)) ", " "]) + king
                        + pick([", c. ", " c. ", ", cap. "]) + "\(number(1...60))"
                )
            ]
        case 5:
            return [
                ("title", Vocabulary.caseName(&random)), other(", "), ("volume", "\(number(1...500))"), other(" "),
                ("container-title", Vocabulary.pick(Vocabulary.reports, &random)), other(" "),
                ("pages", "\(number(1...900))"), other(" ("), ("date", "\(year)"), other(")"),
            ]
        case 6: return [("title", Vocabulary.act(&random)), other(pick([" of ", ", ", " "])), ("date", "\(year)")]
        case 7:
            return [
                other("*"),
                (
                    "container-title",
                    pick(["Commons’ Journals", "Lords’ Journals", "Hansard", "Parliamentary Debates"])
                ), other("*, "), other("vol. "), ("volume", Self.roman(number(1...90))),
                other(pick([", p. ", ", col. ", ", cc. "])), ("locator", pages),
            ]
        case 8:
            return [
                ("container-title", pick(["RGBl.", "BGBl.", "Reichsgesetzblatt", "Rgbl."])),
                other(pick([" Nr. ", " I "])), ("issue", "\(number(1...200))"), other(pick(["/", ", "])),
                ("date", "\(year)"),
            ]
        case 9:
            return [
                ("container-title", pick(["HC Deb.", "HL Deb.", "Parl. Deb.", "Deb."])), other(" "),
                ("date", date(year)), other(", vol. "), ("volume", "\(number(2...400))"),
                other(pick([", cc. ", ", cols. ", ", c. "])), ("locator", pages),
            ]
        case 10 where chance(2):
            return [
                other("*"),
                (
                    "title",
                    title + ": Hearings Before the "
                        + pick([
                            "Subcommittee of the Committee on Appropriations, House of Representatives",
                            "Committee on Foreign Affairs, House of Representatives",
                            "Committee on Foreign Relations, United States Senate",
                        ]) + ", " + cong.dropLast(0)
                ), other("* ("), ("location", "Washington"), other(": "),
                ("publisher", pick(["Government Printing Office", "GPO"])), other(", "), ("date", "\(year)"),
                other("), pp. "), ("locator", pages),
            ]
        default:
            return [
                (
                    "author",
                    pick([
                        "U.S. Congress, Senate, Committee on Foreign Relations", "House, Committee on Appropriations",
                        "House of Commons", "Deutscher Bundestag",
                    ])
                ), other(", *"), ("title", title), other("*, "), ("note", cong), other(pick([", ", " ("])),
                ("date", date(year)), other(", "), ("locator", pages),
            ]
        }
    }
}
