import CSL
import Citations
import Documents
import Works

/// The notes of a manuscript with their citations set in a style, and their commentary as it was.
struct NoteFormatting {
    let processor: Processor
    let output: TextOutput

    /// The notes, one a paragraph: number, citations in the style, commentary between them.
    func text(of reading: Reading) -> String {
        var clusters: [CitationCluster] = []
        for (index, note) in reading.notes.enumerated() {
            for (place, citation) in note.citations.enumerated() {
                guard let item = item(citation) else { continue }
                clusters.append(CitationCluster(id: "\(index)-\(place)", noteNumber: index + 1, items: [item]))
            }
        }
        let processed = processor.process(works: reading.works.map(\.work), citations: clusters)
        var texts: [String: String] = [:]
        for (id, text) in processed.citations { texts[id] = output.string(text) }
        return reading.notes.enumerated().map { index, note in
            let body = self.body(of: note, index, texts, reading)
            switch output {
            case .text, .markdown: return "\(note.note.number). \(body)\n"
            case .html: return "<p class=\"note\" id=\"note-\(index + 1)\">\(escaped(note.note.number)). \(body)</p>\n"
            }
        }.joined(separator: output == .text ? "" : "\n")
    }

    private func item(_ citation: Citation) -> CitationItem? {
        guard let work = citation.work, citation.kind != .crossReference else { return nil }
        return CitationItem(id: work, locator: citation.locator?.value, label: citation.locator?.label ?? .page)
    }

    private func body(of note: ReadNote, _ index: Int, _ texts: [String: String], _ reading: Reading) -> String {
        var out = ""
        let segments = note.segments
        for (place, segment) in segments.enumerated() {
            switch segment {
            case .commentary(let range): out += commentary(range, of: note, in: reading)
            case .citation(let citation, let range):
                guard var text = texts["\(index)-\(citation)"], !text.isEmpty else {
                    out += commentary(range, of: note, in: reading)
                    continue
                }
                // The style closes the note; what follows in the manuscript closes it already.
                if place + 1 < segments.count, text.hasSuffix(".") { text.removeLast() }
                if place + 1 < segments.count, text.hasSuffix(".</i>") { text = String(text.dropLast(5)) + "</i>" }
                out += text
            }
        }
        return out
    }

    /// Commentary keeps its Markdown; the other forms get its plain text.
    private func commentary(_ range: Range<Int>, of note: ReadNote, in reading: Reading) -> String {
        switch output {
        case .markdown: reading.document.source[range].replacing("\n", with: " ")
        case .text: note.note.passage.text(ofSource: range)
        case .html: escaped(note.note.passage.text(ofSource: range))
        }
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
