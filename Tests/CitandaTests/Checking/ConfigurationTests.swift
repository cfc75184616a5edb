import Citanda
import TestSupport
import Testing

/// What `citanda.toml` says.
@Suite struct ConfigurationTests {
    @Test func settingsAreRead() throws {
        let text = """
            style = "chicago-notes-bibliography-17"
            select = ["lists", "error"]
            ignore = ["list-order"]

            [severity]
            range-hyphen = "error"
            title-not-italic = "off"

            [ignore-in]
            "drafts/*.md" = ["marks"]
            """
        let configuration = try Configuration(SourceText(name: "citanda.toml", text))
        #expect(configuration.style == "chicago-notes-bibliography-17")
        let choice = configuration.choice
        #expect(choice.selected.map(\.name) == ["lists", "error"])
        #expect(choice.ignored.map(\.name) == ["list-order"])
        #expect(
            Set(choice.levels.map { "\($0.key.id) \($0.value)" }) == ["range-hyphen error", "title-not-italic off"])
        #expect(choice.pathIgnores.map(\.pattern.text) == ["drafts/*.md"])
        #expect(choice.pathIgnores.flatMap(\.ignored).map(\.name) == ["marks"])
    }

    @Test(arguments: [
        ("select = [\"lists\"", "citanda.toml:1:18: is no TOML: "),
        ("a = 1\na = 2\n", "citanda.toml:2:"),
        (
            "selct = []\n",
            "citanda.toml:1:1: “selct” is no setting; the settings are select, ignore, severity, style, known, ignore-in"
        ),
        ("select = \"lists\"\n", "citanda.toml:1:1: “select” takes a list of names"),
        ("select = [1]\n", "citanda.toml:1:1: “select” takes a list of names"),
        (
            "\nselect = [\"lists\", \"list-ordr\"]\n",
            "citanda.toml:2:20: no finding, group or severity is called “list-ordr”; perhaps “list-order”"
        ),
        (
            "[severity]\nlist-order = \"fatal\"\n",
            "citanda.toml:2:1: the severity of “list-order” is one of “error”, “warning”, “note”, “off”"
        ),
        ("[severity]\nlists = \"off\"\n", "citanda.toml:2:1: “lists” is no id of a finding"),
        ("severity = 1\n", "citanda.toml:1:1: “severity” takes a table"),
        ("style = 18\n", "citanda.toml:1:1: “style” takes a text"),
        (
            "[known]\nname = []\n",
            "citanda.toml:2:1: “name” is nothing that can be known; known are abbreviations, names, publishers"
        ),
        ("[known]\nnames = \"Roe\"\n", "citanda.toml:2:1: “names” takes a list of words"),
    ])
    func faultsHaveAPlaceAndAReason(_ text: String, _ reason: String) {
        #expect { try Configuration(SourceText(name: "citanda.toml", text)) } throws: { error in
            "\(error)".hasPrefix(reason)
        }
    }

    /// What a house spells on purpose is left alone, and its namesakes in other words are not.
    @Test(arguments: [
        ("", ["publisher-spelling"]), ("[known]\npublishers = [\"Oslo Univ. Press\"]", []),
        ("[known]\npublishers = [\"Oslo Univ\"]", []),
        ("[known]\npublishers = [\"slo Univ. Press\"]", ["publisher-spelling"]),
        ("[known]\nnames = [\"Oslo Univ. Press\"]", ["publisher-spelling"]),
    ]) func knownWordsAreLeftAlone(_ settings: String, _ expected: [String]) throws {
        let text = """
            [^1]: Ann Roe, *Ports of Call* (Oslo: Oslo University Press, 1999), 3.
            [^2]: Jan Berg, *Roads* (Oslo: Oslo University Press, 2001), 4.
            [^3]: Ida Frost, *Salt* (Oslo: Oslo Univ. Press, 2003), 5.

            """
        let choice = try Configuration(SourceText(name: "citanda.toml", settings)).choice
        let files = Checker { _ in choice }.files([try CheckInput(SourceText(text), as: .manuscript)])
        #expect(files.flatMap(\.findings).map(\.id) == expected)
    }

    @Test func theNearestFileAboveCounts() throws {
        let folder = try TemporaryFolder()
        try folder.write("citanda.toml", "")
        #expect(Configuration.path(for: folder.url.path + "/book/notes/a.md") == folder.url.path + "/citanda.toml")
        #expect(Configuration.path(for: folder.url.path + "/") == folder.url.path + "/citanda.toml")
    }

    /// Names of findings, groups and severities are never the same word.
    @Test func namesAreDistinct() {
        let names = FindingSelector.allNames
        #expect(Set(names).count == names.count)
        #expect(Set(FindingKind.groups.flatMap(\.kinds)).count == FindingKind.all.count)
    }
}
