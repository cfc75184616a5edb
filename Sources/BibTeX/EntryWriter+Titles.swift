import Works

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
                // The name of the site; biblatex knows only who stands behind it.
                let field = work.publishers.isEmpty ? "organization" : "titleaddon"
                add(.container, title: field, subtitle: "", isWork: false)
                if work[.container] != nil { annotate(field, "role", [(nil, TitleRole.container.rawValue)]) }
            } else {
                let field = isArticle && !isBibLaTeX ? "journal" : container + "title"
                add(.container, title: field, subtitle: container + "subtitle", isWork: !isArticle)
            }
            if let volume = work[TitleRole.volume] {
                keep("volumetitle", source(volume.full, of: volume, isWork: true))
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

    /// Shows where a work stands whose entry type prints neither container nor numbers: a treaty in its series, a case in its reports.
    mutating func addPlaceInWhole() {
        guard entry.type == "misc", allows("howpublished") else { return }
        let whole = work[.container].map { "\\emph{\(tex.rich($0.full))}" }
        let parts = [
            [whole, text(.volume)].compactMap { $0 }.joined(separator: " "), text(.number) ?? "",
            work[.container] == nil ? "" : work[.page].map { pages($0) } ?? "",
        ]
        put("howpublished", parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }

    private mutating func add(_ role: TitleRole, title: String, subtitle: String, isWork: Bool = true) {
        if let value = work[role] { add(value, title: title, subtitle: subtitle, isWork: isWork) }
    }

    private mutating func add(_ value: Title, title: String, subtitle: String, isWork: Bool = true) {
        let splits =
            value.joint == ": " || value.joint == " " && value.main.plain.last.map { "?!".contains($0) } == true
        if isBibLaTeX, splits, !subtitle.isEmpty, let sub = value.sub {
            put(title, source(value.main, of: value, isWork: isWork))
            put(subtitle, source(sub, of: value, isWork: isWork))
        } else {
            put(title, source(value.full, of: value, isWork: isWork))
        }
        for relationship in Title.Relationship.allCases {
            guard let form = value.form(relationship) else { continue }
            annotate(title, relationship.rawValue, [(nil, form.text.plain)])
            annotate(title, relationship.rawValue + "-language", [(nil, form.language)])
        }
    }

    private func source(_ text: RichText, of title: Title, isWork: Bool) -> String {
        guard isWork else { return tex.rich(text) }
        if isEnglish {
            let protected = CaseProtection.protected(text, in: title.full)
            return tex.rich(usesTitleCase ? HeadlineCase.text(protected) : protected)
        }
        return isBibLaTeX ? tex.rich(text) : "{\(tex.rich(text))}"
    }
}
