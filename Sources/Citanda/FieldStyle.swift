import CitandaCSL

/// The styles beside Chicago that are part of Citanda: those of guides, presses and journals of history and its neighbours.
public enum FieldStyle: String, CaseIterable, Sendable {
    /// Turabian's Manual for Writers, 9th edition, in notes: the forms of Chicago's 17th edition.
    case turabianNotes9 = "turabian-notes-bibliography-9"
    /// Turabian's Manual for Writers, 9th edition, by author and year: the forms of Chicago's 17th edition.
    case turabianAuthorDate9 = "turabian-author-date-9"
    /// The MHRA Style Guide, 4th edition.
    case mhraNotes = "mhra-notes"
    /// New Hart's Rules, 2nd edition.
    case newHartsRulesNotes = "new-harts-rules-notes"
    /// The Publication Manual of the American Psychological Association, 7th edition.
    case apa7 = "apa-7"
    /// The MLA Handbook, 9th edition.
    case mla9 = "mla-9"
    /// Cite Them Right, 12th edition.
    case harvardCiteThemRight = "harvard-cite-them-right"
    /// ISO 690 in notes, with English terms.
    case iso690NoteEnglish = "iso690-note-en"
    /// ISO 690 in notes, with German terms.
    case iso690NoteGerman = "iso690-note-de"
    /// ISO 690 in notes, with French terms.
    case iso690NoteFrench = "iso690-note-fr"
    /// The notes that German historical journals have in common.
    case germanHistoryNotes = "german-history-notes"
    /// The notes that French historical journals have in common.
    case frenchHistoryNotes = "french-history-notes"

    /// A processor for the style, in the style's own language.
    ///
    /// - Throws: `ChicagoStyle.MissingStyle` where the program was built without the file.
    public func processor() throws -> Processor { try Processor(builtIn: rawValue) }
}
