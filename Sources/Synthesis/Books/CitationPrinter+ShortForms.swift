/// Works cited again, and other notes of the book.
extension CitationPrinter {
    mutating func short(_ work: InventedWork, note: Int) -> [Segment] {
        var form = NameForm(
            order: .familyOnly, given: .full, separator: house.language == "de" ? "/" : ", ", last: " and ")
        let last = ["de": "/", "fr": pick([" et ", ", et "]), "es": pick([" y ", ", y "]), "pt": " e ", "it": " e "]
        form.last = last[house.language] ?? pick([" and ", " & ", ", and "])
        let family = Segment("author", work.body ?? form.text(work.authors))
        let style =
            work.kind == .book || work.kind == .series || work.kind == .thesis ? house.bookTitle : house.articleTitle
        let name = title(work.shortTitle, style)
        let place = chance(6) ? [] : locator(work)
        switch house.short {
        case .authorTitle:
            return [family, other(house.authorJoint == ". " ? ", " : house.authorJoint)] + name + place
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
}
