import CitandaXML

/// The attributes of elements of a bibliography. Those without a value are not written.
struct TEIAttributes {
    var type: String?
    var subtype: String?
    var role: String?
    var level: String?
    var unit: String?
    var quantity: String?
    var n: String?
    var rend: String?
    var language: String?
    var sortKey: String?
    /// Dates and scopes.
    var when: String?
    var from: String?
    var to: String?
    var notBefore: String?
    var notAfter: String?
    var whenISO: String?
    var fromISO: String?
    var toISO: String?
    var cert: String?
    var custom: String?
    /// Whether white space of the text is kept as it is.
    var keepsSpace = false

    /// The name of the way in which `when-custom` is written (EDTF).
    static let edtf = "https://www.loc.gov/standards/datetime/"

    /// The attributes for a writer.
    var pairs: MarkupWriter.Attributes {
        [
            "level": level, "type": type, "subtype": subtype, "role": role, "unit": unit, "quantity": quantity, "n": n,
            "rend": rend, "xml:lang": language, "sortKey": sortKey, "when": when, "from": from, "to": to,
            "notBefore": notBefore, "notAfter": notAfter, "when-iso": whenISO, "from-iso": fromISO, "to-iso": toISO,
            "cert": cert, "when-custom": custom, "datingMethod": custom == nil ? nil : Self.edtf,
            "xml:space": keepsSpace ? "preserve" : nil,
        ]
    }

    /// Whether a text can be the value of an attribute that is one word.
    static func isWord(_ text: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
                    .paragraphSeparator:
                    false
                default: true
                }
            }
    }

    /// Whether a text has the form of a tag for languages (`xsd:language`).
    static func isLanguage(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { index, part in
            (1...longestSubtag).contains(part.utf8.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || index > 0 && $0.isNumber) }
        }
    }

    private static let longestSubtag = 8
}
