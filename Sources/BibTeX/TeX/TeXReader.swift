import CitandaWorks

/// Reads TeX source as text: accents, ligatures and symbols become Unicode, commands of style become rich text, braces
/// keep the case of words.
///
/// The layout that TeX would give the text is ignored. An unknown command counts as its name (`\CTAN` is “CTAN”), and
/// the text of its arguments stays. Groups deeper than `depthLimit` do not keep the case of words.
struct TeXReader {
    /// How a value is read.
    struct Options: Sendable, Hashable {
        /// Whether braces keep the case of the words inside, as in titles.
        var protectsCase = false
        /// Whether `--` is a dash and a quotation mark a curly one.
        var hasLigatures = true
        /// Whether the address of a link follows its text, as in notes.
        var showsAddresses = false
    }

    static let depthLimit = 48

    let bytes: [UInt8]
    var position: Int
    let end: Int
    let options: Options
    let macros: TeXMacros
    /// The number of expansions of the file's own commands that may still follow.
    var expansions = 200

    private var pending: [UInt8] = []
    private var endsWithBlank = true

    init(_ bytes: [UInt8], _ range: Range<Int>, options: Options = Options(), macros: TeXMacros = .none) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
        self.options = options
        self.macros = macros
    }

    /// The text of a value.
    static func text(
        _ bytes: [UInt8], _ range: Range<Int>, options: Options = Options(), macros: TeXMacros = .none
    ) -> RichText {
        if isPlain(bytes, range) { return RichText(plain: String(decoding: bytes[range], as: UTF8.self)) }
        var reader = TeXReader(bytes, range, options: options, macros: macros)
        return RichText(nodes: reader.read()).trimmed
    }

    /// The text of a value given as such.
    static func text(_ source: String, options: Options = Options(), macros: TeXMacros = .none) -> RichText {
        let bytes = Array(source.utf8)
        return text(bytes, 0..<bytes.count, options: options, macros: macros)
    }

    /// The text of a value with the markup of CSL-JSON. Most values are plain, and of those no rich text is made.
    static func markup(_ bytes: [UInt8], _ range: Range<Int>, macros: TeXMacros = .none) -> String {
        isPlain(bytes, range)
            ? String(decoding: bytes[range], as: UTF8.self) : text(bytes, range, macros: macros).markup
    }

    /// The text of a value without its marks of style.
    static func plain(_ bytes: [UInt8], _ range: Range<Int>, macros: TeXMacros = .none) -> String {
        isPlain(bytes, range)
            ? String(decoding: bytes[range], as: UTF8.self) : text(bytes, range, macros: macros).plain
    }

    /// Whether a value is plain text, without a sign that TeX interprets.
    private static func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var before = UInt8(ascii: " ")
        for index in range {
            let byte = bytes[index]
            switch byte {
            case ByteClass.backslash, ByteClass.open, ByteClass.close, UInt8(ascii: "$"), UInt8(ascii: "~"),
                UInt8(ascii: "`"), UInt8(ascii: "'"), ByteClass.percent:
                return false
            case 0..<0x20: return false
            case 0x20 where before == 0x20, UInt8(ascii: "-") where before == UInt8(ascii: "-"): return false
            default: before = byte
            }
        }
        return before != 0x20 || range.isEmpty
    }

    // MARK: - Reading

    private mutating func read() -> [RichText.Node] {
        var nodes: [RichText.Node] = []
        while position < end {
            nodes += group(depth: 0)
            // A closing brace without an opening one.
            if position < end { position += 1 }
        }
        return RichText.joined(nodes)
    }

    /// A change of style that holds to the end of its group.
    struct Switch {
        /// The first node that it holds for.
        var at: Int
        var style: RichText.Style
        /// The number of open groups that have no effect.
        var level: Int
    }

    /// Everything up to the closing brace of the group, which stays unread.
    mutating func group(depth: Int) -> [RichText.Node] {
        var nodes: [RichText.Node] = []
        var switches: [Switch] = []
        // The reader enters groups without an effect, as in `{\"u}`, without a recursive call.
        var level = 0
        while position < end {
            let byte = bytes[position]
            switch byte {
            case ByteClass.close:
                if level > 0 {
                    level -= 1
                    position += 1
                    if !switches.isEmpty { close(&switches, downTo: level, &nodes) }
                    continue
                }
                flush(&nodes)
                close(&switches, downTo: -1, &nodes)
                return nodes
            case ByteClass.open:
                position += 1
                if fixesCase(depth: depth) {
                    braced(depth: depth, into: &nodes)
                } else {
                    level += 1
                }
            case ByteClass.backslash:
                command(depth: depth, level: level, into: &nodes, switches: &switches)
            case UInt8(ascii: "$"):
                math(into: &nodes)
            case UInt8(ascii: "~"):
                position += 1
                append("\u{A0}")
                endsWithBlank = true
            case ByteClass.percent where isComment:
                while position < end, !ByteClass.isLineEnd(bytes[position]) { position += 1 }
                while position < end, ByteClass.isBlank(bytes[position]) { position += 1 }
            case 0...0x20:
                position += 1
                appendBlank()
            case UInt8(ascii: "-") where options.hasLigatures, UInt8(ascii: "`") where options.hasLigatures,
                UInt8(ascii: "'") where options.hasLigatures, UInt8(ascii: "?") where options.hasLigatures,
                UInt8(ascii: "!") where options.hasLigatures:
                ligature(byte)
            default:
                pending.append(byte)
                endsWithBlank = false
                position += 1
            }
        }
        flush(&nodes)
        close(&switches, downTo: -1, &nodes)
        return nodes
    }

    /// Ends the styles of groups deeper than a level.
    private mutating func close(_ switches: inout [Switch], downTo level: Int, _ nodes: inout [RichText.Node]) {
        while let last = switches.last, last.level > level {
            switches.removeLast()
            flush(&nodes)
            guard last.at < nodes.count else { continue }
            let inner = RichText.joined(Array(nodes[last.at...]))
            nodes.removeSubrange(last.at...)
            nodes.append(.styled(last.style, inner))
        }
    }

    /// Whether a percent sign at the position is a comment sign of TeX, which removes the rest of its line.
    ///
    /// Many files mean a percentage. A percent sign behind a number, or in the last line, is a percentage.
    private var isComment: Bool {
        var index = position
        while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == ByteClass.tab { index -= 1 }
        let beginsLine = index == 0 || ByteClass.isLineEnd(bytes[index - 1])
        let next = position + 1
        if beginsLine || next < end && ByteClass.isLineEnd(bytes[next]) { return true }
        guard index < position, !ByteClass.isDigit(bytes[index - 1]) else { return false }
        return bytes[position..<min(end, position + 400)].contains { ByteClass.isLineEnd($0) }
    }

    /// Whether the group at the position keeps the case of its words.
    ///
    /// A group that begins with a command does not: `{\"o}` is a letter for BibTeX, and `{\em …}` is a style. A group
    /// with a command whose argument has its own braces does.
    private func fixesCase(depth: Int) -> Bool {
        guard options.protectsCase, depth < Self.depthLimit, position < end else { return false }
        return bytes[position] != ByteClass.backslash || hasArgument
    }

    private mutating func braced(depth: Int, into nodes: inout [RichText.Node]) {
        flush(&nodes)
        let inner = RichText.joined(group(depth: depth + 1))
        if position < end, bytes[position] == ByteClass.close { position += 1 }
        if !inner.isEmpty { nodes.append(.styled(.noCase, inner)) }
    }

    /// Whether the group at the position begins with a command of style that has an argument, as in `{\emph{x}}`.
    private var hasArgument: Bool {
        let name = peekCommand()
        return TeXCommands.style(name) != nil
    }

    private func peekCommand() -> String {
        guard position < end, bytes[position] == ByteClass.backslash else { return "" }
        var index = position + 1
        while index < end, ByteClass.isASCIILetter(bytes[index]) { index += 1 }
        return String(decoding: bytes[(position + 1)..<index], as: UTF8.self)
    }

    // MARK: - Text

    mutating func flush(_ nodes: inout [RichText.Node]) {
        if pending.isEmpty { return }
        nodes.append(.text(String(decoding: pending, as: UTF8.self)))
        pending.removeAll(keepingCapacity: true)
    }

    mutating func append(_ text: String) {
        if text.isEmpty { return }
        pending += text.utf8
        endsWithBlank = false
    }

    mutating func appendBlank() {
        if endsWithBlank { return }
        pending.append(0x20)
        endsWithBlank = true
    }

    mutating func skipBlanks() {
        while position < end, ByteClass.isBlank(bytes[position]) { position += 1 }
    }

    private mutating func ligature(_ byte: UInt8) {
        var count = 1
        while count < 3, position + count < end, bytes[position + count] == byte { count += 1 }
        switch byte {
        case UInt8(ascii: "-"):
            append(count == 1 ? "-" : count == 2 ? "–" : "—")
        case UInt8(ascii: "`"):
            count = min(count, 2)
            append(count == 1 ? "‘" : "“")
        case UInt8(ascii: "'"):
            count = min(count, 2)
            append(count == 1 ? "’" : "”")
        default:
            count = 1
            if position + 1 < end, bytes[position + 1] == UInt8(ascii: "`") {
                count = 2
                append(byte == UInt8(ascii: "?") ? "¿" : "¡")
            } else {
                append(byte == UInt8(ascii: "?") ? "?" : "!")
            }
        }
        position += count
    }

    // MARK: - Arguments

    /// The source of an argument: the inside of the group at the position, or one command or character. Empty at the
    /// end of a group.
    mutating func argument() -> Range<Int> {
        skipBlanks()
        guard position < end else { return position..<position }
        switch bytes[position] {
        case ByteClass.open:
            let start = position + 1
            var depth = 0
            while position < end {
                if bytes[position] == ByteClass.backslash, position + 1 < end {
                    position += 2
                    continue
                }
                if bytes[position] == ByteClass.open { depth += 1 }
                if bytes[position] == ByteClass.close {
                    depth -= 1
                    if depth == 0 {
                        position += 1
                        return start..<position - 1
                    }
                }
                position += 1
            }
            position = end
            return min(start, end)..<end
        case ByteClass.close: return position..<position
        case ByteClass.backslash:
            let start = position
            position += 1
            if position < end, ByteClass.isASCIILetter(bytes[position]) {
                while position < end, ByteClass.isASCIILetter(bytes[position]) { position += 1 }
            } else if position < end {
                position += 1
                // An accent takes its letter along.
                if TeXCommands.isAccentSign(bytes[start + 1]) { _ = argument() }
            }
            return start..<min(position, end)
        default:
            let start = position
            position += 1
            while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
            return start..<position
        }
    }

    /// An argument in square brackets; nil without one.
    mutating func optionalArgument() -> Range<Int>? {
        let start = position
        skipBlanks()
        guard position < end, bytes[position] == UInt8(ascii: "[") else {
            position = start
            return nil
        }
        var index = position + 1
        let limit = min(end, index + 200)
        while index < limit, bytes[index] != UInt8(ascii: "]") { index += 1 }
        guard index < limit else {
            position = start
            return nil
        }
        let range = position + 1..<index
        position = min(index + 1, end)
        return range
    }

    /// The text of an argument with its styles.
    mutating func nodes(of range: Range<Int>, depth: Int, protectsCase: Bool? = nil) -> [RichText.Node] {
        guard depth < Self.depthLimit else { return [.text(String(decoding: bytes[range], as: UTF8.self))] }
        var options = options
        if let protectsCase { options.protectsCase = protectsCase }
        return nodes(of: TeXReader(bytes, range, options: options, macros: macros), expansions, depth: depth)
    }

    /// The text of TeX source from elsewhere, such as the definition of a command. Each call is an expansion.
    mutating func nodes(of source: [UInt8], depth: Int) -> [RichText.Node] {
        guard depth < Self.depthLimit, expansions > 0 else { return [] }
        let inner = TeXReader(source, 0..<source.count, options: options, macros: macros)
        return nodes(of: inner, expansions - 1, depth: depth)
    }

    /// The text of another reader, which continues this reader's text and may expand `left` commands.
    private mutating func nodes(of other: TeXReader, _ left: Int, depth: Int) -> [RichText.Node] {
        var inner = other
        inner.endsWithBlank = endsWithBlank
        inner.expansions = left
        var nodes: [RichText.Node] = []
        while inner.position < inner.end {
            nodes += inner.group(depth: depth + 1)
            if inner.position < inner.end { inner.position += 1 }
        }
        endsWithBlank = inner.endsWithBlank
        expansions = inner.expansions
        return RichText.joined(nodes)
    }
}

