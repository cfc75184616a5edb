import CitandaDocuments
import CitandaWorks
import Testing

@testable import CitandaNormalisation
@testable import CitandaRecognition

/// The names of a list are the people, whatever style printed them.
struct NameListReaderTests {
    /// Family name, a bar, what was given; brackets around bodies and what has no parts.
    private func names(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let names = NameListReader(Passage(plain: bytes), 0..<bytes.count, confidence: 1).names()
        return names.map { name in
            switch name.kind {
            case .personal(let parts):
                [
                    [parts.nonDroppingParticle, parts.family].compactMap(\.self).joined(separator: " "), parts.given,
                    parts.suffix,
                ]
                .compactMap(\.self).joined(separator: "|")
            case .institution(let text), .literal(let text): "[\(text)]"
            case .others: "…"
            }
        }
    }

    @Test(arguments: [
        ("Abe, K., Lee, A. B., & Ito, C.", ["Abe|K.", "Lee|A. B.", "Ito|C."]),
        ("Abe K, Lee AB", ["Abe|K", "Lee|AB"]),
        ("K. Abe, A.B. Lee and C. Ito", ["Abe|K.", "Lee|A.B.", "Ito|C."]),
        ("Abe, Kenji, and Ann Lee", ["Abe|Kenji", "Lee|Ann"]),
        ("Abe, Kenji; Lee, Ann", ["Abe|Kenji", "Lee|Ann"]),
        ("Abe, Kenji", ["Abe|Kenji"]),
        ("Abe, Lee and Ito", ["Abe", "Lee", "Ito"]),
        ("Nader/Todd", ["Nader", "Todd"]),
        ("SATO Kenji", ["SATO|Kenji"]),
        ("Bugnon (A.-L.)", ["Bugnon|A.-L."]),
        ("Hans van de Ven", ["van de Ven|Hans"]),
        ("von Wright, G. H.", ["von Wright|G. H."]),
        ("Marsh, J., Jr., & O'Brien, K. et al.", ["Marsh|J.|Jr.", "O'Brien|K.", "…"]),
        ("Jean-Paul Sartre", ["Sartre|Jean-Paul"]),
        ("W. Kurz - K. Holter", ["Kurz|W.", "Holter|K."]),
        ("Friedrich-Ebert-Stiftung", ["[Friedrich-Ebert-Stiftung]"]),
        ("Department of Energy", ["[Department of Energy]"]),
        ("佐藤 健一", ["[佐藤 健一]"]),
        ("佐藤健一, 王小明", ["[佐藤健一]", "[王小明]"]),
        ("박지민(朴志敏)", ["[박지민]"]),
        ("Morris JA, Orr HA", ["Morris|JA", "Orr|HA"]),
        ("Clark SR, Winter N", ["Clark|SR", "Winter|N"]),
        ("Marsh, John E. Jr.", ["Marsh|John E.|Jr."]),
        ("Stein, Johann Karl von", ["von Stein|Johann Karl"]),
        ("Zee, M. B. van der, & Berg, T. van", ["van der Zee|M. B.", "van Berg|T."]),
        ("G. Della Rocca", ["Della Rocca|G."]),
        ("Guido Tesi (a cura di)", ["Tesi|Guido"]),
        ("H. W. M¨uller and G. P´ola", ["M¨uller|H. W.", "P´ola|G."]),
        ("V´azar-Sand, E.", ["V´azar-Sand|E."]),
        ("O’Brien", ["O’Brien"]),
        ("Abel-Smith/Zander", ["Abel-Smith", "Zander"]),
        ("K. Abe 1, M. Ito 2", ["Abe|K.", "Ito|M."]),
        ("", []),
    ])
    func reads(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test func anyTextIsReadWithoutATrap() {
        let pieces = [
            "A", "b.", ",", ";", "/", "&", "and", "et al.", "(", ")", "-", " ", "’", "Jr", "von", "Ä", "佐", "9", ".",
        ]
        var state: UInt64 = 9
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            #expect(names(text).count <= 16)
        }
    }
}
