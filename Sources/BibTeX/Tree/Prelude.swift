/// The items that all parts of a file need: its strings, its preambles and the entries that other entries refer to.
struct Prelude {
    private(set) var bytes: [UInt8] = []
    private(set) var items: [BibTeXTree.Item] = []
    private(set) var fields: [BibTeXTree.Field] = []
    /// The offset of each item in the file.
    private(set) var places: [Int] = []

    /// Adds an item of a part that begins at an offset in the file.
    mutating func append(_ index: Int, of tree: BibTeXTree, at place: Int) {
        let item = tree.items[index]
        places.append(place + item.range.lowerBound)
        let offset = bytes.count - item.range.lowerBound
        let firstField = fields.count - item.fields.lowerBound
        fields += tree.fields[item.fields].map { $0.moved(by: offset) }
        items.append(item.moved(by: offset, fieldsBy: firstField))
        // An `@` at the beginning of a line may end an open value, so the next item begins a line.
        bytes += tree.bytes[item.range]
        bytes.append(ByteClass.lineFeed)
    }
}

extension BibTeXTree.Item {
    /// The item with its bytes and its fields moved to other offsets.
    fileprivate func moved(by offset: Int, fieldsBy count: Int) -> Self {
        func moved(_ place: UInt32, _ offset: Int) -> UInt32 { UInt32(clamping: Int(place) + offset) }
        return BibTeXTree.Item(
            kind: kind, start: moved(start, offset), end: moved(end, offset), nameStart: moved(nameStart, offset),
            nameEnd: moved(nameEnd, offset), keyStart: moved(keyStart, offset), keyEnd: moved(keyEnd, offset),
            firstField: moved(firstField, count), endField: moved(endField, count))
    }
}

extension BibTeXTree.Field {
    /// The field with its bytes moved to another offset.
    fileprivate func moved(by offset: Int) -> Self {
        func moved(_ place: UInt32) -> UInt32 { UInt32(clamping: Int(place) + offset) }
        return BibTeXTree.Field(
            form: form, nameStart: moved(nameStart), nameEnd: moved(nameEnd), valueStart: moved(valueStart),
            valueEnd: moved(valueEnd))
    }
}
