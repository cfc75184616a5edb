import CEmbedded

extension LinearChain {
    /// The model of the program: `Models/references.model`, compiled in. The model is read once.
    public static let embedded: LinearChain? = {
        guard let file = embedded_model() else { return nil }
        let bytes = UnsafeRawBufferPointer(start: file.pointee.bytes, count: file.pointee.count)
        return try? ModelFile.chain(from: bytes, isCompiledIn: true)
    }()
}
