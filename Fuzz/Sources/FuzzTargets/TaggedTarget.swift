import Citanda
import CitandaDiagnostics
import CitandaDocuments
import CitandaManuscripts
import CitandaXML

extension FuzzTarget {
    /// Any bytes are a manuscript, which becomes well-formed XML in every format of tagged documents.
    static let tagged = FuzzTarget("Tagged", .markdown) { bytes in
        let (document, _) = DocumentReader.read(SourceText(name: "fuzz.md", bytes: bytes))
        let reading = ManuscriptReader.read(document)
        for format in TaggedDocument.Format.allCases {
            let tagged = TaggedDocument(of: [reading], works: reading.works.map(\.work), as: format)
            let faults = Element.parse(tagged.bytes).diagnostics.filter { $0.severity == .error }
            try promise(faults.isEmpty, "\(format.rawValue) is well-formed: \(faults.first?.message ?? "")")
        }
    }
}
