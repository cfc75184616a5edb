import CitandaDocuments
import CitandaNormalisation
import CitandaRecognition
import CitandaWorks

/// Names that stand alone on a line: title pages, contents, contributors.
enum PersonLine {
    /// The names of a line that holds nothing else but “by”, roles and “and”; empty where anything else stands in it.
    static func names(_ passage: Passage) -> [Name] {
        let stream = TokenStream(passage)
        var start = 0
        if stream.isByline(0) { start = 1 }
        // On title pages names may be set in italics.
        let plain = Passage(plain: passage.text)
        let plainGrammar = Grammar(TokenStream(plain), context: RecognitionContext())
        guard start < stream.count, let end = plainGrammar.persons(at: start), end == stream.count else { return [] }
        // A single word is a place or a title.
        let words = (start..<end).filter { stream[$0].kind == .word || stream[$0].kind == .cjk }.count
        guard words >= 2, !(start..<end).contains(where: { stream.isWord($0, .bodies) }) else { return [] }
        var bare = passage
        bare.clearItalics()
        return NameReader(bare, stream.bytes(start..<end), confidence: 0.9).running()
    }

    /// The same where every person has a given name: “Jane Cobb and Anna Weil”, but not “Boats and Harbours”.
    static func fullNames(_ passage: Passage) -> [Name] {
        let names = names(passage)
        return names.allSatisfy { $0.personal?.given != nil } ? names : []
    }
}
