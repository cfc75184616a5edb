import CitandaJSON

/// The YAML that pandoc writes: maps and lists by indentation, texts plain or in quotation marks, folded over several lines.
struct PlainYAML {
    private struct Line {
        var indent: Int
        var text: String
    }

    private var lines: [Line] = []
    private var position = 0

    /// The value of a document; texts are strings, whatever they look like.
    static func value(of text: String) -> JSONValue {
        var yaml = PlainYAML()
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
            if line == "---" || line == "..." { continue }
            let indent = line.prefix { $0 == " " }.count
            let rest = String(line.dropFirst(indent))
            if !rest.isEmpty { yaml.lines.append(Line(indent: indent, text: rest)) }
        }
        return yaml.node(minimum: 0)
    }

    private mutating func node(minimum: Int) -> JSONValue {
        guard position < lines.count, lines[position].indent >= minimum else { return .null }
        let indent = lines[position].indent
        if lines[position].text.hasPrefix("- ") || lines[position].text == "-" { return list(indent) }
        return map(indent)
    }

    private mutating func list(_ indent: Int) -> JSONValue {
        var items: [JSONValue] = []
        while position < lines.count, lines[position].indent == indent, lines[position].text.hasPrefix("-") {
            let rest = lines[position].text.dropFirst()
            let inner = rest.prefix { $0 == " " }.count + 1
            let text = String(rest.drop { $0 == " " })
            if Self.key(text) != nil {
                lines[position] = Line(indent: indent + inner, text: text)
                items.append(map(indent + inner))
            } else {
                position += 1
                items.append(scalar(text, deeperThan: indent))
            }
        }
        return .array(items)
    }

    private mutating func map(_ indent: Int) -> JSONValue {
        var members: [JSONValue.Member] = []
        while position < lines.count, lines[position].indent == indent, let (key, rest) = Self.key(lines[position].text)
        {
            position += 1
            if rest.isEmpty {
                let isList =
                    position < lines.count && lines[position].indent == indent && lines[position].text.hasPrefix("-")
                members.append(.init(key, node(minimum: isList ? indent : indent + 1)))
            } else {
                members.append(.init(key, scalar(rest, deeperThan: indent)))
            }
        }
        return .object(members)
    }

    private static func key(_ text: String) -> (String, String)? {
        guard let colon = text.firstIndex(of: ":"), text.first != "'", text.first != "\"" else { return nil }
        let key = text[..<colon]
        let rest = text[text.index(after: colon)...]
        guard rest.isEmpty || rest.first == " ",
            key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
        else { return nil }
        return (String(key), String(rest.drop { $0 == " " }))
    }

    private mutating func scalar(_ first: String, deeperThan indent: Int) -> JSONValue {
        var text = first
        let isBlock = text == "|" || text == ">" || text == "|-" || text == ">-"
        if isBlock { text = "" }
        while position < lines.count, lines[position].indent > indent {
            text += (text.isEmpty ? "" : " ") + lines[position].text
            position += 1
        }
        if text == "{}" { return .object([]) }
        if text.count > 1, text.hasPrefix("'"), text.hasSuffix("'") {
            return .string(String(text.dropFirst().dropLast()).replacing("''", with: "'"))
        }
        if text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") {
            return .string(
                String(text.dropFirst().dropLast()).replacing("\\\\", with: "\u{1}").replacing("\\\"", with: "\"")
                    .replacing("\u{1}", with: "\\"))
        }
        return .string(text)
    }
}
