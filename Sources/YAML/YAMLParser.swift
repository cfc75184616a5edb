import CLibYAML
import CitandaDiagnostics

extension YAMLNode {
    /// Reads the documents of a file. After a syntax error the nodes before the fault are kept.
    ///
    /// - Parameters:
    ///   - bytes: The file in UTF-8, with or without a byte order mark.
    ///   - limits: How large the file and its values may be.
    /// - Returns: The root nodes of the documents, and the faults.
    public static func documents(in bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> Parsed<[YAMLNode]> {
        guard bytes.count <= limits.bytes else {
            let message = "the file has \(bytes.count) bytes, more than \(limits.bytes)"
            return ([], [Diagnostic(.yamlLimit, message, at: 0..<0)])
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: mark) ? mark.count : 0
        let (text, faults) = YAMLCharacters.allowed(start == 0 ? bytes : Array(bytes[start...]))
        let run = YAMLRun(text, limits: limits)
        run.parse()
        var (documents, findings) = run.result
        if start > 0 { documents = documents.map { $0.moved(by: start) } }
        findings = faults + findings
        return (documents, start == 0 ? findings : findings.map { $0.moved(by: start) })
    }

    /// The node in a text whose first byte has an offset in a larger text.
    func moved(by offset: Int) -> YAMLNode {
        var node = self
        node.range = range.lowerBound + offset..<range.upperBound + offset
        switch content {
        case .scalar: break
        case .sequence(let nodes): node.content = .sequence(nodes.map { $0.moved(by: offset) })
        case .mapping(let entries):
            node.content = .mapping(entries.map { Entry($0.key.moved(by: offset), $0.value.moved(by: offset)) })
        }
        return node
    }
}

/// One run of libyaml over a text.
private final class YAMLRun {
    private let text: [UInt8]
    private let places: CharacterPlaces
    private var builder: YAMLBuilder

    init(_ text: [UInt8], limits: YAMLLimits) {
        self.text = text
        places = CharacterPlaces(text)
        builder = YAMLBuilder(limits: limits)
    }

    var result: Parsed<[YAMLNode]> { builder.result }

    func parse() {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) != 0 else { return }
        defer { yaml_parser_delete(&parser) }
        text.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            var isOver = false
            while !isOver {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) != 0 else {
                    fail(parser)
                    break
                }
                isOver = !take(event)
                yaml_event_delete(&event)
            }
        }
        builder.finish()
    }

    private func fail(_ parser: yaml_parser_t) {
        let problem = parser.problem.map { String(cString: $0) } ?? "the text cannot be read"
        let context = parser.context.map { String(cString: $0) + ": " } ?? ""
        // A fault in the bytes has an offset, a fault of the syntax a place in characters.
        let isOfReader = parser.error == YAML_READER_ERROR
        let offset = isOfReader ? min(Int(parser.problem_offset), text.count) : place(parser.problem_mark)
        builder.add(Diagnostic(.yamlSyntax, context + problem, at: offset..<min(offset + 1, text.count)))
    }

    private func place(_ mark: yaml_mark_t) -> Int { places.offset(of: Int(clamping: mark.index)) }

    /// Takes an event.
    ///
    /// - Returns: Whether more events should follow.
    private func take(_ event: yaml_event_t) -> Bool {
        let start = place(event.start_mark)
        let range = start..<max(start, place(event.end_mark))
        switch event.type {
        case YAML_STREAM_END_EVENT: return false
        case YAML_DOCUMENT_START_EVENT: builder.beginDocument()
        case YAML_ALIAS_EVENT: builder.alias(Self.string(event.data.alias.anchor) ?? "", at: range)
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let text = String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: Int(clamping: scalar.length)), as: UTF8.self)
            let node = YAMLNode(
                .scalar(YAMLScalar(text, style: Self.style(scalar.style))), tag: Self.string(scalar.tag), range: range)
            builder.add(node, anchor: Self.string(scalar.anchor))
        case YAML_SEQUENCE_START_EVENT:
            let list = event.data.sequence_start
            return builder.open(isMapping: false, Self.string(list.tag), Self.string(list.anchor), at: range)
        case YAML_MAPPING_START_EVENT:
            let mapping = event.data.mapping_start
            return builder.open(isMapping: true, Self.string(mapping.tag), Self.string(mapping.anchor), at: range)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: builder.close(at: range)
        default: break
        }
        return true
    }

    private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        text.map { String(cString: $0) }
    }

    private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }
}
