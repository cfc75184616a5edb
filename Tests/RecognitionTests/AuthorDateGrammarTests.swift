import CitandaDocuments
import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Citations by author and date in a paragraph: each item as names, year and place.
@Suite struct AuthorDateGrammarTests {
    private func read(_ text: String, bare: Bool = false) -> [String] {
        let passage = Sample.passage(text)
        return AuthorDateGrammar(passage).citations(bare: bare).flatMap(\.items).map { item in
            [
                item.prefix.map { passage[$0] + " >" },
                item.names.map { passage[$0] } ?? (item.repeatsNames ? "same" : nil),
                passage[item.year],
                item.locator.map { "@ " + passage[$0] },
            ].compactMap { $0 }.joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("Ports grew (Roe 2008).", ["Roe 2008"]),
        ("Ports grew (see Roe 2008, 45–47; see also Berg 1998).", ["see > Roe 2008 @ 45–47", "see also > Berg 1998"]),
        ("Ports grew (Roe, 2008a, p. 45).", ["Roe 2008a @ p. 45"]),
        ("Ports grew (Roe and Berg 2008: 45, 47).", ["Roe and Berg 2008 @ 45, 47"]),
        ("Ports grew (Roe et al. 2008).", ["Roe et al. 2008"]),
        (
            "Häfen (vgl. Roe / Berg 2008: 227f., Weil u. a. 2014, S. 16).",
            [
                "vgl. > Roe / Berg 2008 @ 227f.", "Weil u. a. 2014 @ S. 16",
            ]
        ),
        ("Häfen (Roe o. J.; ders. 1960).", ["Roe o. J.", "same 1960"]),
        ("Portos (ROE; BERG, 2008, p. 16; WEIL, s.d., fl. 3).", ["ROE; BERG 2008 @ p. 16", "WEIL s.d. @ fl. 3"]),
        ("Ports grew (Roe 2001, 2003).", ["Roe 2001", "same 2003"]),
        ("Ports grew (Roe 2001; 2003).", ["Roe 2001", "same 2003"]),
        ("Ports grew (Roe 2013b,a).", ["Roe 2013b", "same a"]),
        ("Ports grew (Roe 2004 [1969]).", ["Roe 2004 [1969]"]),
        ("Roe (2008, 45) says so.", ["Roe 2008 @ 45"]),
        ("As Roe and Berg (2008; 2010) say.", ["Roe and Berg 2008", "same 2010"]),
        ("Roe’s thesis on ports (2008, 45) says so.", ["2008 @ 45"]),
        ("The ports (Diógenes Laercio, VI 77, 2010, p. 230).", ["Diógenes Laercio 2010 @ p. 230"]),
        ("Ports (National Bureau of Statistics, 2024).", ["National Bureau of Statistics 2024"]),
        ("Ports (Koppel / Winter 2014).", ["Koppel / Winter 2014"]),
        ("Ports (Roe 2016, n.p.).", ["Roe 2016 @ n.p."]),
        ("Ports (van Atteveldt et al. 2008).", ["van Atteveldt et al. 2008"]),
    ])
    func citations(_ text: String, _ expected: [String]) { #expect(read(text) == expected) }

    @Test(arguments: [
        "They met (in 1998).", "They met (3 May 1998).", "They met (until 2011, when it closed).",
        "It cost (about $1950).",
        "See (fig. 3).", "The war (1914–1918 and after) went on.",
    ])
    func noCitation(_ text: String) { #expect(read(text).isEmpty) }

    @Test(arguments: [
        ("Roe 1947, S. 24f.", ["Roe 1947 @ S. 24f."]), ("Roe et al., 2009, 2013.", ["Roe et al. 2009", "same 2013"]),
        ("In May 1947 they met.", []),
    ])
    func bare(_ text: String, _ expected: [String]) { #expect(read(text, bare: true) == expected) }

    @Test(arguments: [
        ("Ports grew [@roe2008].", ["roe2008"]),
        ("Ports grew [see @roe2008, pp. 45–47; -@{berg:98}].", ["see > roe2008 @ pp. 45–47", "- berg:98"]),
        ("As @roe2008 [45] says.", ["- roe2008 @ 45"]),
        ("[@roe2008, {p. 44n9}; @{a.b}, {xiv–xvii}]", ["roe2008 @ p. 44n9", "a.b @ xiv–xvii"]),
        ("@{roe2008}. More @{roe2008} [{p. 44n9}].", ["- roe2008", "- roe2008 @ p. 44n9"]),
        ("So {{< cite \"roe2008\" >}}.", ["roe2008"]),
        ("Write to roe@ports.org.", []), ("The path [@type=3] is code.", []),
    ])
    func keys(_ text: String, _ expected: [String]) {
        let passage = Sample.passage(text)
        let read = AuthorDateGrammar(passage).keyCitations().flatMap(\.items).map { item in
            [
                item.prefix.map { passage[$0] + " >" }, item.suppressesAuthor ? "-" : nil, passage[item.key],
                item.locator.map { "@ " + passage[$0] },
            ].compactMap { $0 }.joined(separator: " ")
        }
        #expect(read == expected)
    }
}
