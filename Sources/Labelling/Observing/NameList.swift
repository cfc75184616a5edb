/// Known family names and given names, by the hash of their letters.
struct NameList: Sendable {
    /// A table with open addressing. A slot has the upper half of a word's hash, with the code in its last two bits; an
    /// empty slot is zero.
    var slots = ModelTable<UInt32>([])

    /// 0 unknown, 1 mostly a family name, 2 mostly a given name, 3 both.
    @inline(__always)
    func code(of folded: UInt64) -> UInt64 {
        guard slots.count > 0 else { return 0 }
        let mixed = folded &* 0x9E37_79B9_7F4A_7C15
        let check = UInt32(truncatingIfNeeded: mixed >> 32) & ~3
        var index = Int(truncatingIfNeeded: mixed >> 8) & (slots.count - 1)
        while slots[index] != 0 {
            if slots[index] & ~3 == check { return UInt64(slots[index] & 3) }
            index = (index + 1) & (slots.count - 1)
        }
        return 0
    }

    init() {}

    /// A list of codes. At most half of the slots are used, so that every search ends.
    init(_ codes: [(folded: UInt64, code: UInt32)]) {
        var size = 16
        while size < codes.count * 2 { size *= 2 }
        var slots = [UInt32](repeating: 0, count: codes.isEmpty ? 0 : size)
        for (folded, code) in codes where code > 0 && code < 4 {
            let mixed = folded &* 0x9E37_79B9_7F4A_7C15
            let check = UInt32(truncatingIfNeeded: mixed >> 32) & ~3
            var index = Int(truncatingIfNeeded: mixed >> 8) & (size - 1)
            while slots[index] != 0, slots[index] & ~3 != check { index = (index + 1) & (size - 1) }
            slots[index] = check | code
        }
        self.slots = ModelTable(slots)
    }
}
