import CitandaDocuments
import CitandaLexicon

extension RecognisedCitation {
    /// The citation with the session of a congress behind its title taken out of the title: “*Hearings Before the Committee, 85th Cong., 1st Sess.*”.
    ///
    /// What a congress printed in a session is one of its papers (Chicago 18 §14.197).
    func withSession(in note: Passage) -> RecognisedCitation {
        guard kind == .full || kind == .legal, let index = spans.firstIndex(where: { $0.label == .title }),
            note[spans[index].range].contains(where: \.isNumber),
            Lexicon.isFound(.congresses, in: Array(note[spans[index].range].lowercased().utf8)[...])
        else { return self }
        let stream = TokenStream(note)
        let words = stream.tokens(of: spans[index].range)
        guard let congress = words.first(where: { stream.isWord($0, .congresses) }),
            words.contains(where: { $0 > congress && stream.isWord($0, .sessions) && !stream.isWord($0, .congresses) }),
            congress > words.lowerBound + 2, stream[congress - 1].kind == .number, stream.isMark(congress - 2, ",")
        else { return self }
        var citation = self
        citation.spans[index].range = stream.bytes(words.lowerBound..<congress - 2)
        citation.spans.insert(
            LabelledSpan(.note, stream.bytes(congress - 1..<words.upperBound)), at: index + 1)
        citation.kind = .legal
        return citation
    }
}
