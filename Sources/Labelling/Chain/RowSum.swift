/// The sum of rows of weights, which have one byte each.
///
/// Bytes are added in two sets of lanes of 16 bits, the even places and the odd ones, with 128 added to each so that none is negative.
/// Processors widen masked lanes faster than bytes with a sign.
struct RowSum {
    private typealias Lanes = SIMD4<UInt64>
    private typealias Totals = SIMD16<Int16>

    private var even = Lanes.zero
    private var odd = Lanes.zero
    /// The rows in the lanes, which are moved to the totals before a lane can overflow.
    private var count = 0
    private var evenTotals = Totals.zero
    private var oddTotals = Totals.zero

    /// So many bytes fit into a lane of 16 bits.
    private static let most = 256

    /// Adds the row that begins at a place.
    @inline(__always)
    mutating func add(_ row: UnsafeRawPointer) {
        if count == Self.most { moveToTotals() }
        let bytes = row.loadUnaligned(as: Lanes.self) ^ Lanes(repeating: 0x8080_8080_8080_8080)
        let low = Lanes(repeating: 0x00FF_00FF_00FF_00FF)
        even &+= bytes & low
        odd &+= (bytes &>> 8) & low
        count += 1
    }

    private mutating func moveToTotals() {
        let added = Totals(repeating: Int16(truncatingIfNeeded: count * 128))
        evenTotals &+= unsafeBitCast(even, to: Totals.self) &- added
        oddTotals &+= unsafeBitCast(odd, to: Totals.self) &- added
        (even, odd, count) = (.zero, .zero, 0)
    }

    /// Writes the sums of all places, in order.
    @inline(__always)
    mutating func store(at target: UnsafeMutablePointer<Float>) {
        moveToTotals()
        for lane in 0..<Totals.scalarCount {
            target[2 * lane] = Float(evenTotals[lane])
            target[2 * lane + 1] = Float(oddTotals[lane])
        }
    }
}
