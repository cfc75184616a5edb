import CitandaDiagnostics
import CitandaDocuments
import CitandaFormats
import Testing

@Suite("Lists of works that a document marks") struct ListsOfWorksTests {
    @Test(
        "a list is a bibliography, with any heading or none",
        arguments: [
            (
                DocumentFormat.tei,
                "<TEI><text><body><p>Text.</p><listBibl><bibl>Roe, Ann. Ports. 1999.</bibl><bibl>Cobb. Salt.</bibl></listBibl><p>More.</p></body></text></TEI>",
                ["Text.", "Roe, Ann. Ports. 1999.|Cobb. Salt.", "More."]
            ),
            (
                .tei,
                "<TEI><text><body><p>Text.</p><listBibl><head>What I Read</head><bibl>Roe.</bibl></listBibl></body></text></TEI>",
                ["Text.", "Roe."]
            ),
            (
                .jats,
                "<article><body><p>Text.</p></body><back><ref-list><ref><mixed-citation>Roe, Ports.</mixed-citation></ref></ref-list></back></article>",
                ["Text.", "Roe, Ports."]
            ),
        ]) func marked(format: DocumentFormat, file: String, blocks: [String]) throws
    {
        let text = try format.read(SourceText(name: "a.xml", bytes: Array(file.utf8))).value
        let document = DocumentReader.read(text).value
        let sections = document.sections.filter { !$0.blocks.isEmpty }
        #expect(sections.map { $0.blocks.map(\.passage.string).joined(separator: "|") } == blocks)
        #expect(sections.count > 1 && sections[1].kind == .bibliography)
        #expect(sections.enumerated().allSatisfy { $0.offset == 1 || $0.element.kind != .bibliography })
    }
}
