import CitandaWorks

/// A document that is being written. Citations are added, changed, moved and removed, and only changed parts are
/// rendered again.
///
/// After every change the document equals the output of `Processor.process` for the same works and citations. A live
/// document belongs to one thread.
public final class LiveDocument {
    /// The effects of a change.
    public struct Changes: Sendable {
        /// The citations with a new text, in document order.
        public var citations: [(id: String, text: StyledText)] = []
        /// Whether the bibliography changed.
        public var bibliography = false
    }

    /// The citations in document order.
    public private(set) var clusters: [CitationCluster] = []
    /// The current document.
    public private(set) var document: ProcessedDocument

    private let processor: Processor
    private var session: Session
    private var places: [String: Int] = [:]

    /// An empty document of these works.
    public init(_ processor: Processor, works: [Work]) {
        self.processor = processor
        session = Session(processor, works: works)
        session.cache = RenderingCache()
        document = session.run([], ordersByCitation: true)
    }

    /// Inserts a citation before an index; an index past the end appends. A citation with the same id is removed.
    @discardableResult
    public func insert(_ cluster: CitationCluster, at index: Int) -> Changes {
        var clusters = clusters.filter { $0.id != cluster.id }
        clusters.insert(cluster, at: min(max(index, 0), clusters.count))
        return set(clusters)
    }

    /// Replaces the citation with the same id, or appends the citation if there is none.
    @discardableResult
    public func replace(_ cluster: CitationCluster) -> Changes {
        guard let place = places[cluster.id] else { return insert(cluster, at: clusters.count) }
        var clusters = clusters
        clusters[place] = cluster
        return set(clusters)
    }

    /// Moves the citation with an id to another index, counted without this citation.
    @discardableResult
    public func move(_ id: String, to index: Int) -> Changes {
        guard let place = places[id] else { return Changes() }
        return insert(clusters[place], at: index)
    }

    /// Removes the citation with an id.
    @discardableResult
    public func remove(_ id: String) -> Changes { set(clusters.filter { $0.id != id }) }

    /// Replaces all citations, as after renumbering the notes. Unchanged citations are not rendered again.
    @discardableResult
    public func set(_ new: [CitationCluster]) -> Changes {
        let before = document
        let placesBefore = places
        clusters = new
        places = Dictionary(new.enumerated().map { ($1.id, $0) }) { $1 }
        session.diagnostics.removeAll()
        document = session.run(new, ordersByCitation: true)
        var changes = Changes()
        for citation in document.citations {
            let old = placesBefore[citation.id].map { before.citations[$0].text }
            if old != citation.text { changes.citations.append(citation) }
        }
        changes.bibliography = document.bibliography != before.bibliography
        return changes
    }

    /// Replaces the works of the document. Everything is rendered again.
    @discardableResult
    public func setWorks(_ works: [Work]) -> Changes {
        session = Session(processor, works: works)
        session.cache = RenderingCache()
        return set(clusters)
    }
}
