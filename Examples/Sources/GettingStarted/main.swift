import Citanda

let book = try Manuscript(contentsOf: "Bibliography/split.md")
let library = book.bibTeX(.biblatex)
let notes = try book.notes(in: .notes18, as: .markdown)
print(book.works.count, "works,", library.utf8.count, "bytes of BibLaTeX")
print(notes.text.prefix(72))
for finding in book.checked().prefix(1) {
    print(TerminalPrinter(color: false, width: 80).text(finding, in: book.text))
}
