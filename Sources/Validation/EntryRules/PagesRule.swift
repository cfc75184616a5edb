import CitandaDiagnostics
import CitandaWorks

/// Page ranges of entries that run backwards, and labels in the fields of numbers, which styles print themselves.
struct PagesRule: EntryRule {
    static let kinds: [FindingKind] = [.labelInField]

    func findings(in entry: EntryFacts) -> [Diagnostic] {
        entry.own.flatMap { field in [reversed(field), labelled(field)].compactMap { $0 } }
    }

    private func reversed(_ field: FieldFacts) -> Diagnostic? {
        guard field.canonical == "pages" else { return nil }
        for part in field.plain.split(whereSeparator: { ",;".contains($0) }) {
            guard let range = PageRange(part), range.isReversed else { continue }
            return Diagnostic(
                .pageRangeReversed, "the page range runs backwards: \(range.first) to \(range.last ?? "")",
                at: field.range)
        }
        return nil
    }

    private func labelled(_ field: FieldFacts) -> Diagnostic? {
        guard let labels = Self.labels[field.canonical] else { return nil }
        let lowered = field.text.lowercased()
        guard let label = labels.first(where: { lowered.hasPrefix($0) }) else { return nil }
        let rest = field.text.dropFirst(label.count).drop { $0.isWhitespace || $0 == "~" }
        // “Volume 2: Grammar” has more than a label.
        guard rest.first?.isNumber == true, rest.allSatisfy({ !$0.isLetter }) else { return nil }
        let head = field.text.utf8.count - rest.utf8.count
        let fix = FixIt("remove “\(field.text.prefix(label.count))”", replacing: field.place(of: 0..<head), with: "")
        return Diagnostic(
            .labelInField, "styles print the label themselves: “\(field.text)” has the label “\(label)”",
            at: field.range, fixes: field.isTyped ? [fix] : [])
    }

    /// The labels that people put into fields, the longest first.
    private static let labels: [String: [String]] = [
        "pages": ["pages", "page", "pp.", "pp", "p.", "seiten", "s."],
        "volume": ["volume", "vol.", "vol", "bd.", "band", "tome"],
        "number": ["number", "nos.", "no.", "nr.", "issue", "heft"],
        "issue": ["issue", "no.", "nr.", "heft"],
    ]
}

extension FindingKind {
    static let labelInField = FindingKind(
        "label-in-field", .warning, "A field of numbers has the label that styles print",
        why: """
            The reference would say “vol. vol. 3” or “pp. pp. 5–9”. Numbers with other words, as “supplement 2”, are left alone.
            """,
        example: Example(
            .bibTeX,
            wrong: """
                @article{roe, author = {Ann Roe}, title = {Ports}, journal = {Salt}, year = 1999, volume = {vol. 3}}
                """,
            right: "@article{roe, author = {Ann Roe}, title = {Ports}, journal = {Salt}, year = 1999, volume = {3}}"),
        source: "biblatex manual, §2.2.2", isFixable: true)
}
