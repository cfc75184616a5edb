extension Unicode.Scalar {
    /// Whether the character is a Chinese, Japanese or Korean letter, by the Unicode blocks that hold them.
    @inlinable public var isCJK: Bool {
        switch value {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3040...0x318F, 0x31A0...0x4DBF,
            0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
