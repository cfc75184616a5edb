/// Works cited in full.
extension CitationPrinter {
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

    mutating func book(_ work: InventedWork) -> [Segment] {
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

    mutating func place(volume: Int) -> [Segment] {
        [
            other(pick([", vol. ", ", Bd. ", ", t. ", ", ", ", vol. "])),
            ("volume", chance(2) ? Self.roman(volume % 20 + 1) : "\(volume % 20 + 1)"),
        ]
    }

    mutating func imprint(_ work: InventedWork) -> [Segment] {
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

    mutating func article(_ work: InventedWork) -> [Segment] {
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
            parts += [other(" "), issue, other("/"), year]
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

    mutating func journalTitle(_ name: String) -> [Segment] {
        title(
            name, house.bookTitle == .plain ? .plain : chance(12) ? .plain : house.bookTitle, label: "container-title")
    }

    mutating func chapter(_ work: InventedWork) -> [Segment] {
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

    mutating func newspaper(_ work: InventedWork) -> [Segment] {
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

    mutating func web(_ work: InventedWork) -> [Segment] {
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
        return chance(6) ? parts + [other("<"), ("url", work.address), other(">")] : parts + [("url", work.address)]
    }

    mutating func thesis(_ work: InventedWork) -> [Segment] {
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
            other(" ("), ("genre", pick(genres[house.language] ?? ["diss."])),
            other(", "), ("publisher", school), other(", "), ("date", "\(work.year)"), other(")"),
        ] + locator(work)
    }
}
