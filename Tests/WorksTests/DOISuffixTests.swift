import Testing

@testable import CitandaWorks

/// What the suffixes of DOIs tell, and what they do not.
@Suite struct DOISuffixTests {
    @Test(
        arguments: [
            ("10.1257/aer.99.1.324", "10.1257/aer", nil, 99, 1, 324),
            ("10.1257/aer.20161492", "10.1257/aer", nil, nil, nil, nil),
            ("10.1103/PhysRevLett.77.3865", "10.1103/physrevlett", nil, 77, nil, 3865),
            ("10.1103/PhysRev.134.B476", "10.1103/physrev", nil, nil, nil, nil),
            ("10.1037/0003-066X.50.12.1103", "0003-066X", nil, 50, 12, 1103),
            ("10.1016/j.jfineco.2004.01.001", "10.1016/jfineco", 2004, nil, nil, nil),
            ("10.1111/j.1365-246X.2007.03418.x", "1365-246X", 2007, nil, nil, nil),
            ("10.1007/s11423-006-9004-7", "10.1007/s11423", 2006, nil, nil, nil),
            ("10.1017/S0305741000000000", "0305-7410", nil, nil, nil, nil),
            ("10.2307/1234567", nil, nil, nil, nil, nil),
            ("10.1093/oxfordhb/9780199546497.013.0023", nil, nil, nil, nil, nil), ("10/abcd1", nil, nil, nil, nil, nil),
            ("10.1029/2004JD005555", nil, 2004, nil, nil, nil),
            ("10.1162/qjec.2008.123.1.1", "10.1162/qjec", 2008, 123, 1, 1),
        ] as [(String, String?, Int?, Int?, Int?, Int?)])
    func partsAreRead(_ text: String, _ series: String?, _ year: Int?, _ volume: Int?, _ issue: Int?, _ page: Int?)
        throws
    {
        let suffix = DOISuffix(try #require(DOI(text)))
        #expect(suffix.series == series)
        #expect(suffix.year == year)
        #expect([suffix.volume, suffix.issue, suffix.page] == [volume, issue, page])
        #expect(suffix.fault == nil)
    }

    @Test(arguments: [
        "10.1016/S0305-7410(99)00001-7", "10.1016/S0305-7411(99)00001-6", "10.1007/s11423-006-9004-8",
        "10.1111/j.1365-2460.2007.03418.x", "10.1017/CBO9780511509569", "10.1007/978-3-540-12345-6_7",
    ])
    func wrongDigitsAreFaults(_ text: String) throws {
        #expect(DOISuffix(try #require(DOI(text))).fault != nil)
    }

    /// Numbers whose digits prove nothing.
    @Test(arguments: [
        "10.1007/s11430-024-1431-4", "10.1007/s00222-022-01234-5", "10.1016/0304-405X(76)90026-X",
        "10.1038/nature01234",
        "10.1093/acprof:oso/9780195182965.001.0001",
    ])
    func otherNumbersAreNot(_ text: String) throws { #expect(DOISuffix(try #require(DOI(text))).fault == nil) }
}
