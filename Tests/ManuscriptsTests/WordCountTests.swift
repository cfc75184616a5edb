import Testing

@testable import CitandaManuscripts
@testable import CitandaRecognition

@Suite struct WordCountTests {
    /// A text as typed, as it is set anew, and the words that are gone.
    @Test(arguments: [
        ("Roe, *Ports*, 315–338", "Roe, Ports, 315–38.", ""),
        ("pp. 101–109", "101–9", "pp"),
        ("12 Sept. 1956", "September 12, 1956", ""),
        ("8 mars 2018", "March 8, 2018", ""),
        ("2nd ed., 3d ser.", "2d ed., 3rd ser.", ""),
        ("05 May", "May 5", ""),
        ("Mao’s “Éloge”", "Mao, 'Eloge'", ""),
        ("Sino-Soviet", "Sino–Soviet", ""),
        ("Journal of the History of Ports", "Journal of Ports", "the History of"),
        ("the port of the kings", "the port of kings", "the"),
        ("苏联专家在中国", "苏联专家", "苏联专家在中国"),
    ])
    func missing(_ typed: String, _ printed: String, _ expected: String) {
        #expect(WordCount(printed).missing(from: typed).map(\.text).joined(separator: " ") == expected)
    }
}