extension RichText {
    /// Pieces with texts that follow each other made one.
    static func joined(_ nodes: [Node]) -> [Node] {
        if nodes.count < 2 { return nodes }
        var out: [Node] = []
        // Grown in place: a long value may have very many pieces.
        var run = ""
        for node in nodes {
            if case .text(let text) = node {
                run += text
            } else {
                if !run.isEmpty { out.append(.text(run)) }
                run = ""
                out.append(node)
            }
        }
        if !run.isEmpty { out.append(.text(run)) }
        return out
    }

    /// The text without blanks at its ends.
    var trimmed: RichText {
        var nodes = nodes
        if case .text(let text)? = nodes.first, text.utf8.first == 0x20 {
            let rest = text.drop { $0 == " " }
            if rest.isEmpty { nodes.removeFirst() } else { nodes[0] = .text(String(rest)) }
        }
        if case .text(let text)? = nodes.last, text.utf8.last == 0x20 {
            var rest = text[...]
            while rest.last == " " { rest = rest.dropLast() }
            if rest.isEmpty { nodes.removeLast() } else { nodes[nodes.count - 1] = .text(String(rest)) }
        }
        return RichText(nodes: nodes)
    }
}

extension TeXReader {
    /// Text precedes the position, so that a blank counts.
    mutating func notBlank() { endsWithBlank = false }
}
