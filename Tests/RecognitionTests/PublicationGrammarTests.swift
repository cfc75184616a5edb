import ReadingSupport
import Testing

@testable import CitandaRecognition

/// The facts of publication in their brackets.
@Suite struct PublicationGrammarTests {
    @Test(arguments: [
        ("(London: Verso, 1988)", "location=London publisher=Verso date=1988"),
        ("(Fjord Press, 2011)", "publisher=Fjord Press date=2011"), ("(London, 1951)", "location=London date=1951"),
        // A comma for the colon, and a state.
        ("(Boston, Pier Books, 2009)", "location=Boston publisher=Pier Books date=2009"),
        ("(Boston, Massachusetts, 2009)", "location=Boston, Massachusetts date=2009"),
        ("(London and New York, 1951)", "location=London and New York date=1951"), ("(1996)", "date=1996"),
        ("(Boston: Little, Brown, 1961)", "location=Boston publisher=Little, Brown date=1961"),
        (
            "(Cambridge, MA: Harvard University Press, 1999)",
            "location=Cambridge, MA publisher=Harvard University Press date=1999"
        ),
        (
            "(London: Verso; New York: Norton, 1999)",
            "location=London publisher=Verso location=New York publisher=Norton date=1999"
        ),
        ("(1963; repr., London: Verso, 1980)", "original-date=1963 location=London publisher=Verso date=1980"),
        ("(1949; New York: Criterion, 1999)", "original-date=1949 location=New York publisher=Criterion date=1999"),
        ("(2nd ed., London: Verso, 1999)", "edition=2nd location=London publisher=Verso date=1999"),
        ("(n.p., 1911)", "date=1911"), ("(n.p.: privately printed, 1911)", "publisher=privately printed date=1911"),
        ("(London: Verso, n.d.)", "location=London publisher=Verso date=n.d."),
        ("(PhD diss., University of Leeds, 1999)", "genre=PhD diss. publisher=University of Leeds date=1999"),
        (
            "(working paper no. 88, Salt Centre, Leeds, 2004)",
            "genre=working paper report-number=88 publisher=Salt Centre location=Leeds date=2004"
        ),
    ])
    func facts(_ text: String, _ expected: String) {
        let grammar = Sample.grammar("x " + text)
        let match = grammar.publication(at: 1)
        #expect(
            match?.spans.map { "\($0.label.rawValue)=\(grammar.stream.text($0.range))" }.joined(separator: " ")
                == expected)
    }

    @Test(arguments: ["(they say so in 1988)", "(emphasis added)", "(see above)", "(Cobb said: no)", "()"])
    func otherBracketsAreNoFacts(_ text: String) {
        #expect(Sample.grammar("x " + text).publication(at: 1) == nil)
    }

    @Test func anUnknownNameIsAPlaceWhereTheManuscriptGivesPlaces() {
        var context = RecognitionContext()
        context.places = ["cork"]
        let grammar = Sample.grammar("x (Bergen, 1951)", context: context)
        #expect(grammar.publication(at: 1)?.spans.first?.label == .location)
        let known = Sample.grammar("x (Routledge, 1951)", context: context)
        #expect(known.publication(at: 1)?.spans.first?.label == .publisher)
    }
}
