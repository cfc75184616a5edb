import CitandaDiagnostics
import CitandaFormats

/// The comments of a text that silence findings.
///
///     <!-- citanda-ignore list-order: the press wants it so -->
///     % citanda-ignore-file encoding
///
/// A comment among words speaks of the note, the item or the paragraph in which it stands. A comment alone on its line speaks of what
/// follows: the note or item on the next line, or the block behind a blank line. In a .bib file this is the next entry. A comment
/// without ids silences everything there.
struct Suppressions {
    private let comments: [IgnoreComment]
    private let origin: SourceOrigin?

    /// Finds the comments of a file.
    ///
    /// - Parameters:
    ///   - input: The file.
    ///   - text: The text of which the findings speak.
    init(in input: CheckInput, _ text: SourceText) {
        origin = text.origin
        guard let form = IgnoreComment.Form(of: input) else {
            comments = []
            return
        }
        // The comments of a document are in the file, and not in the text that was read from it.
        let file = text.origin == nil ? text : input.file.decoded().value
        comments = IgnoreComment.all(in: file, form)
    }

    /// The findings that no comment silences, and a note on each comment that silences nothing.
    ///
    /// - Parameters:
    ///   - findings: The findings of the text.
    ///   - missingKeys: The citations of keys that no entry has, in bytes of the file; nil where nobody knows the keys.
    func applied(
        to findings: [Diagnostic], _ missingKeys: [Diagnostic]?
    ) -> (findings: [Diagnostic], missingKeys: [Diagnostic]) {
        if comments.isEmpty { return (findings, missingKeys ?? []) }
        var used: Set<Int> = []
        func isHeard(_ finding: Diagnostic, at offset: Int) -> Bool {
            let silencing = comments.indices.filter { comments[$0].silences(finding, at: offset) }
            used.formUnion(silencing)
            return silencing.isEmpty
        }
        let heard = findings.filter { isHeard($0, at: place(of: $0)) }
        let missing = (missingKeys ?? []).filter { isHeard($0, at: $0.range.lowerBound) }
        // The places of a document's file are no places of the text.
        guard origin == nil else { return (heard, missing) }
        // A comment about missing keys may well be of use where the keys are known.
        let unused = comments.indices.filter {
            !used.contains($0) && (missingKeys != nil || comments[$0].ids != [FindingKind.citedKeyMissing.id])
        }.map { comments[$0].findingIfUnused }
        return ((heard + unused).inReadingOrder(), missing)
    }

    /// The offset of a finding in the file.
    private func place(of finding: Diagnostic) -> Int {
        guard let origin else { return finding.range.lowerBound }
        let range = finding.range.isEmpty ? finding.range.lowerBound..<finding.range.upperBound + 1 : finding.range
        return origin.stretches(of: range).first?.source ?? 0
    }
}

extension IgnoreComment {
    /// The note that the comment silences nothing; its fix takes the comment out.
    fileprivate var findingIfUnused: Diagnostic {
        let unknown = ids.compactMap { id -> String? in
            do throws(UnknownSelector) {
                _ = try FindingSelector(named: id)
                return nil
            } catch {
                return error.description
            }
        }
        return Diagnostic(
            .unusedSuppression, "the comment silences nothing" + (unknown.first.map { ": " + $0 } ?? ""), at: range,
            fixes: [FixIt("take the comment out", replacing: removal, with: "")])
    }
}

extension FindingKind {
    static let unusedSuppression = FindingKind(
        "unused-suppression", .note, "A comment silences no finding",
        why: """
            The fault is gone or the id is wrong. A comment that stays behind would silence the next fault of its kind.
            """,
        example: Example(
            .manuscript,
            wrong: """
                <!-- citanda-ignore range-hyphen -->
                The port was closed.[^1]

                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                """,
            right: """
                The port was closed.[^1]

                [^1]: Ann Roe, *Ports of Call* (Paris: Ostrov Press, 1999), 3.
                """),
        source: "A check of Citanda",
        isFixable: true)
}
