extension CitedKeys {
    /// Reads Markdown of pandoc and Quarto: `[see @key, 44; -@other]`, `@key` in running text, `@{key}`.
    ///
    /// Keys in code are not citations. Keys that Quarto uses for figures, tables and sections (`@fig-map`) are left
    /// out.
    public init(markdown bytes: [UInt8]) {
        self.init()
        var code = MarkdownCode()
        for line in bytes.split(omittingEmptySubsequences: false, whereSeparator: { ByteClass.isLineEnd($0) }) {
            if code.isFence(line) || code.isOpen { continue }
            readKeys(of: line, in: bytes)
        }
    }

    private mutating func readKeys(of line: ArraySlice<UInt8>, in bytes: [UInt8]) {
        var index = line.startIndex
        while index < line.endIndex {
            switch line[index] {
            case ByteClass.backslash: index += 2
            case UInt8(ascii: "`"): index = Self.endOfCode(line, index)
            case ByteClass.at where index == line.startIndex || !Self.isKeyByte(line[index - 1]):
                index = readKey(of: line, index + 1, in: bytes)
            default: index += 1
            }
        }
    }

    /// Behind a run of backticks up to the next run of the same length (CommonMark 0.31 §6.1); a run without partner is text.
    private static func endOfCode(_ line: ArraySlice<UInt8>, _ start: Int) -> Int {
        let length = line[start...].prefix { $0 == UInt8(ascii: "`") }.count
        var index = start + length
        while index < line.endIndex {
            guard line[index] == UInt8(ascii: "`") else {
                index += 1
                continue
            }
            let run = line[index...].prefix { $0 == UInt8(ascii: "`") }.count
            index += run
            if run == length { return index }
        }
        return start + length
    }

    /// A key begins with a letter, a digit or `_`. Other signs occur one at a time between letters and digits (pandoc’s
    /// manual, “Citation syntax”).
    private mutating func readKey(of line: ArraySlice<UInt8>, _ start: Int, in bytes: [UInt8]) -> Int {
        guard start < line.endIndex else { return start }
        if line[start] == UInt8(ascii: "*") {
            add("*")
            return start + 1
        }
        if line[start] == ByteClass.open {
            // A key is short; a search through the line for each brace would take quadratic time.
            let end = line[start...].prefix(Self.longestKey).firstIndex(of: ByteClass.close)
            guard let end else { return start + 1 }
            add(bytes, start + 1..<end)
            return end + 1
        }
        var end = start
        while end < line.endIndex {
            let isSignInside =
                end > start && Self.signs.contains(line[end]) && end + 1 < line.endIndex
                && Self.isKeyByte(line[end + 1])
            guard Self.isKeyByte(line[end]) || isSignInside else { break }
            end += 1
        }
        if !Self.isCrossReference(String(decoding: line[start..<end], as: UTF8.self)) { add(bytes, start..<end) }
        return end
    }

    /// The longest of 75,737 keys in real .bib files has 153 bytes.
    private static let longestKey = 1000

    private static let signs = Set(":.#$%&-+?<>~/".utf8)

    /// Bytes beyond ASCII are letters, as they are in keys.
    private static func isKeyByte(_ byte: UInt8) -> Bool {
        ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || byte == UInt8(ascii: "_")
    }

    private static func isCrossReference(_ key: String) -> Bool {
        key.firstIndex(of: "-").map { crossReferences.contains(String(key[..<$0])) } ?? false
    }

    /// The prefixes that Quarto reserves (Quarto’s guide, “Cross-references”).
    private static let crossReferences: Set<String> = [
        "fig", "tbl", "lst", "sec", "eq", "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr", "sol", "rem", "alg",
        "tip", "nte", "wrn", "imp", "cau",
    ]
}

/// Follows the fences of code blocks from line to line (CommonMark 0.31 §4.5).
private struct MarkdownCode {
    private var fence: (byte: UInt8, length: Int)?

    /// Whether the line lies in a block of code.
    var isOpen: Bool { fence != nil }

    /// Whether a line opens or closes a block.
    mutating func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.drop { ByteClass.isBlank($0) }
        guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return false }
        let length = text.prefix { $0 == mark }.count
        guard length >= Self.leastLength else { return false }
        let rest = text.dropFirst(length)
        if let open = fence {
            guard mark == open.byte, length >= open.length, rest.allSatisfy({ ByteClass.isBlank($0) }) else {
                return false
            }
            fence = nil
        } else if mark == UInt8(ascii: "~") || !rest.contains(mark) {
            fence = (mark, length)
        } else {
            return false
        }
        return true
    }

    private static let leastLength = 3
}
