import Foundation

/// Reads a file or standard input line by line, so that memory does not grow with the stream.
struct LineReader {
    /// A line, without its end; nil where it is longer than the limit.
    typealias Line = [UInt8]?

    /// Longer lines are not kept: no reference has so many bytes.
    static let longest = 1 << 22
    private static let block = 1 << 16

    private let handle: FileHandle
    private var rest: [UInt8] = []
    private var isTooLong = false

    init(_ file: String) throws {
        if file == "-" {
            handle = .standardInput
            return
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
            throw CommandFailure("\(file): no such file")
        }
        guard !isFolder.boolValue, let open = FileHandle(forReadingAtPath: file) else {
            throw CommandFailure("\(file): cannot be read")
        }
        handle = open
    }

    /// The next lines, as many as a few blocks hold; empty at the end.
    mutating func lines() throws -> [Line] {
        var lines: [Line] = []
        while lines.isEmpty {
            guard let data = try handle.read(upToCount: Self.block), !data.isEmpty else {
                if !rest.isEmpty || isTooLong { lines.append(finish([])) }
                return lines
            }
            let bytes = [UInt8](data)
            var start = 0
            while let end = bytes[start...].firstIndex(of: 0x0A) {
                lines.append(finish(bytes[start..<end]))
                start = end + 1
            }
            keep(bytes[start...])
        }
        return lines
    }

    private mutating func finish(_ bytes: ArraySlice<UInt8>) -> Line {
        keep(bytes)
        defer {
            rest.removeAll(keepingCapacity: rest.capacity < Self.block * 4)
            isTooLong = false
        }
        guard !isTooLong else { return nil }
        if rest.last == 0x0D { rest.removeLast() }
        return rest
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
