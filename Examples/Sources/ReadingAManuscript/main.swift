import Citanda

let text = """
    The road was built twice.[^1] Nobody asked why.[^2]

    [^1]: Kenji Abe, *Salt Roads* (Oslo: Fjord Press, 2001), 12. The maps are better.
    [^2]: Ibid., 14.
    """
let book = Manuscript(SourceText(name: "road.md", bytes: Array(text.utf8)))

for note in book.reading.notes {
    for citation in note.citations {
        print(note.note.number, citation.kind, citation.work ?? "no work", citation.locator?.value ?? "")
        print("  ", book.text[citation.range])
    }
}
