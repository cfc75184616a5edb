import Diagnostics

/// The encoding of a .bib file, which no file can be trusted to name.
public struct TextEncoding: Sendable, Hashable {
    /// How sure the judgement is.
    public enum Confidence: String, Sendable, Hashable {
        /// The bytes leave no doubt.
        case certain
        /// The file says so, or the text makes sense in no other.
        case likely
        /// The text makes most sense so.
        case guessed
    }

    /// The name, as IANA registers it.
    public var name: String
    /// How sure it is.
    public var confidence: Confidence
    /// Whether some bytes of the file are of another encoding.
    public var isMixed = false
    /// The encoding of lines of a mixed file that are not of this one.
    var strays = "windows-1252"

    /// UTF-8.
    public static let utf8 = TextEncoding(name: "UTF-8", confidence: .certain)

    /// Judges a file: by its byte order mark, by whether it is UTF-8, by what it says of itself, and by what its letters would be.
    public init(of bytes: [UInt8]) {
        if let wide = Self.utf16(bytes) {
            self = wide
        } else if Self.isUTF8(bytes[...]) {
            self = .utf8
        } else {
            self = EncodingGuess(bytes, head: bytes).encoding
        }
    }

    /// UTF-16, by its byte order mark or by its zeros.
    static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xFE, 0xFF]) { return TextEncoding(name: "UTF-16BE", confidence: .certain) }
        if bytes.starts(with: [0xFF, 0xFE]) { return TextEncoding(name: "UTF-16LE", confidence: .certain) }
        return wide(bytes).map { TextEncoding(name: $0, confidence: .likely) }
    }

    init(name: String, confidence: Confidence, isMixed: Bool = false, strays: String = "windows-1252") {
        self.name = name
        self.strays = strays
        self.confidence = confidence
        self.isMixed = isMixed
    }

    /// Checks the stretches beyond ASCII, one after the other; of a whole large file no text is made.
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

    /// UTF-16 without a mark: many of every other byte of the beginning are zero, and none between.
    private static func wide(_ bytes: [UInt8]) -> String? {
        let sample = bytes.prefix(400)
        guard sample.count >= 16, bytes.count % 2 == 0 else { return nil }
        var zeros = [0, 0]
        for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
        let most = sample.count / 2 * 3 / 10
        if zeros[0] > most, zeros[1] == 0 { return "UTF-16BE" }
        if zeros[1] > most, zeros[0] == 0 { return "UTF-16LE" }
        return nil
    }

    /// The text of a file in UTF-8, and a finding that names the encoding where it was another. A byte order mark of UTF-8 stays.
    static func decode(_ bytes: [UInt8]) -> (bytes: [UInt8], finding: Diagnostic?) {
        let encoding = TextEncoding(of: bytes)
        guard encoding != .utf8 else { return (bytes, nil) }
        return (encoding.decode(bytes), encoding.finding)
    }

    /// A text in this encoding as UTF-8.
    func decode(_ bytes: [UInt8]) -> [UInt8] {
        if self == .utf8 { return bytes }
        if isMixed { return EncodingGuess.mended(bytes, strays: strays) }
        return Transcoding.utf8(bytes, from: name)?.bytes ?? Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    /// The finding that a file is not UTF-8.
    var finding: Diagnostic {
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
        return Diagnostic("bib-encoding", confidence == .certain ? .note : .warning, message, at: 0..<0)
    }
}
