import ReadingSupport
import Testing

@testable import CitandaRecognition

@Suite struct ContributorReaderTests {
    private func works(_ text: String) -> [String] {
        Sample.reading("# Book\n\n## Contributors\n\n" + text + "\n").works.map { Sample.describe($0.work) }
    }

    @Test(arguments: [
        (
            "**Jane Cobb** is professor of history at Leeds. She is the author of *Salt and Power* (1988).",
            ["book | author: Cobb|Jane | title: Salt and Power | issued: 1988"]
        ),
        (
            "**Jane Cobb** is the editor of *Gulf Ports* (2003) and *Last Ports* (2004).",
            [
                "book | editor: Cobb|Jane | title: Gulf Ports | issued: 2003",
                "book | editor: Cobb|Jane | title: Last Ports | issued: 2004",
            ]
        ),
        ("**Jane Cobb** teaches at Leeds and likes *Hamlet*.", []),
        (
            "**Jane Cobb** wrote *Salt* (1988) and translated *Tides* (1990).",
            [
                "book | author: Cobb|Jane | title: Salt | issued: 1988",
                "book | translator: Cobb|Jane | title: Tides | issued: 1990",
            ]
        ),
        (
            "**Jane Cobb** is the coeditor of *Gulf Ports* (2003).",
            ["book | editor: Cobb|Jane; et al. | title: Gulf Ports | issued: 2003"]
        ),
        (
            "**Jane Cobb** edits. She is editor of the journal *Salt*.",
            ["periodical | editor: Cobb|Jane | title: Salt"]
        ),
    ])
    func worksOfContributors(_ text: String, _ expected: [String]) {
        #expect(works(text) == expected)
    }

    @Test func contributorsArePeople() {
        let reading = Sample.reading("# Book\n\n## Contributors\n\n**Jane Cobb** is professor of history at Leeds.\n")
        #expect(reading.people.map { $0.name.display } == ["Jane Cobb"])
    }
}
