import CitandaDiagnostics
import CitandaFiles
import CitandaFormats
import CitandaValidation

/// A file with its findings. The command's `check` and `fix` both begin here.
///
/// `Checker` makes these of files.
public struct CheckedFile: Sendable {
    /// The file as given.
    public let input: CheckInput
    /// The text in UTF-8, of which the findings speak.
    public let text: SourceText
    /// The findings, in reading order.
    public let findings: [Diagnostic]
    /// The citations of keys that no entry has, in bytes of the file; empty where the bibliographies are not known (`Checker.keys`).
    let missingKeys: [Diagnostic]
    /// What was read of a manuscript; nil for bibliographies.
    public let manuscript: Manuscript?

    /// Whether what the file says of each work can be true. A bibliography is read again.
    public var plausibility: [Plausibility] {
        if let manuscript { return manuscript.plausibility() }
        if case .references = input.format { return Validator.plausibility(in: ReferenceList(input.file).reading) }
        return input.bibliography?.plausibility() ?? []
    }

    /// The document with a comment for each finding. Everything else stays byte for byte.
    ///
    /// - Parameter signature: Who makes the comments, and when.
    /// - Throws: `FileFailure` for a file that takes no comments.
    public func commented(signature: ChangeSignature) throws -> [UInt8] {
        guard let file = input.manuscript, let manuscript else {
            throw FileFailure(input.file.name, "is no document that takes comments")
        }
        return try file.commented(with: findings, of: manuscript, signature: signature)
    }
}
