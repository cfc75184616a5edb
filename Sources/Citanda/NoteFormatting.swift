import CitandaCSL
import CitandaDiagnostics
import CitandaDocuments
import CitandaJSON
import CitandaManuscripts
import CitandaRecords
import CitandaWorks

/// The notes of a manuscript with their citations set in a style, and their commentary as it was.
public struct NoteFormatting {
    let processor: Processor
    private let output: TextForm
    private let keepsLabels: Bool

    /// Notes in the style of a processor, in a form of text.
    ///
    /// - Parameters:
    ///   - processor: The processor of the style.
    ///   - output: The form of the text.
    ///   - keepsLabels: Whether notes in Markdown begin with their labels as typed, `[^1]:`, so that they can go back into the manuscript.
    ///     Otherwise, and in other forms, they begin with their numbers.
    public init(processor: Processor, output: TextForm, keepsLabels: Bool = false) {
        self.processor = processor
        self.output = output
        self.keepsLabels = keepsLabels
    }

    /// The notes, one after the other: number, citations in the style, commentary between them. In Markdown a note keeps its
    /// paragraphs and its block quotations.
    ///
    /// A citation stays as typed where the style would lose words of it. Each of these has a finding.
    public func text(of reading: Reading) -> (text: String, diagnostics: [Diagnostic]) {
        let (texts, losses) = citations(of: reading)
        let notes = reading.notes.enumerated().map { index, note in
            head(of: note.note, in: reading) + body(of: note, index, texts, reading)
        }
        let paragraphs =
            output == .html
            ? notes.enumerated().map { "<p class=\"note\" id=\"note-\($0.offset + 1)\">\($0.element)</p>" }
            : notes
        return (output.paragraphs(paragraphs), losses)
    }

    /// The citations of the notes in the style, and findings about those that stay as typed.
    func citations(of reading: Reading) -> (texts: [CitationID: StyledText], diagnostics: [Diagnostic]) {
        let (texts, bibliography) = texts(of: reading, works: works(of: reading), by: processor)
        let losses = WordGuard(processor).losses(in: reading, citations: texts, bibliography)
        var kept = texts
        for loss in losses { kept[loss.citation] = nil }
        return (kept, losses.map(\.diagnostic))
    }

    /// The bytes of a citation for which the style prints its text. They include the mark that opens the commentary where the style prints
    /// the mark, perhaps inside of quotation marks.
    func printedRange(of citation: Int, in note: Reading.Note, _ reading: Reading) -> Range<Int> {
        let range = note.citations[citation].range
        let takesMark = CitationJoint(of: citation, in: note, reading.document.source).takesMarkOfCommentary
        return takesMark ? range.lowerBound..<range.upperBound + 1 : range
    }

    /// The citations of the notes as a processor sets them, and the bibliography.
    ///
    /// - Parameter keepsForms: Whether a typed short form stays one where it comes first, and a full citation where it comes again.
    func texts(
        of reading: Reading, works: [Work], by processor: Processor, keepsForms: Bool = false
    ) -> (texts: [CitationID: StyledText], bibliography: ProcessedDocument.Bibliography?) {
        var clusters: [CitationCluster] = []
        var cited: [CitationID] = []
        var known: Set<String> = []
        let sets = Self.sets(in: reading)
        for (index, note) in reading.notes.enumerated() {
            for (position, citation) in note.citations.enumerated() {
                guard var item = item(citation, reading, sets) else { continue }
                let isFirst = known.insert(item.id).inserted
                if keepsForms, isFirst ? citation.kind == .short : citation.kind == .full {
                    item.position = CitationItem.Position(isFirst ? .subsequent : .first)
                }
                // The texts come back in this order, so that a cluster needs no name of its own.
                var cluster = CitationCluster(id: item.id, noteNumber: index + 1, items: [item])
                cluster.surroundings = CitationJoint(of: position, in: note, reading.document.source).surroundings
                clusters.append(cluster)
                cited.append(CitationID(note: index, index: position))
            }
        }
        let processed = processor.process(works: works, citations: clusters)
        var texts: [CitationID: StyledText] = [:]
        for (id, citation) in zip(cited, processed.citations) { texts[id] = citation.text }
        return (texts, processed.bibliography)
    }

    /// The works as items for other processors, each in the form of which these make the same citations as the style; and the works of
    /// which they make others.
    func standardItems(of reading: Reading) -> (items: [JSONValue], others: Set<String>) {
        let works = works(of: reading)
        let wanted = texts(of: reading, works: works, by: processor).texts
        func differing(_ items: [JSONValue]) -> Set<String> {
            let found = texts(of: reading, works: items.compactMap { CSLJSON.work(of: $0) }, by: processor.standard)
                .texts
            var differing: Set<String> = []
            for (id, text) in wanted where found[id].map({ output.string($0) }) != output.string(text) {
                if let key = reading.notes[id.note].citations[id.index].work { differing.insert(key) }
            }
            return differing
        }
        let forms = [false, true].map { keepsCase in works.map { StandardItem.value(of: $0, keepsCase: keepsCase) } }
        let plain = differing(forms[0])
        let kept = differing(forms[1])
        let items = zip(works, zip(forms[0], forms[1])).map { work, forms in
            // The words that stay small in headline case are others in each processor.
            kept.contains(work.key) ? forms.0 : forms.1
        }
        return (items, plain.intersection(kept))
    }

    /// A work as the first note that cites it has it.
    public func fullNote(of work: Work) -> String {
        let shown = Self.withShortTitle(work)
        let citation = CitationCluster(id: "", noteNumber: 1, items: [CitationItem(id: shown.key)])
        return processor.process(works: [shown], citations: [citation]).citations.first.map { output.string($0.text) }
            ?? ""
    }

