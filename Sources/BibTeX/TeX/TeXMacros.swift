/// The commands that a file defines in its preamble: `\newcommand`, `\providecommand`, `\renewcommand` and `\def` with a text body.
struct TeXMacros: Sendable, Hashable {
    /// A command: how many arguments it has, and its body with `#1` to `#9` in it.
    struct Macro: Sendable, Hashable {
        var arguments: Int
        var source: [UInt8]

        /// The body with its arguments put in; cut at 10,000 bytes, because bodies can double each other.
        func body(_ values: [[UInt8]]) -> [UInt8] {
            var out: [UInt8] = []
            var index = 0
            while index < source.count, out.count < 10_000 {
                if source[index] == ByteClass.hash, index + 1 < source.count, ByteClass.isDigit(source[index + 1]) {
                    let number = Int(source[index + 1]) - 0x31
                    if values.indices.contains(number) { out += values[number] }
                    index += 2
                } else {
                    out.append(source[index])
                    index += 1
                }
            }
            return out
        }
    }

    private var macros: [String: Macro] = [:]

    /// No commands.
    static let none = TeXMacros()

    subscript(name: String) -> Macro? { macros.isEmpty ? nil : macros[name] }

    /// Adds the definitions of a preamble. Those whose bodies work on TeX's own machinery are left out.
    mutating func define(in source: [UInt8]) {
        var reader = TeXReader(source, 0..<source.count)
        while reader.position < reader.end {
            guard source[reader.position] == ByteClass.backslash else {
                reader.position += 1
                continue
            }
            let start = reader.position
            _ = reader.argument()
            let name = String(decoding: source[start..<reader.position], as: UTF8.self)
            guard
                ["\\newcommand", "\\providecommand", "\\renewcommand", "\\def", "\\DeclareRobustCommand"].contains(name)
            else { continue }
            if reader.position < reader.end, source[reader.position] == UInt8(ascii: "*") { reader.position += 1 }
            let command = String(decoding: source[reader.argument()], as: UTF8.self).filter {
                $0.isASCII && $0.isLetter
            }
            var count = 0
            if name == "\\def" {
                while reader.position < reader.end, source[reader.position] != ByteClass.open {
                    if ByteClass.isDigit(source[reader.position]) { count = Int(source[reader.position]) - 0x30 }
                    reader.position += 1
                }
            } else if let range = reader.optionalArgument() {
                count = Int(String(decoding: source[range], as: UTF8.self)) ?? 0
            }
            let body = Array(source[reader.argument()])
            guard !command.isEmpty, (0...9).contains(count), !Self.isMachinery(body) else { continue }
            macros[command] = Macro(arguments: count, source: body)
        }
    }

    private static func isMachinery(_ body: [UInt8]) -> Bool {
        let text = String(decoding: body, as: UTF8.self)
        return ["\\if", "\\else", "\\fi", "\\csname", "\\def", "\\let", "\\expandafter", "@", "\\global", "\\toks"]
            .contains { text.contains($0) }
    }
}
