/// Hashes of words and features. They are part of the model's format: if they change, every model must be trained
/// again.
enum FeatureHash {
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds a scalar of a word to a hash.
    @inline(__always)
    static func adding(_ scalar: UInt32, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
    }

    /// The hash of a word, in small letters.
    static func of(folding word: [UInt8]) -> UInt64 {
        word.withUnsafeBufferPointer { text in
            var hash = seed
            var position = 0
            while position < text.count {
                let (scalar, length) = UTF8Scalar.read(text, at: position)
                hash = adding(UTF8Scalar.folded(scalar), to: hash)
                position += length
            }
            return hash
        }
    }

    /// The hash of two values.
    @inline(__always)
    static func joined(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let mixed = (left ^ (right &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 32)
    }
}
