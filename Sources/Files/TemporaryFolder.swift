import Foundation
import SystemPackage

extension FilePath {
    /// The folder for files that live for a moment: `TMPDIR`, else `/tmp`.
    static var temporaryFolder: FilePath {
        let named = ProcessInfo.processInfo.environment["TMPDIR"] ?? ""
        return FilePath(named.isEmpty ? "/tmp" : named)
    }
}
