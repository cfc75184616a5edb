import CitandaDiagnostics
import CitandaWorks
import CitandaXML

/// The elements of a record of XML, whose values know their bytes in the file.
struct RecordMarkup {
    /// The element that is the record.
    let root: MarkupTree.Element
    /// What is wrong with the markup.
    let faults: [Diagnostic]
    /// What turns an offset of the parsed bytes into one of the file.
    private let shift: Int
    /// The bytes of the record. An element that the file does not close ends with the record.
    private let bounds: Range<Int>

    /// Parses a record.
    ///
    /// - Parameters:
    ///   - record: The record with the tags around.
    ///   - vocabulary: The prefixes of namespaces, and the names that records have.
    ///   - names: The local names of elements that are records.
    /// - Returns: Nil where no element can be read.
    init?(_ record: RecordText, _ vocabulary: MarkupVocabulary, named names: Set<String>) {
        var bytes = record.prologue
        bytes.reserveCapacity(bytes.count + record.bytes.count + record.epilogue.count)
        bytes += record.bytes
        bytes += record.epilogue
        shift = record.offset - record.prologue.count
        bounds = record.range
        let (tree, faults) = MarkupTree.xml(bytes, vocabulary)
        let element = (0..<tree.count).lazy.compactMap { tree.element(at: $0) }.first {
            $0.range.lowerBound >= record.prologue.count && names.contains(Self.local($0.name))
        }
        guard let element else { return nil }
        root = element
        let shift = shift
        self.faults = faults.map { fault in
            var fault = fault
            fault.range = Self.place(fault.range, shift, in: record.range)
            return fault
        }
    }

    /// Parses a record.
    ///
    /// - Parameters:
    ///   - record: The record with the tags around.
    ///   - prefixes: For each namespace the prefix of its names; the empty prefix for names without one.
    ///   - names: The local names of elements that are records.
    /// - Returns: Nil where no element can be read.
    init?(_ record: RecordText, prefixes: [String: String] = [:], named names: Set<String>) {
        self.init(record, MarkupVocabulary(prefixes: prefixes), named: names)
    }

    /// The bytes in the file of a range of the parsed bytes, as far as they are in the record.
    private static func place(_ range: Range<Int>, _ shift: Int, in bounds: Range<Int>) -> Range<Int> {
        let lower = min(max(range.lowerBound + shift, bounds.lowerBound), bounds.upperBound)
        return lower..<max(lower, min(range.upperBound + shift, bounds.upperBound))
    }

    private static func local(_ name: String) -> String {
        name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[$0...].dropFirst()) } ?? name
    }

    /// The bytes in the file of what an element holds.
    func origin(of element: MarkupTree.Element) -> Origin {
        let start = element.startTag.upperBound
        return Origin(Self.place(start..<max(start, element.endTag.lowerBound), shift, in: bounds))
    }

    /// The bytes in the file of an element with its tags.
    func range(of element: MarkupTree.Element) -> Range<Int> { Self.place(element.range, shift, in: bounds) }

    /// The text of an element, with one blank for white space of any length; nil if there is no text.
    func literal(_ element: MarkupTree.Element?) -> Literal? {
        guard let element else { return nil }
        let text = Self.collapsed(element.text)
        return text.isEmpty ? nil : Literal(text, origin: origin(of: element))
    }

    /// The text with one blank for white space of any length, and none at the ends.
    static func collapsed(_ text: String) -> String {
        var last: UInt8 = 0x20
        var isPlain = text.utf8.last.map { $0 > 0x20 } ?? true
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x20 && last == 0x20 { isPlain = false }
            last = byte
        }
        if isPlain { return text }
        return text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }.joined(separator: " ")
    }
}
