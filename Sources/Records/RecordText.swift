/// One record of a file, in UTF-8, with its place in the file.
public struct RecordText: Sendable {
    /// The bytes of the record.
    public let bytes: ArraySlice<UInt8>
    /// The offset of the first byte in the decoded file.
    public let offset: Int
    /// The number of the record in the file, from 1.
    public let number: Int
    /// The start tags around a record of XML, and the declarations that the tags need. Empty for other formats.
    public let prologue: [UInt8]
    /// The end tags for the start tags of the prologue.
    public let epilogue: [UInt8]

    init(_ bytes: ArraySlice<UInt8>, offset: Int, number: Int = 1, prologue: [UInt8] = [], epilogue: [UInt8] = []) {
        self.bytes = bytes
        self.offset = offset
        self.number = number
        self.prologue = prologue
        self.epilogue = epilogue
    }

    /// The place in the file of an index of `bytes`.
    func place(_ index: Int) -> Int { offset + index - bytes.startIndex }

    /// The range in the file of a range of `bytes`.
    func range(_ range: Range<Int>) -> Range<Int> { place(range.lowerBound)..<place(range.upperBound) }

    /// The first line of the record in the file, for findings about the whole record.
    var firstLine: Range<Int> {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.startIndex
        return range(start..<(bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex))
    }

    /// All bytes of the record in the file.
    var range: Range<Int> { range(bytes.startIndex..<bytes.endIndex) }
}
