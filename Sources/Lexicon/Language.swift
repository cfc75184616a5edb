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

    /// Reads a file of words.
    package init(_ text: String) {
        var list: WordList?
        for line in text.split(separator: "\n") {
            let line = line.prefix { $0 != "#" }
            if line.hasPrefix("["), let end = line.lastIndex(of: "]") {
                let heading = String(line[line.index(after: line.startIndex)..<end])
                list = WordList(heading: heading)
                if list == nil { unknownHeadings.append(heading) }
            } else if let list {
                words[list, default: []] += Self.entries(line)
            } else if line.hasPrefix(Self.codeKey) {
                code = String(line.dropFirst(Self.codeKey.count))
            }
        }
    }

    private static let codeKey = "language "

    private static func entries(_ line: Substring) -> [Entry] {
        var texts = line.split(separator: " ")
        var value: String?
        if let first = texts.first, first.hasSuffix(":") {
            value = String(first.dropLast())
            texts.removeFirst()
        }
        return texts.map { Entry(text: String($0.replacing("_", with: " ")), value: value) }
    }
}
