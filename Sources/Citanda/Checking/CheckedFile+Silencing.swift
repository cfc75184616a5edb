import CitandaBibTeX
import CitandaDiagnostics

extension CheckedFile {
    /// A comment that silences a finding where it is, as a change of the file; nil where the format has no comments.
    ///
    /// - Parameter finding: One of `findingsInFile`.
    public func silencing(_ finding: Diagnostic) -> FixIt? {
        guard let form = IgnoreComment.Form(of: input), finding.kind != .unusedSuppression, !finding.range.isEmpty
        else { return nil }
        let file = text.origin == nil ? text : input.file.decoded().value
        let place = finding.range.lowerBound
        guard place < file.bytes.count else { return nil }
        let words = "citanda-ignore \(finding.id)"
        let end = file.lineRange(TextLines(file).index(at: place)).upperBound
        let edit: Edit
        switch form {
        case .markup: edit = Edit(end..<end, " <!-- \(words) -->")
        case .percent: edit = Edit(end..<end, " % \(words)")
        case .bibTeX:
            let item = BibTeXTree(parsing: file.bytes).items.first { $0.range.contains(place) }
            guard let item, item.kind == .entry || item.kind == .string else { return nil }
            let start = item.range.lowerBound
            let isAlone = file.lineStarts.contains(start)
            edit = Edit(start..<start, (isAlone ? "" : "\n") + "% \(words)\n")
        }
        return FixIt("silence “\(finding.id)” here", [edit])
    }
}
