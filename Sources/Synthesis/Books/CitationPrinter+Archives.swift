/// Papers in archives.
extension CitationPrinter {
    /// A paper in an archive; without the archive where the next citation names it.
    mutating func document(
        _ holding: ArchiveCustom.Holding, year: Int, people: [RecordPool.Person], subject: String, withArchive: Bool
    ) -> [Segment] {
        var parts = description(people: people, subject: subject, year: year)
        guard withArchive else { return parts }
        if chance(12) {
            parts += [
                other(", "),
                (
                    "report-number",
                    pick(["no. \(number(1...400))", "Tel. \(number(10...900))", "File \(number(10...900))"])
                ),
            ]
        }
        let place = location(holding, subject: subject, year: year)
        let archive = Segment("archive", holding.archive)
        if chance(10), house.archives.isArchiveFirst {
            // (henceforth Harlan Papers): the place is in two parts.
            let words =
                house.language == "de"
                ? pick(["künftig", "im Folgenden"]) : pick(["hereafter", "henceforth", "hereafter cited as"])
            let half = holding.collection.filter { $0 != "#" }
            return parts + [
                other(", "), archive, other(", "), ("archive-location", half),
                other(" (\(words) \(half.split(separator: " ").last ?? "Papers")), "),
                (
                    "archive-location",
                    pick([
                        "Box \(number(1...40))", "Box \(number(1...40)), \(folder(subject, year))",
                        "reel \(number(1...90))",
                    ])
                ),
            ]
        }
        let joint = pick([", ", ", ", ", ", "; ", " ("])
        parts.append(other(joint == "; " || joint == " (" ? ", " : joint))
        if chance(14) { parts.append(other(pick(["both in ", "in ", "all in "]))) }
        if house.archives.isArchiveFirst {
            parts += [archive, other(pick([", ", ", ", ", ", ": "])), ("archive-location", place)]
        } else {
            parts += [("archive-location", place), other(", "), archive]
            if chance(4) {
                parts += [
                    other(", "),
                    (
                        "location",
                        pick([
                            "Washington, DC", "London", "Kew", "Cambridge, MA", "Berlin", "Paris", "College Park, MD",
                        ])
                    ),
                ]
            }
        }
        return parts
    }

    /// Papers named without any one of them: “NARA, RG 59, Box 3”.
    mutating func papers(_ holding: ArchiveCustom.Holding, subject: String, year: Int) -> [Segment] {
        let place = location(holding, subject: subject, year: year)
        return house.archives.isArchiveFirst
            ? [("archive", holding.archive), other(", "), ("archive-location", place)]
            : [("archive-location", place), other(", "), ("archive", holding.archive)]
    }

    mutating func location(_ holding: ArchiveCustom.Holding, subject: String, year: Int) -> String {
        func filled(_ text: String) -> String {
            var result = ""
            for character in text {
                switch character {
                case "#": result += "\(number(1...chanceValue()))"
                case "%": result += folder(subject, year)
                default: result.append(character)
                }
            }
            return result
        }
        var levels = holding.levels.map { filled($0) }
        let collection = filled(holding.collection)
        if collection.hasSuffix("Papers"), chance(3), !levels.isEmpty, !house.archives.isArchiveFirst {
            levels.append(collection)
            return levels.joined(separator: ", ")
        }
        return ([collection] + levels).joined(separator: ", ")
    }

    mutating func chanceValue() -> Int { pick([9, 60, 900, 4000]) }

    /// The title of a folder, as its label has it.
    mutating func folder(_ subject: String, _ year: Int) -> String {
        let words = subject.split(separator: " ").prefix(number(1...4)).joined(separator: " ")
        return pick([
            words, "\(words), \(year)", "\(words) (\(year))", "\(words) \(year)–\(year % 100 + 1)",
            "*\(words)* \(year)", "Correspondence", "Correspondence, \(year)", "General", "January–October \(year)",
            "June \(year)", "January–March \(year); April \(year); and May–June \(year)",
            "\(year)–\(year + 1); \(year + 2)–\(year + 3); and \(year + 4)",
            "\(words) and \(words.split(separator: " ").last ?? "Files") \(year)", "\(words) \(number(1...9))",
            "\(words), June–July \(year)", "\(year)–\(year + 1)", "May 1–15, \(year)",
            "November–December \(year); and January \(year + 1)", "Miscellaneous", "\(words) & Others",
            "\(words): *\(words.split(separator: " ").first ?? "Notes")*", "Chronological File",
            "\(year)",
        ])
    }

