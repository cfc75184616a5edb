import CitandaWorks

/// What a citation means, as a resolver finds. `Linker` applies it.
struct Resolution: Hashable {
    /// The work that is meant.
    enum Target: Hashable {
        /// The work of an earlier citation.
        case same(WorkID)
        /// A work that the citation names in short, and how well the titles agree.
        case short(WorkID, TitleFit)
        /// The work that the citation itself describes. A part of a known book takes the facts of publication from that book.
        case described(partOf: WorkID?)
        /// A book known by a part of it that was cited, and how well the titles agree.
        case holdingBook(HoldingBook, TitleFit)
        /// A work that no full citation describes.
        case uncited
    }

    /// The work; nil where it stays open.
    var target: Target?
    /// The index of the note that the citation points back at.
    var refersTo: Int?
    /// Why the work stays open, or is in doubt.
    var problem: Citation.LinkProblem<WorkID>?
    /// Whether the citation is to be resolved again when all notes and lists are read.
    var isDeferred = false
}

/// A book known by one of its parts.
struct HoldingBook: Hashable {
    /// The book as the citation of the part describes it.
    var work: Work
    /// The citation of the part.
    var part: CitationID
}

/// A way to find out what a citation means: one for each kind of short form.
protocol Resolver: Sendable {
    /// What the citation means; nil where this resolver does not decide.
    static func resolve(_ citation: Citation, in context: LinkingContext) -> Resolution?
}
