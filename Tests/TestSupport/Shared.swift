import Foundation

/// The folder of shared guides and data beside the repository. Tests read the folder and copy nothing from it.
public enum Shared {
    /// `CITANDA_SHARED`, or `../shared` beside the package; nil if there is no such folder.
    public static let folder: URL? = {
        let given = ProcessInfo.processInfo.environment["CITANDA_SHARED"].map { URL(fileURLWithPath: $0) }
        let url = given ?? packageFolder.deletingLastPathComponent().appendingPathComponent("shared")
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
            ? url : nil
    }()

    /// The folder of `Package.swift`.
    public static let packageFolder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Whether a missing folder is a failure rather than a reason to skip.
    public static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"

    /// A file or folder below the shared folder; nil where it is absent, which is said on standard output by the name of the test.
    ///
    /// - Throws: `Missing` when `CI=true`: what the continuous build skips would never be seen.
    public static func url(_ path: String, for test: String = #function) throws -> URL? {
        if let url = folder?.appendingPathComponent(path), FileManager.default.fileExists(atPath: url.path) {
            return url
        }
        if isRequired { throw Missing(path: path) }
        print("skipped \(test): no \(path) in the shared folder")
        return nil
    }

    /// The bytes of a file below the shared folder, or nil as for `url`.
    public static func bytes(_ path: String, for test: String = #function) throws -> [UInt8]? {
        try url(path, for: test).map { Array(try Data(contentsOf: $0)) }
    }

    /// A shared file or a program that has to be there and is not.
    public struct Missing: Error, CustomStringConvertible {
        /// What is missing, and how to give it.
        public let description: String

        /// A file, by its path below the shared folder.
        init(path: String) {
            description = "no \(path) below ../shared; set CITANDA_SHARED to the folder that holds it"
        }

        /// A program.
        public init(program: String) { description = "no \(program) on this machine" }
    }
}