    /// The works as the style gets them: with Chicago's short titles, and without the number of a volume where several are cited.
    func works(of reading: Reading) -> [Work] {
        let sets = Self.sets(in: reading)
        return reading.works.map { work in
            var shown = Self.withShortTitle(work.work)
            if sets.contains(work.work.key) { shown.variables[.volume] = nil }
            return shown
        }
    }

    /// The citations for a processor, without those that stay as they are printed.
    func items(of reading: Reading) -> [CitationID: CitationItem] {
        let sets = Self.sets(in: reading)
        var items: [CitationID: CitationItem] = [:]
        for (index, note) in reading.notes.enumerated() {
            for (place, citation) in note.citations.enumerated() {
                items[CitationID(note: index, index: place)] = item(citation, reading, sets)
            }
        }
        return items
    }

    /// The citation for the style; nil for a citation that stays as it is printed.
    ///
    /// Cross-references, documents in archives and works cited by an abbreviation stay. An archive has its own order and labels.
    private func item(_ citation: Citation, _ reading: Reading, _ sets: Set<String>) -> CitationItem? {
        guard let key = citation.work, citation.kind != .crossReference, reading.work(key)?.work.archive == nil,
            citation.statement.archive == nil
        else { return nil }
        if citation.kind == .short, citation.statement.leadNames == nil, let title = citation.part(.title)?.text,
            reading.abbreviations.contains(where: { title.hasPrefix($0.short) })
        {
            return nil
        }
        var locator = citation.locator?.forStyle
        let label = citation.locator?.label ?? .page
        // 2:77
        if sets.contains(key), let volume = citation.volume, label == .page, let page = locator, !page.contains(":") {
            locator = "\(volume):\(page)"
        }
        return CitationItem(id: key, locator: locator, label: label)
    }

    /// The works of which several volumes are cited: each citation says which.
    private static func sets(in reading: Reading) -> Set<String> {
        var volumes: [String: Set<String>] = [:]
        for work in reading.works {
            if let volume = work.work[Variable.volume] { volumes[work.work.key, default: []].insert(volume) }
        }
        for note in reading.notes {
            for citation in note.citations {
                if let key = citation.work, let volume = citation.volume { volumes[key, default: []].insert(volume) }
            }
        }
        return Set(volumes.filter { $0.value.count > 1 }.keys)
    }

    /// Without a short title of its own a work is cited by its main title, the leading article dropped (Chicago 18 §13.33).
    static func withShortTitle(_ work: Work) -> Work {
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

    /// How a note begins: with its number and a full stop, or with its label as typed.
    private func head(of note: Note, in reading: Reading) -> String {
        let number = output.string(plain: note.number) + ". "
        guard keepsLabels, output == .markdown, note.range.lowerBound <= note.textRange.lowerBound else {
            return number
        }
        let typed = reading.document.source[note.range.lowerBound..<note.textRange.lowerBound]
        guard typed.hasPrefix("[^"), let end = typed.firstRange(of: "]:") else { return number }
        return typed[..<end.upperBound] + " "
    }

    private func body(of note: Reading.Note, _ index: Int, _ texts: [CitationID: StyledText], _ reading: Reading)
        -> String
    {
        var out = ""
        // Whether the citation before has printed the mark that opens the commentary.
        var markIsPrinted = false
        for segment in note.segments {
            switch segment {
            case .commentary(let range):
                out += commentary(range.dropFirst(markIsPrinted ? 1 : 0), of: note, in: reading)
                markIsPrinted = false
            case .citation(let citation, let range):
                guard let text = texts[CitationID(note: index, index: citation)], !text.isEmpty else {
                    out += commentary(range, of: note, in: reading)
                    continue
                }
                out += output.string(text)
                markIsPrinted = CitationJoint(of: citation, in: note, reading.document.source).takesMarkOfCommentary
            }
        }
        return out
    }

    /// Commentary keeps its Markdown; in the other forms it has the same looks.
    private func commentary(_ range: Range<Int>, of note: Reading.Note, in reading: Reading) -> String {
        output == .markdown
            ? Self.withoutWraps(reading.document.source[range])
            : output.string(StyledText(note.note.passage.slice(ofSource: range)))
    }

    /// Lines that are one paragraph become one line. Paragraphs, lines of code, hard breaks, and lines that begin with a mark of Markdown
    /// stay as they are.
    private static func withoutWraps(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var out = String(lines.first ?? "")
        var isCode = isFence(lines.first ?? "")
        for (before, line) in zip(lines, lines.dropFirst()) {
            let words = line.drop { $0 == " " || $0 == "\t" }
            let isHardBreak = before.hasSuffix("  ") || before.hasSuffix("\\")
            let isApart = before.allSatisfy(\.isWhitespace) || words.isEmpty || isHardBreak || beginsBlock(words)
            if isCode || isApart {
                out += "\n" + line
            } else {
                while out.last == " " { out.removeLast() }
                out += " " + words
            }
            if isFence(words) { isCode.toggle() }
        }
        return out
    }

    /// Whether a line begins or ends a block of code.
    private static func isFence(_ line: Substring) -> Bool {
        let words = line.drop { $0 == " " || $0 == "\t" }
        return words.hasPrefix("```") || words.hasPrefix("~~~")
    }

    /// Whether a line begins a block of its own inside a note: a quotation, an item of a list, a row of a table, code.
    private static func beginsBlock(_ line: Substring) -> Bool {
        let rest = line.drop { $0.isASCII && $0.isNumber }
        let isNumbered = rest.count < line.count && (rest.hasPrefix(". ") || rest.hasPrefix(") "))
        return isNumbered || isFence(line) || blockMarks.contains { line.hasPrefix($0) }
    }

    private static let blockMarks = [">", "- ", "* ", "+ ", "|", "#"]
}
