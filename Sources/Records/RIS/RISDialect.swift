import CitandaWorks

/// RIS, or a format whose fields mean the same under other names. EndNote, whose exports RIS files mostly are, calls the field of `T2`
/// `secondary-title` in XML, and `%B` or `%J` in lines.
struct RISDialect: Sendable {
    /// The name for people.
    let title: String
    /// The beginning of the names of fields for which the model has no place.
    let prefix: String
    /// The name of the field that holds the type.
    let typeField: String
    /// The type of a code; nil for an unknown code.
    let type: @Sendable (String) -> WorkType?
    /// The code of a type.
    let code: @Sendable (WorkType) -> String
    /// The code of books whose authors are editors.
    let editedBook: String
    /// Whether the format has a field for a tag, in works of a type.
    let hasField: @Sendable (RISTag, WorkType) -> Bool
    /// Whether a book with editors alone is written as an edited book.
    var marksEditedBooks = false
    /// Whether texts have the references of HTML.
    var hasEntities = true
    /// Whether the days of dates are words, without the year: “March 5”.
    var hasWordDates = false
    /// Whether names may begin with the given names. If so, only a comma at the end marks an institution.
    var hasGivenNamesFirst = false
}

extension RISDialect {
    /// RIS itself.
    static let ris = RISDialect(
        title: "RIS", prefix: "ris:", typeField: "TY", type: { RISTypes.type(of: $0) }, code: { RISTypes.code(of: $0) },
        editedBook: "EDBOOK", hasField: { _, _ in true })
}
