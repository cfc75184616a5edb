import CitandaWorks
import Testing

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
        ("978030640615X", "the check digit should be 7"),
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

    /// Resolvers of publishers and libraries, and the short forms of shortdoi.org.
    @Test(arguments: [
        ("http://doi.acm.org/10.1145/1122445.1122456", "10.1145/1122445.1122456"),
        ("http://doi.ieeecomputersociety.org/10.1109/ABC.2003.12", "10.1109/ABC.2003.12"),
        ("https://doi-org.proxy.example.edu/10.1000/182", "10.1000/182"),
        ("http://dx.doi.org/http://dx.doi.org/10.1000/182", "10.1000/182"), ("10/abcd1", "10/abcd1"),
        ("https://doi.org/10/abcd1", "10/abcd1"), ("doi: 10/ft5k", "10/ft5k"),
    ])
    func doiBehindAResolver(_ text: String, _ bare: String) {
        #expect(DOI(text)?.text == bare)
        #expect(Identifier(.doi, text).problem == nil)
    }

    /// What a text in a field of identifiers names, each with its words.
    @Test(arguments: [
        (Identifier.Scheme.issn, "0305-7410, 2434-561X", ["0305-7410", "2434-561X"]),
        (.issn, "0305-7410 (print), 2434-561x (online)", ["0305-7410 [print]", "2434-561x [online]"]),
        (.issn, "0305-7410 2434-561X", ["0305-7410", "2434-561X"]), (.issn, "ISSN 0305-7410", ["0305-7410"]),
        (.issn, "e-ISSN: 0305-7410; p-ISSN: 2434-561X", ["0305-7410", "2434-561X"]),
        (.issn, "ISSN-0305-7410", ["0305-7410"]), (.issn, "Print: 0305-7410", ["0305-7410 [Print]"]),
        (.isbn, "9780306406157, 0306406152", ["9780306406157", "0306406152"]),
        (.isbn, "9780306406157 0306406152", ["9780306406157", "0306406152"]),
        (.isbn, "978 0 306 40615 7 0 306 40615 2", ["978 0 306 40615 7", "0 306 40615 2"]),
        (.isbn, "0-306-40615-2 (hardback) : £12", ["0-306-40615-2 [hardback) : £12]"]),
        (.isbn, "ISBN-13: 978-0-306-40615-7", ["978-0-306-40615-7"]), (.isbn, "ISBN 0306406152", ["0306406152"]),
        (
            .isbn, "0306406152 (vol. 1, cloth); 0-8044-2957-X (vol. 2)",
            ["0306406152 [vol. 1, cloth]", "0-8044-2957-X [vol. 2]"]
        ),
        (.isbn, "9780306406157 (0-8044-2957-X)", ["9780306406157", "0-8044-2957-X"]),
        (.isbn, "0—306—40615—2", ["0—306—40615—2"]),
        (.isbn, "0306406152 and 080442957X", ["0306406152 [and]", "080442957X"]),
        (.isbn, "unknown", ["unknown"]), (.isbn, "1234567890", ["1234567890"]),
        (.doi, "10.1000/a,b; 10.1000/c", ["10.1000/a,b", "10.1000/c"]),
        (.doi, "doi: 10.1000/182", ["doi: 10.1000/182"]),
        (.doi, "doi:10.1000/1, doi: 10.1000/2", ["doi:10.1000/1", "doi: 10.1000/2"]),
        (.url, "http://a.org/b;    http://a.org/c", ["http://a.org/b", "http://a.org/c"]),
        (.url, "http://a.org/b c", ["http://a.org/b c"]), (.url, "see http://a.org/b", ["see http://a.org/b"]),
        (.pmid, "1, 2", ["1, 2"]),
    ])
    func severalInOneText(_ scheme: Identifier.Scheme, _ text: String, _ parts: [String]) {
        let found = Identifier(scheme, text).parts
        #expect(found.map { $0.text + ($0.qualifier.map { " [\($0)]" } ?? "") } == parts)
    }

    /// An error is proven: no reading gives an identifier. What can be read as another, or only lacks its form, is doubted.
    @Test(
        arguments: [
            (Identifier.Scheme.issn, "0305-7410, 2434-561X", nil, ""), (.issn, "0305-7410 (print)", nil, ""),
            (.issn, "0305-7411, 2434-561X", .proven, "0305-7411: the check digit should be 0"),
            (.issn, "0305-7411 (print)", .proven, "the check digit should be 0"),
            (.issn, "9780306406157", .doubtful, "this is an ISBN"), (.issn, "????", .doubtful, "names no ISSN"),
            (.issn, "30574", .proven, "an ISSN has 8 digits, not 5"),
            (.isbn, "0306406152 (pbk. : £12.50)", nil, ""), (.isbn, "0306406152 (1st ed., 1985)", nil, ""),
            (.isbn, "978-0-306-40615-8", .proven, "the check digit should be 7"),
            (.isbn, "0306406153, 080442957X", .proven, "0306406153: the check digit should be 2"),
            (.isbn, "0306406153 and 1985-1234", .proven, "0306406153: the check digit should be 2"),
            (.isbn, "0305-7410", .doubtful, "this is an ISSN"),
            (.isbn, "0-8044-2957-Х", .doubtful, "the letter “Х” should be “X”"),
            (.isbn, "0-3O6-40615-2", .doubtful, "the letter “O” should be “0”"),
            (.isbn, "306406152", .doubtful, "this is an SBN; an ISBN has a 0 before it"),
            (.isbn, "n/a", .doubtful, "names no ISBN"),
            (.isbn, "12345", .proven, "an ISBN has 10 or 13 digits, not 5"),
            (.isbn, "", .proven, "an ISBN has 10 or 13 digits, not 0"),
            (.doi, "10.1000/a and 10.1000/b", .doubtful, "a DOI stands alone, without other words"),
            (.doi, "10.1000/a; 10.1000/b", nil, ""),
            (
                .doi, "http://example.org/openurl?id=doi:10.1000/182", .form,
                "a DOI stands alone, without the rest of an address"
            ),
            (.doi, "http://dx.doi.org/10.1000%2F182", .doubtful, "a DOI has no escapes such as %2F"),
            (.doi, "10.1000/ab c", .doubtful, "a DOI stands alone, without other words"),
            (.doi, "10. 1000/182", .doubtful, "a DOI has no blanks"),
            (.doi, "abcd1", .doubtful, "a short DOI begins with “10/”"),
            (.doi, "0306406152", .doubtful, "this is an ISBN"),
            (.doi, "https://example.org/182", .doubtful, "this is a URL"), (.doi, "--", .doubtful, "names no DOI"),
            (.doi, "10.1.1.12.345", .proven, "a DOI has a slash after its prefix"),
            (.doi, "arXiv:1234.56789", .doubtful, "this is an arXiv number"),
            (.doi, "11.1000/182", .proven, "a DOI begins with “10.”"),
            (.url, "www.example.org/a", .form, "the URL names no scheme, such as https://"),
            (.url, "//example.org/a", .form, "the URL names no scheme, such as https://"),
            (.url, "example.org", .form, "the URL names no scheme, such as https://"),
            (.url, "http://a.org/b, http://a.org/c", .form, "several URLs; programs take one"),
            (.url, "http://a.org/b c", .doubtful, "a URL has no blanks"),
            (.url, "ftp: //a.org/b", .doubtful, "a URL has no blanks"),
            (.url, "Available from http://a.org/b", .doubtful, "a URL stands alone, without other words"),
            (.url, "ann@example.org", .doubtful, "this is an address of mail"),
            (.url, "10.1000/182", .doubtful, "this is a DOI"),
            (.url, "mailto:ann@example.org", nil, ""), (.url, "http://[::1]/a", nil, ""),
            (.url, "https://a.org:8080/b", nil, ""),
            (.url, "http://", .proven, "a URL names a scheme, such as https://, and a host"),
            (.url, "http:/a.org/b", .proven, "a URL names a scheme, such as https://, and a host"),
            (.url, "papers/roads.pdf", .proven, "a URL names a scheme, such as https://, and a host"),
            (.url, "in press", .proven, "a URL names a scheme, such as https://, and a host"),
        ] as [(Identifier.Scheme, String, Identifier.Problem.Weight?, String)])
    func problems(_ scheme: Identifier.Scheme, _ text: String, _ weight: Identifier.Problem.Weight?, _ words: String) {
        let problem = Identifier(scheme, text).problem
        #expect(problem?.weight == weight)
        #expect(problem?.text ?? "" == words)
    }

    @Test(arguments: [
        (Identifier.Scheme.url, "https://a.org/b", true), (.url, "a.org", false), (.url, "https://a.org/b c", false),
        (.pmid, "123", true), (.pmid, "abc", false), (.oclc, "ocm123", true), (.arxiv, "", false),
        (.urn, "urn:x", true), (.urn, "urn:isbn:9780306406157", true), (.urn, "URN:ISBN:9780306406158", false),
        (.urn, "urn:issn:0305-7410", true), (.urn, "urn:issn:0305-7411", false),
    ])
    func otherSchemes(_ scheme: Identifier.Scheme, _ text: String, _ isValid: Bool) {
        #expect(Identifier(scheme, text).isValid == isValid)
    }
}
