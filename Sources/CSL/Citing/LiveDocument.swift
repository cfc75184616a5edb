import Works

/// A document that is being written: citations come, change, move and go, and each time only what changed is rendered again.
///
/// After every change the document is what `Processor.process` would make of its works and citations from scratch. It belongs to one
/// thread.
public final class LiveDocument {
    /// What a change did.
    public struct Changes: Sendable {
        /// The citations whose text is new, in document order.
        public var citations: [(id: String, text: StyledText)] = []
        /// Whether the bibliography differs.
        public var bibliography = false
    }

    /// The citations in document order.
    public private(set) var clusters: [CitationCluster] = []
    /// The document as it stands.
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

    /// Puts a citation before the one at an index; an index past the end appends. A citation of the same id gives way.
    @discardableResult
    public func insert(_ cluster: CitationCluster, at index: Int) -> Changes {
        var clusters = clusters.filter { $0.id != cluster.id }
        clusters.insert(cluster, at: min(max(index, 0), clusters.count))
        return set(clusters)
    }

    /// Puts a citation in the place of the one of the same id; appends it where there is none.
    @discardableResult
    public func replace(_ cluster: CitationCluster) -> Changes {
        guard let place = places[cluster.id] else { return insert(cluster, at: clusters.count) }
        var clusters = clusters
        clusters[place] = cluster
        return set(clusters)
    }

    /// Moves the citation of an id to another place, counted without it.
    @discardableResult
    public func move(_ id: String, to index: Int) -> Changes {
        guard let place = places[id] else { return Changes() }
        return insert(clusters[place], at: index)
    }

    /// Takes the citation of an id out.
    @discardableResult
    public func remove(_ id: String) -> Changes { set(clusters.filter { $0.id != id }) }

    /// Replaces all citations, as after renumbering the notes; what stays the same is not rendered again.
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

    /// Gives the document other works; everything is rendered again.
    @discardableResult
    public func setWorks(_ works: [Work]) -> Changes {
        session = Session(processor, works: works)
        session.cache = RenderingCache()
        return set(clusters)
    }
}
