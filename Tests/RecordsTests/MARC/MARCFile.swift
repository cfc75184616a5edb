/// A record of MARC 21 that tests write.
struct MARCFile {
    var leader = "00000nam a2200000 i 4500"
    /// The tags and contents of the fields. A content begins with its indicators; `$` is the delimiter of subfields.
    var fields: [(tag: String, content: [UInt8])] = []

    init(_ fields: [(String, String)], leader: String? = nil) {
        if let leader { self.leader = leader }
        self.fields = fields.map { ($0.0, Array($0.1.utf8)) }
    }

    /// The record in the structure of ISO 2709.
    var binary: [UInt8] {
        var directory: [UInt8] = []
        var body: [UInt8] = []
        for (tag, content) in fields {
            let bytes = content.map { $0 == UInt8(ascii: "$") ? 0x1F : $0 } + [0x1E]
            directory += "\(tag)\(Self.padded(bytes.count, 4))\(Self.padded(body.count, 5))".utf8
            body += bytes
        }
        let base = 24 + directory.count + 1
        let length = base + body.count + 1
        let head = Self.padded(length, 5) + leader.dropFirst(5).prefix(7) + Self.padded(base, 5) + leader.suffix(7)
        return Array(head.utf8) + directory + [0x1E] + body + [0x1D]
    }

    /// The record as MARCXML.
    var xml: String {
        var text = "<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>\(leader)</leader>"
        for (tag, content) in fields {
            let content = String(decoding: content, as: UTF8.self).replacing("&", with: "&amp;").replacing(
                "<", with: "&lt;")
            if tag.hasPrefix("00") {
                text += "<controlfield tag=\"\(tag)\">\(content)</controlfield>"
                continue
            }
            let parts = content.split(separator: "$", omittingEmptySubsequences: false)
            let signs = parts[0].map { $0 }
            text += "<datafield tag=\"\(tag)\" ind1=\"\(signs[0])\" ind2=\"\(signs[1])\">"
            for part in parts.dropFirst() {
                text += "<subfield code=\"\(part.prefix(1))\">\(part.dropFirst())</subfield>"
            }
            text += "</datafield>"
        }
        return text + "</record>"
    }

    private static func padded(_ number: Int, _ length: Int) -> String {
        String(repeating: "0", count: max(0, length - String(number).count)) + String(number)
    }
}
