/// A number for texts, byte by byte (FNV-1a in 64 bits). Two texts share a number by chance once in some billions of billions.
package struct TextHash {
    /// The number of what was added so far.
    package private(set) var number: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The number of nothing.
    package init() {}

    /// Adds a byte, or another small number.
    package mutating func add(_ value: UInt64) { number = (number ^ value) &* 0x0000_0100_0000_01B3 }

    /// Adds the bytes of a word.
    package mutating func add(_ word: UnsafeBufferPointer<UInt8>) {
        for byte in word { add(UInt64(byte)) }
    }

    /// Adds the bytes of a text.
    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add($0) }
    }
}
