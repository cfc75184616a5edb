/// The words of one language, from a file of `Languages/`.
///
/// The file is plain text in UTF-8. A line `[months]` begins a word list and has the heading of a `WordList`. Blanks part
/// words; `_` is a blank inside a phrase; `#` begins a comment. Where words have a value, it comes first: `1: januar jan`.
package struct Language: Sendable {
    /// The ISO 639 code; “mul” for words that belong to no language.
    package var code = "mul"
    /// The words by list, in the order of the file.
    package var words: [WordList: [Entry]] = [:]
    /// Headings that are no `WordList`, for the test of the files.
    package var unknownHeadings: [String] = []

    /// A word or phrase and its value.
    package struct Entry: Sendable, Hashable {
        package var text: String
        package var value: String?
    }

    /// Reads a file of words. The program begins with this, so the bytes are read, which is faster than characters.
    package init(_ bytes: some Collection<UInt8>) {
        var list: WordList?
        for line in Array(bytes).split(separator: UInt8(ascii: "\n")) {
            let line = line.prefix { $0 != UInt8(ascii: "#") }
            if line.first == UInt8(ascii: "["), let end = line.lastIndex(of: UInt8(ascii: "]")) {
                let heading = String(decoding: line[line.startIndex + 1..<end], as: UTF8.self)
                list = WordList(heading: heading)
                if list == nil { unknownHeadings.append(heading) }
            } else if let list {
                words[list, default: []] += Self.entries(line)
            } else if line.starts(with: Self.codeKey.utf8) {
                code = String(decoding: line.dropFirst(Self.codeKey.utf8.count), as: UTF8.self)
            }
        }
    }

    private static let codeKey = "language "

    private static func entries(_ line: ArraySlice<UInt8>) -> [Entry] {
        var texts = line.split(separator: UInt8(ascii: " "))
        var value: String?
        if let first = texts.first, first.last == UInt8(ascii: ":") {
            value = text(of: first.dropLast())
            texts.removeFirst()
        }
        return texts.map { Entry(text: text(of: $0), value: value) }
    }

    /// A word of a file; `_` is a blank inside a phrase.
    private static func text(of word: ArraySlice<UInt8>) -> String {
        let blank = UInt8(ascii: "_")
        guard word.contains(blank) else { return String(decoding: word, as: UTF8.self) }
        return String(decoding: word.map { $0 == blank ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
