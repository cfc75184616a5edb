/// The data before a text in Markdown: YAML between `---`, TOML between `+++`, or a title block of pandoc (`% Title`). None is text of the book.
enum FrontMatter {
    /// The number of lines that the data take at the beginning of a file; 0 where there are none.
    static func count(in table: LineTable) -> Int {
        guard !table.lines.isEmpty else { return 0 }
        let first = table.source[table.lines[0]].prefix { $0 > 0x20 }
        if first.elementsEqual("---".utf8) { return block(in: table, until: ["---", "..."]) }
        if first.elementsEqual("+++".utf8) { return block(in: table, until: ["+++"]) }
        return titleBlock(in: table)
    }

    /// Data are not longer than this, so that two lines of hyphens far apart are none.
    private static let most = 400
    /// Data of the most lines have fewer bytes.
    static let mostBytes = 1 << 16

    private static func block(in table: LineTable, until marks: [String]) -> Int {
        guard table.source[table.content(0)].count == 3, table.lines.count > 2, beginsData(table, 1) else { return 0 }
        for line in 1..<min(table.lines.count, most) {
            let text = table.source[table.content(line)]
            if table.indent(line) == 0, marks.contains(where: { text.elementsEqual($0.utf8) }) { return line + 1 }
            // Sentences between two rules are text, also behind “Note: …”.
            let isInside = table.indent(line) > 0 || text.isEmpty || "-]})[".utf8.contains(text[text.startIndex])
            guard isInside || beginsData(table, line) else { return 0 }
        }
        return 0
    }

    /// Whether a line is one of data, and not of a text between two rules: a name with a value, a comment.
    private static func beginsData(_ table: LineTable, _ line: Int) -> Bool {
        let text = table.source[table.content(line)]
        guard let first = text.first else { return false }
        if first == UInt8(ascii: "#") || text.elementsEqual("---".utf8) { return true }
        let name = text.prefix { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "_")
        }
        let rest = text[name.endIndex...].drop { $0 == 0x20 }
        return !name.isEmpty && (rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "="))
    }

    /// The most lines of a title block: title, authors, date.
    private static let titleLines = 3

    private static func titleBlock(in table: LineTable) -> Int {
        (0..<min(table.lines.count, titleLines)).prefix { line in
            let text = table.source[table.content(line)]
            return text.first == UInt8(ascii: "%") && (text.count == 1 || text.dropFirst().first == 0x20)
        }.count
    }
}
