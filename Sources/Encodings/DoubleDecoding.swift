/// Text in UTF-8 that was read as Windows-1252 and saved again: “Ã¤” for “ä”.
public enum DoubleDecoding {
    /// The text with its letters given back; nil for a text that nobody decoded twice.
    ///
    /// A run of other characters than ASCII that spells UTF-8 in Windows-1252 was decoded twice. One run must be certain: “É»” and “Ü“” spell
    /// UTF-8 too, and end quotations in capitals.
    public static func mended(_ text: String) -> String? {
        guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return nil }
        var out = ""
        var isCertain = false
        var run: [Unicode.Scalar] = []
        func finish() {
            let bytes = run.compactMap { byte(of: $0) }
            if run.count > 1, bytes.count == run.count, let letters = String(validating: bytes, as: UTF8.self) {
                out += letters
                if zip(run, run.dropFirst()).contains(where: { isTelling($0, $1) }) { isCertain = true }
            } else {
                for scalar in run { out.unicodeScalars.append(scalar) }
            }
            run = []
        }
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                finish()
                out.unicodeScalars.append(scalar)
            } else {
                run.append(scalar)
            }
        }
        finish()
        return isCertain ? out : nil
    }

    /// Whether two characters together are no end of a word, but the first bytes of a letter or a dash.
    private static func isTelling(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        first == "â" && second == "€" || (first == "Ã" || first == "Â") && !closing.contains(second)
    }

    private static let closing: Set<Unicode.Scalar> = ["»", "›", "“", "”", "’", "…", "—", "–"]

    /// The byte that Windows-1252 has for a character; nil for a character outside of the set.
    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        high[scalar] ?? UInt8(exactly: scalar.value)
    }

    /// The characters that Windows-1252 has in the place of controls (WHATWG Encoding Standard, index windows-1252).
    private static let high: [Unicode.Scalar: UInt8] = [
        "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
        "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
        "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
    ]
}
