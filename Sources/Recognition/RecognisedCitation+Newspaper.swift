import CitandaDocuments

extension RecognisedCitation {
    /// A newspaper in the place of the author, as Chicago lists articles without one: “*Times* (London). “Cattle Plague.””
    mutating func tellNewspaper(in entry: Passage) {
        guard let author = spans.first, author.label == .author, range(of: .title) != nil,
            range(of: .containerTitle) == nil,
            let italic = entry.spans.first(where: { $0.style == .italic }),
            italic.range.lowerBound == author.range.lowerBound, italic.range.upperBound <= author.range.upperBound
        else { return }
        spans[0] = LabelledSpan(.containerTitle, italic.range, styling: .italic)
        // The town in brackets behind it.
        let rest = entry[italic.range.upperBound..<author.range.upperBound]
        guard let open = rest.firstIndex(of: "(") else { return }
        let town = rest[rest.index(after: open)...].prefix { $0 != ")" }
        guard !town.isEmpty else { return }
        let start = italic.range.upperBound + rest[...open].utf8.count
        spans.insert(LabelledSpan(.location, start..<start + town.utf8.count), at: 1)
    }
}
