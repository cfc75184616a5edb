import CitandaLabelling

extension FuzzTarget {
    /// A damaged model is refused. Lines that are not labelled references are reported. A model that is read
    /// can be used.
    static let model = FuzzTarget("Model", .model) { bytes in
        if let model = try? LinearChain(model: bytes) {
            _ = Labeller(model: model).label(Array("Abe, Kenji. Salt Roads. Oslo, 2001.".utf8))
        }
        for reference in LabelledReference.read(bytes).references {
            try promise(reference.text == reference.segments.map(\.text).joined(), "segments are the reference")
        }
    }
}
