import CitandaBibTeX
import CitandaDiagnostics
import CitandaFormats

/// The keys that a manuscript cites, and those among them that no entry has.
enum MissingKeys {
    /// A finding for each citation of a key that is missing, in bytes of the file.
    ///
    /// - Parameters:
    ///   - input: The manuscript.
    ///   - manuscript: What was read of it.
    ///   - known: The keys of its bibliographies.
    static func findings(in input: CheckInput, _ manuscript: Manuscript, known: KnownKeys) -> [Diagnostic] {
        // In Markdown “@” is also a sign of other things: it counts where the text cites by keys.
        let isMarkdown = input.manuscript?.format == nil
        let citations =
            isMarkdown ? manuscript.reading.textCitations.filter { $0.items.contains { $0.citationKey != nil } } : []
        return input.citedKeys.uses.filter { use in
            !known.keys.contains(use.key) && isKey(use.key)
                && (!isMarkdown || citations.contains { $0.range.overlaps(use.range) })
        }.map { use in
            let near = known.keys.filter { Misspelling.isLikely(use.key, of: $0) }.sorted()
            return Diagnostic(
                .citedKeyMissing, "no entry has the key “\(use.key)”", severity: known.areNamed ? nil : .warning,
                at: use.range,
                fixes: near.map { FixIt("write “\($0)”", replacing: use.range, with: $0, safety: .unsafe) })
        }
    }
}

extension MissingKeys {
    /// Whether a text can be a key. Behind a brace that is still open, as while one types, follow words and commands.
    private static func isKey(_ text: String) -> Bool {
        !text.contains { $0.isWhitespace || "\\{}".contains($0) }
    }
}

extension CheckInput {
    /// The keys that a manuscript in Markdown or LaTeX cites, at their places in the file; none in other files.
    public var citedKeys: CitedKeys {
        switch manuscript?.format {
        case nil where format == .manuscript: CitedKeys(markdown: file.decoded().value.bytes)
        case .latex?: CitedKeys(parsing: file.decoded().value.bytes)
        default: CitedKeys(markdown: [])
        }
    }
}
