import Works

/// Which entry type a work becomes.
enum EntryType {
    /// The entry type for a work.
    static func name(for work: Work, _ dialect: BibTeXWriter.Dialect) -> String {
        dialect == .biblatex ? biblatex(work) : bibtex(work)
    }

    /// The kind of work that is meant by an entry type alone; other kinds are named in `entrysubtype`.
    static func plainKind(of type: String) -> WorkType? {
        switch type {
        case "article": .articleJournal
        case "book", "collection": .book
        case "inbook", "incollection": .chapter
        case "inreference": .entryEncyclopedia
        case "inproceedings": .paperConference
        case "booklet": .pamphlet
        case "dataset": .dataset
        case "software": .software
        case "online": .webpage
        case "patent": .patent
        case "periodical": .periodical
        case "report", "techreport": .report
        case "thesis", "phdthesis", "mastersthesis": .thesis
        case "unpublished": .manuscript
        case "misc": .document
        default: nil
        }
    }

    private static func biblatex(_ work: Work) -> String {
        let hasEditor = !work.names(.editor).isEmpty || !work.names(.editorTranslator).isEmpty
        let hasAddress = work.identifier(.url) != nil || work.identifier(.doi) != nil || work.identifier(.arxiv) != nil
        switch work.type {
        case .articleJournal, .articleMagazine, .articleNewspaper: return "article"
        case .review, .reviewBook: return work[.container] == nil ? "misc" : "article"
        case .article: return hasAddress ? "online" : "unpublished"
        case .book, .classic:
            let hasLead = !work.names(.author).isEmpty || !(hasEditor || work.leadNames?.role == .compiler)
            return hasLead ? "book" : "collection"
        case .chapter, .documentInSeries:
            if work[.container] == nil { return "misc" }
            return hasEditor && work.names(.containerAuthor).isEmpty ? "incollection" : "inbook"
        case .entry, .entryDictionary, .entryEncyclopedia: return work[.container] == nil ? "misc" : "inreference"
        case .paperConference: return work[.container] == nil ? "unpublished" : "inproceedings"
        case .pamphlet: return "booklet"
        case .thesis: return "thesis"
        case .report, .standard: return "report"
        case .patent: return "patent"
        case .periodical: return "periodical"
        case .dataset: return "dataset"
        case .software: return "software"
        case .webpage, .post, .postWeblog: return hasAddress ? "online" : "misc"
        case .archivalItem, .manuscript, .personalCommunication, .interview, .speech:
            return work[.container] == nil ? "unpublished" : "misc"
        default: return "misc"
        }
    }

    private static func bibtex(_ work: Work) -> String {
        switch work.type {
        case .articleJournal, .articleMagazine, .articleNewspaper: return "article"
        case .review, .reviewBook: return work[.container] == nil ? "misc" : "article"
        case .book, .classic: return "book"
        case .chapter, .documentInSeries, .entry, .entryDictionary, .entryEncyclopedia:
            return work[.container] == nil ? "misc" : "incollection"
        case .paperConference: return work[.container] == nil ? "unpublished" : "inproceedings"
        case .pamphlet: return "booklet"
        case .thesis:
            let genre = work[.genre]?.lowercased() ?? ""
            return genre.contains("master") || genre.hasPrefix("m") ? "mastersthesis" : "phdthesis"
        case .report, .standard: return "techreport"
        case .article, .archivalItem, .manuscript, .personalCommunication, .interview, .speech:
            return work[.container] == nil ? "unpublished" : "misc"
        default: return "misc"
        }
    }
}
