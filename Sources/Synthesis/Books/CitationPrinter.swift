import CitandaLabelling
import CitandaLexicon
import CitandaRecognition

/// Prints the citations of an invented book by the customs of its house.
struct CitationPrinter {
    typealias Segment = NoteDraft.Segment
    let house: House
    var random: SplitMix

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }

    // MARK: Full citations

    mutating func full(_ work: InventedWork) -> [Segment] {
        var parts: [Segment] = []
        let bare = work.body == nil && work.editors.isEmpty == false && work.kind == .book
        if !(work.kind == .newspaper && chance(2)) {
            parts += bare ? editorsAhead(work) : authors(work)
        }
        if house.isYearFirst, work.kind != .newspaper {
            parts += parts.isEmpty ? [] : [other(" ")]
            parts += [other("("), ("date", "\(work.year)"), other(pick(["). ", "), ", "): "]))]
        } else if !parts.isEmpty {
            parts.append(other(house.authorJoint))
        }
        switch work.kind {
        case .book, .series: parts += book(work)
        case .article: parts += article(work)
        case .chapter: parts += chapter(work)
        case .newspaper: parts += newspaper(work)
        case .web: parts += web(work)
        case .thesis: parts += thesis(work)
        }
        if house.hasAddresses, work.kind != .web, work.kind != .book || chance(3) {
            parts += [other(pick([", ", ". ", ", doi: "])), chance(3) ? ("doi", doi()) : ("url", work.address)]
        }
        return parts
    }

    private mutating func book(_ work: InventedWork) -> [Segment] {
        var parts = title(work.title, house.bookTitle)
        if let translator = work.translator {
            parts += [
                other(pick([", trans. ", ", translated by ", ", trad. ", ", übers. von "])),
                ("translator", given(translator)),
            ]
        }
        if !work.editors.isEmpty, work.body != nil {
            parts += [
                other(pick([", ed. ", ", edited by ", ", hg. v. ", ", éd. "])), ("editor", given(work.editors[0])),
            ]
        }
        let isSet = chance(12)
        if isSet {
            parts += [
                other(", "),
                (
                    "note",
                    "\(number(2...6)) "
                        + pick(house.language == "de" ? ["Bde.", "Bände", "Teile"] : ["vols.", "vol.", "t."])
                ),
            ]
        }
        if isSet, chance(2) {
            let lead = house.language == "de" ? ", hier " : pick([", here ", ", at ", ", "])
            return parts + imprint(work) + [
                other(lead), ("volume", "\(number(1...3))"), other(pick([", ", ":", ", "])),
                ("locator", page(in: work)),
            ]
        }
        let edition = work.edition.map { count -> String in
            switch house.language {
            case "de": "\(count). Aufl."
            case "fr": "\(count)e éd."
            case "es", "pt": "\(count)ª ed."
            case "it": "\(count)ª ed."
            default: "\(count)th ed."
            }
        }
        if let edition { parts += [other(", "), ("edition", edition)] }
        if house.language == "de", chance(8) {
            // (= Schriften zur Geschichte 12, Wien 1971)
            return parts + [
                other(" (= "), ("collection-title", work.collection), other(" "), ("volume", "\(work.volume)"),
                other(", "), ("location", work.place), other(" "), ("date", "\(work.year)"), other(")"),
            ] + locator(work)
        }
        if chance(12), house.language != "en" || house.imprint != .bracketFull {
            return parts + [
                other(pick([", ", " ("])), ("collection-title", work.collection), other(pick([" ", ", ", ", vol. "])),
                ("volume", "\(work.volume)"), other(", "),
            ] + imprint(work).drop { $0.label == "other" } + locator(work)
        }
        return parts + imprint(work) + (chance(3) && work.kind == .series ? place(volume: work.volume) : [])
            + locator(work)
    }

    /// Works in forms of their own: a volume of documents, software, a page of an encyclopedia, a work inside another in brackets.
    mutating func aside(_ work: InventedWork, random pool: RecordPool) -> [Segment] {
        let series = pick([
            "Documents on British Foreign Policy", "Foreign Relations of the United States", "Calendar of State Papers",
            "Documents diplomatiques français", "Die Protokolle des Reichsrates",
            "Akten zur deutschen auswärtigen Politik", "Monumenta Historica", "Papers Relating to Foreign Affairs",
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
                ("recipient", work.editors.first?.family ?? "Fish"), other(", "), ("date", date(work.year)),
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
                ("title", pick(["MR.", "Sitzung", "Rats-Protokoll", "Beschluss"])), other(pick([" v. ", " vom "])),
                ("date", date(work.year)), other("/"), ("locator", Self.roman(number(1...12))),
            ]
                + (chance(2)
                    ? [
                        other(", "), ("collection-title", pick(["ÖP.", "AGP", "RP", "PMR."])), other(" "),
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
                ("editor", work.editors.first.map { given($0) } ?? "Goldast"), other(", *"),
                ("container-title", work.title), other("*"),
            ] + locator(work)
        }
    }

    private mutating func place(volume: Int) -> [Segment] {
        [
            other(pick([", vol. ", ", Bd. ", ", t. ", ", ", ", vol. "])),
            ("volume", chance(2) ? Self.roman(volume % 20 + 1) : "\(volume % 20 + 1)"),
        ]
    }

    private mutating func imprint(_ work: InventedWork) -> [Segment] {
        let place = Segment("location", work.place), publisher = Segment("publisher", work.publisher)
        let year = Segment("date", "\(work.year)")
        if house.isYearFirst { return [other(". "), place, other(": "), publisher] }
        switch house.imprint {
        case .bracketFull: return [other(" ("), place, other(": "), publisher, other(", "), year, other(")")]
        case .bracketPlace: return [other(" ("), place, other(pick([", ", " "])), year, other(")")]
        case .bracketPublisher: return [other(" ("), publisher, other(", "), year, other(")")]
        case .bracketYear: return [other(" ("), year, other(")")]
        case .commaFull: return [other(", "), place, other(pick([": ", ", "])), publisher, other(", "), year]
        case .commaPlace: return [other(", "), place, other(pick([", ", " "])), year]
        case .commaReversed: return [other(", "), publisher, other(", "), place, other(", "), year]
        case .commaYear: return [other(", "), year]
        case .stopFull: return [other(". "), place, other(": "), publisher, other(pick([", ", " "])), year]
        case .placeYear: return [other(". "), place, other(" "), year]
        case .colonPlace: return [other(pick([": ", ", "])), place, other(" "), year]
        }
    }

    private mutating func article(_ work: InventedWork) -> [Segment] {
        var parts = title(work.title, house.articleTitle) + [other(closing())]
        if house.language != "en", chance(2) { parts.append(other(pick(["in ", "In: ", "in: "]))) }
        parts += journalTitle(work.container)
        let volume = Segment("volume", "\(work.volume)"), issue = Segment("issue", "\(work.issue)")
        let year = Segment("date", chance(6) ? pick(["Spring ", "May ", "Oct. "]) + "\(work.year)" : "\(work.year)")
        switch house.journal {
        case .chicago:
            parts +=
                [other(" "), volume] + (chance(3) ? [] : [other(", no. "), issue]) + [other(" ("), year, other(")")]
            return parts + pages(work, after: pick([": ", ": ", ", "]))
        case .volumeYear: parts += [other(" "), volume, other(" ("), year, other(")")]
        case .volumeCommaYear:
            parts += [other(", "), volume] + (chance(2) ? [other("."), issue] : []) + [other(" ("), year, other(")")]
        case .bracketIssue:
            parts +=
                [other(" "), volume, other("("), issue, other(")")]
                + (house.isYearFirst ? [] : [other(" ("), year, other(")")])
        case .volumeLabels:
            parts += [
                other(pick([", vol. ", ", Bd. ", ", t. ", ", Jg. "])), volume,
                other(pick([", no. ", ", n° ", ", núm. ", ", Nr. "])), issue,
            ]
            parts += house.isYearFirst ? [] : [other(", "), year]
        case .yearIssue:
            parts += [other(" "), issue, other(pick(["/", " ("])), year] + [other(")")].filter { _ in false }
        case .romanVolume:
            parts +=
                [
                    other(pick([", ", ", vol. "])), ("volume", Self.roman(work.volume)),
                    other(pick([". (", " (", ", "])),
                ] + [year, other(")")]
        case .lawReview:
            parts = Array(parts.dropLast()) + [volume, other(" "), ("container-title", work.container)]
            return parts + [other(" "), ("pages", "\(work.pages.first)")]
                + (chance(2) ? [other(", "), ("locator", "\(work.pages.first + 3)")] : []) + [
                    other(" ("), year, other(")"),
                ]
        }
        return parts + pages(work, after: house.pageJoint)
    }

    private mutating func journalTitle(_ name: String) -> [Segment] {
        title(
            name, house.bookTitle == .plain ? .plain : chance(12) ? .plain : house.bookTitle, label: "container-title")
    }

    private mutating func chapter(_ work: InventedWork) -> [Segment] {
        var parts = title(work.title, house.articleTitle) + [other(closing())]
        let within =
            house.language == "de"
            ? pick(["in: ", "In: "])
            : house.language == "fr"
                ? pick(["dans ", "in "])
                : house.language == "es" ? "en " : house.language == "pt" ? "em " : pick(["in ", "In "])
        parts.append(other(within))
        let editors = Segment("editor", names(work.editors))
        let isAhead = chance(3) || house.language == "de"
        if isAhead {
            let role =
                house.language == "de"
                ? pick([" (Hg.), ", " (Hrsg.), ", " (Hg.): "])
                : house.language == "fr" ? " (dir.), " : pick([" (ed.), ", ", ed., ", " (eds.), ", ", "])
            parts += [editors, other(role)]
        }
        parts += title(work.container, house.bookTitle, label: "container-title")
        if !isAhead {
            let lead =
                house.language == "fr"
                ? pick([", sous la direction de ", ", dir. "])
                : house.language == "it"
                    ? ", a cura di "
                    : house.language == "es"
                        ? pick([", editado por ", ", ed. "])
                        : house.language == "pt" ? ", org. " : pick([", ed. ", ", edited by ", ", eds. "])
            parts += [other(lead), editors]
        }
        if chance(8) {
            parts += [
                other(pick([" (", ", "])), ("collection-title", work.collection), other(" "),
                ("volume", "\(work.volume)"),
            ]
        }
        return parts + imprint(work) + pages(work, after: house.pageJoint)
    }

    private mutating func newspaper(_ work: InventedWork) -> [Segment] {
        var parts: [Segment] = []
        if chance(4) { parts = [] } else { parts = title(work.title, house.articleTitle) + [other(closing())] }
        if house.language == "de", !parts.isEmpty, chance(2) { parts.append(other("in: ")) }
        parts += journalTitle(work.container)
        if chance(6) { parts += [other(" ("), ("location", work.place), other(")")] }
        if chance(5) { parts += [other(pick([", Nr. ", ", no. "])), ("issue", "\(number(100...20_000))")] }
        if chance(9) {
            parts += [
                other(pick([", ", " ("])),
                ("edition", pick(["Morgenblatt", "Abendblatt", "morning edition", "late ed."])),
            ]
        }
        parts += [other(pick([", ", ", ", " "])), ("date", date(work.year))]
        if chance(2) {
            parts += [
                other(", "), other(house.pageLabel),
                ("locator", pick(["\(number(1...30))", "A\(number(1...20))", "\(number(1...9))–\(number(10...12))"])),
            ]
        }
        return parts
    }

    private mutating func web(_ work: InventedWork) -> [Segment] {
        var parts = title(work.title, house.articleTitle) + [other(closing())]
        if !chance(3) { parts += journalTitle(chance(2) ? work.container : work.collection) + [other(", ")] }
        if chance(8) { parts += [other("("), ("genre", pick(["blog", "podcast", "video", "website"])), other("), ")] }
        if !house.isYearFirst {
            parts += [("date", chance(3) ? "\(work.year)" : date(work.year)), other(pick([", ", ". "]))]
        }
        if chance(3) {
            let words = [
                "en": "accessed ", "de": "abgerufen am ", "fr": "consulté le ", "es": "consultado el ",
                "pt": "acesso em ", "it": "consultato il ",
            ]
            let access = Segment("note", (words[house.language] ?? "accessed ") + date(2015 + work.volume % 9))
            return chance(2)
                ? parts + [access, other(", "), ("url", work.address)]
                : parts + [("url", work.address), other(" ("), access, other(")")]
        }
        if chance(4) {
            return parts + [other("["), ("url", work.address), other("]("), ("url", work.address), other(")")]
        }
        return parts + [other(chance(6) ? "<" : ""), ("url", work.address), other("")]
    }

    private mutating func thesis(_ work: InventedWork) -> [Segment] {
        let genres = [
            "en": ["PhD diss.", "Ph.D. thesis", "MA thesis"], "de": ["Diss.", "Dissertation"],
            "fr": ["thèse de doctorat"], "es": ["tesis doctoral"], "pt": ["tese de doutorado"],
            "it": ["tesi di dottorato"],
        ]
        let school = pick([
            "Harvard University", "University of Chicago", "Universität Wien", "University of Oxford",
            "Université de Paris", "Universidad de Salamanca", "Yale University", "UCLA", "Columbia University",
        ])
        return title(work.title, house.articleTitle) + [
            other(house.articleTitle == .double ? " (" : " ("), ("genre", pick(genres[house.language] ?? ["diss."])),
            other(", "), ("publisher", school), other(", "), ("date", "\(work.year)"), other(")"),
        ] + locator(work)
    }

    // MARK: Short citations

    mutating func short(_ work: InventedWork, note: Int) -> [Segment] {
        var form = NameForm(
            order: .familyOnly, given: .full, separator: house.language == "de" ? "/" : ", ", last: " and ")
        let last = ["de": "/", "fr": pick([" et ", ", et "]), "es": pick([" y ", ", y "]), "pt": " e ", "it": " e "]
        form.last = last[house.language] ?? pick([" and ", " & ", ", and "])
        let family = Segment("author", work.body ?? form.text(work.authors))
        let style =
            work.kind == .book || work.kind == .series || work.kind == .thesis ? house.bookTitle : house.articleTitle
        let name = title(work.shortTitle, style)
        let close = style == .double || style == .straight ? [other("")] : []
        let place = chance(6) ? [] : locator(work)
        switch house.short {
        case .authorTitle:
            return [family, other(house.authorJoint == ". " ? ", " : house.authorJoint)] + name + close + place
        case .author: return [family] + locator(work)
        case .opCit:
            return [
                family, other(", "),
                ("cross-ref", pick(["op. cit.", "*op. cit.*", "loc. cit.", "a. a. O.", "art. cit."])),
            ] + place
        case .authorYear: return [family, other(" "), ("date", "\(work.year)")] + place
        case .bracketYear: return [family, other(" ("), ("date", "\(work.year)"), other(")")] + place
        case .titleAlone: return name + place
        case .noteNumber:
            let words = ["de": "Anm. ", "fr": "note ", "it": "nota ", "es": "nota ", "pt": "nota "]
            return [family, other(" ("), ("cross-ref", (words[house.language] ?? "n. ") + "\(note)"), other(")")]
                + place
        }
    }

    /// “note 12 above”, “chapter 3”, “Appendix B”.
    mutating func crossReference() -> [Segment] {
        let words = [
            "en": ["note #", "n. #", "footnote #", "chapter #", "Appendix B", "notes # and ##", "p. #", "chap. #"],
            "de": ["Anm. #", "Fußnote #", "Kapitel #", "Anm. # und ##"],
            "fr": ["note #", "chapitre #"], "es": ["nota #", "capítulo #"], "pt": ["nota #", "capítulo #"],
            "it": ["nota #", "capitolo #"],
        ]
        let text = pick(words[house.language] ?? ["note #"]).replacing("##", with: "\(number(40...90))").replacing(
            "#", with: "\(number(1...39))")
        let behind = [
            "en": [" above", " below", ", above", ""], "de": [" oben", ""], "fr": [" ci-dessus", " supra", ""],
            "es": [" supra", ""], "pt": [" acima", ""], "it": [" supra", ""],
        ]
        return [("cross-ref", text), other(pick(behind[house.language] ?? [""]))]
    }

    mutating func ibid(_ work: InventedWork?) -> [Segment] {
        guard let word = house.ibid else { return [] }
        let bare = word.filter { $0 != "*" }
        let isItalic = bare.count < word.count
        let marks = isItalic ? [other("*"), ("cross-ref", bare), other("*")] : [("cross-ref", bare)]
        guard let work, !chance(3) else { return marks }
        return marks + locator(work)
    }

    // MARK: Parts

    func other(_ text: String) -> Segment { ("other", text) }

    private mutating func authors(_ work: InventedWork) -> [Segment] {
        if let body = work.body { return [("author", body)] }
        return [("author", names(work.authors))]
    }

    private mutating func editorsAhead(_ work: InventedWork) -> [Segment] {
        let roles = ["de": " (Hg.)", "fr": " (éd.)", "it": " (a cura di)", "es": " (ed.)", "pt": " (org.)"]
        return [("editor", names(work.editors)), other(roles[house.language] ?? pick([", ed.", " (ed.)", ", eds."]))]
    }

    private mutating func names(_ people: [RecordPool.Person]) -> String {
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
    private mutating func closing() -> String {
        switch house.articleTitle {
        case .double, .straight, .single: house.language == "en" ? " " : ", "
        case .guillemets, .german, .inverted: ", "
        case .italic, .underscored, .plain: pick([", ", ", ", ". "])
        }
    }

    private mutating func title(_ text: String, _ style: House.Title, label: String = "title") -> [Segment] {
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

    private mutating func pages(_ work: InventedWork, after joint: String) -> [Segment] {
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

    private mutating func page(in work: InventedWork) -> String {
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

    private mutating func doi() -> String {
        "10.\(number(1000...9999))/" + pick(["j.", "s", "dhq.", ""]) + "\(number(1000...9_999_999))"
    }

    static func roman(_ value: Int) -> String {
        let table: [(Int, String)] = [
            (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = value, text = ""
        for (size, letters) in table {
            while rest >= size {
                text += letters
                rest -= size
            }
        }
        return text
    }
}
