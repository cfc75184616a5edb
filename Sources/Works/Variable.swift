/// The numbers and short texts of a work. The raw values are the CSL variables (CSL 1.0.2, appendix IV).
///
/// Titles, names, dates, publishers, identifiers and archive locations have types of their own in `Work`.
public enum Variable: String, RoleKey {
    case abstract, annote, authority
    case callNumber = "call-number"
    case chapterNumber = "chapter-number"
    case citationLabel = "citation-label"
    case citationNumber = "citation-number"
    case collectionNumber = "collection-number"
    case containerTitleShort = "container-title-short"
    case dimensions, division, edition
    case eventPlace = "event-place"
    case firstReferenceNoteNumber = "first-reference-note-number"
    case genre, issue, jurisdiction, language, license, medium, note, number
    case numberOfPages = "number-of-pages"
    case numberOfVolumes = "number-of-volumes"
    case page
    case pageFirst = "page-first"
    case part
    case partNumber = "part-number"
    case printing
    case printingNumber = "printing-number"
    case references
    case reviewedGenre = "reviewed-genre"
    case scale, section, source, status, supplement
    case supplementNumber = "supplement-number"
    case version, volume
    case volumeTitleShort = "volume-title-short"
    case yearSuffix = "year-suffix"

    /// Hashes the case, which is faster than hashing the raw value.
    public func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }
}

/// The dates of a work. The raw values are the CSL variables (CSL 1.0.2, appendix IV).
public enum DateRole: String, RoleKey {
    case accessed
    case available = "available-date"
    case event = "event-date"
    case issued
    case original = "original-date"
    case submitted

    /// Hashes the case, which is faster than hashing the raw value.
    public func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }
}
