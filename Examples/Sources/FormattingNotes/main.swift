import Citanda

let text = """
    The road was built twice.[^1] Nobody asked why.[^2]

    [^1]: Kenji Abe, *Salt Roads* (Oslo: Fjord Press, 2001), 12. The maps are better.
    [^2]: Abe, *Salt Roads*, 14.
    """
let book = Manuscript(SourceText(name: "road.md", bytes: Array(text.utf8)))

let notes = try book.notes(in: .notes17, as: .markdown)
print(notes.text)

let processor = try ChicagoStyle.authorDate18.processor()
let cited = [CitationCluster(id: "1", noteNumber: 0, items: [CitationItem(id: book.works[0].key, locator: "12")])]
let document = processor.process(works: book.works, citations: cited)
for (_, citation) in document.citations { print(TextForm.text.string(citation)) }
