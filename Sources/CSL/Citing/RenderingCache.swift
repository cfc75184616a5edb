/// The inputs of a cite besides its citation and its work. If none of them changes, the text of the cite is the same.
struct CiteInput: Hashable {
    var position: CitePosition
    var isNearNote: Bool
    var firstReferenceNote: Int?
    var number: Int
    var disambiguation: Disambiguation

    init(_ cite: RenderedCite) {
        position = cite.state.position
        isNearNote = cite.state.isNearNote
        firstReferenceNote = cite.state.firstReferenceNote
        number = cite.state.citationNumber
        disambiguation = cite.state.disambiguation
    }
}

/// Texts rendered before, with their inputs.
struct RenderingCache {
    // The number of a citation's own note does not affect its text, so renumbering renders nothing again.
    private var citations: [String: (cluster: CitationCluster, inputs: [CiteInput], text: StyledText)] = [:]
    private var sortings: [String: (items: [CitationItem], inputs: [CiteInput?], cites: [RenderedCite])] = [:]
    private var entries: [Int: Entry] = [:]

    /// An entry of the bibliography.
    struct Entry {
        var number: Int
        var disambiguation: Disambiguation
        /// The names of the previous entry, and of this one, as author substitution compares them.
        var namesBefore: [String]?
        var names: [String]?
        var text: StyledText?
    }

    func citation(_ citation: CitationCluster, _ inputs: [CiteInput]) -> StyledText? {
        guard let known = citations[citation.id], known.inputs == inputs, known.cluster.items == citation.items,
            known.cluster.surroundings == citation.surroundings
        else { return nil }
        return known.text
    }

    mutating func store(_ citation: CitationCluster, _ inputs: [CiteInput], _ text: StyledText) {
        citations[citation.id] = (citation, inputs, text)
    }

    func sorting(_ citation: CitationCluster, _ inputs: [CiteInput?]) -> [RenderedCite]? {
        guard let known = sortings[citation.id], known.inputs == inputs, known.items == citation.items else {
            return nil
        }
        return known.cites
    }

    mutating func store(_ citation: CitationCluster, _ inputs: [CiteInput?], _ cites: [RenderedCite]) {
        sortings[citation.id] = (citation.items, inputs, cites)
    }

    /// The rendered entry of an item, if its inputs are unchanged.
    func entry(_ index: Int, number: Int, _ disambiguation: Disambiguation, namesBefore: [String]?) -> Entry? {
        guard let known = entries[index], known.number == number, known.disambiguation == disambiguation,
            known.namesBefore == namesBefore
        else { return nil }
        return known
    }

    mutating func store(_ index: Int, _ entry: Entry) { entries[index] = entry }
}
