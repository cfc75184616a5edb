import CitandaWorks
import CitandaXML

/// The extension in which GovInfo, the publisher of the Congress of the United States, describes papers of the Congress and laws.
extension MODSReader {
    /// The kinds of works in the collections of GovInfo.
    private static let collections: [String: WorkType] = [
        "BILLS": .bill, "CHRG": .hearing, "CPRT": .report, "CRPT": .report, "CDOC": .report, "PLAW": .legislation,
        "STATUTE": .legislation, "USCODE": .legislation, "CFR": .regulation, "USCOURTS": .legalCase,
    ]

    /// The type of a work by the code of its collection; nil for other records.
    func typeOfCollection(_ elements: [MarkupTree.Element]) -> WorkType? {
        let code = elements.lazy.filter { $0.name == "extension" }.compactMap { $0.first("collectionCode") }.first
        return code.flatMap { Self.collections[$0.text.trimmingBlanks] }
    }

    /// Reads one element of an extension of GovInfo. The text of the whole extension stays an extra field.
    mutating func readCongress(_ element: MarkupTree.Element) {
        guard [.bill, .hearing, .legislation, .report].contains(work.type) else { return }
        switch element.name {
        // Programs put the number of the Congress into the chapter number, from which styles print it.
        case "congress": add(.chapterNumber, markup.literal(element))
        case "number": add(.number, markup.literal(element))
        case "chamber":
            guard var value = markup.literal(element) else { return }
            value.text = value.text.prefix(1).uppercased() + value.text.dropFirst().lowercased()
            if work.variables[.authority] == nil { work.variables[.authority] = value }
        case "congCommittee":
            let names = element.elements.filter { $0.name == "name" }
            add(.section, markup.literal(names.first { $0["type"] == "authority-standard" } ?? names.first))
        default: break
        }
    }
}
