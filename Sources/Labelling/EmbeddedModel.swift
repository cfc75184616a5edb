import CEmbedded

extension LinearChain {
    /// The model that is part of the program: `Models/references.model`, compiled in. It is read once.
    public static let embedded: LinearChain? = {
        guard let file = embedded_model() else { return nil }
        let bytes = UnsafeRawBufferPointer(start: file.pointee.bytes, count: file.pointee.count)
        return try? ModelFile.chain(from: bytes)
    }()
}
