#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Decodes and writes other encodings with the system's `iconv`.
enum Transcoding {
    /// The text in UTF-8, and the number of bytes that are invalid in the encoding and were replaced by U+FFFD. Nil if
    /// the system does not know the encoding.
    static func utf8(_ bytes: [UInt8], from encoding: String) -> (bytes: [UInt8], faults: Int)? {
        converted(bytes, from: encoding, to: "UTF-8", inPlaceOfFaults: [0xEF, 0xBF, 0xBD])
    }

    /// A text in another encoding; nil if the encoding has no place for a character, or the system does not know the encoding.
    static func bytes(_ text: ArraySlice<UInt8>, to encoding: String) -> [UInt8]? {
        guard let (bytes, faults) = converted(Array(text), from: "UTF-8", to: encoding, inPlaceOfFaults: []),
            faults == 0
        else { return nil }
        return bytes
    }

    private static func converted(
        _ bytes: [UInt8], from source: String, to target: String, inPlaceOfFaults replacement: [UInt8]
    ) -> (bytes: [UInt8], faults: Int)? {
        guard let descriptor = iconv_open(target, source), descriptor != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(descriptor) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 4)
        var chunk = [CChar](repeating: 0, count: 1 << 16)
        var faults = 0
        var offset = 0
        while offset < input.count {
            var written = 0
            var taken = 0
            var isStuck = false
            input.withUnsafeMutableBufferPointer { source in
                chunk.withUnsafeMutableBufferPointer { target in
                    var from = source.baseAddress.map { $0 + offset }
                    var rest = source.count - offset
                    var to = target.baseAddress
                    var room = target.count
                    let before = rest
                    let result = iconv(descriptor, &from, &rest, &to, &room)
                    written = target.count - room
                    taken = before - rest
                    isStuck = result == Int(bitPattern: UInt.max) && (errno == EILSEQ || errno == EINVAL)
                }
            }
            out += chunk[..<written].map { UInt8(bitPattern: $0) }
            offset += taken
            if isStuck || written == 0 && taken == 0 {
                faults += 1
                out += replacement
                offset += 1
            }
        }
        return (out, faults)
    }
}

extension TextEncoding {
    /// The text of bytes in an encoding that the file names; nil for an encoding that the system does not know.
    public static func text(_ bytes: [UInt8], from name: String) -> String? {
        Transcoding.utf8(bytes, from: name).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
