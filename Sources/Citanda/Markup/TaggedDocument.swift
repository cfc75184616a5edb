import CitandaManuscripts
import CitandaRecords
import CitandaWorks

/// A manuscript as one document of XML in which notes, citations and works are tagged. The text of every note stays as typed.
public struct TaggedDocument: Sendable {
    /// The formats of such documents.
    public enum Format: String, Sendable, CaseIterable {
        case tei, jats
        /// A book of JATS.
        case bits

        /// The format of documents in which such records stand; nil for records that stand in none.
        public init?(_ records: RecordFormat) { self.init(rawValue: records.name) }
    }

    /// The document in UTF-8.
    public let bytes: [UInt8]
    /// The values of works that other programs will not find, with the keys of the works.
    public let losses: [(key: String, loss: RecordLoss)]

    /// The document of a manuscript, or of several that are one book.
    ///
    /// - Parameters:
    ///   - readings: The manuscripts as read.
    ///   - works: The works of the manuscripts, each under its key, and those of bibliographies.
    ///   - format: The format of the document.
    public init(of readings: [Reading], works: [Work], as format: Format) {
        let manuscript = MarkedManuscript(of: readings, works: works)
        let written =
            switch format {
            case .tei: TEIDocument(manuscript).written()
            case .jats: JATSDocument(manuscript).written()
            case .bits: BITSDocument(manuscript).written()
            }
        bytes = written.bytes
        losses = written.losses
    }
}
