import CitandaBibTeX
import CitandaJSON
import CitandaRecords

extension FuzzTarget {
    /// A JSON value that was read is the same after it was written and read again.
    static let json = FuzzTarget("JSON", .json) { bytes in
        if let value = try? JSONValue(parsing: bytes) {
            for text in [value.compact, value.pretty] {
                try promise((try? JSONValue(parsing: text)) == value, "written JSON is the same JSON")
            }
        }
        for element in JSONValue.elements(of: bytes, in: "items") {
            let ranges = element.memberRanges(in: bytes).values
            try promise(ranges.allSatisfy { $0.clamped(to: element.range) == $0 }, "members lie in their element")
        }
    }

    /// Works read from CSL-JSON are written in every format, and come back from CSL-JSON as they were.
    static let cslJSON = FuzzTarget("CSLJSON", .json) { bytes in
        let (works, findings) = CSLJSON.works(parsing: bytes)
        try promise(findings.allSatisfy { $0.range.clamped(to: 0..<bytes.count) == $0.range }, "ranges lie in the file")
        let once = CSLJSON.text(of: works)
        let again = CSLJSON.works(parsing: Array(once.utf8)).value
        try promise(again.count == works.count, "no item is lost")
        try promise(CSLJSON.text(of: again) == once, "written twice is written once")
        _ = MODS.text(of: works)
        _ = BibTeXWriter(.bibtex).text(of: works)
        _ = BibTeXWriter(.biblatex).text(of: works)
    }
}
