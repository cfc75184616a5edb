import CitandaDiagnostics
import CitandaFiles
import CitandaValidation
import Foundation
import TOMLKit

/// What a file `citanda.toml` says about the checks of a folder.
///
///     select = ["lists", "error"]
///     ignore = ["names"]
///
///     [severity]
///     range-hyphen = "off"
///
///     [ignore-in]
///     "drafts/*.md" = ["marks"]
///
///     [known]
///     names = ["Mao Tse-tung"]
///     publishers = ["Univ. of Oslo"]
///     abbreviations = ["RGANI"]
public struct Configuration: Sendable {
    /// The findings that are wanted.
    public private(set) var choice = FindingChoice()
    /// The style of formatted text: a name or a file; nil where none is named.
    public private(set) var style: String?

    /// The name of the file that is looked for.
    public static let fileName = "citanda.toml"

    private enum Key: String, CaseIterable {
        case select, ignore, severity, style, known
        case ignoreIn = "ignore-in"
    }

    /// A configuration that says nothing.
    public init() {}

    /// Reads a configuration.
    ///
    /// - Parameter source: The file.
    /// - Throws: `FileFailure` with the place and the reason, where anything in the file has no meaning.
    public init(_ source: SourceText) throws {
        let reader = Reader(source: source)
        let table = try reader.table()
        for name in table.keys.sorted() {
            guard let key = Key(rawValue: name) else {
                let keys = Key.allCases.map(\.rawValue).joined(separator: ", ")
                throw reader.failure("“\(name)” is no setting; the settings are \(keys)", at: name)
            }
            switch key {
            case .select: choice.selected = try reader.selectors(table[name], of: name)
            case .ignore: choice.ignored = try reader.selectors(table[name], of: name)
            case .style: style = try reader.style(table[name], of: name)
            case .severity:
                for (id, value) in try reader.members(table[name], of: name) {
                    choice.levels[try reader.kind(id)] = try reader.level(value, of: id)
                }
            case .ignoreIn:
                for (pattern, value) in try reader.members(table[name], of: name) {
                    choice.pathIgnores.append(
                        .init(PathPattern(pattern), try reader.selectors(value, of: pattern)))
                }
            case .known:
                for (what, value) in try reader.members(table[name], of: name) {
                    choice.known.append(try reader.known(value, of: what))
                }
            }
        }
    }

    /// The path of the configuration for a file: in its folder, or in the nearest folder above; nil where there is none.
    ///
    /// - Parameter path: The path of the file, or of a folder with a slash at its end.
    public static func path(for path: String) -> String? {
        var folder = URL(fileURLWithPath: path).standardizedFileURL
        if !path.hasSuffix("/") { folder.deleteLastPathComponent() }
        while true {
            let candidate = folder.appendingPathComponent(fileName).path
            if FileManager.default.fileExists(atPath: candidate) { return candidate }
            let above = folder.deletingLastPathComponent().standardizedFileURL
            guard above.path != folder.path, above.path.count < folder.path.count else { return nil }
            folder = above
        }
    }

    /// Takes values out of the file, and says where one is wrong.
    private struct Reader {
        let source: SourceText

        func table() throws -> TOMLTable {
            do {
                return try TOMLTable(string: String(decoding: source.decoded().value.bytes, as: UTF8.self))
            } catch let error as TOMLParseError {
                let place = error.source.begin
                throw FileFailure("\(source.name):\(place.line):\(place.column)", "is no TOML: \(error.description)")
            }
        }

        /// A failure at the first place where a word stands as a key or as a text.
        func failure(_ reason: String, at word: String) -> FileFailure {
            let bytes = source.bytes
            let offset = ["\"\(word)\"", "'\(word)'", word].lazy
                .compactMap { bytes.firstRange(of: Array($0.utf8))?.lowerBound }.first
            let place = offset.map { source.position(at: $0) }
            return FileFailure(source.name + (place.map { ":\($0.line):\($0.column)" } ?? ""), reason)
        }

        /// The name of a style, or its file, which is beside the configuration.
        func style(_ value: (any TOMLValueConvertible)?, of key: String) throws -> String {
            guard let text = value?.string else { throw failure("“\(key)” takes a text", at: key) }
            guard text.hasSuffix(".csl"), !text.hasPrefix("/") else { return text }
            return URL(fileURLWithPath: source.name).deletingLastPathComponent().appendingPathComponent(text).path
        }

        func selectors(_ value: (any TOMLValueConvertible)?, of key: String) throws -> [FindingSelector] {
            guard let array = value?.array else { throw failure("“\(key)” takes a list of names", at: key) }
            return try array.map { element in
                guard let name = element.string else { throw failure("“\(key)” takes a list of names", at: key) }
                return try selector(name)
            }
        }

        func members(
            _ value: (any TOMLValueConvertible)?, of key: String
        ) throws -> [(name: String, value: (any TOMLValueConvertible)?)] {
            guard let table = value?.table else { throw failure("“\(key)” takes a table", at: key) }
            return table.keys.sorted().map { ($0, table[$0]) }
        }

        func known(_ value: (any TOMLValueConvertible)?, of what: String) throws -> KnownWords {
            guard let kinds = Self.known[what] else {
                let all = Self.known.keys.sorted().joined(separator: ", ")
                throw failure("“\(what)” is nothing that can be known; known are \(all)", at: what)
            }
            guard let array = value?.array else { throw failure("“\(what)” takes a list of words", at: what) }
            let words = try array.map { element in
                guard let word = element.string else { throw failure("“\(what)” takes a list of words", at: what) }
                return word
            }
            return KnownWords(words, sparedBy: try kinds.map { try selector($0) })
        }

        /// What a house knows, with the findings that may be wrong about it.
        private static let known = [
            "names": ["names", "entry-names"],
            "publishers": [FindingKind.publisherSpelling, .publisherStatement].map(\.id),
            "abbreviations": [FindingKind.abbreviationNotListed, .abbreviationUnused].map(\.id),
        ]

        func level(_ value: (any TOMLValueConvertible)?, of id: String) throws -> FindingChoice.Level {
            guard let level = value?.string.flatMap({ FindingChoice.Level(rawValue: $0) }) else {
                let levels = FindingChoice.Level.allCases.map { "“\($0.rawValue)”" }.joined(separator: ", ")
                throw failure("the severity of “\(id)” is one of \(levels)", at: id)
            }
            return level
        }

        func kind(_ id: String) throws -> FindingKind {
            guard case .kind(let kind) = try selector(id) else {
                throw failure("“\(id)” is no id of a finding; only single findings have a severity here", at: id)
            }
            return kind
        }

        private func selector(_ name: String) throws -> FindingSelector {
            do throws(UnknownSelector) {
                return try FindingSelector(named: name)
            } catch {
                throw failure(error.description, at: name)
            }
        }
    }
}
