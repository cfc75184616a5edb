import CitandaRecords
import CitandaXML

/// A document of XML, and what it has no place for.
struct WrittenDocument {
    /// A value of the work of a key.
    typealias Loss = (key: String, loss: RecordLoss)

    /// The bytes in UTF-8.
    private(set) var bytes: [UInt8] = []
    /// The values of works that other programs will not find.
    var losses: [Loss] = []

    /// Takes the elements, behind a declaration.
    mutating func finish(_ markup: MarkupWriter) {
        bytes = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) + markup.bytes + [0x0A]
    }
}
