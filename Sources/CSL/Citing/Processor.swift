import CitandaDiagnostics
import CitandaWorks

/// Formats citations and bibliographies by a CSL style.
///
///     let processor = Processor(style: style, locales: Embedded.locale)
///     let document = processor.process(works: works, citations: citations)
public struct Processor: Sendable {
    /// The style.
    public let style: Style
    /// The language of the output: the language asked for, else the language of the style, else `en-US`.
    public var language: String { localization.language }

    let localization: Localization

    /// A processor for one style and one language.
    ///
    /// - Parameters:
    ///   - style: An independent style. A dependent style formats nothing.
    ///   - locales: The source of locale files.
    ///   - language: A BCP 47 tag that overrides the language of the style.
    public init(style: Style, locales: @escaping LocaleSource, language: String? = nil) {
        self.style = style
        localization = Localization(
            style: style, language: language ?? style.defaultLocale ?? "en-US", source: locales)
    }

    /// Formats a document.
    ///
    /// - Parameters:
    ///   - works: The works of the bibliography, cited or not. If the style does not sort, the works appear in the
    ///     order in which they are cited, followed by the others as given.
    ///   - citations: The citations in document order.
    public func process(works: [Work], citations: [CitationCluster]) -> ProcessedDocument {
        process(works: works, citations: citations, keepsOrder: false)
    }

    /// Formats a document whose bibliography lists a part of its works.
    ///
    /// - Parameters:
    ///   - works: The works of the document, cited or not.
    ///   - citations: The citations in document order.
    ///   - selection: The works that the bibliography lists. Uncited works that the selection excludes take no part in
    ///     the disambiguation of names and years.
    public func process(
        works: [Work], citations: [CitationCluster], selection: BibliographySelection
    ) -> ProcessedDocument {
        let cited = Set(citations.flatMap { $0.items.map(\.id) })
        let counted = selection.includesUncited ? works : works.filter { cited.contains($0.key) }
        let session = Session(self, works: counted)
        session.selection = selection
        return session.run(citations, ordersByCitation: true)
    }

    /// Formats a document whose works keep the given order, cited or not, before the style sorts them.
    public func process(works: [Work], citations: [CitationCluster], keepsOrder: Bool) -> ProcessedDocument {
        Session(self, works: works).run(citations, ordersByCitation: !keepsOrder)
    }
}
