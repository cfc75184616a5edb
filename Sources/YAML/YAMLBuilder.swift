import CitandaDiagnostics

/// Builds nodes from the events of a parser.
struct YAMLBuilder {
    /// A list or mapping that is still open.
    private struct Frame {
        let isMapping: Bool
        let tag: String?
        let anchor: String?
        let start: Int
        var nodes: [YAMLNode] = []
        var entries: [YAMLNode.Entry] = []
        var key: YAMLNode?
        var keys: Set<String> = []
        /// The mappings behind merge keys.
        var merged: [YAMLNode] = []
    }

    /// A node that aliases may name, with its size.
    private struct Anchored {
        let node: YAMLNode
        let size: YAMLNode.Size
    }

    private let limits: YAMLLimits
    private var frames: [Frame] = []
    private var anchors: [String: Anchored] = [:]
    private var aliased = 0
    private var documents: [YAMLNode] = []
    private var findings: [Diagnostic] = []

    init(limits: YAMLLimits) { self.limits = limits }

    var result: Parsed<[YAMLNode]> { (documents, findings) }

    mutating func add(_ finding: Diagnostic) { findings.append(finding) }

    mutating func beginDocument() { anchors = [:] }

    /// Opens a list or mapping.
    ///
    /// - Returns: False where the depth is beyond the limit.
    mutating func open(isMapping: Bool, _ tag: String?, _ anchor: String?, at range: Range<Int>) -> Bool {
        guard frames.count < limits.depth else {
            add(Diagnostic(.yamlLimit, "lists and mappings nest more than \(limits.depth) deep", at: range))
            return false
        }
        frames.append(Frame(isMapping: isMapping, tag: tag, anchor: anchor, start: range.lowerBound))
        return true
    }

    mutating func close(at range: Range<Int>) {
        guard let frame = frames.popLast() else { return }
        let content: YAMLNode.Content = frame.isMapping ? .mapping(entries(of: frame)) : .sequence(frame.nodes)
        // Lists and mappings without brackets end with the line of their last value.
        let last = frame.isMapping ? frame.entries.last?.value : frame.nodes.last
        let end = range.isEmpty ? last?.range.upperBound ?? range.upperBound : range.upperBound
        add(
            YAMLNode(content, tag: frame.tag, range: frame.start..<max(frame.start, end)), anchor: frame.anchor)
    }

    /// Closes what the file leaves open.
    mutating func finish() {
        while let frame = frames.last {
            if let key = frame.key { add(YAMLNode(.scalar(YAMLScalar("")), range: key.range), anchor: nil) }
            close(at: frame.start..<frame.start)
        }
    }

    mutating func alias(_ anchor: String, at range: Range<Int>) {
        guard let target = anchors[anchor] else {
            add(Diagnostic(.yamlSyntax, "no anchor has the name “\(anchor)”", at: range))
            return add(YAMLNode(.scalar(YAMLScalar("")), range: range), anchor: nil)
        }
        guard spend(target.size, at: range) else {
            return add(YAMLNode(.scalar(YAMLScalar("")), range: range), anchor: nil)
        }
        add(target.node, anchor: nil)
    }

    /// Counts nodes that an alias adds.
    ///
    /// - Returns: False where they are too many or too deep.
    private mutating func spend(_ size: YAMLNode.Size, at range: Range<Int>) -> Bool {
        guard size.count <= limits.aliasedNodes - aliased, size.depth <= limits.depth - frames.count else {
            // One finding says enough.
            if aliased < limits.aliasedNodes {
                let message = "aliases add too many values or too deep ones; the others are left out"
                add(Diagnostic(.yamlLimit, message, at: range))
            }
            aliased = limits.aliasedNodes
            return false
        }
        aliased += size.count
        return true
    }

    mutating func add(_ node: YAMLNode, anchor: String?) {
        if let anchor { anchors[anchor] = Anchored(node: node, size: node.size) }
        guard let last = frames.indices.last else {
            documents.append(node)
            return
        }
        guard frames[last].isMapping else { return frames[last].nodes.append(node) }
        guard let key = frames[last].key else {
            frames[last].key = node
            return
        }
        frames[last].key = nil
        if let scalar = key.scalar, scalar.style == .plain, scalar.text == "<<", key.tag == nil {
            frames[last].merged += node.list
        } else if let name = key.text, !frames[last].keys.insert(name).inserted {
            add(Diagnostic(.yamlKeyTwice, "the key “\(name)” occurs twice; the first value is kept", at: key.range))
        } else {
            frames[last].entries.append(.init(key, node))
        }
    }

    /// The entries of a mapping, and those of merged mappings whose keys it does not have.
    private mutating func entries(of frame: Frame) -> [YAMLNode.Entry] {
        var entries = frame.entries
        var keys = frame.keys
        for mapping in frame.merged {
            guard let others = mapping.mapping else {
                add(Diagnostic(.yamlSyntax, "a merge key should name a mapping", at: mapping.range))
                continue
            }
            entries += others.filter { $0.key.text.map { keys.insert($0).inserted } ?? true }
        }
        return entries
    }
}

extension YAMLNode {
    /// How many nodes a node has, with those inside, and how deep they nest.
    fileprivate struct Size {
        var count = 1
        var depth = 0

        mutating func add(_ other: Size) {
            count += other.count
            depth = max(depth, other.depth + 1)
        }
    }

    fileprivate var size: Size {
        var size = Size()
        switch content {
        case .scalar: break
        case .sequence(let nodes): for node in nodes { size.add(node.size) }
        case .mapping(let entries):
            for entry in entries {
                size.add(entry.key.size)
                size.add(entry.value.size)
            }
        }
        return size
    }
}
