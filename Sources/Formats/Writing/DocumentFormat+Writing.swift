import CitandaArchives
import CitandaDiagnostics

extension DocumentFormat {
    /// A copy of a document with comments added; without comments the same bytes.
    ///
    /// - Parameters:
    ///   - comments: The comments, in any order.
    ///   - bytes: The document.
    ///   - origin: The origin of the reading text.
    ///   - signature: Who makes the comments, and when.
    /// - Throws: `DocumentFailure` where the format has no comments, or the document cannot be changed.
    public func adding(
        _ comments: [DocumentComment], to bytes: [UInt8], origin: SourceOrigin, signature: ChangeSignature
    ) throws -> [UInt8] {
        do {
            switch self {
            case .docx:
                return try WordComments.adding(comments, to: bytes, origin: origin, signature: signature)
            case .odt:
                return try OpenDocumentEditor.adding(comments, to: bytes, origin: origin, signature: signature)
            default: throw DocumentFailure("is of a format in which Citanda writes no comments")
            }
        } catch let failure as ArchiveFailure {
            throw DocumentFailure(failure.description)
        }
    }

    /// A copy of a document with changes made.
    ///
    /// - Parameters:
    ///   - changes: The changes, in the order of the reading text, none inside another.
    ///   - bytes: The document.
    ///   - origin: The origin of the reading text.
    ///   - signature: Who makes tracked changes, and when; nil for changes without a trace.
    /// - Throws: `DocumentFailure` where the document cannot be changed.
    public func making(
        _ changes: [DocumentChange], in bytes: [UInt8], origin: SourceOrigin, signature: ChangeSignature?
    ) throws -> ChangedDocument {
        do {
            switch self {
            case .docx: return try WordChanges.making(changes, in: bytes, origin: origin, signature: signature)
            case .odt: return try OpenDocumentEditor.making(changes, in: bytes, origin: origin)
            default: throw DocumentFailure("is of a format that Citanda does not change")
            }
        } catch let failure as ArchiveFailure {
            throw DocumentFailure(failure.description)
        }
    }
}
