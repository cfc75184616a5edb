import CitandaCSL
import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaWorks

/// A manuscript in Markdown in which the words of a style stand for citations by key: `[@roe1999, 45]` becomes a note, as pandoc makes one.
public struct KeyedText: Sendable {
    /// The text.
    public let text: String
    /// The citations that stay as typed, with the reason.
    public let findings: [Diagnostic]

    /// The text of a reading.
    ///
    /// - Parameters:
    ///   - reading: The manuscript as read.
    ///   - works: The works that the keys mean.
    ///   - processor: The processor of the style. A style of notes makes notes, any other writes into the text.
    public init(of reading: Reading, works: [Work], by processor: Processor) {
        let document = KeyedDocument(reading, works)
        var writer = KeyedWriter(reading.document.source.bytes, makesNotes: processor.style.styleClass == .note)
        let processed = processor.process(
            works: document.works, citations: document.citations.map { $0.cluster(makesNotes: writer.makesNotes) })
        for (citation, text) in zip(document.citations, processed.citations.map(\.text)) where citation.isByKey {
            let names = citation.needsNames ? processor.names(of: citation, works: document.works) : nil
            writer.write(citation, TextForm.markdown.string(text), names: names)
        }
        // The list has the works that keys cite, and no others.
        let cited = Set(document.citations.filter(\.isByKey).flatMap(\.items).map(\.id))
        let listed = processor.process(works: document.works.filter { cited.contains($0.key) }, citations: [])
        if let bibliography = listed.bibliography, !cited.isEmpty {
            writer.writeReferences(TextForm.markdown.bibliography(bibliography))
        }
        text = writer.finished(hasNotes: !reading.document.notes.isEmpty)
        findings = document.findings
    }
}

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

extension Processor {
    /// The names of a citation as a part of a sentence.
    fileprivate func names(of citation: KeyedCitation, works: [Work]) -> String {
        var items = citation.items.prefix(1).map { CitationItem(id: $0.id, authorOnly: true) }
        if items.isEmpty { return "" }
        items[0].position = CitationItem.Position(.subsequent)
        let text = process(works: works, citations: [CitationCluster(id: "", items: items)]).citations.first?.text
        // The marks are those of a whole citation.
        var names = Substring(text.map { TextForm.markdown.string($0) } ?? "")
        if style.styleClass == .note, names.hasSuffix(".") { names.removeLast() }
        if names.hasPrefix("("), names.hasSuffix(")") { names = names.dropFirst().dropLast() }
        return String(names)
    }
}
