import Testing

@testable import CitandaValidation

/// Titles are found though a blank was lost, and never across two texts.
@Suite struct LetterRunsTests {
    @Test(arguments: [
        (["markup", "bodies"], true), (["bodies", "black", "studies"], true), (["markup", "body"], false),
        (["studies", "ports"], false), (["markup"], false), ([], false),
    ])
    func runs(_ words: [String], _ isHeld: Bool) {
        #expect(LetterRuns(["Markup BodiesBlack Studies", "Ports of Call", ""]).hold(words) == isHeld)
    }
}
