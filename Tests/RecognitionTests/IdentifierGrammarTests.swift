import CitandaWorks
import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Where identifiers begin and end in running text.
@Suite struct IdentifierGrammarTests {
    @Test(arguments: [
        ("doi:10.1234/salt.5.", Label.doi, "doi:10.1234/salt.5"), ("10.1234/salt.5,", .doi, "10.1234/salt.5"),
        ("doi: \"10.1234/salt.5\"", .doi, "10.1234/salt.5"), ("doi: “10.1234/salt.5”", .doi, "10.1234/salt.5"),
        ("doi: \"https://doi.org/10.1234/salt.5\"", .doi, "https://doi.org/10.1234/salt.5"),
        ("https://salt.example/a.", .url, "https://salt.example/a"), ("www.salt.example;", .url, "www.salt.example"),
    ])
    func identifiersAreRead(_ text: String, _ label: Label, _ value: String) throws {
        let grammar = Sample.grammar(text)
        let match = try #require(grammar.identifier(at: 0))
        #expect(match.label == label)
        #expect(grammar.stream.passage[match.bytes] == value)
    }

    @Test(arguments: ["doi:", "doi: \"", "doi: \"none\"", "10.12"])
    func othersAreNone(_ text: String) { #expect(Sample.grammar(text).identifier(at: 0) == nil) }
}
