import ArgumentParser
import Diagnostics
import Foundation

/// What could not be done, in words for the user; the command ends with exit code 2.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// A file, or standard input, as the user named it.
enum InputFile {
    /// More than any book; what is larger is refused before it is read.
    static let sizeLimit = 1 << 30

    /// The bytes of a path; `-` is standard input.
    static func read(_ path: String) throws -> SourceText {
        if path == "-" {
            let data = try FileHandle.standardInput.readToEnd() ?? Data()
            return SourceText(name: "<standard input>", bytes: Array(data))
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFailure("\(path): no such file")
        }
        guard !isFolder.boolValue else { throw CommandFailure("\(path): is a folder, not a file") }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let size = attributes?[.size] as? Int, size > sizeLimit {
            throw CommandFailure("\(path): larger than \(sizeLimit >> 20) MiB")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("\(path): cannot be read")
        }
        return SourceText(name: path, bytes: Array(data))
    }
}
