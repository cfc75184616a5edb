import Citanda

let text = """
    The road was built twice.[^1]

    [^1]: Kenji Abe, *Salt Roads* (Oslo: Fjord Press, 2001), 141-39.
    """
let book = Manuscript(SourceText(name: "road.md", bytes: Array(text.utf8)))
let findings = book.checked()

for finding in findings where finding.severity >= .warning {
    print(finding.id, finding.severity, book.text[finding.range])
}
print(TerminalPrinter(color: false, width: 80).text(findings[0], in: book.text))
