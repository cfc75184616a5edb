import Citanda

/// Reads a file or standard input line by line, so that memory does not grow with the stream.
struct LineReader {
    /// A line in UTF-8, without its end; nil where it is longer than the limit.
    typealias Line = [UInt8]?

    /// Longer lines are not kept: no reference has so many bytes.
    static let longest = 1 << 22

    private let next: () throws -> [UInt8]?
    private var decoder: BlockDecoder
    private var waiting: [UInt8]?
    private var rest: [UInt8] = []
    private var isTooLong = false

    /// Refuses a file of another kind.
    init(_ argument: String) throws {
        let input = try InputFile(argument: argument)
        next = input.blocks()
        let first = try next() ?? []
        _ = try InputFile.format(
            of: first, named: input.name, accepting: RecordReader.formats, for: "“citanda parse”")
        // Lines of other encodings are known one by one (`finish`); in wide ones even line ends look different.
        decoder = BlockDecoder(TextEncoding.wide(first) ?? .utf8)
        waiting = first
    }

    /// The next lines, as many as a block holds; empty at the end.
    mutating func lines() throws -> [Line] {
        var lines: [Line] = []
        while lines.isEmpty {
            guard let block = try waiting ?? next(), !block.isEmpty else {
                keep(decoder.finish()[...])
                if !rest.isEmpty || isTooLong { lines.append(finish([])) }
                return lines
            }
            waiting = nil
            let bytes = decoder.decode(block)
            var start = 0
            while let end = bytes[start...].firstIndex(of: 0x0A) {
                lines.append(finish(bytes[start..<end]))
                start = end + 1
            }
            keep(bytes[start...])
        }
        return lines
    }

    /// A line of another encoding than UTF-8 is decoded by itself; one line alone is no UTF-16.
    private mutating func finish(_ bytes: ArraySlice<UInt8>) -> Line {
        keep(bytes)
        defer {
            rest.removeAll(keepingCapacity: rest.capacity < Self.longest)
            isTooLong = false
        }
        guard !isTooLong else { return nil }
        if rest.last == 0x0D { rest.removeLast() }
        let encoding = TextEncoding(of: rest)
        return encoding.isWide ? rest : encoding.decode(rest)
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        guard !isTooLong else { return }
        if rest.count + bytes.count > Self.longest {
            isTooLong = true
            rest.removeAll()
        } else {
            rest += bytes
        }
    }
}
