/// The file of a model: a head, the labels, and tables in the order of `LinearChain`, little-endian, without padding.
enum ModelFile {
    static let magic: [UInt8] = Array("CitandaLabels3\n".utf8)

    /// A fault of a model file.
    struct Malformed: Error, CustomStringConvertible {
        var reason: String
        var description: String { reason }
    }

    static func bytes(of chain: LinearChain) -> [UInt8] {
        let body = body(of: chain)
        var bytes = magic
        let sum = body.withUnsafeBytes { checksum($0[...]) }
        append(UInt32(truncatingIfNeeded: sum), to: &bytes)
        append(UInt32(truncatingIfNeeded: sum >> 32), to: &bytes)
        return bytes + body
    }

    /// A sum over eight bytes at a time, which detects damage and is fast to compute.
    private static func checksum(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
        var sum = FeatureHash.seed ^ UInt64(bytes.count)
        let words = UnsafeRawBufferPointer(rebasing: bytes)
        var position = 0
        while position + 8 <= words.count {
            let word = UInt64(littleEndian: words.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            sum = (sum ^ word) &* 0x0000_0100_0000_01B3
            position += 8
        }
        while position < words.count {
            sum = (sum ^ UInt64(words[position])) &* 0x0000_0100_0000_01B3
            position += 1
        }
        return sum ^ sum >> 29
    }

    private static func body(of chain: LinearChain) -> [UInt8] {
        var bytes: [UInt8] = []
        let labels = Array(chain.labels.joined(separator: "\n").utf8)
        for count in [
            labels.count, chain.checks.count, chain.storedBorders.count, chain.names.slots.count,
            chain.calibration.points.count,
        ] {
            append(UInt32(count), to: &bytes)
        }
        append(chain.unit.bitPattern, to: &bytes)
        append(chain.borderUnit.bitPattern, to: &bytes)
        append(chain.composition.trust.bitPattern, to: &bytes)
        bytes += labels
        chain.checks.withUnsafeBytes { bytes += $0 }
        chain.rows.withUnsafeBytes { bytes += $0 }
        chain.storedBorders.withUnsafeBytes { bytes += $0 }
        chain.names.slots.withUnsafeBytes { bytes += $0 }
        chain.calibration.points.withUnsafeBytes { bytes += $0 }
        chain.composition.weights.withUnsafeBytes { bytes += $0 }
        return bytes
    }

    private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }

    /// The model in the bytes of a file.
    ///
    /// - Parameter isCompiledIn: Whether the bytes live as long as the program. They are whole then: a test looks at their sum.
    static func chain(from bytes: UnsafeRawBufferPointer, isCompiledIn: Bool = false) throws(Malformed) -> LinearChain {
        guard bytes.starts(with: magic) else { throw Malformed(reason: "it is no model of this program") }
        var position = magic.count
        func number() throws(Malformed) -> UInt32 {
            guard position + 4 <= bytes.count else { throw Malformed(reason: "it ends too early") }
            defer { position += 4 }
            return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
        }
        func part(_ size: Int) throws(Malformed) -> UnsafeRawBufferPointer {
            guard size <= 1 << 27, position + size <= bytes.count else { throw Malformed(reason: "it ends too early") }
            defer { position += size }
            return UnsafeRawBufferPointer(rebasing: bytes[position..<position + size])
        }
        func array<Element: BitwiseCopyable>(_ type: Element.Type, _ count: Int) throws(Malformed) -> [Element] {
            let part = try part(count * MemoryLayout<Element>.stride)
            return [Element](unsafeUninitializedCapacity: count) { target, filled in
                UnsafeMutableRawBufferPointer(target).copyMemory(from: part)
                filled = count
            }
        }
        func table<Element: BitwiseCopyable>(_ type: Element.Type, _ count: Int) throws(Malformed) -> ModelTable<
            Element
        > {
            ModelTable(try part(count * MemoryLayout<Element>.stride), areCompiledIn: isCompiledIn)
        }
        let sum = try UInt64(number()) | UInt64(number()) << 32
        guard isCompiledIn || checksum(bytes[position...]) == sum else { throw Malformed(reason: "it is damaged") }
        let labelBytes = try Int(number()), slots = try Int(number()), borders = try Int(number())
        let names = try Int(number()), steps = try Int(number())
        let unit = try Float(bitPattern: number()), borderUnit = try Float(bitPattern: number())
        let trust = try Float(bitPattern: number())
        let text = String(decoding: try array(UInt8.self, labelBytes), as: UTF8.self)
        let labels = text.split(separator: "\n").map(String.init)
        guard !labels.isEmpty, labels.count <= Lattice.width else {
            throw Malformed(reason: "it has no labels or too many")
        }
        guard slots > 0, slots & (slots - 1) == 0, names == 0 || names & (names - 1) == 0 else {
            throw Malformed(reason: "a table has a size that is no power of two")
        }
        guard borders == EdgeFeatures.tables * Lattice.width * Lattice.width else {
            throw Malformed(reason: "it was made by another version of the program")
        }
        guard unit.isFinite, borderUnit.isFinite else { throw Malformed(reason: "its units are no numbers") }
        let checks = try table(UInt16.self, slots)
        let rows = try table(Int8.self, slots * Lattice.width)
        let stored = try array(Int8.self, borders)
        var list = NameList()
        list.slots = try table(UInt32.self, names)
        // A search ends at an empty slot, so there must be one.
        guard names == 0 || isCompiledIn || list.slots.contains(0) else {
            throw Malformed(reason: "its list of names is full")
        }
        let points = try array(Float.self, steps)
        let composition = Composition(trust: trust, weights: try array(Float.self, Composition.size))
        guard composition.isSound else { throw Malformed(reason: "what it says of fields together is out of bounds") }
        return LinearChain(
            labels: labels, checks: checks, rows: rows, unit: unit,
            borders: exponentials(of: stored, unit: borderUnit), storedBorders: stored, borderUnit: borderUnit,
            names: list, composition: composition,
            calibration: Calibration(points: points.allSatisfy(\.isFinite) ? points : []))
    }

    /// The exponentials of stored weights. There are only 256 different weights.
    static func exponentials(of stored: [Int8], unit: Float) -> [Float] {
        let powers = (-128...127).map { (Float($0) * unit).exponential }
        return [Float](unsafeUninitializedCapacity: stored.count) { target, filled in
            for index in stored.indices { target.initializeElement(at: index, to: powers[Int(stored[index]) + 128]) }
            filled = stored.count
        }
    }
}

extension LinearChain {
    /// A model read from the bytes of its file.
    public init(model bytes: [UInt8]) throws {
        self = try bytes.withUnsafeBytes { try ModelFile.chain(from: $0) }
    }

    /// A model read from the bytes of its file.
    ///
    /// - Parameter isCompiledIn: Whether the bytes are those of the program. Others are copied.
    package init(model bytes: UnsafeRawBufferPointer, isCompiledIn: Bool) throws {
        self = try ModelFile.chain(from: bytes, isCompiledIn: isCompiledIn)
    }

    /// The file of the model.
    public var fileBytes: [UInt8] { ModelFile.bytes(of: self) }
}
