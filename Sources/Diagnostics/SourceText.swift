/// A file's bytes with a table of its lines; every range in Citanda is a range of UTF-8 bytes of one of these.
public struct SourceText: Sendable {
    /// The path or name to print before line and column.
    public let name: String
    /// The bytes as they were given.
    public let bytes: [UInt8]
    /// Where the bytes come from; nil for a file that is its own text.
    public let origin: SourceOrigin?
    /// The offset at which each line begins, in order; the first is 0.
    public let lineStarts: [Int]
    /// Where the bytes of a part of a file begin, and where in the file that is; those before have no place of their own.
    private let partStart: Int
    private let partPosition: Position
    /// How many scalars begin before each block of bytes; empty where no line is longer than a block.
    ///
    /// With these counts a column is counted within one block. Many findings on one long line then take no more time than on many
    /// short lines.
    private let scalarsBeforeBlocks: [Int]
    /// How many scalars of four bytes begin before each block; empty where no line is longer than a block.
    private let longScalarsBeforeBlocks: [Int]
    private static let blockSize = 4096

    /// A line and a column, both counted from 1; the column counts Unicode scalars.
    public struct Position: Sendable, Hashable {
        /// The line, from 1.
        public var line: Int
        /// The column in Unicode scalars, from 1.
        public var column: Int

        /// A position; both values count from 1.
        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    /// Takes bytes as they are; lines end with LF, CR LF or CR.
    ///
    /// - Parameters:
    ///   - name: The path or name to print before line and column.
    ///   - bytes: The bytes of the file, or of a part of it.
    ///   - start: The offset in `bytes` at which the part begins; the bytes before it come from another place.
    ///   - position: The line and column of that offset in the whole file.
    ///   - origin: Where the bytes come from, if the file itself is another.
    public init(
        name: String, bytes: [UInt8], from start: Int = 0, at position: Position = Position(line: 1, column: 1),
        origin: SourceOrigin? = nil
    ) {
        self.name = name
        self.bytes = bytes
        self.origin = origin
        partStart = start
        partPosition = position
        let starts = Self.lineStarts(of: bytes)
        lineStarts = starts
        let isLong = starts.indices.contains { line in
            (line + 1 < starts.count ? starts[line + 1] : bytes.count) - starts[line] > Self.blockSize
        }
        scalarsBeforeBlocks = isLong ? Self.counts(before: bytes) { Self.columns($0) } : []
        longScalarsBeforeBlocks = isLong ? Self.counts(before: bytes) { Self.longScalars($0) } : []
    }

    /// The position behind bytes that begin at another.
    public static func position(behind bytes: ArraySlice<UInt8>, from start: Position) -> Position {
        let lines = lineEnds(in: bytes)
        guard lines > 0, let end = bytes.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
            return Position(line: start.line, column: start.column + columns(bytes))
        }
        return Position(line: start.line + lines, column: 1 + columns(bytes[(end + 1)...]))
    }

    private static func columns(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { $0.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) } }
    }

    /// The number of line ends.
    private static func lineEnds(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var feeds = 0
            var returns = 0
            for byte in bytes {
                feeds &+= byte == 0x0A ? 1 : 0
                returns &+= byte == 0x0D ? 1 : 0
            }
            if returns == 0 { return feeds }
            let pairs = bytes.indices.dropLast().count { bytes[$0] == 0x0D && bytes[$0 + 1] == 0x0A }
            return feeds + returns - pairs
        }
    }

    private static func lineStarts(of bytes: [UInt8]) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            var starts = [0]
            for index in bytes.indices where bytes[index] <= 0x0D {
                let isReturn = bytes[index] == 0x0D
                guard isReturn || bytes[index] == 0x0A else { continue }
                let isHalf = isReturn && index + 1 < bytes.count && bytes[index + 1] == 0x0A
                if !isHalf { starts.append(index + 1) }
            }
            return starts
        }
    }

    /// Takes a string, for tests and generated text.
    public init(name: String = "input", _ text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// The line and column of an offset; offsets outside the text count as its nearest end.
    public func position(at offset: Int) -> Position {
        let offset = min(max(offset, 0), bytes.count)
        let line = lineIndex(at: offset)
        let before = line == lineIndex(at: partStart) ? partPosition.column : 1
        let from = line == lineIndex(at: partStart) ? min(partStart, offset) : lineStarts[line]
        return Position(line: lineNumber(line), column: columns(from..<offset) + before)
    }

    private func columns(_ range: Range<Int>) -> Int {
        count(range, scalarsBeforeBlocks) { Self.columns($0) }
    }

    /// The units of UTF-16 in a range: two for scalars of four bytes, one for each other scalar.
    public func utf16Count(_ range: Range<Int>) -> Int {
        columns(range) + count(range, longScalarsBeforeBlocks) { Self.longScalars($0) }
    }

    /// A count over a range, which looks at two blocks at most where the counts before blocks are known.
    private func count(_ range: Range<Int>, _ before: [Int], _ count: (ArraySlice<UInt8>) -> Int) -> Int {
        let first = (range.lowerBound + Self.blockSize - 1) / Self.blockSize
        let last = range.upperBound / Self.blockSize
        guard first < last, !before.isEmpty else { return count(bytes[range]) }
        return count(bytes[range.lowerBound..<first * Self.blockSize])
            + before[last] - before[first]
            + count(bytes[last * Self.blockSize..<range.upperBound])
    }

    /// The counts before each block of bytes, and before the end.
    private static func counts(before bytes: [UInt8], _ count: (ArraySlice<UInt8>) -> Int) -> [Int] {
        var counts = [0]
        for block in stride(from: 0, to: bytes.count, by: blockSize) {
            counts.append((counts.last ?? 0) + count(bytes[block..<min(block + blockSize, bytes.count)]))
        }
        return counts
    }

    /// The number of scalars of four bytes.
    private static func longScalars(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { $0.reduce(0) { $0 &+ ($1 >= 0xF0 ? 1 : 0) } }
    }

    /// The number of a line of the file, from 1, by its index from 0.
    func lineNumber(_ index: Int) -> Int { partPosition.line + index - lineIndex(at: partStart) }

    /// The index (from 0) of the line that holds an offset.
    func lineIndex(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The bytes of a line by index from 0, without its line end.
    public func lineRange(_ index: Int) -> Range<Int> {
        guard lineStarts.indices.contains(index) else { return bytes.count..<bytes.count }
        let start = lineStarts[index]
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// The text of a range of bytes, cut to the file; bytes that are not UTF-8 come as U+FFFD.
    public subscript(range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}
