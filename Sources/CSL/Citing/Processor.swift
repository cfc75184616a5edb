import Diagnostics
import Works

/// Formats citations and bibliographies by a CSL style.
///
///     let (style, _) = Style.parse(bytes)
///     let document = Processor(style: style, locales: { _ in nil }).process(works: works, citations: citations)
public struct Processor: Sendable {
    /// The style in force.
    public let style: Style
    /// The language in force: the one asked for, else the style's own, else `en-US`.
    public var language: String { localization.language }

    let localization: Localization

    /// A processor for one style and one language.
    ///
    /// - Parameters:
    ///   - style: An independent style; a dependent one formats nothing.
    ///   - locales: Where locale files come from.
    ///   - language: A BCP 47 tag that overrides the style's language.
    public init(style: Style, locales: @escaping LocaleSource, language: String? = nil) {
        self.style = style
        localization = Localization(
            style: style, language: language ?? style.defaultLocale ?? "en-US", source: locales)
    }

    /// Formats a document.
    ///
    /// - Parameters:
    ///   - works: All works of the document, cited or not; those of the bibliography. Where the style does not sort, works stand in
    ///     the order in which they are cited, those not cited after them as given.
    ///   - citations: The citations in document order.
    public func process(works: [Work], citations: [CitationCluster]) -> ProcessedDocument {
        process(works: works, citations: citations, keepsOrder: false)
    }

    /// Formats a document whose bibliography lists a part of its works.
    ///
    /// - Parameter selection: What the bibliography lists. A work that is neither cited nor wanted uncited counts for nothing, also
    ///   where names and years are told apart.
    public func process(
        works: [Work], citations: [CitationCluster], selection: BibliographySelection
    ) -> ProcessedDocument {
        let cited = Set(citations.flatMap { $0.items.map(\.id) })
        let counted = selection.includesUncited ? works : works.filter { cited.contains($0.key) }
        let session = Session(self, works: counted)
        session.selection = selection
        return session.run(citations, ordersByCitation: true)
    }

    /// Formats a document whose works keep the order given, cited or not, before the style sorts them.
    public func process(works: [Work], citations: [CitationCluster], keepsOrder: Bool) -> ProcessedDocument {
        Session(self, works: works).run(citations, ordersByCitation: !keepsOrder)
    }
}
