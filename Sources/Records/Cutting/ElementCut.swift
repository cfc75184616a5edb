/// Cuts a file of XML into the elements that are records. Comments, CDATA sections and instructions are gone past; nothing else is
/// parsed, so that a damaged record costs only itself.
struct ElementCut {
    private let names: Set<[UInt8]>
    private var scanned = 0
    /// The number of bytes from which the search for the end of a tag or comment is worth another try, so that time stays linear.
    private var worthwhile = 0
    /// Where the open record begins.
    private var start: Int?
    /// The name of the open record with its prefix, and how many elements of the name are open.
    private var name: [UInt8] = []
    private var depth = 0
    /// The start tags around the record, with their names.
    private var open: [(name: [UInt8], tag: [UInt8])] = []
    /// The declaration of the document type, if it declares entities.
    private var doctype: [UInt8] = []
    private var prologue: [UInt8] = []
    private var epilogue: [UInt8] = []

    init(_ names: Set<String>) { self.names = Set(names.map { Array($0.utf8) }) }

    /// Tags around records that nest deeper are not needed for their namespaces.
    private static let mostOpen = 64
    /// A longer declaration declares more entities than records need.
    private static let longestDoctype = 1 << 16

    /// Appends the records that end in the bytes.
    ///
    /// - Returns: The number of bytes that are needed no more.
    mutating func cut(_ bytes: [UInt8], isLast: Bool, into pieces: inout [RecordPiece]) -> Int {
        while isLast || bytes.count >= worthwhile,
            let tag = bytes[scanned...].firstIndex(of: UInt8(ascii: "<"))
        {
            scanned = tag
            guard let end = Self.end(of: tag, in: bytes) else {
                worthwhile = bytes.count + (bytes.count - tag)
                break
            }
            worthwhile = 0
            read(bytes, tag..<end, into: &pieces)
            scanned = end
        }
        if isLast {
            if let start { add(start..<bytes.count, into: &pieces) }
            return bytes.count
        }
        if start == nil, !bytes[scanned...].contains(UInt8(ascii: "<")) { scanned = bytes.count }
        let needless = start ?? scanned
        scanned -= needless
        worthwhile = max(worthwhile - needless, 0)
        start = start.map { $0 - needless }
        return needless
    }

    private mutating func read(_ bytes: [UInt8], _ tag: Range<Int>, into pieces: inout [RecordPiece]) {
        let second = bytes[min(tag.lowerBound + 1, bytes.count - 1)]
        // Most tags inside a record have another name.
        let letter = second == UInt8(ascii: "/") ? bytes[min(tag.lowerBound + 2, bytes.count - 1)] : second
        if start != nil, letter != name.first { return }
        switch second {
        case UInt8(ascii: "?"): return
        case UInt8(ascii: "!"):
            if start == nil, bytes[tag].starts(with: "<!DOCTYPE".utf8), bytes[tag].contains(UInt8(ascii: "[")),
                tag.count <= Self.longestDoctype
            {
                doctype = Array(bytes[tag])
                makePrologue()
            }
        case UInt8(ascii: "/"):
            let name = Self.name(bytes[(tag.lowerBound + 2)..<tag.upperBound])
            if let first = start {
                guard name.elementsEqual(self.name) else { return }
                depth -= 1
                if depth == 0 { add(first..<tag.upperBound, into: &pieces) }
            } else if let level = open.lastIndex(where: { name.elementsEqual($0.name) }) {
                open.removeSubrange(level...)
                makePrologue()
            }
        default: begin(bytes, tag, into: &pieces)
        }
    }

    private mutating func begin(_ bytes: [UInt8], _ tag: Range<Int>, into pieces: inout [RecordPiece]) {
        let name = Self.name(bytes[(tag.lowerBound + 1)..<tag.upperBound])
        guard let first = name.first, first > 0x7F || first == UInt8(ascii: "_") || (first | 0x20) >= 0x61 else {
            return
        }
        let isEmpty = bytes[tag.upperBound - 2] == UInt8(ascii: "/")
        if start != nil {
            if !isEmpty, name.elementsEqual(self.name) { depth += 1 }
        } else if names.contains(Self.local(name)) {
            if isEmpty { return }
            start = tag.lowerBound
            self.name = Array(name)
            depth = 1
        } else if !isEmpty, open.count < Self.mostOpen {
            open.append((Array(name), Array(bytes[tag])))
            makePrologue()
        }
    }

    private mutating func add(_ range: Range<Int>, into pieces: inout [RecordPiece]) {
        pieces.append(RecordPiece(range: range, prologue: prologue, epilogue: epilogue))
        start = nil
        depth = 0
    }

    private mutating func makePrologue() {
        prologue = doctype + open.flatMap(\.tag)
        epilogue = open.reversed().flatMap { Array("</".utf8) + $0.name + [UInt8(ascii: ">")] }
    }

    /// The offset behind a tag, a comment, a section or a declaration; nil where the bytes do not reach so far.
    private static func end(of tag: Int, in bytes: [UInt8]) -> Int? {
        func end(behind mark: StaticString, from start: Int) -> Int? {
            mark.withUTF8Buffer { mark in
                var index = start
                while let found = bytes[index...].firstIndex(of: mark[0]) {
                    guard found + mark.count <= bytes.count else { return nil }
                    if bytes[found..<found + mark.count].elementsEqual(mark) { return found + mark.count }
                    index = found + 1
                }
                return nil
            }
        }
        guard tag + 1 < bytes.count else { return nil }
        switch bytes[tag + 1] {
        case UInt8(ascii: "?"): return end(behind: "?>", from: tag)
        case UInt8(ascii: "!"):
            // The longest mark of the three kinds has nine bytes.
            let head = bytes[tag..<min(tag + 9, bytes.count)]
            if head.starts(with: "<!--".utf8) { return end(behind: "-->", from: tag + 4) }
            if head.starts(with: "<![CDATA[".utf8) { return end(behind: "]]>", from: tag) }
            return declarationEnd(from: tag, in: bytes)
        default: return tagEnd(from: tag, in: bytes)
        }
    }

    /// The end of a tag: the first `>` outside quotation marks. A tag without an end ends before the next tag.
    private static func tagEnd(from tag: Int, in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            /// The quotation mark that is open; 0 for none.
            var quote: UInt8 = 0
            for index in (tag + 1)..<bytes.count {
                // Letters come behind all marks that count.
                if bytes[index] > UInt8(ascii: ">") { continue }
                switch bytes[index] {
                case UInt8(ascii: "<"): return index
                case UInt8(ascii: ">") where quote == 0: return index + 1
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    if quote == 0 { quote = bytes[index] } else if quote == bytes[index] { quote = 0 }
                default: break
                }
            }
            return nil
        }
    }

    /// The end of a declaration, which may hold others in brackets.
    private static func declarationEnd(from start: Int, in bytes: [UInt8]) -> Int? {
        var brackets = 0
        for index in start..<bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "["): brackets += 1
            case UInt8(ascii: "]"): brackets -= 1
            case UInt8(ascii: ">") where brackets <= 0: return index + 1
            default: break
            }
        }
        return nil
    }

    private static func name(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    }

    private static func local(_ name: ArraySlice<UInt8>) -> [UInt8] {
        Array(name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name)
    }
}
