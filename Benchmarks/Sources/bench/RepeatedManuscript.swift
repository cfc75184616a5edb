/// A manuscript written out many times over, each time with note numbers of its own, so that size is all that grows.
struct RepeatedManuscript {
    private(set) var bytes: [UInt8] = []
    private(set) var notes = 0

    /// Repeats a sample with `[^n]` notes until it has at least `size` bytes.
    init(_ sample: [UInt8], size: Int) {
        let count = Self.notes(of: sample)
        bytes.reserveCapacity(size + sample.count * 2)
        while bytes.count < size {
            append(sample, shift: notes)
            notes += count
        }
    }

    private mutating func append(_ sample: [UInt8], shift: Int) {
        var index = 0
        while index < sample.count {
            if let label = Self.label(in: sample, at: index) {
                bytes += Array("[^\(label.number + shift)]".utf8)
                index = label.end
            } else {
                bytes.append(sample[index])
                index += 1
            }
        }
        bytes += [0x0A, 0x0A]
    }

    private static func notes(of sample: [UInt8]) -> Int {
        sample.indices.reduce(0) { max($0, label(in: sample, at: $1)?.number ?? 0) }
    }

    /// The number of a label `[^12]` that begins at an offset, and the offset behind it.
    private static func label(in sample: [UInt8], at index: Int) -> (number: Int, end: Int)? {
        guard index + 3 < sample.count, sample[index] == UInt8(ascii: "["), sample[index + 1] == UInt8(ascii: "^")
        else {
            return nil
        }
        let digits = sample[(index + 2)...].prefix { (0x30...0x39).contains($0) }.prefix(6)
        guard let number = Int(String(decoding: digits, as: UTF8.self)), digits.endIndex < sample.count,
            sample[digits.endIndex] == UInt8(ascii: "]")
        else { return nil }
        return (number, digits.endIndex + 1)
    }
}
