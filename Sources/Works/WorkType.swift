/// The types of works. The raw values are the CSL types (CSL 1.0.2, appendix III) and three additions.
public enum WorkType: String, Sendable, Hashable, CaseIterable {
    case article
    case articleJournal = "article-journal"
    case articleMagazine = "article-magazine"
    case articleNewspaper = "article-newspaper"
    case bill
    case book
    case broadcast
    case chapter
    case classic
    case collection
    case dataset
    case document
    case entry
    case entryDictionary = "entry-dictionary"
    case entryEncyclopedia = "entry-encyclopedia"
    case event
    case figure
    case graphic
    case hearing
    case interview
    case legalCase = "legal_case"
    case legislation
    case manuscript
    case map
    case motionPicture = "motion_picture"
    case musicalScore = "musical_score"
    case pamphlet
    case paperConference = "paper-conference"
    case patent
    case performance
    case periodical
    case personalCommunication = "personal_communication"
    case post
    case postWeblog = "post-weblog"
    case regulation
    case report
    case review
    case reviewBook = "review-book"
    case software
    case song
    case speech
    case standard
    case thesis
    case treaty
    case webpage
    /// One document of an archive. `document` in CSL.
    case archivalItem = "archival-item"
    /// A whole fond or collection of an archive. `collection` in CSL.
    case archivalCollection = "archival-collection"
    /// A document printed in a documentary series. `chapter` in CSL.
    case documentInSeries = "document-in-series"

    /// Hashes the case, which is faster than hashing the raw value.
    public func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }
    /// The hash in a dictionary: the number of the case, for cases come from no file.
    public func _rawHashValue(seed: Int) -> Int { seed ^ withUnsafeBytes(of: self) { Int($0.first ?? 0) } }

    /// The nearest type of CSL 1.0.2.
    public var csl: WorkType {
        switch self {
        case .archivalItem: .document
        case .archivalCollection: .collection
        case .documentInSeries: .chapter
        default: self
        }
    }

    /// Whether works of this type are kept in an archive and not published.
    public var isArchival: Bool {
        [.archivalItem, .archivalCollection, .manuscript, .personalCommunication].contains(self)
    }

    /// Whether works of this type are part of a larger work with its own title.
    public var isContained: Bool {
        [
            .chapter, .documentInSeries, .entry, .entryDictionary, .entryEncyclopedia, .articleJournal,
            .articleMagazine,
            .articleNewspaper, .paperConference, .review, .reviewBook, .postWeblog, .post,
        ].contains(self)
    }
}
