import CitandaWorks

/// The types of entries and those of CSL, for reading and writing. The type of the parent tells some of them apart.
enum HayagrivaTypes {
    /// The type of an entry of no special kind.
    static let unknown = "misc"

    private struct Row {
        let entry: String
        let parent: String?
        let type: WorkType
    }

    /// For reading, the first row with both types counts, then the first with the type of the entry and no parent. For writing, the first row
    /// with the type of CSL counts.
    private static let rows: [Row] = [
        row("article", "periodical", .articleJournal), row("article", "newspaper", .articleNewspaper),
        row("article", "blog", .postWeblog), row("article", "proceedings", .paperConference),
        row("article", "conference", .paperConference), row("article", "anthology", .chapter),
        row("article", "book", .chapter), row("article", nil, .article),
        row("chapter", "book", .chapter), row("chapter", nil, .chapter), row("anthos", nil, .chapter),
        row("entry", "reference", .entryEncyclopedia), row("entry", nil, .entry), row("report", nil, .report),
        row("thesis", nil, .thesis), row("web", nil, .webpage), row("scene", nil, .motionPicture),
        row("artwork", nil, .graphic), row("patent", nil, .patent), row("case", nil, .legalCase),
        row("newspaper", nil, .periodical), row("legislation", nil, .legislation),
        row("manuscript", nil, .manuscript), row("post", nil, .post), row("tweet", nil, .post),
        row("thread", nil, .post), row("misc", "conference", .speech), row("misc", nil, .document),
        row("performance", nil, .performance), row("periodical", nil, .periodical), row("book", nil, .book),
        row("proceedings", nil, .book), row("blog", nil, .webpage), row("repository", nil, .software),
        row("reference", nil, .book), row("conference", nil, .event), row("anthology", nil, .book),
        row("video", nil, .motionPicture), row("audio", nil, .song), row("exhibition", nil, .event),
        row("original", nil, .document),
    ]

    /// Types that Hayagriva does not tell apart from others.
    private static let others: [Row] = [
        row("article", "periodical", .articleMagazine), row("article", "periodical", .review),
        row("article", "periodical", .reviewBook), row("entry", "reference", .entryDictionary),
        row("legislation", nil, .bill), row("legislation", nil, .regulation), row("legislation", nil, .treaty),
        row("video", nil, .broadcast), row("book", nil, .pamphlet), row("book", nil, .classic),
        row("anthology", nil, .collection), row("repository", nil, .dataset), row("artwork", nil, .map),
        row("artwork", nil, .figure), row("report", nil, .standard), row("audio", nil, .musicalScore),
    ]

    private static func row(_ entry: String, _ parent: String?, _ type: WorkType) -> Row {
        Row(entry: entry, parent: parent, type: type)
    }

    /// The type that a parent has without a type of its own.
    private static let defaultParents = [
        "article": "periodical", "chapter": "book", "entry": "reference", "anthos": "anthology", "web": "web",
        "scene": "video", "artwork": "exhibition", "legislation": "anthology", "post": "post", "video": "video",
        "audio": "audio",
    ]

    /// The type of a parent that gives none.
    static func defaultParent(of entry: String) -> String { defaultParents[entry] ?? unknown }

    /// Whether Hayagriva knows a type of entries.
    static func isKnown(_ entry: String) -> Bool { rows.contains { $0.entry == entry } }

    /// The type of CSL for an entry with parents of some types.
    static func type(of entry: String, parents: [String]) -> WorkType {
        let own = rows.filter { $0.entry == entry }
        for parent in parents {
            if let row = own.first(where: { $0.parent == parent }) { return row.type }
        }
        return own.first { $0.parent == nil }?.type ?? .document
    }

    /// The type of the entry for a work, and the type of the parent that is its container.
    static func types(for work: Work) -> (entry: String, container: String) {
        let type = work.type.csl
        if type == .chapter, work.contributors.contains(where: { $0.role == .editor }) {
            return ("anthos", "anthology")
        }
        guard let row = rows.first(where: { $0.type == type }) ?? others.first(where: { $0.type == type }) else {
            return ("misc", "book")
        }
        switch row.entry {
        case "article" where row.parent == nil: return ("article", "web")
        case "web", "post": return (row.entry, "web")
        case "video", "audio": return (row.entry, row.entry)
        case "scene": return ("video", "video")
        case "entry": return (row.entry, "reference")
        default: return (row.entry, row.parent == "conference" ? "book" : row.parent ?? "book")
        }
    }

    /// Whether an entry is a part of what holds the entry, so that publisher, volume and so on are those of the whole.
    static func isPart(_ entry: String) -> Bool { ["article", "chapter", "anthos", "entry"].contains(entry) }

    /// What a parent is to an entry.
    static func level(of parent: String, in entry: String) -> HayagrivaLevel {
        switch parent {
        case "conference": .event
        case "original": .original
        case "anthology": isPart(entry) || entry == "legislation" || entry == "web" ? .container : .collection
        case "periodical": isPart(entry) || !printed.contains(entry) ? .container : .collection
        default: .container
        }
    }

    /// Entries that appear in series.
    private static let printed: Set<String> = ["book", "report", "thesis", "anthology", "proceedings", "reference"]
}
