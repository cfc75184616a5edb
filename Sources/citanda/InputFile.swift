import ArgumentParser
import Diagnostics
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What could not be done, in words for the user; the command ends with exit code 2.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// A file, or standard input, as the user named it.
enum InputFile {
    /// More than any book; what is larger is refused before it is read.
    static let sizeLimit = 1 << 30

    /// The bytes of a path in blocks, as often as they are wanted; `-` is standard input, which is kept.
    static func blocks(_ path: String) throws -> () throws -> () throws -> [UInt8]? {
        if path == "-" {
            let bytes = try read(path).bytes
            return {
                var isRead = false
                return {
                    defer { isRead = true }
                    return isRead ? nil : bytes
                }
            }
        }
        try check(path)
        return {
            guard let file = FileHandle(forReadingAtPath: path) else { throw CommandFailure("\(path): cannot be read") }
            return {
                guard let data = try file.read(upToCount: 1 << 20), !data.isEmpty else { return nil }
                return [UInt8](data)
            }
        }
    }

    /// Whether a path is that of a file that can be read more than once, and not of a pipe.
    static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Throws where there is no such file.
    private static func check(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFailure("\(path): no such file")
        }
        guard !isFolder.boolValue else { throw CommandFailure("\(path): is a folder, not a file") }
    }

    /// The bytes of a path; `-` is standard input.
    static func read(_ path: String) throws -> SourceText {
        if path == "-" {
            let data = try FileHandle.standardInput.readToEnd() ?? Data()
            return SourceText(name: "<standard input>", bytes: Array(data))
        }
        try check(path)
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let size = attributes?[.size] as? Int, size > sizeLimit {
            throw CommandFailure("\(path): larger than \(sizeLimit >> 20) MiB")
        }
        let data =
            isRegular(path)
            ? FileManager.default.contents(atPath: path) : try FileHandle(forReadingAtPath: path)?.readToEnd() ?? Data()
        guard let data else { throw CommandFailure("\(path): cannot be read") }
        return SourceText(name: path, bytes: Array(data))
    }
}
