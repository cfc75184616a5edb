import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import TestSupport
import Testing

@Suite struct ListReaderTests {
    /// The first names of the entries of a list: family name, given names, order.
    @Test(
        "the order of names is that of the list",
        arguments: [
            (
                "Jane Cobb, *Salt and Power* (Oslo: Fjord, 1988).\n\nOle Ravn, *Roads* (Oslo: Fjord, 1999).",
                ["Cobb/Jane/given-first", "Ravn/Ole/given-first"]
            ),
            (
                "Cobb, Jane. *Salt and Power*. Oslo: Fjord, 1988.\n\nIkeda Noboru. *Roads*. Tokyo: Umi, 1999.",
                ["Cobb/Jane/given-first", "Ikeda/Noboru/family-first"]
            ),
            (
                "Jane Cobb, *Salt* (Oslo: Fjord, 1988).\n\nOle Ravn, *Roads* (Oslo: Fjord, 1999).\n\nLind, Berg, *Felt* (Oslo: Fjord, 1990).",
                ["Cobb/Jane/given-first", "Ravn/Ole/given-first", "Lind/Berg/given-first"]
            ),
            (
                "Shen Zhihua, *Salt and Power* (Beijing: Renmin, 1988).\n\nOle Ravn, *Roads* (Oslo: Fjord, 1999).",
                ["Shen/Zhihua/family-first", "Ravn/Ole/given-first"]
            ),
        ]) func order(list: String, names: [String])
    {
        let source = SourceText(name: "a.md", bytes: Array("# Further Reading\n\n\(list)\n".utf8))
        let reading = ManuscriptReader.read(DocumentReader.read(source).value)
        let read = reading.lists.flatMap(\.entries).map { entry in
            entry.statement?.leadNames?.names.first?.personal.map {
                "\($0.family ?? "")/\($0.given ?? "")/\($0.order.rawValue)"
            } ?? ""
        }
        #expect(read == names)
    }
}
