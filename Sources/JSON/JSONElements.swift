/// One element of a list: its bytes, and its value or the reason why it has no value.
public struct JSONElement: Sendable, Hashable {
    /// The bytes of the element, end exclusive.
    public var range: Range<Int>
    /// The value, or why the bytes are not JSON.
    public var value: Result<JSONValue, JSONError>

    /// The bytes of the values of an object's members. If a name occurs twice, the first member counts.
    ///
    /// - Parameter bytes: The text that the element was read from.
    public func memberRanges(in bytes: [UInt8]) -> [String: Range<Int>] {
        var ranges: [String: Range<Int>] = [:]
        var parser = JSONParser(bytes: bytes, depthLimit: 512)
        parser.position = range.lowerBound
        guard parser.peek == UInt8(ascii: "{") else { return ranges }
        repeat {
            parser.position += 1
            parser.skipSpace()
            guard parser.peek == UInt8(ascii: "\""), let name = try? parser.string() else { break }
            parser.skipSpace()
            guard parser.peek == UInt8(ascii: ":") else { break }
            parser.position += 1
            parser.skipSpace()
            let start = parser.position
            guard (try? parser.value(depth: 1)) != nil else { break }
            if ranges[name] == nil { ranges[name] = start..<parser.position }
            parser.skipSpace()
        } while parser.peek == UInt8(ascii: ",")
        return ranges
    }
}

extension JSONValue {
    /// Reads a list element by element, so that a broken element does not cost the others.
    ///
    /// A list is an array, the array in a member of an object, a single object, or objects one after the other. After
    /// an error, reading goes on behind the brace that closes the element. If that brace is missing, reading goes on at
    /// the next object after a comma or a line end.
    ///
    /// - Parameters:
    ///   - bytes: The text in UTF-8.
    ///   - member: The name of the member that holds the array.
    ///   - depthLimit: The greatest depth of nested arrays and objects.
    public static func elements(of bytes: [UInt8], in member: String, depthLimit: Int = 512) -> [JSONElement] {
        var list = JSONList(JSONParser(bytes: bytes, depthLimit: depthLimit))
        list.read(in: member)
        return list.elements
    }
}

/// The reading of a list with recovery.
private struct JSONList {
    var parser: JSONParser
    var elements: [JSONElement] = []
    /// The number of bytes that `skipBalanced` may still read in vain, so that the time stays linear in the size of the
    /// text.
    private var budget: Int

    init(_ parser: JSONParser) {
        self.parser = parser
        budget = 4 * parser.bytes.count
    }

    mutating func read(in member: String) {
        parser.skipByteOrderMark()
        parser.skipSpace()
        if parser.peek == UInt8(ascii: "{") {
            let start = parser.position
            if enter(member) {
                array()
                return
            }
            parser.position = start
        }
        if parser.peek == UInt8(ascii: "[") { array() } else { sequence() }
    }

    /// Goes to the array in the member of the object that begins here. Returns false if there is no such array.
    private mutating func enter(_ member: String) -> Bool {
        parser.position += 1
        while true {
            parser.skipSpace()
            guard parser.peek == UInt8(ascii: "\""), let name = try? parser.string() else { return false }
            parser.skipSpace()
            guard parser.peek == UInt8(ascii: ":") else { return false }
            parser.position += 1
            parser.skipSpace()
            if name == member { return parser.peek == UInt8(ascii: "[") }
            guard (try? parser.value(depth: 1)) != nil else { return false }
            parser.skipSpace()
            guard parser.peek == UInt8(ascii: ",") else { return false }
            parser.position += 1
        }
    }

    private mutating func array() {
        parser.position += 1
        while true {
            parser.skipSpace()
            switch parser.peek {
            case nil:
                fail(JSONError("the list is not closed", at: parser.position), from: parser.position)
                return
            case UInt8(ascii: "]"): return
            case UInt8(ascii: ","): parser.position += 1
            default: element()
            }
        }
    }

    private mutating func sequence() {
        while true {
            parser.skipSpace()
            if parser.atEnd { break }
            element()
        }
        if elements.isEmpty { fail(JSONError("the text is empty", at: parser.position), from: parser.position) }
    }

    private mutating func element() {
        let start = parser.position
        do throws(JSONError) {
            let value = try parser.value(depth: 1)
            elements.append(JSONElement(range: start..<parser.position, value: .success(value)))
        } catch {
            recover(from: start, at: error.offset)
            fail(error, from: start)
        }
    }

    private mutating func fail(_ error: JSONError, from start: Int) {
        elements.append(
            JSONElement(range: start..<max(min(parser.position, parser.bytes.count), start), value: .failure(error)))
    }

    /// Skips the broken element: to its closing bracket, else to the next likely beginning of an object, else to the
    /// end.
    private mutating func recover(from start: Int, at offset: Int) {
        parser.position = start
        if budget > 0 {
            if skipBalanced(), parser.position > start { return }
            budget -= parser.position - start
        }
        parser.position = max(offset, start + 1)
        while !parser.atEnd {
            if parser.peek == UInt8(ascii: "{"), isBeginning(parser.position) { return }
            parser.position += 1
        }
    }

    /// Whether an opening brace begins an element: only commas, blanks and line ends precede it, and at least one comma
    /// or line end.
    private func isBeginning(_ position: Int) -> Bool {
        var index = position - 1
        while index >= 0, parser.bytes[index] == 0x20 || parser.bytes[index] == 0x09 { index -= 1 }
        guard index >= 0 else { return false }
        return [UInt8(ascii: ","), 0x0A, 0x0D].contains(parser.bytes[index])
    }

    /// Skips an element by its brackets and strings alone. Returns false if they do not match.
    private mutating func skipBalanced() -> Bool {
        var open: [UInt8] = []
        while let byte = parser.peek {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(byte)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if open.isEmpty { return byte == UInt8(ascii: "]") && parser.position > 0 }
                guard open.removeLast() == (byte == UInt8(ascii: "}") ? UInt8(ascii: "{") : UInt8(ascii: "[")) else {
                    return false
                }
                if open.isEmpty {
                    parser.position += 1
                    return true
                }
            case UInt8(ascii: "\""):
                guard skipString() else { return false }
                continue
            case UInt8(ascii: ","), 0x0A:
                if open.isEmpty { return true }
            default: break
            }
            parser.position += 1
        }
        return open.isEmpty
    }

    /// Skips a string that ends on its line.
    private mutating func skipString() -> Bool {
        parser.position += 1
        while let byte = parser.peek, byte != 0x0A {
            parser.position += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "\"") { return true }
        }
        return false
    }
}
