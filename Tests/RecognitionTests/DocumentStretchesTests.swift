import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Words that join two stretches to one document, or part one into two.
@Suite struct DocumentStretchesTests {
    /// The tokens of the parts of a text that bars divide; words outside bars belong to no part.
    private func parts(_ marked: String) -> (parts: [Range<Int>], grammar: Grammar) {
        let pieces = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let grammar = Sample.grammar(pieces.joined())
        var place = 0
        var parts: [Range<Int>] = []
        for (index, piece) in pieces.enumerated() {
            let end = place + piece.utf8.filter { $0 != UInt8(ascii: "*") }.count
            if index % 2 == 1 { parts.append(grammar.stream.tokens(of: place..<end)) }
            place = end
        }
        return (parts, grammar)
    }

    /// What a rule says of two parts.
    private func judge(_ marked: String, _ rule: (Range<Int>, Range<Int>, Grammar) -> Bool) throws -> Bool {
        let (parts, grammar) = parts(marked)
        try #require(parts.count == 2)
        return rule(parts[0], parts[1], grammar)
    }

    /// The first part up to the end that a rule finds.
    private func drawnOut(_ marked: String, _ end: (Range<Int>, Grammar) -> Int) throws -> String {
        let (parts, grammar) = parts(marked)
        let part = try #require(parts.first)
        return grammar.stream.text(part.lowerBound..<end(part, grammar))
    }

    @Test(arguments: [
        ("See |Berg to Vik, May 4, 1954| in |NHAR, RG 9, Box 3|.", true),
        ("|Berg to Vik, May 4, 1954, Department of Trade, SAS| |Clearance File 4|.", true),
        ("|Berg to Vik, May 4, 1954, NHAR, RG 9, Box 3|, |Papers on Salt (1980)|.", true),
        ("|Berg to Vik, May 4, 1954, NHAR, RG 9| (also in |Trade Archive, Box 9|).", true),
        ("|Berg to Vik, May 4, 1954|, |Dahl to Lund, May 5, 1954|.", false),
        ("|Berg to Vik, May 4, 1954| and |Lund, *Salt*, 44|.", false),
    ])
    func belongs(_ marked: String, _ expected: Bool) throws {
        #expect(try judge(marked) { DocumentStretches.belongs($1, to: $0, $2) } == expected)
    }

    @Test(arguments: [
        ("|Berg to Vik, May 4, 1954, NHAR, RG 9 and passim, NHAR, RG 10|", 1),
        ("|Berg to Vik, May 4, 1954 and Dahl to Lund, May 5, 1954|", 1),
        ("|Berg to Vik and Lund, May 4, 1954, NHAR, RG 9|", 0),
    ])
    func cuts(_ marked: String, _ count: Int) throws {
        let (parts, grammar) = parts(marked)
        #expect(DocumentStretches.cuts(in: try #require(parts.first), grammar).count == count)
    }

    @Test(arguments: [
        ("|Berg to Vik (with| attached note), May 4, 1954.", "Berg to Vik (with attached note), May 4, 1954"),
        ("|Berg to Vik|, May 4, 1954.", "Berg to Vik"),
        ("|The port (see| note 4) of Oslo.", "The port (see"),
    ])
    func ends(_ marked: String, _ expected: String) throws {
        #expect(try drawnOut(marked, DocumentStretches.end) == expected)
    }

    @Test(arguments: [
        (
            "|NHAR, RG 9, Box 3, January 1953|; March 1953; E.O. 12065 April 1954; and May 1954; Lund, *Salt*.",
            "NHAR, RG 9, Box 3, January 1953; March 1953; E.O. 12065 April 1954; and May 1954"
        ),
        // Without “and” another document may begin.
        ("|NHAR, RG 9, Box 3, January 1953|; March 1953; May 1954.", "NHAR, RG 9, Box 3, January 1953"),
        (
            "|NHAR, RG 9, Box 3, January 1953|; and Berg to Vik, May 4, 1954.", "NHAR, RG 9, Box 3, January 1953"
        ),
        ("|NHAR, RG 9, Box 3, January 1953|; and “Salt,” *Coast*.", "NHAR, RG 9, Box 3, January 1953"),
        ("|NHAR, RG 9, Box 3, January 1953|;", "NHAR, RG 9, Box 3, January 1953"),
        ("|NHAR, RG 9, Box 3, January 1953|; and", "NHAR, RG 9, Box 3, January 1953"),
    ])
    func folders(_ marked: String, _ expected: String) throws {
        #expect(try drawnOut(marked, DocumentStretches.foldersEnd) == expected)
    }

    @Test(arguments: [
        ("|M. Roe, ‘Ports’ in Harbours, ed. R. Vik (1996) 74 R. Lund, Salt (1995) 12|", "R. Lund, Salt (1995) 12"),
        ("|Roe, Ports, in: Vik 176 (185) Lund, Salt, in: Berg (1975) 113|", "Lund, Salt, in: Berg (1975) 113"),
        ("|A. Roe, “The Rule” (1996) 74 L. Quarterly, Review (1996) 12|", nil),
        // One work: a journal behind its volume, and the pages of a part.
        ("|M. Roe, ‘Ports’ (1994) 57 Modern Law Rev. 467|", nil),
        ("|Roe, Ports, in: Vik (ed.), Harbours (1975) 113 (124)|", nil),
    ])
    func aWorkWithoutAMarkBefore(_ marked: String, _ expected: String?) throws {
        let (parts, grammar) = parts(marked)
        let part = try #require(parts.first)
        let second = DocumentStretches.missingMark(in: part, grammar)
        #expect(second.map { grammar.stream.text($0..<part.upperBound) } == expected)
    }

    @Test(arguments: [
        ("|*Trade Bill*, 83rd Cong., 2nd Sess., House, Committee| on |Trade, May 4, 1954, p. 4|.", true),
        ("|*Trade Bill*, 83rd Cong., 2nd Sess., House|, |*Harbor Bill*, 84th Cong., 1st Sess.|.", false),
        ("|*Trade Bill*|, |Subcommittee on Ports|.", false),
    ])
    func hearings(_ marked: String, _ expected: Bool) throws {
        #expect(try judge(marked) { DocumentStretches.continuesHearing($1, of: $0, $2) } == expected)
    }
}
