import Citanda
import Testing

/// The checks of JabRef, which people know, and what Citanda finds in their place.
@Suite struct JabRefChecksTests {
    /// A check, an entry with its fault, and the finding; or the reason why there is none.
    private enum Row {
        case found(String, in: String, by: String)
        case refused(String, because: String)
    }

    private static let rows: [Row] = [
        .found("empty key", in: "@misc{, title = {Ports}}", by: "key-missing"),
        .found("characters in keys", in: "@misc{a#b, title = {Ports}}", by: "key-character"),
        .found("repeated key", in: "@misc{a, title = {Ports}}\n@misc{a, title = {Salt}}", by: "duplicate-key"),
        .refused("key against a pattern", because: "“tidy --key” makes keys of a pattern; other keys are no fault"),
        .found("missing parent", in: "@misc{a, title = {Ports}, crossref = {b}}", by: "bib-missing-parent"),
        .found(
            "pages of proceedings", in: "@proceedings{a, title = {Ports}, year = 1999, pages = {3}}",
            by: "entry-field-misplaced"),
        .refused("type of biblatex in BibTeX", because: "a file does not say which program reads it"),
        .refused("field of biblatex in BibTeX", because: "a file does not say which program reads it"),
        .refused("journal that is not in a list", because: "no list has the journals of historians"),
        .found(
            "abbreviated journal",
            in:
                "@misc{a, title = {Ports}, journal = {J. Salt}}\n@misc{b, title = {Tolls}, journal = {Journal of Salt}}",
            by: "journal-name-mixed"),
        .found(
            "same DOI",
            in: "@misc{a, title = {Ports}, doi = {10.1000/182}}\n@misc{b, title = {Salt}, doi = {10.1000/182}}",
            by: "duplicate-work"),
        .found("“and” without a name", in: "@misc{a, author = {Ann Roe and}, title = {Ports}}", by: "name-empty"),
        .found("form of names", in: "@misc{a, author = {Roe, Ann, Berg, Jan}, title = {Ports}}", by: "bib-name-parts"),
        .found("capitals without braces", in: "@misc{a, title = {Salt and NATO}}", by: "capital-unprotected"),
        .found("brackets", in: "@misc{a, title = \"{Ports\"}", by: "bib-unbalanced-braces"),
        .found("address in a title", in: "@misc{a, title = {Ports http://example.org}}", by: "address-in-title"),
        .found(
            "“conference on”", in: "@misc{a, title = {Ports}, booktitle = {Papers of the Conference on}}",
            by: "title-cut-off"),
        .refused("year in a booktitle", because: "years are parts of the names of conferences"),
        .refused("country in a booktitle", because: "places are parts of the names of conferences"),
        .found(
            "pages in a booktitle", in: "@misc{a, title = {Ports}, booktitle = {Salt, pp. 3--5}}", by: "pages-in-title"),
        .found("DOI", in: "@misc{a, title = {Ports}, doi = {11.1000-182}}", by: "doi-invalid"),
        .found("form of an ISBN", in: "@misc{a, title = {Ports}, isbn = {978-0-306-4061}}", by: "isbn-invalid"),
        .found(
            "check digit of an ISBN", in: "@misc{a, title = {Ports}, isbn = {978-0-306-40615-8}}", by: "isbn-invalid"),
        .found("form of an ISSN", in: "@misc{a, title = {Ports}, issn = {0305-74}}", by: "issn-invalid"),
        .found("check digit of an ISSN", in: "@misc{a, title = {Ports}, issn = {0305-7411}}", by: "issn-invalid"),
        .refused(
            "edition as number or word", because: "styles of BibTeX want words and biblatex numbers; both are read"),
        .refused("first letter of howpublished", because: "styles print the text as it is, where it stands"),
        .refused("first letter of a note", because: "styles print the text as it is, where it stands"),
        .found("month", in: "@misc{a, title = {Ports}, month = {Mayy}}", by: "bib-month"),
        .found("pages", in: "@misc{a, title = {Ports}, pages = {446--435}}", by: "page-range-reversed"),
        .found("year", in: "@misc{a, title = {Ports}, year = 19999}", by: "year-impossible"),
        .found("date", in: "@misc{a, title = {Ports}, date = {1999-13-45}}", by: "date-invalid"),
        .found("URL", in: "@misc{a, title = {Ports}, url = {to be added}}", by: "url-invalid"),
        .refused("file of a link", because: "the files of an author are not on the machine of an editor"),
        .refused("other letters than ASCII", because: "all programs in use read UTF-8"),
        .found("HTML", in: "@misc{a, title = {Salt &amp; Sea}}", by: "html-in-field"),
        .found("composed letters", in: "@misc{a, title = {Gru\u{308}n}}", by: "text-decomposed"),
        .found("“&”", in: "@misc{a, title = {Salt & Sea}}", by: "tex-character"),
        .found("“#”", in: "@misc{a, title = {Salt # Sea}}", by: "tex-character"),
    ]

    @Test(arguments: rows.indices)
    func checkIsKnown(_ row: Int) {
        switch Self.rows[row] {
        case .found(let check, let entry, let id):
            let findings = Bibliography(bibTeX: SourceText(entry + "\n")).checked(year: 2026)
            #expect(findings.map(\.id).contains(id), "\(check): \(findings.map(\.id))")
        case .refused(let check, let reason): #expect(!reason.isEmpty, "\(check)")
        }
    }
}
