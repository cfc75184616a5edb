import CitandaWorks

extension EntryReader {
    /// Whether the title is English, or of no language that is named.
    private var isEnglish: Bool {
        guard let language = entryField("langid") ?? entryField("hyphenation") ?? entryField("language") else {
            return true
        }
        let name = text(language).lowercased()
        return name.isEmpty || (BabelLanguage.tag(of: name) ?? name).hasPrefix("en")
    }

    /// Reads all titles. If an entry has a title of a larger whole (`maintitle`), its own title is the title of the
    /// volume.
    mutating func readTitles() {
        for field in ["organization", "titleaddon"] where hasAnnotations && isContainer(field) {
            if let site = take(field) { work[.container] = Title(rich(site)) }
            _ = take("\(field)+an:role")
        }
        readTitleAndContainer()
        if work[TitleRole.volume] == nil { takeRestOfTitle() }
        readShortTitles()
        for (role, field) in BibTeXField.titles {
            if let found = take(field) { work[role] = Title(rich(found, protectsCase: false)) }
        }
        // The writer shows the title of the whole as a series to the classic styles.
        if let main = entryField("maintitle"), let series = work[.collection], series.full.plain == rich(main).plain {
            work[.collection] = nil
        }
        if work[TitleRole.volume] == nil, let volume = take("volumetitle") { work[.volume] = Title(titleText(volume)) }
        readIssueTitle()
    }

    /// Reads the title of the work, of its volume and of the larger work.
    private mutating func readTitleAndContainer() {
        let isJournal = type == "periodical" || work.type == .periodical
        if isJournal {
            if has("issuetitle"), !has("journaltitle"), !has("journal") {
                work[.title] = title("issuetitle", "issuesubtitle", "issuetitleaddon")
                work[.container] = title("title", "subtitle", "titleaddon", isWork: false)
                work.type = .articleJournal
            } else {
                work[.title] = title("title", "subtitle", "titleaddon")
                if has("issuetitle") { work.type = .articleJournal }
            }
        } else if has("maintitle") {
            let whole = title("maintitle", "mainsubtitle", "maintitleaddon")
            if isPart {
                work[.title] = title("title", "subtitle", "titleaddon")
                work[.volume] = title("booktitle", "booksubtitle", "booktitleaddon")
                work[.container] = whole
                if work[TitleRole.volume] == nil { work[.container] = whole }
            } else {
                work[.volume] = title("title", "subtitle", "titleaddon")
                work[.title] = whole
                if let container = title("booktitle", "booksubtitle", "booktitleaddon") { work[.container] = container }
            }
        } else {
            work[.title] = title("title", "subtitle", "titleaddon")
        }
        if work[.container] == nil {
            work[.container] =
                title("journaltitle", "journalsubtitle", nil, isWork: false)
                ?? title("journal", "journalsubtitle", nil, isWork: false)
                ?? title("booktitle", "booksubtitle", "booktitleaddon")
        }
        // Old files give the whole of a cross-reference its own title again, for its parts to take.
        if !isPart, !isSerial, !isJournal, let container = work[.container],
            container.full.plain == work[.title]?.full.plain
        {
            work[.container] = nil
        }
        // A book with a book title is as good as a part of it only where it has a title too.
        if work[.title] == nil, !isPart, let container = work[.container], !isSerial, !isJournal {
            work[.title] = container
            work[.container] = nil
        }
    }

    private mutating func readShortTitles() {
        // The short title is that of the field `title`, which with a main title is the title of the volume.
        if let field = take("shorttitle") {
            let short = titleText(field)
            let role: TitleRole = has("maintitle") && !isPart ? .volume : .title
            if work[role] != nil, !short.isEmpty { work.titles[role]?.short = short }
        }
        if let field = take("shortmaintitle") {
            let short = rich(field)
            work.titles[isPart ? .container : .title]?.short = short
        }
        if let short = text("shortjournal") ?? text("shortbooktitle") { work[.containerTitleShort] = short }
        if let short = take("containershort") {
            let text = rich(short)
            work.titles[.container]?.short = text
        }
    }

    /// A subtitle without a title, and its addition, continue a title that the work has from another field.
    private mutating func takeRestOfTitle() {
        guard var title = work[.title] else { return }
        if !isTaken("subtitle"), let field = take("subtitle") {
            let text = titleText(field)
            title.sub = title.sub.map { $0 + ": " + text } ?? text
        }
        if !isTaken("titleaddon"), let field = take("titleaddon") {
            let text = RichText(plain: ". ") + titleText(field)
            if let sub = title.sub { title.sub = sub + text } else { title = Title(title.main + text) }
        }
        work[.title] = title
    }

    /// Whether an annotation says that the field holds the container.
    private func isContainer(_ name: String) -> Bool {
        entryField("\(name)+an:role").map { verbatim($0).contains(TitleRole.container.rawValue) } ?? false
    }

    /// A special issue has a title of its own in the journal.
    private mutating func readIssueTitle() {
        if type == "article" || type == "periodical", has("issuetitle"), work[TitleRole.volume] == nil {
            work[.volume] = title("issuetitle", "issuesubtitle", "issuetitleaddon")
        }
    }

    /// A title of its three fields; the subtitle follows a colon unless the title ends with a mark of its own.
    private mutating func title(_ main: String, _ sub: String, _ addon: String?, isWork: Bool = true) -> Title? {
        guard let mainField = take(main) else { return nil }
        let text = isWork ? titleText(mainField) : rich(mainField)
        var title: Title
        if let subField = take(sub) {
            let subText = isWork ? titleText(subField) : rich(subField)
            switch text.plain.last {
            case ":": title = Title(text + " " + subText)
            case "?", "!": title = Title(main: text, sub: subText, joint: " ")
            default: title = Title(main: text, sub: subText, joint: ": ")
            }
        } else {
            title = Title(text)
        }
        if let addon, !isTaken(addon), let addonField = take(addon) {
            let addonText = RichText(plain: ". ") + (isWork ? titleText(addonField) : rich(addonField))
            if let sub = title.sub { title.sub = sub + addonText } else { title = Title(title.main + addonText) }
        }
        return title
    }

    func titleText(_ field: ResolvedEntry.Field) -> RichText {
        let text = rich(field, protectsCase: true)
        // Braces around a whole title that is not English have no meaning: no style changes the case of such a title.
        if !isEnglish, text.nodes.count == 1, case .styled(.noCase, let inner) = text.nodes[0] {
            return RichText(nodes: inner)
        }
        return options.usesSentenceCase && isEnglish ? SentenceCase.text(text) : text
    }
}
