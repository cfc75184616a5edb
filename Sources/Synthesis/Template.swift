/// A form in which references are printed: fields in braces, text between them, `[optional parts]` and
/// `<one|of|these>`.
///
/// A part in square brackets is left out at random, and always if the entry lacks one of its fields. A backslash makes
/// the next character plain text.
struct Template: Sendable {
    /// A part of a template.
    indirect enum Part: Sendable {
        case text(String)
        case field(String)
        case optional([Part])
        case choice([[Part]])
    }

    let parts: [Part]

    init(_ source: String) {
        var reader = Reader(rest: Array(source))
        parts = reader.parts(until: [])
    }

    private struct Reader {
        var rest: [Character]
        var position = 0

        mutating func parts(until ends: Set<Character>) -> [Part] {
            var parts: [Part] = []
            var text = ""
            func flushed() -> [Part] { text.isEmpty ? [] : [.text(text)] }
            while position < rest.count, !ends.contains(rest[position]) {
                let character = rest[position]
                position += 1
                switch character {
                case "{":
                    parts += flushed()
                    text = ""
                    let end = rest[position...].firstIndex(of: "}") ?? rest.count
                    parts.append(.field(String(rest[position..<end])))
                    position = min(end + 1, rest.count)
                case "[":
                    parts += flushed()
                    text = ""
                    parts.append(.optional(self.parts(until: ["]"])))
                    position = min(position + 1, rest.count)
                case "<":
                    parts += flushed()
                    text = ""
                    parts.append(.choice(choices()))
                case "\\" where position < rest.count:
                    text.append(rest[position])
                    position += 1
                default: text.append(character)
                }
            }
            return parts + flushed()
        }

        private mutating func choices() -> [[Part]] {
            var choices: [[Part]] = []
            while position < rest.count {
                choices.append(parts(until: ["|", ">"]))
                let end = position < rest.count ? rest[position] : ">"
                position = min(position + 1, rest.count)
                if end == ">" { break }
            }
            return choices
        }
    }
}
