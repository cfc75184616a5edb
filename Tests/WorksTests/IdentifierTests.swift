import Testing
import Works

@Suite struct IdentifierTests {
    @Test(arguments: [
        ("0-306-40615-2", "9780306406157"), ("9780306406157", "9780306406157"), ("978-0-306-40615-7", "9780306406157"),
        ("0 8044 2957 X", "9780804429573"), ("080442957x", "9780804429573"), ("979-10-90636-07-1", "9791090636071"),
        ("978‑0‑306‑40615‑7", "9780306406157"),
    ])
    func isbn(_ text: String, _ thirteen: String) {
        #expect(ISBN(text)?.thirteen == thirteen)
        #expect(Identifier(.isbn, text).normalised == thirteen)
        #expect(Identifier(.isbn, text).isValid)
    }

    @Test(
        arguments: [
            ("9780306406157", "0306406152"), ("0306406152", "0306406152"), ("9780804429573", "080442957X"),
            ("9791090636071", nil),
        ] as [(String, String?)])
    func isbnOfTenDigits(_ text: String, _ ten: String?) throws {
        let isbn = try #require(ISBN(text))
        #expect(isbn.ten == ten)
        if let ten { #expect(ISBN(ten)?.thirteen == isbn.thirteen) }
    }

    @Test(arguments: [
        ("0-306-40615-3", "the check digit should be 2"), ("9780306406158", "the check digit should be 7"),
        ("978030640615", "an ISBN has 10 or 13 digits, not 12"), ("", "an ISBN has 10 or 13 digits, not 0"),
        ("9770306406157", "an ISBN of 13 digits begins with 978 or 979"),
        ("0-306-4O615-2", "an ISBN has digits only, and X in the last place of ten"),
        ("978030640615X", "an ISBN of 13 digits begins with 978 or 979"),
        ("X306406152", "an ISBN has digits only, and X in the last place of ten"),
        ("٠٣٠٦٤٠٦١٥٢", "an ISBN has digits only, and X in the last place of ten"),
    ])
    func wrongISBN(_ text: String, _ problem: String) {
        #expect(ISBN(text) == nil)
        #expect(ISBN.problem(in: text) == problem)
        #expect(Identifier(.isbn, text).normalised == text)
    }

    @Test(arguments: [
        ("0305-7410", "0305-7410"), ("03057410", "0305-7410"), ("2434-561x", "2434-561X"), ("0305–7410", "0305-7410"),
    ])
    func issn(_ text: String, _ normal: String) {
        #expect(ISSN(text)?.text == normal)
    }

    @Test(arguments: [
        ("0305-7411", "the check digit should be 0"), ("0305-741", "an ISSN has 8 digits, not 7"),
        ("0305-74X0", "an ISSN has digits only, and X in the last place"), ("2434-5610", "the check digit should be X"),
    ])
    func wrongISSN(_ text: String, _ problem: String) {
        #expect(ISSN(text) == nil)
        #expect(ISSN.problem(in: text) == problem)
    }

    @Test(arguments: [
        ("10.1017/S0305741000000000", "10.1017/S0305741000000000"), ("doi:10.1000/182", "10.1000/182"),
        ("DOI: 10.1000/182 ", "10.1000/182"),
        ("https://doi.org/10.1000/182", "10.1000/182"), ("http://dx.doi.org/10.1000/182", "10.1000/182"),
        ("doi:https://doi.org/10.1000/182", "10.1000/182"), ("https://www.doi.org/10.1000/182", "10.1000/182"),
        ("10.1603/0046-225X(2008)37[181:B]2.0.CO;2", "10.1603/0046-225X(2008)37[181:B]2.0.CO;2"),
        ("10.1000.10/a/b", "10.1000.10/a/b"),
    ])
    func doi(_ text: String, _ bare: String) {
        #expect(DOI(text)?.text == bare)
        #expect(DOI(text)?.url == "https://doi.org/" + bare)
        #expect(Identifier(.doi, text).normalised == bare.lowercased())
    }

    @Test(arguments: [
        "", "11.1000/182", "10.1000", "10.1000/", "10.10/182", "10.12.34/x", "10.10a0/1", "10.1000/a b", "10./x",
        "doi:doi:",
    ])
    func wrongDOI(_ text: String) {
        #expect(DOI(text) == nil)
        #expect(DOI.problem(in: text) != nil)
    }

    @Test(arguments: [
        (Identifier.Scheme.url, "https://a.org/b", true), (.url, "a.org", false), (.url, "https://a.org/b c", false),
        (.pmid, "123", true), (.pmid, "abc", false), (.oclc, "ocm123", true), (.arxiv, "", false),
        (.urn, "urn:x", true),
    ])
    func otherSchemes(_ scheme: Identifier.Scheme, _ text: String, _ isValid: Bool) {
        #expect(Identifier(scheme, text).isValid == isValid)
    }
}
