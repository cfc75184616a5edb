import CitandaWorks

/// The types of publications of PubMed and ERIC.
enum PubMedTypes {
    /// The beginnings of types in small letters. The first row that fits any type of a record counts.
    private static let types: [(beginning: String, type: WorkType)] = [
        ("preprint", .article), ("newspaper article", .articleNewspaper), ("journal article", .articleJournal),
        ("dissertation", .thesis), ("book chapter", .chapter), ("books", .book),
        ("collected works - serial", .periodical),
        ("speeches/meeting papers", .paperConference), ("reports", .report), ("dataset", .dataset),
        ("legal/legislative", .legislation), ("collected works", .book), ("reference materials", .report),
        ("guides", .report), ("tests/questionnaires", .report), ("information analyses", .report),
    ]

    /// Numbers of articles in ERIC begin with these letters.
    private static let journalNumber = "EJ"

    /// The type of a work.
    ///
    /// - Parameters:
    ///   - texts: The types of publication that the record names.
    ///   - hasBook: Whether the record names a book.
    ///   - hasTitle: Whether the record names an article or a chapter.
    ///   - number: The number in ERIC, which tells articles of journals from other documents.
    static func type(of texts: [String], hasBook: Bool, hasTitle: Bool, number: String?) -> WorkType {
        if number?.hasPrefix(journalNumber) == true { return .articleJournal }
        if hasBook { return hasTitle ? .chapter : .book }
        let texts = texts.map { $0.lowercased() }
        return types.first { row in texts.contains { $0.hasPrefix(row.beginning) } }?.type ?? .articleJournal
    }
}
