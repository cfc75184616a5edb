import CitandaLexicon
import CitandaWorks

/// A pattern for citation keys: text with parts in braces.
///
/// - `{author}`: the first family name in small ASCII letters; `{Author}` with a capital; `{authors:2}` the first two.
/// - `{year}` and `{yy}`: the year with four and with two digits.
/// - `{title}`: the first significant word of the title; `{title:3}` the first three.
/// - `{journal}`: the initials of the container.
/// - `{type}`: the kind of work.
///
/// Works that would share a key get letters, in the order of the file. The first work keeps the bare key, so that keys
/// stay the same when the file grows.
public struct KeyPattern: Sendable, Hashable {
    /// A part of a pattern.
    enum Part: Sendable, Hashable {
        case text(String)
        case field(name: String, count: Int)
    }

    let parts: [Part]

    /// The usual pattern: author, year, first word of the title.
    public static let usual = KeyPattern(parts: [
        .field(name: "author", count: 1), .field(name: "year", count: 1), .field(name: "title", count: 1),
    ])

    init(parts: [Part]) { self.parts = parts }

    /// Reads a pattern; nil where a brace has no partner or a part is not known.
    public init?(_ source: String) {
        var parts: [Part] = []
        var rest = source[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let words = rest[rest.index(after: open)..<close].split(separator: ":").map(String.init)
            guard let name = words.first, Self.names.contains(name.lowercased()), words.count <= 2 else { return nil }
            let count = words.count == 2 ? Int(words[1]) : 1
            guard let count, (1...9).contains(count) else { return nil }
            parts.append(.field(name: name, count: count))
            rest = rest[rest.index(after: close)...]
        }
        guard !rest.contains("}") else { return nil }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        guard parts.contains(where: { if case .field = $0 { true } else { false } }) else { return nil }
        self.init(parts: parts)
    }

    /// The description of patterns in the message about a wrong one.
    public static func expectation(_ source: String) -> String {
        "“\(source)” is no pattern of keys; its parts are {author}, {authors:2}, {year}, {yy}, {title}, {journal} and {type}"
    }

    private static let names: Set<String> = ["author", "authors", "year", "yy", "title", "journal", "type"]

    /// Keys for works in order, no two alike.
    public func keys(for works: [Work]) -> [String] {
        var taken: Set<String> = []
        var next: [String: Int] = [:]
        return works.map { work in
            let stem = stem(of: work)
            var key = stem
            var number = next[stem, default: 1]
            while !taken.insert(key.lowercased()).inserted {
                key = stem + LetterNumeral.text(number)
                number += 1
            }
            next[stem] = number
            return key
        }
    }

    private func stem(of work: Work) -> String {
        var out = ""
        for part in parts {
            switch part {
            case .text(let text):
                out += text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:./+".contains($0)) }
            case .field(let name, let count): out += value(name, count, work)
            }
        }
        return out.isEmpty ? "work" : out
    }

    private func value(_ name: String, _ count: Int, _ work: Work) -> String {
        switch name.lowercased() {
        case "author", "authors":
            let names = work.leadNames?.names.filter { $0.kind != .others } ?? []
            return names.prefix(count).map { Self.cased(ASCIIFold.letters($0.short), name) }.joined()
        case "year": return work[.issued]?.start.map { String($0.year.magnitude) } ?? ""
        case "yy": return work[.issued]?.start.map { String(String($0.year.magnitude).suffix(2)) } ?? ""
        case "title":
            let title = (work[.title] ?? work[.container])?.full.plain ?? ""
            let words = title.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
                .map { ASCIIFold.letters(String($0)) }.filter { !$0.isEmpty }
            let telling = words.filter { !Lexicon.contains($0, in: .idleWords) }
            return (telling.isEmpty ? words : telling).prefix(count).map { Self.cased($0, name) }.joined()
        case "journal":
            let title = work[.container]?.full.plain ?? ""
            let letters = title.split(separator: " ").compactMap { $0.first }.filter(\.isUppercase)
            return Self.cased(ASCIIFold.letters(String(letters)), name)
        default: return work.type.rawValue
        }
    }

    /// A part whose name begins with a capital gives words that do.
    private static func cased(_ word: String, _ name: String) -> String {
        name.first?.isUppercase == true ? word.prefix(1).uppercased() + word.dropFirst() : word
    }
}
