import CitandaWorks

extension EntryWriter {
    /// Whether a style may set titles of the work in lower case, so that names need braces; other languages keep their capitals.
    private var isEnglish: Bool { work[.language].map { $0.lowercased().hasPrefix("en") } ?? true }

    /// Adds all titles. A volume with a title of its own has the title of the whole as its main title, as biblatex wants it.
    mutating func addTitles() {
        let isArticle = entry.type == "article"
        let container = isArticle ? "journal" : "book"
        if let volume = work[TitleRole.volume], isKnown("maintitle") {
            let whole: TitleRole = work.type.isContained ? .container : .title
            add(whole, title: "maintitle", subtitle: "mainsubtitle", isWork: false)
            add(
                volume, title: whole == .title ? "title" : "booktitle",
                subtitle: whole == .title ? "subtitle" : "booksubtitle")
            if whole == .container {
                add(.title, title: "title", subtitle: "subtitle")
            } else {
                add(.container, title: "booktitle", subtitle: "booksubtitle")
            }
            // Classic styles print “volume 2 of” and the series, and no main title.
            if !isBibLaTeX, work[.collection] == nil { put("series", entry["maintitle"]) }
        } else {
            add(.title, title: "title", subtitle: "subtitle")
            if entry.type == "online" {
                // The name of the site. biblatex has a field only for the organization behind a site.
                let field = work.publishers.isEmpty ? "organization" : "titleaddon"
                add(.container, title: field, subtitle: "", isWork: false)
                if work[.container] != nil { annotate(field, "role", [(nil, TitleRole.container.rawValue)]) }
            } else {
                let field = isArticle && !isBibLaTeX ? "journal" : container + "title"
                add(.container, title: field, subtitle: container + "subtitle", isWork: !isArticle)
            }
            if let volume = work[TitleRole.volume] {
                keep("volumetitle", source(volume.full, of: volume, as: "volumetitle", isWork: true))
            }
        }
        if entry["maintitle"] != nil, !work.type.isContained {
            put("shorttitle", work[TitleRole.volume]?.short.map { tex.rich($0) })
            keep("shortmaintitle", work[.title]?.short.map { tex.rich($0) })
        } else {
            put("shorttitle", work[.title]?.short.map { tex.rich($0) })
        }
        let shortContainer = text(.containerTitleShort)
        if isArticle { put("shortjournal", shortContainer) } else { keep("shortbooktitle", shortContainer) }
        keep("containershort", work[.container]?.short.map { tex.rich($0) })
        if let series = work[.collection].flatMap({ LocalizationKey.key($0.full.plain, in: "series") }), isBibLaTeX {
            put("series", series)
        } else {
            add(.collection, title: "series", subtitle: "", isWork: false)
        }
        add(.event, title: "eventtitle", subtitle: "", isWork: false)
        add(.original, title: "origtitle", subtitle: "", isWork: false)
        for (role, name) in [(TitleRole.part, "parttitle"), (.reviewed, "reviewedtitle")] {
            keep(name, work[role].map { tex.rich($0.full) })
        }
    }

    /// Adds the container and the numbers of a work whose entry type prints neither: a treaty in its series, a case in
    /// its reports.
    mutating func addPlaceInWhole() {
        guard entry.type == "misc", allows("howpublished") else { return }
        put("howpublished", work.placeInWhole.map { tex.rich($0).replacing("–", with: "--") })
    }

    private mutating func add(_ role: TitleRole, title: String, subtitle: String, isWork: Bool = true) {
        if let value = work[role] { add(value, title: title, subtitle: subtitle, isWork: isWork) }
    }

    private mutating func add(_ value: Title, title: String, subtitle: String, isWork: Bool = true) {
        let splits =
            value.joint == ": " || value.joint == " " && value.main.plain.last.map { "?!".contains($0) } == true
        if isBibLaTeX, splits, !subtitle.isEmpty, let sub = value.sub {
            put(title, source(value.main, of: value, as: title, isWork: isWork))
            put(subtitle, source(sub, of: value, as: subtitle, isWork: isWork))
        } else {
            put(title, source(value.full, of: value, as: title, isWork: isWork))
        }
        for relationship in Title.Relationship.allCases {
            guard let form = value.form(relationship) else { continue }
            annotate(title, relationship.rawValue, [(nil, form.text.plain)])
            annotate(title, relationship.rawValue + "-language", [(nil, form.language)])
        }
    }

