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

    /// The same processor by CSL 1.0.2 alone, as other programs have it: without the house rules of the style.
    public var standard: Processor { Processor(style: style.standard, localization: localization) }

    private init(style: Style, localization: Localization) {
        self.style = style
        self.localization = localization
    }

    /// What a document may ask for beside its style.
    public struct Options: Sendable {
        /// The works that the bibliography lists. Uncited works that the selection excludes take no part in the
        /// disambiguation of names and years.
        public var selection = BibliographySelection()
        /// The order of the works before the style sorts them, and for good where it does not.
        public var order = Order.cited

        /// An order of works.
        public enum Order: Sendable, Hashable {
            /// In the order in which they are cited, followed by the others as given.
            case cited
            /// As given.
            case given
        }

        /// The usual options, or other ones.
        public init(selection: BibliographySelection = BibliographySelection(), order: Order = .cited) {
            self.selection = selection
            self.order = order
        }
    }

    /// Formats a document.
    ///
    /// - Parameters:
    ///   - works: The works of the document, cited or not.
    ///   - citations: The citations in document order.
    ///   - options: Which works the bibliography lists, and their order before the style sorts them.
    public func process(
        works: [Work], citations: [CitationCluster], options: Options = Options()
    ) -> ProcessedDocument {
        let cited = Set(citations.flatMap { $0.items.map(\.id) })
        let counted = options.selection.includesUncited ? works : works.filter { cited.contains($0.key) }
        let session = Session(self, works: counted)
        session.selection = options.selection
        return session.run(citations, ordersByCitation: options.order == .cited)
    }
}
