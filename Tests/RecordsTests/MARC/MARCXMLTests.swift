import CitandaRecords
import CitandaWorks
import Testing

@Suite struct MARCXMLTests {
    private static let record = MARCFile([("245", "00$aPorts")]).xml

    private static func titles(_ text: String) -> [String?] {
        RecordFormat.marcXML.works(in: Array(text.utf8)).value.map { $0[.title]?.full.plain }
    }

    @Test func recordsOfProtocolsAreRead() {
        let prefixed =
            "<m:record xmlns:m=\"http://www.loc.gov/MARC21/slim\"><m:datafield tag=\"245\" ind1=\"\" ind2=\"\"><m:subfield code=\"a\">Ports</m:subfield><m:subfield code=\"b\"/></m:datafield></m:record>"
        let texts = [
            Self.record, prefixed, "<collection>\(Self.record)</collection>",
            "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><record><header/><metadata>\(Self.record)</metadata></record></OAI-PMH>",
            "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><record><metadata>\(prefixed)</metadata></record></OAI-PMH>",
            "<z:records xmlns:z=\"http://www.loc.gov/zing/srw/\"><z:record><z:recordData>\(Self.record)</z:recordData></z:record></z:records>",
            "<record><datafield tag=\"245\"><subfield code=\"a\">Ports /</subfield></datafield></record>",
        ]
        for text in texts { #expect(Self.titles(text) == ["Ports"], "\(text)") }
    }

    @Test func foreignRecordsAreFindings() {
        let text = "<xml><records><record><titles/></record></records></xml>"
        let (works, findings) = RecordFormat.marcXML.works(in: Array(text.utf8))
        #expect(works.isEmpty)
        #expect(findings.map(\.id) == ["record-unread"])
    }

    @Test func nothingTraps() { RecordReading.readDamaged(Array(Self.record.utf8), as: .marcXML) }
}
