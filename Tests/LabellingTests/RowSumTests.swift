import Testing

@testable import CitandaLabelling

@Suite struct RowSumTests {
    /// A lane of 16 bits holds 256 rows: fewer, as many, one more, and several times as many.
    @Test(arguments: [0, 1, 2, 255, 256, 257, 700])
    func rowsAreAddedPlaceByPlace(_ count: Int) {
        let rows = (0..<count).map { row in (0..<Lattice.width).map { Int8(truncatingIfNeeded: row * 37 + $0 * 91) } }
        var sum = RowSum()
        for row in rows { row.withUnsafeBytes { bytes in if let start = bytes.baseAddress { sum.add(start) } } }
        var found = [Float](repeating: .nan, count: Lattice.width)
        found.withUnsafeMutableBufferPointer { target in if let start = target.baseAddress { sum.store(at: start) } }
        #expect(found == (0..<Lattice.width).map { place in Float(rows.reduce(0) { $0 + Int($1[place]) }) })
    }

    @Test func aTableKeepsItsBytesWhereverTheyAre() {
        let numbers: [UInt32] = [7, 0, .max, 1 << 20]
        let table = ModelTable(numbers)
        #expect((0..<table.count).map { table[$0] } == numbers)
        #expect(table.contains(0) && !table.contains(8))
        #expect(ModelTable<UInt32>([]).count == 0)
    }
}
