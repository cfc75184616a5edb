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
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("\(path): no such file, or it cannot be read")
        }
        do {
            return try LinearChain(model: [UInt8](data))
        } catch {
            throw CommandFailure("\(path): \(error)")
        }
    }
}
