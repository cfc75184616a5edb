/// Prints elements as well-formed XML 1.0 in UTF-8.
public struct XMLWriter: Sendable {
    /// The number of blanks for one level of indentation; nil writes everything on one line.
    public var indent: Int?
    /// The prefixes to declare on the root, with their namespaces; the empty prefix is the default namespace.
    public var prefixes: [(prefix: String, namespace: String)]
    /// Whether to begin with the XML declaration.
    public var hasDeclaration: Bool

    /// A writer. Elements that mix text and elements are never indented, because blanks would change their content.
    public init(
        indent: Int? = 2, prefixes: [(prefix: String, namespace: String)] = [], hasDeclaration: Bool = true
    ) {
        self.indent = indent
        self.prefixes = prefixes
        self.hasDeclaration = hasDeclaration
    }

    /// The document with a root element. Characters that XML 1.0 cannot hold become U+FFFD; in names, such characters
    /// become `_`.
    public func bytes(_ root: Element) -> [UInt8] {
        var out: [UInt8] = []
        if hasDeclaration { out += #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8 + [0x0A] }
        write(root, scope: Scope(), level: 0, isRoot: true, to: &out)
        out.append(0x0A)
        return out
    }

    /// The document as a string.
    public func string(_ root: Element) -> String { String(decoding: bytes(root), as: UTF8.self) }

    /// The prefixes in force, the innermost last.
    private struct Scope {
        var declared: [(prefix: String, namespace: String)] = [("xml", XMLNamespace.xml)]

        func namespace(of prefix: String) -> String? { declared.last { $0.prefix == prefix }?.namespace }

        /// The prefix that means a namespace here, preferably `wish`; nil if there is none. Attributes need a prefix.
        func prefix(of namespace: String, wish: String?, needsOne: Bool) -> String? {
            if let wish, !(needsOne && wish.isEmpty), self.namespace(of: wish) == namespace { return wish }
            return declared.last {
                $0.namespace == namespace && !(needsOne && $0.prefix.isEmpty)
                    && self.namespace(of: $0.prefix) == namespace
            }?.prefix
        }
    }

    private func write(_ element: Element, scope outer: Scope, level: Int, isRoot: Bool, to out: inout [UInt8]) {
        var scope = outer
        var declarations: [(prefix: String, namespace: String)] = []
        func declare(_ prefix: String, _ namespace: String) {
            scope.declared.append((prefix, namespace))
            declarations.append((prefix, namespace))
        }
        if isRoot { for (prefix, namespace) in prefixes { declare(prefix, namespace) } }

        var prefix = ""
        if let namespace = element.namespace, !namespace.isEmpty {
            if let known = scope.prefix(of: namespace, wish: element.prefix ?? "", needsOne: false) {
                prefix = known
            } else {
                prefix = element.prefix.map(Self.name) ?? ""
                declare(prefix, namespace)
            }
        } else if !(scope.namespace(of: "") ?? "").isEmpty {
            declare("", "")
        }
        var attributes: [(name: String, value: String)] = []
        for attribute in element.attributes {
            guard let namespace = attribute.namespace, !namespace.isEmpty else {
                attributes.append((Self.name(attribute.name), attribute.value))
                continue
            }
            var known = scope.prefix(of: namespace, wish: nil, needsOne: true)
            if known == nil {
                var number = 1
                while scope.namespace(of: "ns\(number)") != nil { number += 1 }
                declare("ns\(number)", namespace)
                known = "ns\(number)"
            }
            attributes.append(("\(known ?? ""):\(Self.name(attribute.name))", attribute.value))
        }
        let name = prefix.isEmpty ? Self.name(element.name) : "\(prefix):\(Self.name(element.name))"

        out.append(UInt8(ascii: "<"))
        out += name.utf8
        for (prefix, namespace) in declarations {
            out += (prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"").utf8
            Self.escape(namespace, inAttribute: true, to: &out)
            out.append(UInt8(ascii: "\""))
        }
        // A repeated attribute would make the file ill-formed, so the first one counts.
        var written: Set<String> = []
        for (name, value) in attributes where written.insert(name).inserted {
            out += " \(name)=\"".utf8
            Self.escape(value, inAttribute: true, to: &out)
            out.append(UInt8(ascii: "\""))
        }
        guard !element.children.isEmpty else {
            out += "/>".utf8
            return
        }
        out.append(UInt8(ascii: ">"))
        writeContent(of: element, scope: scope, level: level, to: &out)
        out += "</\(name)>".utf8
    }

    private func writeContent(of element: Element, scope: Scope, level: Int, to out: inout [UInt8]) {
        let isMixed = element.children.contains { if case .text = $0 { true } else { false } }
        let step = isMixed ? nil : indent
        func breakLine(_ level: Int) {
            guard let step else { return }
            out.append(0x0A)
            out += [UInt8](repeating: 0x20, count: step * level)
        }
        var inner = self
        if isMixed { inner.indent = nil }
        for child in element.children {
            switch child {
            case .element(let element):
                breakLine(level + 1)
                inner.write(element, scope: scope, level: level + 1, isRoot: false, to: &out)
            case .text(let text): Self.escape(text, inAttribute: false, to: &out)
            case .comment(let text):
                breakLine(level + 1)
                Self.writeComment(text, to: &out)
            }
        }
        breakLine(level)
    }

    /// A comment cannot hold two hyphens in a row, nor end with one.
    private static func writeComment(_ text: String, to out: inout [UInt8]) {
        out += "<!--".utf8
        var last: UInt8 = 0
        for scalar in text.unicodeScalars {
            if scalar == "-", last == UInt8(ascii: "-") { out.append(0x20) }
            out += UTF8.encode(isAllowed(scalar) ? scalar : "\u{FFFD}").map(Array.init) ?? []
            last = out.last ?? 0
        }
        if last == UInt8(ascii: "-") { out.append(0x20) }
        out += "-->".utf8
    }
}
