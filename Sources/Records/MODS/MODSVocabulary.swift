import CitandaXML

extension MarkupVocabulary {
    /// The names of elements and attributes of MODS, and those of the extension.
    static let mods = MarkupVocabulary(
        prefixes: [MODS.namespace: "", MODS.extensionNamespace: "c"],
        names: [
            "mods", "modsCollection", "version", "ID", "titleInfo", "title", "subTitle", "nonSort", "partNumber",
            "partName", "name", "namePart", "displayForm", "role", "roleTerm", "affiliation", "description", "etal",
            "alternativeName", "typeOfResource", "genre", "originInfo", "place", "placeTerm", "publisher",
            "dateIssued", "dateCreated", "dateCaptured", "dateValid", "dateModified", "copyrightDate", "dateOther",
            "displayDate", "edition", "issuance", "frequency", "language", "languageTerm", "scriptTerm",
            "physicalDescription", "form", "reformattingQuality", "internetMediaType", "extent", "digitalOrigin",
            "note", "abstract", "tableOfContents", "targetAudience", "subject", "topic", "geographic", "temporal",
            "hierarchicalGeographic", "cartographics", "scale", "classification", "relatedItem", "identifier",
            "location", "physicalLocation", "shelfLocator", "url", "accessCondition", "part", "detail", "number",
            "caption", "start", "end", "total", "list", "date", "extension", "recordInfo", "recordContentSource",
            "recordCreationDate", "recordChangeDate", "recordIdentifier", "recordOrigin", "languageOfCataloging",
            "type", "authority", "authorityURI", "valueURI", "encoding", "point", "keyDate", "qualifier", "lang",
            "script", "transliteration", "displayLabel", "source", "unit", "usage", "altRepGroup", "invalid",
            "dateLastAccessed", "value", "kind", "as", "c:text", "c:title", "c:short", "c:level", "c:name-part",
            "c:field",
        ])
}
