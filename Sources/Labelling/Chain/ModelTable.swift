/// A table of a model: numbers that stay where they are in memory.
///
/// The tables of a model that is compiled in are the bytes of the program, so that no start copies millions of them. Tables of other
/// models are copied once, into memory of their own.
struct ModelTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    /// The number of elements.
    let count: Int
    private let bytes: UnsafeRawBufferPointer
    /// What holds the bytes; nil for bytes that live as long as the program.
    private let owner: Owner?

    /// Memory that is given back with the last table that uses it.
    private final class Owner: @unchecked Sendable {
        let bytes: UnsafeMutableRawBufferPointer

        init(copying bytes: UnsafeRawBufferPointer) {
            self.bytes = .allocate(byteCount: max(bytes.count, 1), alignment: MemoryLayout<UInt64>.alignment)
            self.bytes.copyMemory(from: bytes)
        }

        deinit { bytes.deallocate() }
    }

    /// A table with these elements.
    init(_ elements: [Element]) { self = elements.withUnsafeBytes { Self($0, areCompiledIn: false) } }

    /// A table of the elements that some bytes hold.
    ///
    /// - Parameter areCompiledIn: Whether the bytes live as long as the program.
    init(_ bytes: UnsafeRawBufferPointer, areCompiledIn: Bool) {
        count = bytes.count / MemoryLayout<Element>.stride
        owner = areCompiledIn ? nil : Owner(copying: bytes)
        self.bytes = owner.map { UnsafeRawBufferPointer(rebasing: $0.bytes[..<bytes.count]) } ?? bytes
    }

    /// The element at an index below `count`. Compiled-in bytes may begin anywhere.
    @inline(__always)
    subscript(index: Int) -> Element {
        bytes.loadUnaligned(fromByteOffset: index &* MemoryLayout<Element>.stride, as: Element.self)
    }

    /// The eight bytes from an element on, little-endian. So many bytes must be left in the table.
    @inline(__always)
    func word(at index: Int) -> UInt64 {
        UInt64(
            littleEndian: bytes.loadUnaligned(
                fromByteOffset: index &* MemoryLayout<Element>.stride, as: UInt64.self))
    }

    /// The address of an element, which is valid in the body.
    @inline(__always)
    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withExtendedLifetime(owner) { body(bytes) }
    }

    /// Whether an element equals another.
    func contains(_ element: Element) -> Bool where Element: Equatable { (0..<count).contains { self[$0] == element } }
}
