import Foundation
import TestSupport

/// The .bib files of the shared folder.
enum SharedFiles {
    /// All files below a folder whose names end so, in order; nil where the folder is not there.
    static func all(_ folder: String, suffixes: [String] = [".bib"], for test: String = #function) throws -> [URL]? {
        guard let root = try Shared.url(folder, for: test) else { return nil }
        let paths =
            FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
        return paths.filter { url in suffixes.contains { url.lastPathComponent.hasSuffix($0) } }
            .sorted { $0.path < $1.path }
    }

    static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}
