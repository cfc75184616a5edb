/// Text in small letters that keeps its byte offsets.
enum CaseFold {
    /// The same number of bytes: a letter whose small form is longer or shorter stays as it is.
    static func bytes(of text: [UInt8]) -> [UInt8] {
        var out = text
        var index = 0
        while index < out.count {
            let byte = out[index]
            if byte < 0x80 {
                if byte >= 0x41, byte <= 0x5A { out[index] = byte | 0x20 }
                index += 1
                continue
            }
            let (scalar, length) = TokenStream.decode(text, at: index)
            if scalar.properties.isUppercase {
                let small = Array(scalar.properties.lowercaseMapping.utf8)
                if small.count == length { out.replaceSubrange(index..<index + length, with: small) }
            }
            index += length
        }
        return out
    }
}
