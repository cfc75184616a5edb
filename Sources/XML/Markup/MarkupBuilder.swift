import CitandaDiagnostics

/// Gathers the events of a parser into a `MarkupTree`.
struct MarkupBuilder {
    private let source: [UInt8]
    private let limits: XMLLimits
    private let vocabulary: MarkupVocabulary

    /// The names of the vocabulary, and others behind them.
    private var names: [String]
    /// The places of the names, once there are many.
    private var nameIndices: [String: Int32] = [:]
    private var nodes: [MarkupTree.Node] = []
    private var attributes: [MarkupTree.Attribute] = []
    private var characters: [UInt8] = []
    private var open: [Int] = []
    /// The offset behind the last tag or text, where the next text begins.
    private var tagEnd = 0
    /// The characters before this offset belong to nodes.
    private var taken = 0
    private(set) var findings: [Diagnostic] = []
    private var seen: Set<Int32> = []

    init(source: [UInt8], limits: XMLLimits, vocabulary: MarkupVocabulary) {
        self.source = source
        self.limits = limits
        self.vocabulary = vocabulary
        names = vocabulary.names
        // The tree of a small file, such as a record, fits from the beginning.
        nodes.reserveCapacity(min(source.count / Self.bytesOfNode, Self.mostReserved))
        attributes.reserveCapacity(min(source.count / Self.bytesOfAttribute, Self.mostReserved))
        if names.isEmpty { names.reserveCapacity(Self.fewNames) }
        characters.reserveCapacity(min(source.count / 2, Self.mostReserved))
    }

    /// How many bytes of a file there are for an element or text, and for an attribute, at the least.
    private static let bytesOfNode = 16
    private static let bytesOfAttribute = 64
    private static let mostReserved = 1 << 10

    /// The tree of all events so far.
    mutating func tree() -> MarkupTree {
        finishText(at: source.count)
        while !open.isEmpty { close(endTag: source.count..<source.count) }
        return MarkupTree(source: source, names: names, nodes: nodes, attributes: attributes, characters: characters)
    }

    /// The index of a name without a namespace.
    mutating func nameIndex(_ name: String) -> Int32 { index(of: name) }

    /// The index of a name in bytes. The names of the vocabulary are found without making a string.
    mutating func nameIndex(_ local: UnsafeBufferPointer<UInt8>, prefix: String) -> Int32 {
        if prefix.isEmpty, let known = vocabulary.index(of: local) { return Int32(known) }
        let local = String(decoding: local, as: UTF8.self)
        return index(of: prefix.isEmpty ? local : prefix + ":" + local)
    }

    /// The prefix of the names in a namespace, or without one.
    func prefix(of namespace: String?) -> String { namespace.map { vocabulary.prefixes[$0] ?? "?" } ?? "" }

    private mutating func index(of name: String) -> Int32 {
        if let known = vocabulary.index(of: name) { return Int32(known) }
        let own = names[vocabulary.names.count...]
        let areMany = own.count > Self.fewNames
        if areMany, nameIndices.isEmpty {
            for place in own.indices { nameIndices[names[place]] = Int32(place) }
        }
        if areMany {
            if let known = nameIndices[name] { return known }
        } else if let place = own.firstIndex(of: name) {
            return Int32(place)
        }
        let index = Int32(names.count)
        names.append(name)
        if areMany { nameIndices[name] = index }
        return index
    }

    /// So many names are found faster in a list.
    private static let fewNames = 48

    /// Begins an element.
    ///
    /// - Parameters:
    ///   - name: The index of the name.
    ///   - offset: The offset of the parser, which is at the end of the start tag.
    ///   - count: The number of attributes, which were added last.
    /// - Returns: False where elements are nested too deep.
    mutating func open(_ name: Int32, endingAt offset: Int, attributes count: Int) -> Bool {
        let startTag = startTag(endingAt: offset)
        finishText(at: startTag.lowerBound)
        guard open.count < limits.depth else {
            add(Diagnostic(.xmlTooDeep, "elements are nested more than \(limits.depth) deep", at: startTag))
            return false
        }
        let first = attributes.count - count
        open.append(nodes.count)
        nodes.append(
            MarkupTree.Node(
                name: name, end: Int32(nodes.count + 1), start: Int32(startTag.lowerBound),
                startEnd: Int32(startTag.upperBound), close: Int32(startTag.upperBound),
                closeEnd: Int32(startTag.upperBound), first: Int32(first), last: Int32(attributes.count)))
        // An element without a tag begins behind text that the parser has read and not yet given.
        if !startTag.isEmpty { tagEnd = startTag.upperBound }
        return true
    }

    /// Ends the element that was begun last. The parser is at the end of the end tag.
    mutating func close(endingAt offset: Int) { close(endTag: endTag(endingAt: offset)) }

    private mutating func close(endTag: Range<Int>) {
        finishText(at: endTag.lowerBound)
        guard let index = open.popLast() else { return }
        nodes[index].end = Int32(nodes.count)
        nodes[index].close = Int32(endTag.lowerBound)
        nodes[index].closeEnd = Int32(endTag.upperBound)
        if !endTag.isEmpty { tagEnd = max(tagEnd, endTag.upperBound) }
    }

    /// Adds an attribute of the element that begins next.
    mutating func add(_ attribute: MarkupTree.Attribute) { attributes.append(attribute) }

    mutating func add(characters new: UnsafeBufferPointer<UInt8>) { characters += new }

    private mutating func finishText(at offset: Int) {
        guard characters.count > taken else { return }
        let end = max(offset, tagEnd)
        nodes.append(
            MarkupTree.Node(
                name: MarkupTree.Node.text, end: Int32(nodes.count + 1), start: Int32(tagEnd), startEnd: Int32(end),
                close: Int32(end), closeEnd: Int32(end), first: Int32(taken), last: Int32(characters.count)))
        taken = characters.count
        tagEnd = end
    }

    /// The start tag that ends at an offset of the parser, which is at `>` or `/>`.
    private func startTag(endingAt offset: Int) -> Range<Int> {
        var end = min(max(offset, tagEnd), source.count)
        var start = max(end - 1, tagEnd)
        // A parser of HTML opens elements that have no tag.
        guard end < source.count, source[end] == UInt8(ascii: ">") || source[end] == UInt8(ascii: "/") else {
            return end..<end
        }
        while start > tagEnd, source[start] != UInt8(ascii: "<") { start -= 1 }
        end += source[end] == UInt8(ascii: "/") ? 2 : 1
        return start..<max(start, min(end, source.count))
    }

    /// The end tag that ends at an offset; empty for an element that has none.
    private func endTag(endingAt offset: Int) -> Range<Int> {
        let end = min(max(offset, tagEnd), source.count)
        guard end > tagEnd, source[end - 1] == UInt8(ascii: ">") else { return end..<end }
        var start = end - 1
        while start > tagEnd, source[start] != UInt8(ascii: "<") { start -= 1 }
        let isTag = source[start] == UInt8(ascii: "<") && start + 1 < end && source[start + 1] == UInt8(ascii: "/")
        return isTag ? start..<end : end..<end
    }

    mutating func add(_ finding: Diagnostic) {
        if findings.count < limits.diagnostics { findings.append(finding) }
    }

    /// Whether an error has not come before; libxml2 reports some again for each level.
    mutating func isNew(_ code: Int32) -> Bool { seen.insert(code).inserted }
}
