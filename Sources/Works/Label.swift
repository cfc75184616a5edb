/// What a stretch of a reference is; the raw values are the labels of `citanda parse`.
public enum Label: String, Sendable, Hashable, CaseIterable {
    case author, editor, translator, compiler, contributor, interviewer, recipient, director
    case reviewedAuthor = "reviewed-author"
    case containerAuthor = "container-author"
    case title
    case translatedTitle = "title-translated"
    case originalScript = "title-original-script"
    case containerTitle = "container-title"
    case collectionTitle = "collection-title"
    case collectionNumber = "collection-number"
    case volumeTitle = "volume-title"
    case reviewedTitle = "reviewed-title"
    case publisher, location, date
    case originalDate = "original-date"
    case accessed, volume, issue, pages, edition
    case numberOfVolumes = "number-of-volumes"
    case part, genre, authority
    case chapterNumber = "chapter-number"
    case reportNumber = "report-number"
    case doi, isbn, issn, arxiv, pmid, url, medium, dimensions, archive
    case archiveLocation = "archive-location"
    case locator, note
    case crossReference = "cross-ref"
    case abbreviation
    case citationNumber = "citation-number"
    case other
    /// The scale of a map. The order of the labels is a part of the models, so that new ones come last.
    case scale
}
