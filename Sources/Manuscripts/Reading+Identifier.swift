import CitandaWorks

extension Reading {
    /// An identifier with its bytes.
    public struct Identifier: Sendable, Hashable {
        /// The identifier.
        public var identifier: CitandaWorks.Identifier
        /// Its bytes in the file.
        public var range: Range<Int>
    }
}
