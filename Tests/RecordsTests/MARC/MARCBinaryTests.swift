import CitandaJSON
import CitandaRecords
import CitandaWorks
import Testing

@Suite struct MARCBinaryTests {
    private static func file(_ title: String) -> [UInt8] { MARCFile([("001", "1"), ("245", "00$a\(title)")]).binary }

    private static func titles(_ bytes: [UInt8]) -> [String?] {
        RecordFormat.marc.works(in: bytes).value.map { $0[.title]?.full.plain }
    }

    @Test func lengthsDoNotCount() {
        var wrong = Self.file("Ports")
        wrong.replaceSubrange(0..<5, with: "99999".utf8)
        wrong.replaceSubrange(12..<17, with: "     ".utf8)
        #expect(Self.titles(wrong) == ["Ports"])
        // The lengths of the directory count bytes of another encoding.
        wrong.replaceSubrange(39..<43, with: "0003".utf8)
        #expect(Self.titles(wrong) == ["Ports"])
    }

    @Test func recordsArePartedByTerminatorsOrLeaders() {
        let one = Self.file("A")
        #expect(Self.titles(one + [0x0D, 0x0A] + Self.file("B")) == ["A", "B"])
        #expect(Self.titles(Array(one.dropLast()) + Self.file("B")) == ["A", "B"])
        #expect(Self.titles(Array(one.dropLast())) == ["A"])
    }

    @Test func damagedRecordsAreFindings() {
        let text = Array("this is no record of MARC".utf8) + [0x1D] + Self.file("B")
        let (works, findings) = RecordFormat.marc.works(in: text)
        #expect(works.count == 1)
        #expect(findings.map(\.id) == ["record-unread"])
        // The end is missing.
        let cut = Array(MARCFile([("001", "1"), ("245", "00$aPorts"), ("260", "  $c1994")]).binary.dropLast(10))
        let (rest, faults) = RecordFormat.marc.works(in: cut)
        #expect(rest.first?[.title]?.full.plain == "Ports")
        #expect(faults.map(\.id) == ["record-unread"])
    }

    /// In MARC-8 a mark comes before its letter, and escape sequences call other scripts.
    @Test func marc8IsDecoded() {
        let texts: [(bytes: [UInt8], text: String)] = [
            (Array("S".utf8) + [0xE8] + Array("ul".utf8), "Sül"), ([0xE2] + Array("Egal".utf8), "Égal"),
            ([0xA1] + Array("od".utf8) + [0xE2] + Array("z".utf8), "Łodź"),
            ([0xF2, 0xE3] + Array("a".utf8), "ậ"), ([0xB2] + Array("re".utf8), "øre"),
            ([0x1B, 0x28, 0x4E] + Array("sOLX".utf8) + [0x1B, 0x28, 0x42], "Соль"),
            (Array("H".utf8) + [0x1B, 0x62, 0x32, 0x1B, 0x73] + Array("O".utf8), "H₂O"),
            ([0x1B, 0x29, 0x32, 0xE0, 0xE1], "אב"), (Array("Nuer".utf8) + [0x88] + Array("n".utf8), "Nuern"),
        ]
        for (bytes, text) in texts {
            var file = MARCFile([], leader: "00000nam  2200000 i 4500")
            file.fields = [("245", Array("00$a".utf8) + bytes)]
            let (works, findings) = RecordFormat.marc.works(in: file.binary)
            #expect(works.first?[.title]?.full.plain == text)
            #expect(findings.isEmpty, "\(text)")
        }
    }

    @Test func wrongSignsOfEncodingAreFound() {
        // The leader says MARC-8, but the bytes are UTF-8.
        let utf8 = MARCFile([("245", "00$aSül")], leader: "00000nam  2200000 i 4500").binary
        #expect(Self.titles(utf8) == ["Sül"])
        // The leader says UTF-8, but the bytes are Latin-1.
        var latin = MARCFile([])
        latin.fields = [("245", Array("00$aS".utf8) + [0xFC] + Array("l in K".utf8) + [0xF6] + Array("ln".utf8))]
        let (works, findings) = RecordFormat.marc.works(in: latin.binary)
        #expect(works.first?[.title]?.full.plain == "Sül in Köln")
        #expect(findings.map(\.id) == ["encoding"])
        #expect(RecordFormat.marc.isBinary)
    }

    @Test func nothingTraps() {
        RecordReading.readDamaged(Self.file("Ports and salt") + Self.file("B"), as: .marc)
        for count in 0..<30 { _ = RecordFormat.marc.works(in: Array(repeating: 0x1E, count: count)) }
    }
}
