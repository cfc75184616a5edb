import CitandaDiagnostics

extension SourceText {
    /// The bytes of YAML between the marks `---` at the beginning of a text in Markdown; nil where there are none.
    public var frontMatter: Range<Int>? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: mark) ? mark.count : 0
        guard bytes[start...].starts(with: "---".utf8), lineStarts.count > 1 else { return nil }
        // Front matter ends within so many bytes, so that the rest of a long text need not be divided into lines.
        let head = Array(bytes.prefix(FrontMatter.mostBytes))
        let count = FrontMatter.count(in: LineTable(head))
        guard count > 1, lineStarts.indices.contains(count - 1) else { return nil }
        return lineStarts[1]..<lineStarts[count - 1]
    }
}
