import CitandaDiagnostics
import CitandaDocuments
import CitandaYAML
import Foundation

/// The bibliographies that a document names: `bibliography:` in its front matter, `\addbibresource{…}` or `\bibliography{…}` in LaTeX.
///
/// A document that names none takes the .bib files in its folder.
public struct NamedBibliographies: Sendable {
    /// A name of a bibliography.
    public struct Name: Sendable, Hashable {
        /// The path as typed; `\bibliography{works}` means “works.bib”.
        public var path: String
        /// The bytes of the name.
        public var range: Range<Int>
    }

    /// The names, in order.
    public private(set) var names: [Name] = []
    /// The keys of the references that the document itself has: `references:` in its front matter, `\bibitem{…}` in LaTeX.
    public private(set) var ownKeys: Set<String> = []

    /// Reads the names in a document.
    ///
    /// - Parameters:
    ///   - text: The document.
    ///   - isLaTeX: Whether the document is in LaTeX; all others are Markdown.
    public init(in text: SourceText, isLaTeX: Bool) {
        if isLaTeX { readLaTeX(text) } else { readMarkdown(text) }
    }

    private mutating func readMarkdown(_ text: SourceText) {
        guard let data = text.frontMatter else { return }
        let root = YAMLNode.documents(in: Array(text.bytes[data])).value.first
        names = (root?["bibliography"]?.list ?? []).compactMap { node in
            guard let path = node.text, !path.isEmpty else { return nil }
            return Name(
                path: path, range: data.lowerBound + node.range.lowerBound..<data.lowerBound + node.range.upperBound)
        }
        ownKeys = Set((root?["references"]?.list ?? []).compactMap { $0["id"]?.text })
    }

    /// Reads the commands of LaTeX. Those behind `%` are comments.
    private mutating func readLaTeX(_ text: SourceText) {
        for line in text.lineStarts.indices {
            let range = text.lineRange(line)
            // Few lines have such a command, and these are short.
            guard range.count < Self.longestLine, Self.hasWord(text.bytes[range]) else { continue }
            let typed = text[range]
            for match in typed.matches(of: #/\\(addbibresource|bibliography|bibitem)\s*(?:\[[^\]]*\])?\s*\{([^}]*)\}/#)
            {
                if typed[..<match.range.lowerBound].replacing("\\%", with: "").contains("%") { continue }
                if match.1 == "bibitem" {
                    ownKeys.insert(String(match.2).trimmingCharacters(in: .whitespaces))
                    continue
                }
                let start = typed.utf8.distance(from: typed.startIndex, to: match.2.startIndex)
                names += Self.names(match.2, at: range.lowerBound + start, isResource: match.1 == "addbibresource")
            }
        }
    }

    /// The names between commas in `\bibliography{…}`, or the one in `\addbibresource{…}`.
    private static func names(_ list: Substring, at start: Int, isResource: Bool) -> [Name] {
        let parts = isResource ? [list] : list.split(separator: ",")
        return parts.compactMap { part in
            let name = part.drop { $0.isWhitespace }
            let path = String(name).trimmingCharacters(in: .whitespaces)
            guard !path.isEmpty else { return nil }
            let lower = start + list.utf8.distance(from: list.startIndex, to: name.startIndex)
            let suffix = isResource || path.hasSuffix(".bib") ? "" : ".bib"
            return Name(path: path + suffix, range: lower..<lower + path.utf8.count)
        }
    }

    /// Whether a line has “bib”, as both commands do. Searching for these in every line would take too long.
    private static func hasWord(_ line: ArraySlice<UInt8>) -> Bool {
        let word = Array("bib".utf8)
        return line.indices.dropLast(word.count - 1).contains { line[$0] == word[0] && line[$0...].starts(with: word) }
    }

    /// Commands that name bibliographies have a line of their own, which is shorter.
    private static let longestLine = 2000

    /// The paths of the files: beside the document, else in the nearest folder above that has the file, as for the chapters of a book.
    ///
    /// - Parameters:
    ///   - path: The path of the document; nil for a document without a file, beside which nothing is.
    ///   - isKnown: Whether a file is there though the disk does not have it, as in an editor.
    public func paths(near path: String?, where isKnown: (String) -> Bool = { _ in false }) -> [String] {
        func isThere(_ path: String) -> Bool { isKnown(path) || FileManager.default.fileExists(atPath: path) }
        return names.compactMap { name in
            if name.path.hasPrefix("/") { return isThere(name.path) ? name.path : nil }
            guard let path else { return nil }
            var folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
            while true {
                let candidate = folder.appendingPathComponent(name.path).standardizedFileURL.path
                if isThere(candidate) { return candidate }
                let above = folder.deletingLastPathComponent().standardizedFileURL
                guard above.path.count < folder.path.count else { return nil }
                folder = above
            }
        }
    }

    /// The paths of the .bib files in the folder of a document, in order.
    public static func paths(besides path: String) -> [String] {
        let folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".bib") && !$0.hasPrefix(".") }.sorted()
            .map { folder.appendingPathComponent($0).path }
    }
}
