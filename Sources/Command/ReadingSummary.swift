import Citanda

/// The summary of `citanda read` for people.
enum ReadingSummary {
    static func text(of reading: Reading, diagnostics: [Diagnostic]) -> String {
        var lines = ["\(reading.document.source.name)"]
        func line(_ label: String, _ text: String) {
            lines.append("  " + label + String(repeating: " ", count: max(1, 16 - label.count)) + text)
        }
        if let key = reading.book, let book = reading.work(key)?.work { line("book", describe(book)) }
        let citations = reading.notes.flatMap(\.citations)
        line(
            "notes", "\(reading.notes.count), \(reading.notes.filter { $0.citations.isEmpty }.count) without a citation"
        )
        let kinds = CitationKind.allCases.map { kind in (kind, citations.filter { $0.kind == kind }.count) }.filter {
            $0.1 > 0
        }
        line(
            "citations",
            "\(citations.count)"
                + (kinds.isEmpty ? "" : ": " + kinds.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")))
        let open = citations.filter { $0.work == nil && $0.kind != .crossReference }.count
        line("works", "\(reading.works.count)" + (open > 0 ? ", \(open) citations left open" : ""))
        let cited = reading.textCitations.flatMap(\.items)
        if !cited.isEmpty {
            let linked = cited.count { $0.entry != nil }
            line("in the text", "\(cited.count) citations, \(linked) with an entry in a list")
        }
        for list in reading.lists { line("list", "\(list.heading): \(list.entries.count) entries") }
        if !reading.chapters.isEmpty { line("chapters", "\(reading.chapters.count)") }
        if !reading.abbreviations.isEmpty { line("abbreviations", "\(reading.abbreviations.count)") }
        line("people", "\(reading.people.count)")
        if !reading.identifiers.isEmpty { line("identifiers", "\(reading.identifiers.count)") }
        let counts = Severity.allCases.reversed().map { severity in
            (severity, diagnostics.filter { $0.severity == severity }.count)
        }.filter { $0.1 > 0 }
        line(
            "findings",
            counts.isEmpty
                ? "none" : counts.map { "\($0.1) \($0.0.rawValue)\($0.1 == 1 ? "" : "s")" }.joined(separator: ", "))
        lines.append("")
        for work in reading.works {
            lines.append("  \(work.work.key)  \(describe(work.work))")
        }
        return lines.map { TerminalText.safe($0) + "\n" }.joined()
    }

    private static func describe(_ work: Work) -> String {
        let names = work.leadNames?.names.map(\.display).joined(separator: "; ") ?? ""
        let title = (work[.title] ?? work[.reviewed])?.full.plain ?? ""
        let year = work[.issued]?.start.map { String($0.year) } ?? work[.issued]?.text ?? ""
        return [names, title, year].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
