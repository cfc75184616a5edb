import CitandaCSL

/// A citation of a document in the order in which readers come to it.
struct KeyedCitation {
    /// The bytes in the source, with brackets.
    var range: Range<Int>
    var items: [CitationItem]
    /// Where readers come to it: its place in the text, or that of the mark of its note; then its place in the note.
    var order: (mark: Int, place: Int)
    /// Whether it is in a note.
    var isInNote: Bool
    /// Whether it is typed as a key, and not in words.
    var isByKey: Bool
    /// Whether the sentence goes on with the names: “@roe1999 says”.
    var isPartOfSentence = false
    /// The number of its note, counted over the document.
    var number = 0
    var surroundings = CitationCluster.Surroundings()

    /// Whether the names have to be written into the sentence.
    var needsNames: Bool { isPartOfSentence && !isInNote }

    /// A prefix with a capital, behind the tags of its markup.
    private static func beginningSentence(_ prefix: String) -> String {
        let tags = prefix.firstMatch(of: /^(<[a-z]+>)*/)?.range.upperBound ?? prefix.startIndex
        guard tags < prefix.endIndex else { return prefix }
        return prefix[..<tags] + prefix[tags].uppercased() + prefix[prefix.index(after: tags)...]
    }

    /// The citation for a processor.
    func cluster(makesNotes: Bool) -> CitationCluster {
        let isInText = !makesNotes && !isInNote
        var cluster = CitationCluster(id: "", noteNumber: isInText ? 0 : number, items: items)
        if makesNotes, !isInNote, let prefix = items.first?.prefix {
            cluster.items[0].prefix = Self.beginningSentence(prefix)
        }
        if isPartOfSentence {
            // In the text the names are before the year; in a note they are a part of the citation.
            for index in cluster.items.indices { cluster.items[index].suppressAuthor = isInText }
        }
        cluster.surroundings = surroundings
        return cluster
    }
}
