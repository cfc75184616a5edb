/// A value that a file gives, with its bytes there.
struct Fact<Value: Sendable>: Sendable {
    let value: Value
    /// The bytes of the value, or of its work where they are not known.
    let range: Range<Int>
}
