/// The keys that a LaTeX document cites, from what LaTeX left behind or from its source.
public struct CitedKeys: Sendable, Hashable {
    /// The keys, each once, in the order of their first citation.
    public private(set) var keys: [String] = []
    /// Whether all entries are cited (`\nocite{*}`).
    public private(set) var citesAll = false

    /// Reads an `.aux` file of LaTeX, a `.bcf` file of biblatex, or a source in LaTeX, as its content shows.
    public init(parsing bytes: [UInt8]) {
        let head = bytes.prefix(400)
        if Self.contains(head, "<?xml") || Self.contains(head, "<bcf:") {
            readControlFile(bytes)
        } else {
            readCommands(bytes)
        }
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains(word)
    }

    private mutating func add(_ key: String) {
        let key = key.trimmingBlanks
        if key == "*" {
            citesAll = true
        } else if !key.isEmpty, seen.insert(key).inserted {
            keys.append(key)
        }
    }

    private var seen: Set<String> = []

    /// `<bcf:citekey order="1">key</bcf:citekey>`.
    private mutating func readControlFile(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        for part in text.split(separator: "<bcf:citekey").dropFirst() {
            guard let open = part.firstIndex(of: ">") else { continue }
            let key = part[part.index(after: open)...].prefix { $0 != "<" }
            add(String(key).replacing("&amp;", with: "&"))
        }
    }

    /// `\citation{a,b}`, `\abx@aux@cite{0}{a}`, and every command with “cite” in its name: `\cite[1]{a}`, `\autocites[1]{a}[2]{b}`.
    private mutating func readCommands(_ bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == ByteClass.percent, index == 0 || bytes[index - 1] != ByteClass.backslash {
                while index < bytes.count, !ByteClass.isLineEnd(bytes[index]) { index += 1 }
                continue
            }
            guard byte == ByteClass.backslash else {
                index += 1
                continue
            }
            let start = index + 1
            index = start
            while index < bytes.count, TeXCommands.isLetter(bytes[index]) || bytes[index] == ByteClass.at { index += 1 }
            if index == start {
                index += 1
                continue
            }
            let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
            let isAuxiliary = name == "citation" || name == "abx@aux@cite" || name == "abx@aux@nocite"
            guard isAuxiliary || name.contains("cite") && !name.contains("@") && !Self.others.contains(name) else {
                continue
            }
            var reader = TeXReader(bytes, min(index, bytes.count)..<bytes.count)
            if reader.position < reader.end, bytes[reader.position] == UInt8(ascii: "*") { reader.position += 1 }
            if name.hasPrefix("abx@") { _ = reader.argument() }
            var groups = 0
            while groups < (name.hasSuffix("cites") ? 64 : 1) {
                while reader.optionalArgument() != nil || Self.skipRound(&reader) {}
                guard reader.position < reader.end, bytes[reader.position] == ByteClass.open else { break }
                for key in String(decoding: bytes[reader.argument()].prefix(10_000), as: UTF8.self).split(
                    separator: ",")
                {
                    add(String(key))
                }
                groups += 1
            }
            index = max(reader.position, index)
        }
    }

    /// Commands with the word in their names that cite nothing.
    private static let others: Set<String> = [
        "citestyle", "bibcite", "citeindextype", "citesetup", "citereset", "declarecitecommand", "newcitecommand",
        "citetrackertrue", "citetrackerfalse", "precite", "postcite", "citeauthorformat", "citeleft", "citeright",
        "citepunct",
    ]

    private static func skipRound(_ reader: inout TeXReader) -> Bool {
        guard reader.position < reader.end, reader.bytes[reader.position] == ByteClass.openRound else { return false }
        let limit = min(reader.end, reader.position + 400)
        guard let close = reader.bytes[reader.position..<limit].firstIndex(of: ByteClass.closeRound) else {
            return false
        }
        reader.position = close + 1
        return true
    }
}
