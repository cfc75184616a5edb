import CitandaLabelling
import CitandaRecognition

/// How an invented book cites papers in archives.
struct ArchiveCustom {
    /// A body of papers: its archive, and the levels above a box or a file.
    struct Holding {
        var archive: String
        /// The archive’s short form in later notes; nil where there is none.
        var short: String?
        var collection: String
        /// The levels below, with # for a number: “box #”.
        var levels: [String]
    }

    var holdings: [Holding]
    /// Whether the archive comes before its papers: “NARA, RG 59, box 3”.
    var isArchiveFirst: Bool
    /// Between sender and recipient.
    var to: String
    /// How people are named: by family name alone, in full, with an office.
    var hasFullNames: Bool
    /// Whether the date comes before the place.
    var isDateFirst: Bool

    init(language: String, random: inout SplitMix) {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }
        isArchiveFirst = Int.random(in: 0..<10, using: &random) < (language == "en" ? 6 : 8)
        hasFullNames = Bool.random(using: &random)
        isDateFirst = Int.random(in: 0..<5, using: &random) > 0
        let joints = ["de": " an ", "fr": " à ", "es": " a ", "pt": " a ", "it": " a "]
        to = joints[language] ?? " to "
        holdings = (0..<Int.random(in: 2...5, using: &random)).map { _ in
            Self.holding(language: language, random: &random)
        }
    }

    private static func holding(language: String, random: inout SplitMix) -> Holding {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let papers = pick([
            "Harlan", "Whitcomb", "Osgood", "Mendel", "Varga", "Costa", "Lindqvist", "Okafor", "Tanner", "Brandeis",
            "Rowntree", "Sobel", "Quill",
        ])
        let person = pick(["John", "Mary", "Elias", "Ruth", "Henry", "Anna"])
        switch language {
        case "de":
            return Holding(
                archive: pick([
                    "Bundesarchiv", "BArch", "Haus-, Hof- und Staatsarchiv", "HHStA.", "Landesarchiv Berlin",
                    "Politisches Archiv des Auswärtigen Amts", "PA AA", "Stadtarchiv Köln",
                    "Österreichisches Staatsarchiv", "ÖStA", "Hauptstaatsarchiv Dresden", "StA Zürich",
                ]),
                short: nil,
                collection: pick([
                    "R 43 I/#", "Nachlass \(papers)", "NL \(papers)", "Kab. Kanzlei, KZ. #", "AVA", "Min. Rat. Präs.",
                    "FA, AB", "I HA Rep. 77", "Bestand 103", "N 1022/#", "PA. XII", "FM., Präs.",
                ]),
                levels: pick([
                    ["Bl. #"], ["Nr. #"], ["Karton #", "Fasz. #"], ["Akte #", "Bl. #"], ["Mappe #"], ["K. #"],
                    ["Sign. #"], [],
                ]))
        case "fr":
            return Holding(
                archive: pick([
                    "Archives nationales", "AN", "Archives départementales du Nord", "AD Gironde",
                    "Bibliothèque nationale de France", "BnF", "Archives municipales de Lyon",
                    "Service historique de la Défense", "SHD", "Arch. nat.",
                ]),
                short: nil,
                collection: pick([
                    "F/7/#", "BB/18/#", "série M #", "ms. fr. #", "fonds \(papers)", "GR 7 N #", "AJ/40/#", "NAF #",
                    "6 M #",
                ]), levels: pick([["f. #"], ["fol. #"], ["dossier #"], ["carton #", "dossier #"], []]))
        case "es", "pt":
            return Holding(
                archive: pick([
                    "Archivo General de Indias", "AGI", "Archivo Histórico Nacional", "AHN",
                    "Archivo General de la Nación", "AGN", "Arquivo Nacional da Torre do Tombo", "ANTT",
                    "Arquivo Histórico Ultramarino", "AHU", "Biblioteca Nacional de España",
                ]),
                short: nil,
                collection: pick([
                    "Indiferente General", "Estado", "Guatemala", "Ramo Inquisición", "Consejo de Castilla",
                    "Chancelaria de D. João III", "Fondo \(papers)", "Audiencia de Lima",
                ]),
                levels: pick([
                    ["leg. #"], ["legajo #", "exp. #"], ["liv. #", "fl. #"], ["cx. #", "doc. #"], ["caja #"],
                    ["vol. #", "f. #"],
                ]))
        case "it":
            return Holding(
                archive: pick([
                    "Archivio di Stato di Firenze", "ASF", "Archivio di Stato di Venezia", "ASV", "A. S. V.",
                    "Archivio Centrale dello Stato", "ACS", "Biblioteca Nazionale Marciana",
                    "Archivio Segreto Vaticano",
                ]),
                short: nil,
                collection: pick([
                    "Mediceo del Principato", "Senato, Mar", "Notarile, Atti", "Consiglio dei Dieci", "Carte \(papers)",
                    "Segreteria di Stato",
                ]),
                levels: pick([
                    ["b. #"], ["busta #", "fasc. #"], ["reg. #", "c. #"], ["filza #", "f. #"], ["b. #", "c. #"],
                ]))
        default:
            let year = number(1790...1985)
            return Holding(
                archive: pick([
                    "National Archives", "NARA", "National Archives and Records Administration", "Library of Congress",
                    "LC", "LCM", "Department of State", "War Department", "Treasury Department", "Truman Library",
                    "Harry S. Truman Library", "Kennedy Library", "Eisenhower Library", "Reagan Library",
                    "The National Archives", "TNA", "PRO", "British Library", "BL", "Bodleian Library",
                    "Churchill Archives Centre", "Houghton Library, Harvard University", "Bancroft Library",
                    "Hoover Institution Archives", "Yale University Library", "Massachusetts Historical Society",
                    "New York Public Library", "Princeton University Library", "National Archives of India",
                    "Newberry Library", "Huntington Library", "Minnesota Historical Society", "Church History Library",
                    "Tamiment Library",
                ]), short: nil,
                collection: pick([
                    "RG \(number(10...490))", "Record Group \(number(10...490))",
                    "RG \(number(10...490)), M\(number(20...999))", "\(person) \(papers) Papers", "\(papers) Papers",
                    "\(papers) MSS", "FO 371/#", "CAB 23/#", "WO 106/#", "CO 137/#", "Add. MS #", "MS Eng. hist. c. #",
                    "RG \(number(20...490)), Central Files, \(year)–\(year + 7)",
                    "RG \(number(20...490)), \(papers) Papers Lot File \(number(60...90))D\(number(100...400))",
                    "RG \(number(20...300)), Letters Received", "Lot \(number(50...80)) D \(number(10...400))",
                    "\(papers) Office Files", "Despatches from U.S. Consuls",
                    "RG \(number(30...300)), E \(number(100...900))", "Office of the President Records",
                    "Miscellaneous Letters, \(year)–\(year + 9)", "National Security File",
                    "Decimal File, \(year)–\(year + 4)",
                    "RG \(number(20...300)), CDF \(year)–\(year + 4), \(number(100...899)).\(number(10...99))/\(number(1...12))–\(number(100...4955))",
                    "Central Decimal File, \(year)–\(year + 4), \(number(100...899)).00/\(number(1...12))-\(number(100...4955))",
                    "RG \(number(20...300)), \(papers) Lot File \(number(60...90))D\(number(100...400))",
                    "\(papers) Chron Files", "RG \(number(30...300)), Circulars, \(year)–\(year + 20)",
                ]),
                levels: pick([
                    ["box #"], ["Box #"], ["box #", "folder #"], ["Box #", "%"], ["Box #", "%"], ["Roll #"], ["reel #"],
                    ["fol. #"], ["f. #"], ["vol. #"], ["Vol. #", "p. #"], ["Case #"], ["carton #", "folder #"], ["#/#"],
                    ["%"], ["Box #", "Folder: %"], ["Reel #", "frame #"], [],
                ]))
        }
    }
}

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
        let passim: [Segment] = chance(5) ? [other("*"), ("locator", "passim"), other(pick(["*, ", "*, in "]))] : []
        return passim
            + (house.archives.isArchiveFirst
                ? [("archive", holding.archive), other(", "), ("archive-location", place)]
                : [("archive-location", place), other(", "), ("archive", holding.archive)])
    }

    private mutating func location(_ holding: ArchiveCustom.Holding, subject: String, year: Int) -> String {
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

    private mutating func chanceValue() -> Int { pick([9, 60, 900, 4000]) }

    /// The title of a folder, as its label has it.
    private mutating func folder(_ subject: String, _ year: Int) -> String {
        let words = subject.split(separator: " ").prefix(number(1...4)).joined(separator: " ")
        return pick([
            words, "\(words), \(year)", "\(words) (\(year))", "\(words) \(year)–\(year % 100 + 1)",
            "*\(words)* \(year)", "Correspondence", "Correspondence, \(year)", "General", "January–October \(year)",
            "June \(year)", "January–March \(year); April \(year); and May–June \(year)",
            "\(year)–\(year + 1); \(year + 2)–\(year + 3); and \(year + 4)",
            "\(words) and \(words.split(separator: " ").last ?? "Files") \(year)", "\(words) \(number(1...9))",
            "\(words), June–July \(year)", "\(year)–\(year + 1)", "May 1–15, \(year)",
            "November–December \(year); and January \(year + 1)", "Miscellaneous", "\(words) & Others",
            "\(words): *\(words.split(separator: " ").first ?? "Notes")*", "Re-review \(year)", "Chronological File",
            "\(year)",
        ])
    }

    private mutating func description(people: [RecordPool.Person], subject: String, year: Int) -> [Segment] {
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

    private mutating func correspondent(_ person: RecordPool.Person) -> String {
        if chance(16) {
            return pick([
                "Secretary of State", "the Secretary", "Department of State", "Foreign Office", "the President",
                "Treasury", "House Committee on Foreign Affairs", "Governor of Jamaica", "War Office", "Board of Trade",
                "the Ambassador", "All Diplomatic and Consular Posts",
                "all Assistant Secretaries, Special Assistants, and Office Heads", "U.S. Embassy Rome",
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
