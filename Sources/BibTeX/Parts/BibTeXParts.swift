import CitandaDiagnostics
import CitandaEncodings
import CitandaWorks

/// A .bib file of any size, in parts that fit in memory.
///
/// A file larger than one part is read three times. The first pass finds its encoding; the second its strings, its keys
/// and the entries that others refer to; the third its works. Memory holds one part, the strings, the entries that
/// `crossref` and `xdata` name, and a number for each key.
///
/// Limits: a value may have `partLimit` bytes. If a delimiter is still open after `partLimit` bytes, the item ends
/// there, as at the end of a file. The first ten thousand findings are kept.
public struct BibTeXParts {
    /// The bytes of a part. A part is larger if a single entry, or the prelude that all parts share, is larger.
    public static let usualSize = 1 << 22
    /// The bytes that a part grows to before it is cut where its last item begins.
    public static let partLimit = 1 << 28

    private let name: String
    private let options: BibTeXReader.Options
    private let size: Int
    private let content: Content
    /// The keys of all entries.
    public let keys: FileKeys

    private enum Content {
        case whole(BibTeXReader)
        case parts(open: ByteBlocks, encoding: TextEncoding, prelude: Prelude)
    }

    /// Reads a file as far as its strings and references. Errors are those of the source.
    public init(
        name: String = "input", options: BibTeXReader.Options = .init(), partSize: Int = usualSize,
        of open: @escaping ByteBlocks
    ) throws {
        self.name = name
        self.options = options
        size = partSize
        var keys = FileKeys()
        if let bytes = try Self.whole(open, atMost: 2 * partSize) {
            let reader = BibTeXReader(name: name, parsing: bytes, options: options)
            keys.insert(reader.library.tree, entriesBefore: 0)
            content = .whole(reader)
        } else {
            let encoding = try TextEncoding(of: open)
            let prelude = try Prelude(keys: &keys) { body in
                try Self.forEachTree(of: open, in: encoding, size: partSize, after: Prelude(), body)
            }
            content = .parts(open: open, encoding: encoding, prelude: prelude)
        }
        self.keys = keys
    }

    /// Calls `body` with a reader for each part, in order.
    ///
    /// The source of a reader begins with the prelude that all parts share. Line numbers are those of the file.
    public func forEach(_ body: (BibTeXReader) throws -> Void) throws {
        guard case .parts(let open, let encoding, let prelude) = content else {
            if case .whole(let reader) = content { try body(reader) }
            return
        }
        // The repeated keys met so far.
        var seen: Set<String> = []
        var place = BibTeXReader.Place()
        var findings = encoding == .utf8 ? [] : [encoding.finding]
        try Self.forEachTree(of: open, in: encoding, size: size, after: prelude) { tree in
            let library = ResolvedLibrary(tree) { seen.contains($0) }
            let reader = BibTeXReader(
                name: name, library: library, options: options, place: place, encodingFindings: findings)
            try body(reader)
            findings = []
            for item in tree.items where item.kind == .entry {
                let key = tree.text(item.key)
                if keys.isRepeated(key) { seen.insert(key.lowercased()) }
            }
            place.advance(over: tree)
        }
    }

    /// The bytes of a small file; nil where there are more.
    private static func whole(_ open: ByteBlocks, atMost limit: Int) throws -> [UInt8]? {
        let next = try open()
        var bytes: [UInt8] = []
        while let block = try next() {
            if bytes.isEmpty { bytes = block } else { bytes += block }
            if bytes.count > limit { return nil }
        }
        return bytes
    }

    private static func forEachTree(
        of open: ByteBlocks, in encoding: TextEncoding, size: Int, after prelude: Prelude,
        _ body: (BibTeXTree) throws -> Void
    ) throws {
        let next = try open()
        var decoder = BlockDecoder(encoding)
        var cutter = TreeCutter(after: prelude, size: size)
        while let block = try next() { try cutter.add(decoder.decode(block), body) }
        try cutter.add(decoder.finish(), body)
        try cutter.finish(body)
    }
}

extension BibTeXTree {
    /// Gives a file of any size as trees of whole items, whose bytes together are those of the file, whatever their encoding.
    public static func forEachPart(
        size: Int = BibTeXParts.usualSize, of open: ByteBlocks, _ body: (BibTeXTree) throws -> Void
    ) throws {
        let next = try open()
        var cutter = TreeCutter(after: Prelude(), size: size)
        while let block = try next() { try cutter.add(block, body) }
        try cutter.finish(body)
    }
}
