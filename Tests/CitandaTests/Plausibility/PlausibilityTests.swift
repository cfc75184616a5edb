import Citanda
import Testing

/// What the facts of a file prove of its works, and what they leave open.
@Suite struct PlausibilityTests {
    /// Entries, the key of one of them, the verdict on it, and words of the evidence.
    private static let rows: [(entries: String, key: String, verdict: Plausibility.Verdict, evidence: String)] = [
        // Nothing to check.
        ("@book{a, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, year = 1999}", "a", .unchecked, ""),
        (
            "@unpublished{a, author = {Ann Roe}, title = {Letter to a port}, note = {Salt Archive, box 3}}", "a",
            .unchecked, ""
        ),
        // Check digits.
        ("@book{a, title = {Ports}, isbn = {978-0-306-40615-7}}", "a", .consistent, "ISBN check digit"),
        ("@book{a, title = {Ports}, isbn = {978-0-306-40615-8}}", "a", .contradicted, "should be 7"),
        ("@article{a, title = {Ports}, issn = {0305-7411}}", "a", .contradicted, "should be 0"),
        (article("a", doi: "10.1016/S0305-7410(99)00001-6"), "a", .consistent, "check digit in the DOI"),
        (article("a", doi: "10.1016/S0305-7410(99)00001-7"), "a", .contradicted, "should be 6"),
        (article("a", year: 2006, doi: "10.1007/s11423-006-9004-7"), "a", .consistent, "year 2006, as in the DOI"),
        (article("a", doi: "10.1007/s11423-006-9004-8"), "a", .contradicted, "should be 7"),
        (article("a", doi: "10.1111/j.0305-7411.1999.00001.x"), "a", .contradicted, "ISSN 0305-7411"),
        // The DOI and the fields.
        (article("a", volume: 89, doi: "10.1257/aer.89.3.324"), "a", .consistent, "volume 89, as in the DOI"),
        (article("a", volume: 98, doi: "10.1257/aer.89.3.324"), "a", .contradicted, "the DOI has 89"),
        (article("a", doi: "10.3389/fpsyg.2014.00781"), "a", .contradicted, "the DOI is of 2014"),
        (article("a", doi: "10.1016/j.jfineco.2001.01.001"), "a", .unchecked, ""),
        (article("a", doi: "10.1093/oxfordhb/9780199546497.013.0023"), "a", .consistent, "check digit"),
        // Volumes and years.
        (volumes([17, 18, 19, 25, 22]), "e4", .consistent, "like 4 other articles"),
        (volumes([17, 18, 19, 25, 28]), "e4", .contradicted, "contradicts 4 other articles"),
        (volumes([17, 18, 19, 25, 28]), "e0", .consistent, "like 3 other articles"),
        // Two that agree may be of a new series.
        (volumes([17, 18, 19, 25, 28]) + article("f", volume: 29, year: 2001), "e4", .unchecked, ""),
        // An entry that stands twice counts once.
        (
            volumes([17, 18, 19, 25, 28]) + volumes([17, 18, 19, 25, 28]), "e4", .contradicted,
            "contradicts 4 other articles"
        ),
        // Journals with several volumes a year.
        (volumes([100, 104, 109, 140, 90]), "e4", .contradicted, "contradicts 3 other articles"),
        (volumes([100, 104, 109, 140, 150]), "e4", .unchecked, ""),
        // Dates.
        (
            "@online{a, title = {Ports}, date = {2005-03}, urldate = {2005-02-03}}", "a", .contradicted,
            "before its date"
        ),
        ("@online{a, title = {Ports}, date = {2005}, urldate = {2005-02-03}}", "a", .unchecked, ""),
        ("@book{a, title = {Ports}, date = {1965}, origdate = {1970}}", "a", .contradicted, "original edition"),
        ("@book{a, title = {Ports}, date = {1965}, origdate = {1870}}", "a", .unchecked, ""),
        ("@misc{a, title = {Ports}, date = {1999-02-30}}", "a", .contradicted, "not a date"),
        (
            "@misc{a, title = {Ports}, year = 2001, eprint = {1901.01234}, archiveprefix = {arXiv}}", "a",
            .contradicted, "2019"
        ),
        (article("a", extra: "eprint = {hep-th/9901001}, archiveprefix = {arXiv}"), "a", .consistent, "arXiv number"),
        ("@misc{a, title = {Ports}, note = {Salt Post, Tuesday, 3 May 1954}}", "a", .contradicted, "was a Monday"),
        ("@misc{a, title = {Ports}, note = {Salt Post, Montag, 3. Mai 1954}}", "a", .consistent, "was a Monday"),
        ("@misc{a, title = {Ports}, note = {среда, 25 октября 1917}}", "a", .consistent, "was a Wednesday"),
        ("@misc{a, title = {Ports}, note = {Letter of June 31, 1954}}", "a", .contradicted, "June 1954 has no day 31"),
        ("@misc{a, title = {Ports}, note = {Salt Post, no. 31 June 1954}}", "a", .unchecked, ""),
        // Pages.
        (
            article("a", pages: "12--31", extra: "number = 2, volume = 3")
                + article("b", pages: "25--40", extra: "number = 2, volume = 3"), "b", .contradicted, "overlap"
        ),
        (
            article("a", pages: "12--31", extra: "number = 2, volume = 3")
                + article("b", pages: "31--40", extra: "number = 2, volume = 3"), "b", .consistent, "in “a” too"
        ),
        (
            article("a", pages: "12--31", extra: "number = 2, volume = 3")
                + article("b", pages: "14--19", extra: "number = 2, volume = 3"), "b", .consistent, "in “a” too"
        ),
        (article("a", pages: "446--435"), "a", .contradicted, "backwards"),
        // Places and publishers of ISBNs.
        ("@book{a, title = {Ports}, address = {Warszawa}, isbn = {978-83-01-00000-4}}", "a", .consistent, "978-83"),
        ("@book{a, title = {Ports}, address = {Paris}, isbn = {978-83-01-00000-4}}", "a", .contradicted, "978-83"),
        (
            "@book{a, title = {Ports}, address = {Paris and Saltburg}, isbn = {978-83-01-00000-4}}", "a", .consistent,
            "check digit"
        ),
        (
            "@book{a, title = {Ports}, address = {New York}, isbn = {978-3-16-148410-0}}", "a", .consistent,
            "check digit"
        ),
        // One DOI, two articles.
        (
            article("a", doi: "10.1000/x1")
                + "\n@article{b, author = {Jan Berg}, title = {Tolls at sea}, journal = {Barrels}, year = 1999, doi = {10.1000/x1}}",
            "b", .contradicted, "that of “a” too"
        ),
    ]

