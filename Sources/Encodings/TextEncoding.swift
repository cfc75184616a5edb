import CitandaDiagnostics

/// The encoding of a text file, judged from its bytes.
public struct TextEncoding: Sendable, Hashable {
    /// How sure the judgement is.
    public enum Confidence: String, Sendable, Hashable {
        /// The bytes leave no doubt.
        case certain
        /// The file names the encoding, or the text looks right in no other encoding.
        case likely
        /// The text looks best in this encoding.
        case guessed
    }

    /// The name, as IANA registers it.
    public var name: String
    /// How sure the judgement is.
    public var confidence: Confidence
    /// Whether some bytes of the file are in another encoding.
    public var isMixed = false
    /// The encoding of the other lines of a mixed file.
    var strays = "windows-1252"

    /// UTF-8.
    public static let utf8 = TextEncoding(name: "UTF-8", confidence: .certain)

    /// Judges a file by its byte order mark, by valid UTF-8, by the encoding it names, and by its letters, in this
    /// order.
    public init(of bytes: [UInt8]) {
        if let wide = Self.wide(bytes) {
            self = wide
        } else if Self.isUTF8(bytes[...]) {
            self = .utf8
        } else {
            self = EncodingGuess(bytes, head: bytes).encoding
        }
    }

    /// UTF-16 or UTF-32, recognised by the byte order mark or by the zero bytes at the beginning.
    public static func wide(_ bytes: [UInt8]) -> TextEncoding? {
        // The mark of UTF-32LE begins with the mark of UTF-16LE, so UTF-32LE comes first.
        for (mark, name) in marks where bytes.starts(with: mark) {
            return TextEncoding(name: name, confidence: .certain)
        }
        return wideByZeros(bytes).map { TextEncoding(name: $0, confidence: .likely) }
    }

    private static let marks: [(mark: [UInt8], name: String)] = [
        ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0xFE, 0xFF], "UTF-16BE"),
        ([0xFF, 0xFE], "UTF-16LE"),
    ]

    /// Whether every character, even in ASCII, takes two or four bytes.
    public var isWide: Bool { unit > 1 }

    /// The bytes of one code unit: 4 in UTF-32, 2 in UTF-16, 1 in all other encodings.
    var unit: Int { name.hasPrefix("UTF-32") ? 4 : name.hasPrefix("UTF-16") ? 2 : 1 }

    init(name: String, confidence: Confidence, isMixed: Bool = false, strays: String = "windows-1252") {
        self.name = name
        self.strays = strays
        self.confidence = confidence
        self.isMixed = isMixed
    }

    /// Whether the bytes are valid UTF-8. Only the stretches beyond ASCII are decoded, so that a large file is never
    /// copied.
    static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.endIndex, bytes[index] >= 0x80 { index += 1 }
            if String(validating: bytes[start..<index], as: UTF8.self) == nil { return false }
        }
        return true
    }

    /// Recognises UTF-16 and UTF-32 without a mark: many of the high bytes at the beginning are zero, and none of the
    /// low bytes.
    private static func wideByZeros(_ bytes: [UInt8]) -> String? {
        let sample = bytes.prefix(zeroSample)
        guard sample.count >= leastZeroSample else { return nil }
        var zeros = [0, 0, 0, 0]
        for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 4] += 1 }
        let quarter = sample.count / 4
        // Code points end at U+10FFFF, so the highest byte of UTF-32 is always zero.
        if zeros[3] == quarter, zeros[2] > quarter / 2, zeros[0] == 0 { return "UTF-32LE" }
        if zeros[0] == quarter, zeros[1] > quarter / 2, zeros[3] == 0 { return "UTF-32BE" }
        let most = sample.count / 2 * 3 / 10
        if zeros[0] + zeros[2] > most, zeros[1] + zeros[3] == 0 { return "UTF-16BE" }
        if zeros[1] + zeros[3] > most, zeros[0] + zeros[2] == 0 { return "UTF-16LE" }
        return nil
    }

    /// The number of bytes in which zeros are counted. A divisor of four keeps the counts even.
    private static let zeroSample = 400
    /// In fewer bytes, such zeros could be chance.
    private static let leastZeroSample = 16

    /// The text of a file in UTF-8, and a finding that names the encoding if it was another. A UTF-8 byte order mark is
    /// kept.
    public static func decode(_ bytes: [UInt8]) -> Parsed<[UInt8]> {
        let encoding = TextEncoding(of: bytes)
        guard encoding != .utf8 else { return (bytes, []) }
        return (encoding.decode(bytes), [encoding.finding])
    }

    /// Decodes a text of this encoding to UTF-8.
    public func decode(_ bytes: [UInt8]) -> [UInt8] {
        if self == .utf8 { return bytes }
        if isMixed { return EncodingGuess.mended(bytes, strays: strays) }
        return Transcoding.utf8(bytes, from: name)?.bytes ?? Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    /// The finding that the file is not UTF-8.
    public var finding: Diagnostic {
        let sure =
            switch confidence {
            case .certain: "it is \(name)"
            case .likely: "it is very likely \(name)"
            case .guessed: "it makes most sense as \(name)"
            }
        let message =
            isMixed
            ? "the file is UTF-8 with some lines or bytes of another encoding, which are read as \(strays)"
            : "the file is not UTF-8: \(sure)"
        return Diagnostic(.encoding, message, severity: confidence == .certain ? .note : .warning, at: 0..<0)
    }
}

extension FindingKind {
    /// A file is not UTF-8.
    public static let encoding = FindingKind(
        "encoding", .warning, "A file is not UTF-8",
        why: """
            Citanda reads the file in the encoding that its bytes suggest. A wrong guess makes wrong letters, so the \
            finding is a note only where the encoding is certain.
            """,
        example: Example(
            .words,
            wrong: "A file in Windows-1252, in which “é” is the byte E9.",
            right: "The same file in UTF-8, in which “é” is the bytes C3 A9."),
        source: "The Unicode Standard")
}
