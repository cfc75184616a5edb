import Citanda
import Testing

/// What the rules of entries find, and what they leave alone.
@Suite struct EntryRulesTests {
    /// Entries and the ids that rules find in them. The year in which they look is 2026.
    private static let rows: [(entry: String, ids: [String])] = [
        // Fields that a type needs.
        ("@article{a, author = {Ann Roe}, title = {Ports}, journal = {Salt}, year = 1999}", []),
        ("@article{a, title = {Ports}, journaltitle = {Salt}, date = {1999}}", ["entry-field-missing"]),
        ("@article{a, author = {Ann Roe}, title = {}, journal = {Salt}, year = 1999}", ["entry-field-missing"]),
        ("@inproceedings{a, author = {Ann Roe}, title = {Ports}, year = 1999}", ["entry-field-missing"]),
        (
            "@inproceedings{a, author = {Ann Roe}, title = {Ports}, journal = {Salt}, year = 1999}",
            ["entry-field-misplaced"]
        ),
        ("@phdthesis{a, author = {Ann Roe}, title = {Ports}, year = 1999}", ["entry-field-missing"]),
        ("@book{a, editor = {Ann Roe}, title = {Ports}, location = {Oslo}, year = 1999}", []),
        ("@misc{a, title = {Ports}}", []),
        // The parent has the fields.
        (
            "@incollection{a, author = {Ann Roe}, title = {Ports}, crossref = {b}}\n@book{b, editor = {Jan Berg}, title = {Salt}, publisher = {Ostrov}, year = 1999}",
            []
        ),
        // Names of fields.
        ("@misc{a, title = {Ports}, yaer = 1999}", ["entry-field-unknown"]),
        ("@proceedings{a, title = {Ports}, yaer = 1999}", ["entry-field-unknown"]),
        ("@misc{a, title = {Ports}, mendeley-groups = {Salt}, bdsk-url-1 = {x}, rating = 5}", []),
        ("@misc{a, title = {Ports}, publsher = {Ostrov}, publisher = {Ostrov}}", []),
        ("@proceedings{a, title = {Ports}, year = 1999, pages = {3--5}}", ["entry-field-misplaced"]),
        // Lists of names.
        ("@misc{a, title = {Ports}, author = {Dorn \\& Sons}}", []),
        ("@misc{a, title = {Ports}, author = {{Salt; Pepper}}}", []),
        ("@misc{a, title = {Ports}, author = {Anna Bell; Carl Dorn}}", ["name-separator"]),
        ("@misc{a, title = {Ports}, author = {Bell, Anna \\& Dorn, Carl}}", ["name-separator"]),
        ("@misc{a, title = {Ports}, author = {and Bell, Anna}}", ["name-empty"]),
        ("@misc{a, title = {Ports}, author = {Bell, Anna and and Dorn, Carl}}", ["name-empty"]),
        ("@misc{a, title = {Ports}, author = {Bell, Anna, et al.}}", ["name-et-al"]),
        ("@misc{a, title = {Ports}, author = {Bell, Anna and others}}", []),
        ("@misc{a, title = {Ports}, author = {Roe and Roe}}", []),
        // Years.
        ("@misc{a, title = {Ports}, year = 2027}", []), ("@misc{a, title = {Ports}, year = 2031}", ["year-in-future"]),
        ("@misc{a, title = {Ports}, year = 20144}", ["year-impossible"]),
        ("@misc{a, title = {Ports}, date = {-0440}}", []),
        ("@misc{a, title = {Ports}, date = {1999/2001}, year = 1999}", []),
        ("@misc{a, title = {Ports}, date = {1999-05}, year = 1998}", ["year-and-date"]),
        ("@misc{a, title = {Ports}, year = {in  press}}", ["year-in-words"]),
        ("@misc{a, title = {Ports}, year = {n.d.}}", []),
        // Pages and labels.
        ("@misc{a, title = {Ports}, pages = {446--435}}", ["page-range-reversed"]),
        ("@misc{a, title = {Ports}, pages = {446--52, R56--R70, 3}}", []),
        ("@misc{a, title = {Ports}, pages = {pp. 3--5}}", ["label-in-field"]),
        ("@misc{a, title = {Ports}, volume = {Volume 2: Grammar}}", []),
        ("@misc{a, title = {Ports}, number = {no.~4}}", ["label-in-field"]),
        // Characters of TeX.
        (#"@misc{a, title = {Salt \& Sea: 5\% of \url{a_b&c#d}}, url = {https://example.org/a_b?c=1&d=2#e}}"#, []),
        ("@misc{a, title = {The $a_b$ of 5% salt}}", []), ("@misc{a, title = {Salt_sea}}", ["tex-character"]),
        ("@misc{a, title = {Ports}, abstract = {Salt & sea}, mynote = {50%}}", []),
        // Damaged texts. “É»” and “Ü“” spell UTF-8, and are what they are.
        ("@misc{a, title = {contamination â€“ definition}}", ["text-decoded-twice"]),
        ("@misc{a, title = {Le «CAFÉ» und das „MENÜ“ à Nîmes}}", []),
        ("@misc{a, title = {Salt &#8211; a <sub>history</sub>}}", ["html-in-field"]),
        ("@misc{a, title = {Salt < Sea > Sand}}", []),
        ("@misc{a, author = {Gru\u{308}tz, Ann}, title = {Ports}}", ["text-decomposed"]),
        // Capitals.
        ("@misc{a, title = {A HISTORY OF SALT}}", ["title-all-capitals"]),
        ("@misc{a, title = {The {NATO} and \\textsc{USSR}}}", []),
        ("@misc{a, title = {Salt in the USSR}}", ["capital-unprotected"]),
        ("@misc{a, title = {McDonald's Salt}}", ["capital-unprotected"]),
        // Other titles.
        ("@misc{a, title = {Ports, see http://example.org/a}}", ["address-in-title"]),
        ("@misc{a, title = {What the Wind Is Made Of}}", []),
        ("@misc{a, title = {Proceedings of the Conference on}}", ["title-cut-off"]),
        ("@misc{a, title = {Ports}, booktitle = {Salt, p. 7}}", ["pages-in-title"]),
        // Identifiers.
        ("@misc{a, title = {Ports}, url = {http://dx.doi.org/10.1000/182}}", ["doi-as-address"]),
        ("@misc{a, title = {Ports}, doi = {10.1000/182}, url = {https://doi.org/10.1000/182}}", []),
        ("@misc{a, title = {Ports}, eprint = {1913.01234}, archiveprefix = {arXiv}}", ["identifier-invalid"]),
        ("@misc{a, title = {Ports}, eprint = {hep-th/9901001v2}, archiveprefix = {arXiv}}", []),
        ("@misc{a, title = {Ports}, eprint = {1901.01234 [math.GT]}, archiveprefix = {arXiv}}", []),
        // The file.
        (
            "@misc{a, title = {Ports}, crossref = {b, c}}\n@misc{b, title = {Salt}}\n@misc{c, title = {Tolls}}",
            ["bib-parent-list"]
        ),
        (
            "@string{x = {Ostrov}}\n@string{y = {Fjord}}\n@misc{a, title = {Ports}, publisher = x # { Press}}",
            ["bib-string-unused"]
        ),
        ("@string{x = {Ostrov}}", []), ("@misc{a~b, title = {Ports}}", ["key-character"]),
    ]

    @Test(arguments: rows.indices)
    func entriesHaveTheFaults(_ row: Int) {
        let (entry, ids) = Self.rows[row]
        let findings = Bibliography(bibTeX: SourceText(entry + "\n")).checked(year: 2026)
        #expect(findings.map(\.id) == ids, "\(entry): \(findings.map(\.message))")
    }

    /// Items of CSL-JSON have the same faults, at their members.
    @Test(arguments: [
        (#""title": "Ports", "page": "446-435""#, ["page-range-reversed"]),
        (#""title": "Ports", "volume": "vol. 3""#, ["label-in-field"]),
        (#""title": "A HISTORY OF SALT""#, ["title-all-capitals"]), (#""title": "GrÃ¼tz""#, ["text-decoded-twice"]),
        (#""title": "Ports", "author": [{"literal": "Bell, Anna; Dorn, Carl"}]"#, ["name-separator"]),
        (#""title": "Salt & Sea 5%""#, []), (#""title": "Salt in the USSR""#, []),
    ])
    func itemsHaveTheFaults(_ members: String, _ ids: [String]) {
        let text = #"[{"id": "a", "type": "document", \#(members)}]"#
        let findings = Bibliography(cslJSON: SourceText(text)).checked(year: 2026)
        #expect(findings.map(\.id) == ids, "\(members)")
        for finding in findings { #expect(finding.range.lowerBound > 0 && finding.range.upperBound < text.utf8.count) }
    }

    /// A string of JSON without escapes is mended between its quotation marks.
    @Test func itemsAreMended() throws {
        let text = #"[{"id": "a", "type": "document", "title": "GrÃ¼tz \"x\"", "note": "GrÃ¼n", "volume": "vol. 3"}]"#
        let source = SourceText(name: "a.json", bytes: Array(text.utf8))
        let file = try #require(FixedFile.all([try CheckInput(source, as: .records(.cslJSON))]).first)
        #expect(
            String(decoding: file.bytes, as: UTF8.self)
                == #"[{"id": "a", "type": "document", "title": "GrÃ¼tz \"x\"", "note": "Grün", "volume": "3"}]"#)
    }

    /// Each fix ends its fault and makes no other.
    @Test(arguments: rows.indices)
    func fixesEndTheFaults(_ row: Int) {
        let entry = Self.rows[row].entry + "\n"
        let findings = Bibliography(bibTeX: SourceText(entry)).checked(year: 2026)
        guard let finding = findings.first(where: { !$0.fixes.isEmpty }), let fix = finding.fixes.first else { return }
        var bytes = Array(entry.utf8)
        for edit in fix.edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
        }
        let again = Bibliography(bibTeX: SourceText(String(decoding: bytes, as: UTF8.self))).checked(year: 2026)
        #expect(
            !again.contains { $0.kind == finding.kind } && again.count < findings.count + 1,
            "\(String(decoding: bytes, as: UTF8.self))")
    }

    /// A reference that would end the value is found, and left to the author.
    @Test(arguments: ["Salt &quot;Roads&quot;", "Salt &#123;", "Salt &#92;"])
    func noFixEndsTheValue(_ title: String) {
        let findings = Bibliography(bibTeX: SourceText("@misc{a, title = \"\(title)\"}\n")).checked(year: 2026)
        #expect(findings.map(\.id) == ["html-in-field"])
        #expect(findings.flatMap(\.fixes).isEmpty)
    }
}
