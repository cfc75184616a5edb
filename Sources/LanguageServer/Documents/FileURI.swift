import Foundation

/// The address of a document, as editors write it: `file:///home/roe/book.md`.
enum FileURI {
    /// The path of a file; nil for documents that are in no file, such as `untitled:1`.
    static func path(of address: String) -> String? {
        guard let colon = address.firstIndex(of: ":"), address[..<colon].lowercased() == "file" else { return nil }
        var rest = address[address.index(after: colon)...]
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            // A host may stand before the path; `localhost` is this machine.
            guard let slash = rest.firstIndex(of: "/") else { return nil }
            rest = rest[slash...]
        }
        guard rest.hasPrefix("/"), let path = String(rest).removingPercentEncoding, !path.contains("\0") else {
            return nil
        }
        return URL(fileURLWithPath: path).standardizedFileURL.path
    }

    /// The address of a file.
    static func address(of path: String) -> String {
        "file://" + (path.addingPercentEncoding(withAllowedCharacters: plain) ?? path)
    }

    /// The characters that need no `%` in an address.
    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}
