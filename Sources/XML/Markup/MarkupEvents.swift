import CLibXML2
import CitandaDiagnostics

/// The events of the XML parser, whose names are pointers, for a `MarkupBuilder`.
struct MarkupEvents {
    /// The parser.
    var parser: xmlParserCtxtPtr?
    private var builder: MarkupBuilder
    /// The last names, each at a place that its pointer gives: the parser keeps one copy of each name.
    private var names = [Name](repeating: Name(), count: namePlaces)

    /// The namespace of the last name, and the prefix of its names.
    private var lastNamespace: (pointer: UnsafePointer<xmlChar>?, prefix: String) = (nil, "")

    private struct Name {
        var local: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
        var index: Int32 = 0
    }

    /// A power of two that is larger than the number of names in most files.
    private static let namePlaces = 128

    init(_ builder: MarkupBuilder) { self.builder = builder }

    /// The tree and the faults.
    mutating func result() -> Parsed<MarkupTree> { (builder.tree(), builder.findings) }

    /// The offset of the parser in the file. Inside an entity it is behind the reference to the entity.
    private var offset: Int { parser.map { max(xmlByteConsumed($0), 0) } ?? 0 }

    private mutating func index(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) -> Int32 {
        let address = UInt(bitPattern: local)
        let place = Int(truncatingIfNeeded: (address ^ address >> 8) & UInt(Self.namePlaces - 1))
        let known = names[place]
        if known.local == local, known.namespace == namespace, local != nil { return known.index }
        if namespace != lastNamespace.pointer { lastNamespace = (namespace, builder.prefix(of: text(namespace))) }
        let bytes = UnsafeBufferPointer(start: local, count: local.map { Int(xmlStrlen($0)) } ?? 0)
        let index = builder.nameIndex(bytes, prefix: lastNamespace.prefix)
        names[place] = Name(local: local, namespace: namespace, index: index)
        return index
    }

    private static let pointersOfAttribute = 5

    /// Begins an element.
    ///
    /// - Returns: False where elements are nested too deep.
    mutating func open(
        _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
        _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> Bool {
        var attributes = 0
        if let values {
            for place in stride(from: 0, to: count * Self.pointersOfAttribute, by: Self.pointersOfAttribute) {
                // Local name, prefix, namespace, begin and end of the value.
                guard let start = values[place + 3], let end = values[place + 4] else { continue }
                let value = UnsafeBufferPointer(start: start, count: max(end - start, 0))
                builder.add(
                    MarkupTree.Attribute(
                        name: index(values[place], values[place + 2]), value: String(decoding: value, as: UTF8.self)))
                attributes += 1
            }
        }
        return builder.open(index(name, uri), endingAt: offset, attributes: attributes)
    }

    /// Ends the element that was begun last.
    mutating func close() { builder.close(endingAt: offset) }

    /// Adds characters.
    mutating func add(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        builder.add(characters: UnsafeBufferPointer(start: text, count: Int(max(count, 0))))
    }

    /// Adds a fault.
    mutating func add(_ error: xmlError) {
        if error.code == Int32(bitPattern: XML_ERR_ENTITY_LOOP.rawValue), !builder.isNew(error.code) { return }
        let offset = offset
        builder.add(Diagnostic(error, at: offset..<offset))
    }
}
