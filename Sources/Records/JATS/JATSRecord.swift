import CitandaWorks
import CitandaXML

/// References of JATS inside of articles.
package enum JATSRecord {
    /// The identifier of an article whose journal is not known.
    package static let unknownJournal = "unknown"
    /// The ISSN of a journal that is not known.
    package static let unknownISSN = "0000-0000"

    /// The identifier for the key of a work. Two keys never have one identifier.
    package static func identifier(of key: String) -> String { JATSKey.identifier(of: key) }

    /// Writes a work as `ref`, and says what the format has no place for.
    ///
    /// - Parameters:
    ///   - work: The work with its key.
    ///   - use: Where the reference is used (`specific-use`).
    ///   - typed: Writes the `mixed-citation` of the work as it is typed; nil where it is typed nowhere in full.
    ///   - markup: What is written to.
    package static func write(
        _ work: Work, use: String? = nil, typed: ((inout MarkupWriter) -> Void)?, to markup: inout MarkupWriter
    ) -> [RecordLoss] {
        var writer = JATSWriter(values: UnwrittenValues(work), writer: markup)
        writer.typed = typed
        writer.use = use
        writer.write()
        markup = writer.writer
        return writer.losses
    }

    /// The word of JATS for a type of works.
    package static func publicationType(of type: WorkType) -> String { JATSTypes.word(for: type) }
}
