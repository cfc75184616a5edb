import CitandaWorks
import CitandaXML

/// The texts of EndNote: pieces, each in one face, as in `<style face="bold italic">Ports</style>`.
struct EndNoteText {
    /// A stretch of text in one face.
    struct Piece: Equatable {
        var styles: [RichText.Style]
        var text: String
    }

    /// The pieces in order.
    private(set) var pieces: [Piece] = []

    static let style = "style"
    static let face = "face"
    /// The words of faces. Underlined text is what typists had for italics, and EndNote uses it for addresses: no style.
    private static let faces: [(word: String, style: RichText.Style)] = [
        ("bold", .bold), ("italic", .italic), ("superscript", .superscript), ("subscript", .subscript),
    ]

    // MARK: - Reading

    /// The text of an element.
    ///
    /// - Parameter isMultiline: Whether line breaks are kept.
    init(_ element: MarkupTree.Element, isMultiline: Bool) {
        let hasStyles = element.elements.contains { $0.name == Self.style }
        for child in element.children {
            switch child {
            case .text(let text):
                let text = String(decoding: text.bytes, as: UTF8.self)
                // Blanks between the pieces only lay out the file.
                if !hasStyles || text.contains(where: { !$0.isWhitespace }) {
                    pieces.append(Piece(styles: [], text: text))
                }
            case .element(let inner):
                let words = (inner[Self.face] ?? "").split(separator: " ")
                let styles = Self.faces.filter { face in words.contains { $0 == face.word } }.map(\.style)
                pieces.append(Piece(styles: styles, text: inner.text))
            }
        }
        for index in pieces.indices {
            pieces[index].text =
                isMultiline ? Self.withLines(pieces[index].text) : Self.withoutLines(pieces[index].text)
        }
        joinBlanks()
    }

    /// The text in one line.
    private static func withoutLines(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
        return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }

    /// The text with its lines. EndNote breaks lines by a carriage return. A line feed before blanks only lays out the file.
    private static func withLines(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
        var out = ""
        var rest = text.replacing("\r\n", with: "\n").replacing("\r", with: "\u{2028}")[...]
        while let feed = rest.firstIndex(of: "\n") {
            out += rest[..<feed]
            rest = rest[rest.index(after: feed)...]
            let isLayout = rest.hasPrefix("  ") || rest.hasPrefix("\t") || rest.isEmpty
            out += isLayout ? " " : "\n"
        }
        return (out + rest).replacing("\t", with: " ").replacing("\u{2028}", with: "\n")
    }

    /// Leaves one blank of several, also where they belong to two pieces, and none at the ends and around line breaks.
    private mutating func joinBlanks() {
        if isJoined { return }
        var last: Character = "\n"
        for index in pieces.indices {
            let text = pieces[index].text
            if last != " ", last != "\n", !text.utf8.contains(0x0A), !text.contains("  ") {
                last = text.last ?? last
                continue
            }
            var out = ""
            for character in text {
                if character == " ", last == " " || last == "\n" { continue }
                if character == "\n", out.last == " " { out.removeLast() }
                if character == "\n", index == 0, out.isEmpty { continue }
                out.append(character)
                last = character
            }
            pieces[index].text = out
        }
        while let end = pieces.last {
            let text = end.text.trimmedEnd
            if !text.isEmpty {
                pieces[pieces.count - 1].text = text
                return
            }
            pieces.removeLast()
        }
    }

    /// Whether there is nothing to do, as in most texts.
    private var isJoined: Bool {
        let blank = UInt8(ascii: " ")
        var last = blank
        for piece in pieces {
            for byte in piece.text.utf8 {
                if byte < blank || byte == blank && last == blank { return false }
                last = byte
            }
        }
        return last != blank
    }

    /// The text without styles.
    var plain: String { pieces.count == 1 ? pieces[0].text : pieces.map(\.text).joined() }

    /// The text with the markup of CSL-JSON.
    var markup: String {
        guard pieces.contains(where: { !$0.styles.isEmpty }) else { return plain }
        // Open styles stay open as long as they last.
        var stack: [(style: RichText.Style?, nodes: [RichText.Node])] = [(nil, [])]
        func close() {
            let inner = stack.removeLast()
            guard let style = inner.style, !stack.isEmpty else { return }
            stack[stack.count - 1].nodes.append(.styled(style, inner.nodes))
        }
        for piece in pieces where !piece.text.isEmpty {
            while stack.contains(where: { open in open.style.map { !piece.styles.contains($0) } ?? false }) { close() }
            for style in piece.styles where !stack.contains(where: { $0.style == style }) { stack.append((style, [])) }
            stack[stack.count - 1].nodes.append(.text(piece.text))
        }
        while stack.count > 1 { close() }
        return RichText(nodes: stack[0].nodes).markup
    }

    // MARK: - Writing

    /// Whether the text had a style for which EndNote has no face.
    private(set) var hasLostStyles = false

    /// The pieces of a text with the markup of CSL-JSON.
    init(markup: String) {
        add(RichText(markup: markup).nodes, in: [])
    }

    /// The pieces of a text without markup.
    init(plain: String) {
        pieces = [Piece(styles: [], text: plain)]
    }

    /// Adds another text.
    mutating func append(_ other: EndNoteText, behind joint: String) {
        pieces += [Piece(styles: [], text: joint)] + other.pieces
        hasLostStyles = hasLostStyles || other.hasLostStyles
    }

    private mutating func add(_ nodes: [RichText.Node], in styles: [RichText.Style]) {
        for node in nodes {
            switch node {
            case .text(let text):
                if let last = pieces.last, last.styles == styles {
                    pieces[pieces.count - 1].text += text
                } else {
                    pieces.append(Piece(styles: styles, text: text))
                }
            case .styled(.quotation, let inner): add([.text("“")] + inner + [.text("”")], in: styles)
            case .styled(let style, let inner):
                if Self.faces.contains(where: { $0.style == style }) {
                    add(inner, in: styles.contains(style) ? styles : styles + [style])
                } else {
                    hasLostStyles = true
                    add(inner, in: style == .noDecoration ? [] : styles)
                }
            }
        }
    }

    /// Writes an element with the pieces inside.
    func write(_ name: String, to writer: inout MarkupWriter) {
        writer.mixed(name) { writer in
            for piece in pieces where !piece.text.isEmpty {
                let words = Self.faces.filter { piece.styles.contains($0.style) }.map(\.word)
                let face = words.isEmpty ? "normal" : words.joined(separator: " ")
                writer.element(
                    Self.style, [Self.face: face, "font": "default", "size": "100%"],
                    // Line breaks of EndNote are carriage returns.
                    text: piece.text.utf8.contains(0x0A) ? piece.text.replacing("\n", with: "\r") : piece.text)
            }
        }
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        guard let last, last.isWhitespace else { return self }
        var rest = self[...]
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
