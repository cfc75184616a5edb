/// The page of a kind of finding in the manual, for terminals and in Markdown.
extension FindingKind {
    /// The page as plain text, which ends with a line end.
    ///
    /// - Parameter width: The columns to fill. Examples keep their own lines.
    public func page(width: Int) -> String {
        """
        \(id): \(title)

        \(Self.filled("\(reason) \(fixSentence)", to: width))

        wrong:
        \(Self.indented(example.wrong))

        right:
        \(Self.indented(example.right))

        severity: \(severity.rawValue)
        source: \(source)

        """
    }

    /// The page as a section in Markdown, headed by the id, which ends with a line end.
    public var markdown: String {
        """
        ### \(id)

        **\(title).** \(reason) \(fixSentence)

        Wrong:

        ```\(example.language.markdownName)
        \(example.wrong)
        ```

        Right:

        ```\(example.language.markdownName)
        \(example.right)
        ```

        Severity: \(severity.rawValue). Source: \(source).

        """
    }

    /// Whether a fix is offered, in words.
    var fixSentence: String {
        isFixable ? "Citanda offers a fix." : "Citanda offers no fix."
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
            .joined(separator: "\n")
    }

    /// The words of a text in lines of at most so many columns; a longer word has a line of its own.
    private static func filled(_ text: String, to width: Int) -> String {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension FindingKind.Example.Language {
    /// The language of a fenced block of code.
    fileprivate var markdownName: String {
        switch self {
        case .manuscript, .notes: "markdown"
        case .bibTeX: "bibtex"
        case .cslJSON: "json"
        case .style, .xml: "xml"
        case .yaml: "yaml"
        case .ris, .words: "text"
        }
    }
}
