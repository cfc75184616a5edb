import Foundation

/// The state of a text, to know whether what was read of it still holds.
enum Stamp: Hashable {
    /// The text of an open document, by its number.
    case revision(Int)
    /// A file, by the time of its last change and its size.
    case file(modified: Date, size: Int)

    /// The state of a file; nil where there is none.
    init?(ofFile path: String) {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let modified = attributes[.modificationDate] as? Date, let size = attributes[.size] as? Int
        else { return nil }
        self = .file(modified: modified, size: size)
    }
}
