import FuzzDriver
import Labelling

/// A damaged model is refused, and labelled references that are none are named; what is read can be used.
@main
struct FuzzModel {
    static func main() {
        fuzz { data, count in
            let given = bytes(data, count)
            if let model = try? LinearChain(model: given) {
                _ = Labeller(model: model).label(Array("Abe, Kenji. Salt Roads. Oslo, 2001.".utf8))
            }
            for reference in LabelledReference.read(given).references {
                precondition(reference.text == reference.segments.map(\.text).joined())
            }
            return 0
        }
    }
}
