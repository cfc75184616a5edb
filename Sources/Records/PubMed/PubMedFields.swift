import CitandaWorks

/// The tags of NBIB and the members of CSL-JSON.
enum PubMedFields {
    /// The tags of texts that need no judgement. The first value of a member counts.
    static let texts: [(tag: String, member: CSLMember)] = [
        ("VI", .variable(.volume)), ("IP", .variable(.issue)), ("EN", .variable(.edition)),
        ("AB", .variable(.abstract)), ("CI", .variable(.license)), ("CTI", .title(.collection)),
        ("VTI", .title(.volume)), ("PB", .publisher), ("CHN", .variable(.chapterNumber)), ("GN", .variable(.note)),
    ]

    /// The tags of names. A name in full has the tag of its short form behind itself.
    static let names: [(full: String, short: String, role: ContributorRole)] = [
        ("FAU", "AU", .author), ("FED", "ED", .editor), ("BAU", "BA", .containerAuthor),
    ]

    /// The tags of keywords: headings of MeSH, and words of the author or of another thesaurus.
    static let keywords: Set<String> = ["MH", "OT"]

    /// Fields about the record and not about the work.
    static let bookkeeping: Set<String> = [
        "OWN", "STAT", "DA", "DCOM", "LR", "EDAT", "MHDA", "CRDT", "CDAT", "CTDT", "DRDT", "OTO", "SB", "PST", "PHST",
        "JID", "SO",
    ]

    /// The elements of the XML that are texts, and their tags.
    static let elements: [String: String] = [
        "PMID": "PMID", "Volume": "VI", "Issue": "IP", "Title": "JT", "ISOAbbreviation": "TA", "MedlineTA": "TA",
        "ArticleTitle": "TI", "VernacularTitle": "TT", "BookTitle": "BTI", "CollectionTitle": "CTI",
        "VolumeTitle": "VTI", "Language": "LA", "PublicationType": "PT", "CopyrightInformation": "CI",
        "Keyword": "OT", "Isbn": "ISBN", "PublisherName": "PB", "PublisherLocation": "PL", "Edition": "EN",
        "GeneralNote": "GN",
    ]

    /// Elements about the record and not about the work.
    static let bookkeepingElements: Set<String> = [
        "DateCreated", "DateCompleted", "DateRevised", "History", "CitationSubset", "PublicationStatus", "NlmUniqueID",
        "NLMUniqueID", "Country", "NumberOfReferences",
    ]

    /// Elements with other elements inside that make sense only together.
    static let units: Set<String> = [
        "Grant", "Chemical", "Reference", "Investigator", "PersonalNameSubject", "Section", "DataBank", "Object",
        "CommentsCorrections", "OtherAbstract", "BeginningDate", "EndingDate", "ContributionDate", "SupplMeshName",
    ]
}
