/// Cuts a text that comes in blocks into records. The memory holds one block, or one record if a record is larger.
struct RecordCutter {
    private let cut: RecordCut
    private var waiting: [UInt8] = []
    /// The offset in the file of the first byte that waits.
    private(set) var offset = 0
    /// The bytes that the last call was done with.
    private(set) var taken: ArraySlice<UInt8> = []
    /// The number of records so far.
    private var count = 0
    private var lines = LineCut()
    private var elements: ElementCut
    private var objects = ObjectCut()

    /// A record of more bytes ends here: nobody has such a record, but damaged files look like one.
    private static let longestRecord = 1 << 28

    init(_ cut: RecordCut) {
        self.cut = cut
        if case .elements(let names) = cut { elements = ElementCut(names) } else { elements = ElementCut([]) }
    }

    /// The records that end in the bytes so far.
    ///
    /// - Parameters:
    ///   - block: The next bytes of the file, in UTF-8.
    ///   - isLast: Whether these are the last bytes.
    mutating func records(in block: [UInt8], isLast: Bool = false) -> [RecordText] {
        if waiting.isEmpty { waiting = block } else { waiting += block }
        var isLast = isLast
        if case .whole = cut {} else { isLast = isLast || waiting.count > Self.longestRecord }
        var pieces: [RecordPiece] = []
        let end: Int
        switch cut {
        case .lines(let kind): end = lines.cut(waiting, isLast: isLast, kind, into: &pieces)
        case .elements: end = elements.cut(waiting, isLast: isLast, into: &pieces)
        case .terminator(let byte): end = Self.cut(waiting, at: byte, isLast: isLast, into: &pieces)
        case .objects: end = objects.cut(waiting, isLast: isLast, into: &pieces)
        case .whole:
            end = isLast ? waiting.count : 0
            if isLast { pieces = [RecordPiece(range: 0..<end)] }
        }
        let records = pieces.enumerated().map { index, piece in
            RecordText(
                waiting[piece.range], offset: offset + piece.range.lowerBound, number: count + index + 1,
                prologue: piece.prologue, epilogue: piece.epilogue)
        }
        count += records.count
        taken = waiting[..<end]
        if end > 0 {
            waiting = Array(waiting[end...])
            offset += end
        }
        return records
    }

    private static func cut(
        _ bytes: [UInt8], at byte: UInt8, isLast: Bool, into pieces: inout [RecordPiece]
    ) -> Int {
        var start = 0
        while let end = bytes[start...].firstIndex(of: byte) {
            pieces.append(RecordPiece(range: start..<end + 1))
            start = end + 1
        }
        guard isLast else { return start }
        if bytes[start...].contains(where: { $0 > 0x20 }) { pieces.append(RecordPiece(range: start..<bytes.count)) }
        return bytes.count
    }
}

/// The bytes of a record among those that wait.
struct RecordPiece {
    var range: Range<Int>
    var prologue: [UInt8] = []
    var epilogue: [UInt8] = []
}
