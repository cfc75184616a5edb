import CitandaWorks

/// A field of a record of PubMed. The elements of the XML have the same meanings as the tags of NBIB, so that both are read by one reader.
struct PubMedField {
    /// The tag of NBIB. An element without a tag in NBIB has its own name.
    var tag: String
    /// The value with the markup of CSL-JSON.
    var value: Literal
    /// The name in its parts, where the file gives the parts.
    var name: Name?
}
