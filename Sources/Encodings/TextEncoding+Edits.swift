import CitandaDiagnostics

/// Why edits of a text cannot be written into its file.
public struct EncodingObstacle: Error, Hashable, CustomStringConvertible {
    /// The reason, as the end of a sentence about the file.
    public let description: String

    init(_ description: String) { self.description = description }
}

extension TextEncoding {
    /// A file with edits of its decoded text. All other bytes stay as they are, whatever the encoding.
    ///
    /// - Parameters:
    ///   - edits: The replacements in bytes of the text in UTF-8, in order, none of which meets another.
    ///   - bytes: The file as it is.
    /// - Throws: `EncodingObstacle` where a byte beside the edits would change, or a letter has no place in the encoding.
    public static func making(_ edits: [Edit], in bytes: [UInt8]) throws(EncodingObstacle) -> [UInt8] {
        let encoding = TextEncoding(of: bytes)
        let text = encoding.decode(bytes)
        let out: [UInt8]
        if encoding == .utf8 {
            out = bytes.making(edits)
        } else {
            out = try encoding.isMixed ? mixed(edits, in: bytes, text) : encoding.whole(edits, in: bytes, text)
        }
        // The file is judged by its bytes again when it is read, and has to give the same text.
        guard decode(out).value == text.making(edits) else {
            throw EncodingObstacle("would read differently; save it as UTF-8 first")
        }
        return out
    }

    /// Whether a text can be written in this encoding.
    public func canWrite(_ text: String) -> Bool {
        // Lines in ASCII are the same in both encodings of a mixed file.
        if self == .utf8 || isMixed { return true }
        return Transcoding.bytes(Array(text.utf8)[...], to: name) != nil
    }

    /// The edits in a file of one encoding. The text between them is written anew, and has to give the bytes of the file.
    private func whole(_ edits: [Edit], in bytes: [UInt8], _ text: [UInt8]) throws(EncodingObstacle) -> [UInt8] {
        var out: [UInt8] = []
        var place = 0
        var textPlace = 0
        func encoded(_ part: ArraySlice<UInt8>) throws(EncodingObstacle) -> [UInt8] {
            guard let encoded = Transcoding.bytes(part, to: name) else {
                throw EncodingObstacle("has no place for “\(String(decoding: part, as: UTF8.self))” in \(name)")
            }
            return encoded
        }
        for edit in edits {
            let kept = try encoded(text[textPlace..<edit.range.lowerBound])
            let removed = try encoded(text[edit.range])
            guard bytes[place...].starts(with: kept + removed) else {
                throw EncodingObstacle("holds bytes that are not \(name); save it as UTF-8 first")
            }
            out += kept
            out += try encoded(Array(edit.text.utf8)[...])
            place += kept.count + removed.count
            textPlace = edit.range.upperBound
        }
        return out + bytes[place...]
    }

    /// The edits in a file whose lines are of several encodings: those in lines that are UTF-8.
    private static func mixed(
        _ edits: [Edit], in bytes: [UInt8], _ text: [UInt8]
    ) throws(EncodingObstacle) -> [UInt8] {
        let lines = zip(lines(of: bytes), lines(of: text)).map { (file: $0, text: $1) }
        var moved: [Edit] = []
        var start = 0
        for edit in edits {
            while start + 1 < lines.count, lines[start].text.upperBound <= edit.range.lowerBound { start += 1 }
            let touched = lines[start...].prefix {
                $0.text.lowerBound < edit.range.upperBound || $0.text.lowerBound <= edit.range.lowerBound
            }
            guard let first = touched.first, touched.allSatisfy({ bytes[$0.file] == text[$0.text] }) else {
                throw EncodingObstacle("mixes encodings; save it as UTF-8 first")
            }
            let offset = first.file.lowerBound - first.text.lowerBound
            moved.append(Edit(edit.range.lowerBound + offset..<edit.range.upperBound + offset, edit.text))
        }
        return bytes.making(moved)
    }

    /// The lines with their ends. Both encodings of a mixed file write line ends alike.
    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where LineEnd.isOne(byte) {
            lines.append(start..<index + 1)
            start = index + 1
        }
        return lines + [start..<bytes.count]
    }
}
