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
                guard let item = item(citation, reading) else { continue }
                clusters.append(CitationCluster(id: "\(index)-\(place)", noteNumber: index + 1, items: [item]))
            }
        }
        let processed = processor.process(
            works: reading.works.map { Self.withShortTitle($0.work) }, citations: clusters)
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

    /// The citation for the style; nil for what stays as it is printed: cross-references, documents in archives (their order and
    /// labels are those of the archive), and works cited by an abbreviation.
    private func item(_ citation: Citation, _ reading: Reading) -> CitationItem? {
        guard let key = citation.work, citation.kind != .crossReference, reading.work(key)?.work.archive == nil,
            citation.statement.archive == nil
        else { return nil }
        if citation.kind == .short, citation.statement.leadNames == nil, let title = citation.part(.title)?.text,
            reading.abbreviations.contains(where: { title.hasPrefix($0.short) })
        {
            return nil
        }
        return CitationItem(id: key, locator: citation.locator?.value, label: citation.locator?.label ?? .page)
    }

    /// Without a short title of its own a work is cited by its main title, the leading article dropped (Chicago 18 §13.33).
    private static func withShortTitle(_ work: Work) -> Work {
        guard let title = work.titles[.title], title.short == nil else { return work }
        var main = title.main.plain
        for article in ["The ", "A ", "An "] where main.hasPrefix(article) {
            main = String(main.dropFirst(article.count))
        }
        guard title.sub != nil || main != title.main.plain else { return work }
        var work = work
        work.titles[.title]?.short = main == title.main.plain ? title.main : RichText(plain: main)
        return work
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