    private func source(_ text: RichText, of title: Title, as field: String, isWork: Bool) -> String {
        // The case of journals and series is fixed in every style; a main title is a title.
        guard isWork else { return tex.rich(field.hasPrefix("main") ? text : text.withoutFixedCase) }
        let text = Apostrophes.set(in: isBibLaTeX ? text : text.withPlainQuotation)
        if isEnglish {
            let protected = CaseProtection.protected(text, in: title.full)
            return tex.rich(usesTitleCase ? HeadlineCase.text(protected) : protected)
        }
        // Braces around a whole title have no meaning if no style changes the case of the title.
        if isBibLaTeX, text.nodes.count == 1, case .styled(.noCase, let inner) = text.nodes[0] {
            return tex.rich(RichText(nodes: inner))
        }
        return isBibLaTeX ? tex.rich(text) : "{\(tex.rich(text))}"
    }
}

extension Work {
    /// The place of a work in a larger whole, as a bibliography prints it: `Series 2, 5, 17–20`; for a case, `512 U.S.
    /// 218`.
    var placeInWhole: RichText? {
        let whole = self[.container].map { $0.full.withoutFixedCase }
        let dash: (Character) -> Bool = { "-‐‑‒–—−".contains($0) }
        let page = whole == nil ? nil : self[.page]?.split(whereSeparator: dash).joined(separator: "–")
        let first: [RichText?]
        let others: [String?]
        if type == .legalCase, let whole {
            // Volume, reporter and page are one phrase (Bluebook, rule 10.3).
            first = [self[.volume].map { RichText(markup: $0) }, whole, page.map { RichText(markup: $0) }]
            others = [self[.number]]
        } else {
            first = [
                whole.map { RichText(nodes: [.styled(.italic, $0.nodes)]) }, self[.volume].map { RichText(markup: $0) },
            ]
            others = [self[.number], page]
        }
        func joined(_ parts: [RichText?], _ separator: RichText) -> RichText {
            parts.compactMap { $0 }.filter { !$0.isEmpty }.reduce(RichText(plain: "")) {
                $0.isEmpty ? $1 : $0 + separator + $1
            }
        }
        let text = joined([joined(first, " ")] + others.map { $0.map { RichText(markup: $0) } }, ", ")
        return text.isEmpty ? nil : text
    }
}

extension RichText {
    /// The text without marks of fixed case, for fields whose case no style touches.
    var withoutFixedCase: RichText { RichText(nodes: RichText.joined(Self.withoutFixedCase(nodes))) }

    private static func withoutFixedCase(_ nodes: [Node]) -> [Node] {
        nodes.flatMap { node -> [Node] in
            switch node {
            case .text: [node]
            case .styled(.noCase, let inner): withoutFixedCase(inner)
            case .styled(let style, let inner): [.styled(style, withoutFixedCase(inner))]
            }
        }
    }

    /// The text with quotation marks for quotations, which are double outside and single inside: BibTeX has no command for them.
    var withPlainQuotation: RichText {
        RichText(nodes: RichText.joined(Self.withPlainQuotation(nodes, isInner: false)))
    }

    private static func withPlainQuotation(_ nodes: [Node], isInner: Bool) -> [Node] {
        nodes.flatMap { node -> [Node] in
            switch node {
            case .text: [node]
            case .styled(.quotation, let inner):
                [.text(isInner ? "‘" : "“")] + withPlainQuotation(inner, isInner: !isInner) + [
                    .text(isInner ? "’" : "”")
                ]
            case .styled(let style, let inner): [.styled(style, withPlainQuotation(inner, isInner: isInner))]
            }
        }
    }
}
