import CitandaJSON
import CitandaWorks

/// The types of resources of DataCite.
enum DataCiteTypes {
    /// The general types of schema 4.
    private static let general: [String: WorkType] = [
        "audiovisual": .motionPicture, "book": .book, "bookchapter": .chapter, "collection": .collection,
        "computationalnotebook": .software, "conferencepaper": .paperConference, "conferenceproceeding": .book,
        "dataset": .dataset, "dissertation": .thesis, "event": .event, "film": .motionPicture, "image": .graphic,
        "interactiveresource": .webpage, "journal": .periodical, "journalarticle": .articleJournal, "model": .dataset,
        "peerreview": .review, "preprint": .article, "report": .report, "software": .software, "sound": .song,
        "standard": .standard, "workflow": .software, "presentation": .speech, "poster": .speech, "award": .document,
        "outputmanagementplan": .report, "physicalobject": .graphic, "instrument": .document, "service": .webpage,
        "studyregistration": .document, "project": .document,
    ]

    /// The type of a record. “Text” and “Other” say nothing, so that the other lists are asked.
    static func type(_ types: JSONValue?, hasContainer: Bool) -> WorkType {
        func text(_ name: String) -> String { types?[name]?.string ?? "" }
        let name = text("resourceTypeGeneral").lowercased().filter(\.isLetter)
        if name == "datapaper" { return hasContainer ? .articleJournal : .article }
        if let type = general[name] { return type }
        if let type = general[text("resourceType").lowercased().filter(\.isLetter)] { return type }
        if let type = WorkType(rawValue: text("citeproc")), type != .article { return type }
        if let type = RISTypes.type(of: text("ris")), type != .document, type != .report { return type }
        return text("citeproc") == WorkType.article.rawValue ? .article : .document
    }
}
