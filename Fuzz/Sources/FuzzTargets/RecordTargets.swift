import CitandaDiagnostics
import CitandaEncodings
import CitandaJSON
import CitandaRecords
import CitandaWorks
import CitandaXML

extension FuzzTarget {
    /// A target for each format of records that is read, under the name of the format.
    static let records: [FuzzTarget] = RecordFormat.all.filter { $0.isRead && $0 != .cslJSON }.map { format in
        FuzzTarget(format.name, Format.of(format)) { try checkRecords($0, format) }
    }

    /// The bytes of a block, so few that records are cut in the middle.
    private static let blockSize = 7

    /// Ranges lie in the file, blocks of any size give the works of the whole, and works are written in every format.
    private static func checkRecords(_ bytes: [UInt8], _ format: RecordFormat) throws {
        let text = format.isBinary ? bytes : TextEncoding.decode(bytes).0
        let (works, findings) = format.works(in: text)
        let file = 0..<text.count
        try promise(findings.allSatisfy { $0.range.clamped(to: file) == $0.range }, "findings lie in the file")
        for work in works {
            let origins =
                work.variables.values.map(\.origin) + work.contributors.map(\.name.origin)
                + work.titles.values.map(\.origin) + work.dates.values.map(\.origin) + work.identifiers.map(\.origin)
            try promise(
                origins.allSatisfy { $0.map { $0.range.clamped(to: file) == $0.range } ?? true },
                "values lie in the file")
        }
        try checkBlocks(of: text, format, works)
        var keys = RecordKeys()
        let keyed = works.map { work in
            var work = work
            keys.assign(to: &work)
            return work
        }
        for target in RecordFormat.all where target.isWritten && !(keyed.isEmpty && !target.mayBeEmpty) {
            let written = target.bytes(of: keyed)
            try promise(String(validating: written, as: UTF8.self) != nil, "\(target.name) is written in UTF-8")
            if written.starts(with: "<?xml".utf8) {
                let faults = Element.parse(written).diagnostics.filter { $0.severity == .error }
                try promise(faults.isEmpty, "\(target.name) is well-formed: \(faults.first?.message ?? "")")
            }
            if target == format {
                let again = target.works(in: written).value
                try promise(again.count >= keyed.count, "no work is lost in \(target.name)")
            }
        }
    }

    private static func checkBlocks(of bytes: [UInt8], _ format: RecordFormat, _ works: [Work]) throws {
        // Formats with a reader of whole files may find more than records tell.
        guard !format.isCSLJSON else { return }
        var place = 0
        var stream = RecordStream(format) {
            guard place < bytes.count else { return nil }
            defer { place += blockSize }
            return Array(bytes[place..<min(place + blockSize, bytes.count)])
        }
        var found: [Work] = []
        while let batch = try stream?.batch() {
            for record in batch.records { found += stream?.read(record).value ?? [] }
        }
        try promise(found == works, "blocks give the works of the whole file")
    }
}

extension FuzzTarget.Format {
    /// The dictionary for a format of records.
    static func of(_ format: RecordFormat) -> Self {
        let xml: [RecordFormat] = RecordFormat.all.filter { $0.bytes(of: []).starts(with: "<?xml".utf8) }
        if xml.contains(format) { return .xml }
        return switch format.name {
        case "ris", "refer", "nbib", "marc": .tagged
        case "pubmed", "marcxml": .xml
        case "jsonl", "datacite-json": .json
        default: .yaml
        }
    }
}
