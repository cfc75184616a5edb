import Citanda
import Foundation

/// The model a command labels by.
enum LabellingModel {
    /// The model of a file, else the one built in.
    static func load(_ path: String?) throws -> LinearChain {
        guard let path else {
            guard let model = LinearChain.embedded else { throw CommandFailure("the model built in cannot be read") }
            return model
        }
        return try read(path) { try LinearChain(model: $0) }
    }

    /// A recogniser by the model of notes of a file, else by the one built in.
    static func recogniser(_ path: String?) throws -> HybridRecogniser {
        guard let path else { return HybridRecogniser() }
        let references = try load(nil)
        return HybridRecogniser(notes: try read(path) { try NoteModel(model: $0, references: references) })
    }

    private static func read<Model>(_ path: String, _ model: ([UInt8]) throws -> Model) throws -> Model {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("\(path): no such file, or it cannot be read")
        }
        do {
            return try model([UInt8](data))
        } catch {
            throw CommandFailure("\(path): \(error)")
        }
    }
}
