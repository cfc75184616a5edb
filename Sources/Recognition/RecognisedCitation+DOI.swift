import CitandaDocuments
import CitandaWorks

extension RecognisedCitation {
    /// The same citation with each DOI without its label or resolver: `10.5555/x` of `https://doi.org/10.5555/x` and of `doi:10.5555/x`.
    ///
    /// The grammar and the models see the whole address, because every word of it is explained by the DOI.
    func withBareDOIs(in passage: Passage) -> Self {
        guard spans.contains(where: { $0.label == .doi || $0.label == .url }) else { return self }
        var citation = self
        for index in spans.indices {
            guard let range = spans[index].bareDOI(in: passage) else { continue }
            citation.spans[index].label = .doi
            citation.spans[index].range = range
        }
        return citation
    }
}

extension LabelledSpan {
    /// The stretch of a DOI without what leads to it; nil where the span is no DOI.
    package func bareDOI(in passage: Passage) -> Range<Int>? {
        let text = passage[range]
        // Other addresses may have a DOI in them and lead elsewhere.
        let isAddressed = label == .url && text.lowercased().contains("doi.org/")
        guard label == .doi || isAddressed, let doi = DOI(text)?.text, text.hasSuffix(doi) else { return nil }
        return range.upperBound - doi.utf8.count..<range.upperBound
    }
}
