/// The keys that a document cites: in LaTeX, in LaTeX's auxiliary files, or in Markdown.
public struct CitedKeys: Sendable, Hashable {
    /// The keys, each once, in the order of their first citation.
    public private(set) var keys: [String] = []
    /// The places of the keys in the text, in order; none in the files that LaTeX and biblatex leave behind.
    public private(set) var uses: [KeyUse] = []
    /// Whether all entries are cited (`\nocite{*}`).
    public private(set) var citesAll = false

    init() {}

    /// Reads an `.aux` file of LaTeX, a `.bcf` file of biblatex, or a source in LaTeX, as its content shows.
    public init(parsing bytes: [UInt8]) {
        let head = bytes.prefix(400)
        if Self.contains(head, "<?xml") || Self.contains(head, "<bcf:") {
            readControlFile(bytes)
        } else {
            readCommands(bytes)
        }
    }

    /// Whether the document cites no key.
    public var isEmpty: Bool { keys.isEmpty && !citesAll }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains(word)
    }

    mutating func add(_ key: String) {
        let key = key.trimmingBlanks
        if key == "*" {
            citesAll = true
        } else if !key.isEmpty, seen.insert(key).inserted {
            keys.append(key)
        }
    }

    /// Adds the key that is typed in a range.
    mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
        let range = ValueParts.trimmed(bytes, range)
        let key = String(decoding: bytes[range], as: UTF8.self)
        add(key)
        if !key.isEmpty, key != "*" { uses.append(KeyUse(key, at: range, as: .citation)) }
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
            while index < bytes.count, ByteClass.isASCIILetter(bytes[index]) || bytes[index] == ByteClass.at {
                index += 1
            }
            if index == start {
                index += 1
                continue
            }
            let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
            if let end = Self.endOfVerbatim(name, bytes, index) {
                index = end
                continue
            }
            let isAuxiliary = name == "citation" || name == "abx@aux@cite" || name == "abx@aux@nocite"
            guard isAuxiliary || name.contains("cite") && !name.contains("@") && !Self.others.contains(name) else {
                continue
            }
            var reader = TeXReader(bytes, min(index, bytes.count)..<bytes.count)
            if reader.position < reader.end, bytes[reader.position] == UInt8(ascii: "*") { reader.position += 1 }
            if name.hasPrefix("abx@") { _ = reader.argument() }
            // \volcite[pre]{volume}[pages]{key}
            let hasVolume = name.contains("volcite")
            var groups = 0
            while groups < (name.hasSuffix("cites") ? 64 : 1) {
                while reader.optionalArgument() != nil || Self.skipRound(&reader) {}
                guard reader.position < reader.end, bytes[reader.position] == ByteClass.open else { break }
                if hasVolume {
                    _ = reader.argument()
                    while reader.optionalArgument() != nil {}
                    guard reader.position < reader.end, bytes[reader.position] == ByteClass.open else { break }
                }
                for key in bytes[reader.argument()].prefix(Self.longestList).split(separator: ByteClass.comma) {
                    add(bytes, key.startIndex..<key.endIndex)
                }
                groups += 1
            }
            index = max(reader.position, index)
        }
    }

    /// The longest list of keys, in bytes. Behind a brace that is never closed follows the rest of the file.
    private static let longestList = 10_000

    /// The end of a stretch whose bytes are not commands: `\verb|…|`, or an environment of comments or program code.
    private static func endOfVerbatim(_ name: String, _ bytes: [UInt8], _ index: Int) -> Int? {
        if name == "verb" || name == "lstinline" { return endOfInline(bytes, index) }
        guard name == "begin", index < bytes.count, bytes[index] == ByteClass.open else { return nil }
        let word = bytes[(index + 1)...].prefix(20).prefix { $0 != ByteClass.close }
        let environment = String(decoding: word, as: UTF8.self)
        guard verbatim.contains(environment) else { return nil }
        let close = Array("\\end{\(environment)}".utf8)
        var at = word.endIndex
        while at + close.count <= bytes.count {
            if bytes[at] == ByteClass.backslash, bytes[at..<at + close.count].elementsEqual(close) {
                return at + close.count
            }
            at += 1
        }
        return bytes.count
    }

    /// The end of `|…|` or `*|…|`. The search does not leave the line.
    static func endOfInline<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, _ index: Int) -> Int?
    where Bytes.Index == Int {
        var at = index
        if at < bytes.endIndex, bytes[at] == UInt8(ascii: "*") { at += 1 }
        guard at < bytes.endIndex, !ByteClass.isBlank(bytes[at]), bytes[at] != ByteClass.open else { return nil }
        let mark = bytes[at]
        at += 1
        while at < bytes.endIndex, bytes[at] != mark {
            if ByteClass.isLineEnd(bytes[at]) { return nil }
            at += 1
        }
        return at < bytes.endIndex ? at + 1 : nil
    }

    private static let verbatim: Set<String> = ["comment", "verbatim", "verbatim*", "Verbatim", "lstlisting", "minted"]

    /// Commands with “cite” in their names that cite no key.
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