    /// An article of one journal of 1999.
    private static func article(
        _ key: String, volume: Int? = nil, year: Int = 1999, pages: String? = nil, doi: String? = nil,
        extra: String = ""
    ) -> String {
        let fields = [
            volume.map { "volume = \($0)" }, pages.map { "pages = {\($0)}" }, doi.map { "doi = {\($0)}" },
            extra.isEmpty ? nil : extra,
        ]
        return """

            @article{\(key), author = {Ann Roe}, title = {Ports of \(key)}, journal = {Salt}, year = \(year)\
            \(fields.compactMap { $0 }.map { ", \($0)" }.joined())}
            """
    }

    /// Articles of four years, and one of the year 2000, with their volumes.
    private static func volumes(_ volumes: [Int]) -> String {
        zip([1995, 1996, 1997, 2003, 2000], volumes).enumerated().map {
            article("e\($0)", volume: $1.1, year: $1.0)
        }.joined()
    }

    @Test(arguments: rows.indices)
    func worksStandAsTheFileProves(_ row: Int) throws {
        let (entries, key, verdict, evidence) = Self.rows[row]
        let all = Bibliography(bibTeX: SourceText(entries + "\n")).plausibility(year: 2026)
        let work = try #require(all.first { $0.key == key })
        #expect(work.verdict == verdict, "\(entries): \(work.text)")
        #expect(evidence.isEmpty || work.text.contains(evidence), "\(entries): \(work.text)")
    }

    /// The same rules read manuscripts, and their findings name the place.
    @Test(
        arguments: [
            ("“Ports,” *Salt Post*, Monday, 3 May 1954.", []), ("“Ports,” *Salt Post*, Monday, May 3, 1954.", []),
            ("“Ports,” *Salt Post*, Tuesday, May 3, 1954.", ["weekday-wrong"]),
            ("“Ports,” *Salt Post*, 31 June 1954.", ["date-invalid"]),
            ("*Ports* (Paris: Ostrov, 1999), 31. June 1954 was dry.", []),
        ] as [(String, [String])])
    func daysOfNotesAreChecked(_ note: String, _ ids: [String]) {
        let found = Manuscript(SourceText("Text.[^1]\n\n[^1]: Ann Roe, \(note)\n")).checked().map(\.id)
        #expect(found.filter { ["weekday-wrong", "date-invalid"].contains($0) } == ids)
    }

    @Test func volumesOfNotesAreChecked() throws {
        let years = [1995, 1996, 1997, 2003, 2000], volumes = [17, 18, 19, 25, 28]
        let notes = zip(years, volumes).enumerated().map { index, pair in
            "[^\(index + 1)]: Ann Roe, “Ports in \(pair.0),” *Salt Review* \(pair.1), no. 2 (\(pair.0)): 12–19.\n\n"
        }
        let text = (1...5).map { "Text[^\($0)]" }.joined(separator: " ") + ".\n\n" + notes.joined()
        let manuscript = Manuscript(SourceText(text))
        let finding = try #require(manuscript.checked().first { $0.id == "journal-volume-year" })
        #expect(manuscript.text[finding.range] == "28")
        #expect(finding.notes.compactMap(\.range).map { manuscript.text[$0] } == ["19"])
        let verdicts = manuscript.plausibility().map(\.verdict)
        #expect(verdicts.filter { $0 == .contradicted }.count == 1)
        #expect(verdicts.filter { $0 == .consistent }.count == 4)
    }

    /// A page outside the article speaks against the work that is cited.
    @Test func locatorsOutsideCount() {
        let text = """
            Text.[^1]

            [^1]: Ann Roe, “Ports,” *Review* 3, no. 4 (1950): 140.

            ## Bibliography

            Roe, Ann. “Ports.” *Review* 3, no. 4 (1950): 101–29.

            """
        #expect(Manuscript(SourceText(text)).plausibility().map(\.verdict) == [.contradicted])
    }

    @Test func evidenceIsJSON() throws {
        let work = try #require(
            Bibliography(bibTeX: SourceText("@book{a, title = {Ports}, isbn = {9780306406157}}\n")).plausibility().first
        )
        let json = JSONValue.object(work.members)
        #expect(json["plausibility"]?.string == "consistent")
        #expect(json["evidence"]?[0]?["contradicts"] == .bool(false))
    }
}
