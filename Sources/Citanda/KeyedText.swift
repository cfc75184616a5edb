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
        var names = processor.names(of: document.citations.filter(\.needsNames), works: document.works)[...]
        for (citation, text) in zip(document.citations, processed.citations.map(\.text)) where citation.isByKey {
            let names = citation.needsNames ? names.popFirst() : nil
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

extension Processor {
    /// The names of citations as parts of sentences, in order.
    fileprivate func names(of citations: [KeyedCitation], works: [Work]) -> [String] {
        guard !citations.isEmpty else { return [] }
        let clusters = citations.map { citation in
            CitationCluster(
                id: "",
                items: citation.items.prefix(1).map { item in
                    CitationItem(id: item.id, authorOnly: true, position: CitationItem.Position(.subsequent))
                })
        }
        return process(works: works, citations: clusters).citations.map { citation in
            // The marks are those of a whole citation.
            var names = Substring(TextForm.markdown.string(citation.text))
            if style.styleClass == .note, names.hasSuffix(".") { names.removeLast() }
            if names.hasPrefix("("), names.hasSuffix(")") { names = names.dropFirst().dropLast() }
            return String(names)
        }
    }
}