    mutating func description(people: [RecordPool.Person], subject: String, year: Int) -> [Segment] {
        let day = Segment("date", chance(14) ? pick(["n.d.", "undated", "\(year)"]) : date(year))
        let kinds = [
            "en": [
                "Memorandum of conversation", "memorandum", "Memorandum", "Minutes", "telegram",
                "Telegram \(number(10...999))", "Despatch No. \(number(1...400))", "letter", "Circular", "report",
                "Memorandum for the Files", "Transcript", "Minutes of Meeting", "Diary entry",
            ], "de": ["Bericht", "Protokoll", "Vortrag", "Schreiben", "Denkschrift", "Aufzeichnung", "Brief", "Note"],
            "fr": ["lettre", "rapport", "note", "Procès-verbal"], "es": ["Carta", "Informe", "Real cédula"],
            "pt": ["Carta", "Ofício", "Relatório"], "it": ["lettera", "dispaccio", "relazione"],
        ]
        let genre = pick(kinds[house.language] ?? ["letter"])
        switch number(0...9) {
        case 0, 1, 2, 3, 4, 5:
            let to = house.archives.to
            var parts: [Segment] = [
                ("author", correspondent(people[0])), other(to), ("recipient", correspondent(people[1])),
            ]
            if chance(12) {
                parts += [
                    other(" ("),
                    other(
                        pick(["with attached ", "enclosing ", "with enclosed note by "]) + people[1].family
                            + (chance(2) ? to + people[0].family + ", " + date(year) : "")), other(")"),
                ]
            }
            if chance(10) {
                parts += [
                    other(pick([", ", " "])),
                    ("genre", pick(["telegram", "letter", "no. \(number(2...90))", "circular"])),
                ]
            }
            return parts + [other(house.language == "de" ? pick([" v. ", ", ", " vom "]) : ", "), day]
        case 6 where chance(3):
            return [
                ("author", people[0].family), other(pick(["’s ", " ", " "])),
                ("title", genre.prefix(1).lowercased() + genre.dropFirst()), other(", "), day,
            ]
        case 6:
            return [
                ("title", genre), other(pick([" by ", ", "])), ("author", correspondent(people[0])), other(", "), day,
            ]
        case 7 where chance(3):
            return [
                other("“"), ("title", subject.split(separator: " ").prefix(5).joined(separator: " ")), other("” in “"),
                ("container-title", subject), other(",” "), day,
            ]
        case 7: return [other("“"), ("title", subject), other(",” "), day]
        case 8: return [("author", correspondent(people[0])), other(", “"), ("title", subject), other(",” "), day]
        default:
            return [
                (
                    "title",
                    genre.prefix(1).uppercased() + genre.dropFirst()
                        + (chance(2)
                            ? pick([" of ", " on ", " among ", " between ", " by "])
                                + (chance(2)
                                    ? people[0].family + ", " + people[1].given + ", and " + people[1].family
                                    : people.map(\.family).joined(separator: " and ")) : "")
                ), other(", "), day,
            ]
        }
    }

    mutating func correspondent(_ person: RecordPool.Person) -> String {
        if chance(16) {
            return pick([
                "Secretary of State", "the Secretary", "Department of State", "Foreign Office", "the President",
                "Treasury", "House Committee on Foreign Affairs", "Governor of Jamaica", "War Office", "Board of Trade",
                "the Ambassador", "All Diplomatic and Consular Posts", "U.S. Embassy Rome",
                "Legation Tehran", "Colonial Secretary", "Chief Clerk", "the House of Representatives",
                "U.S. Embassy London", "Consulate General", "Auswärtiges Amt",
            ])
        }
        let name = house.archives.hasFullNames && !chance(4) ? given(person) : person.family
        if chance(20) {
            return name
                + pick([
                    ", Jr.", " (Ottawa)", " and " + person.family, " [" + person.given + "]", ", Secretary",
                    " (for " + person.family + ")",
                ])
        }
        return chance(18)
            ? pick(["Secretary ", "Lord ", "Sir ", "Senator ", "General ", "Mrs. ", "Gov. "]) + person.family : name
    }
}
