import Citanda
import Foundation
import TestSupport
import Testing

/// A file is what its content shows; nothing is taken for a manuscript only because nothing else fits its suffix.
@Suite struct FileKindTests {
    /// Names and contents, and what they are.
    private static let cases: [(name: String, text: String, kind: String, format: InputFormat?)] = [
        ("a.md", "Text.[^1]\n\n[^1]: Roe, *Ports*, 3.\n", "a text", .manuscript),
        ("a.txt", "", "a text", .manuscript),
        ("a.md", "---\ntitle: Salt\nreferences: []\n---\n\nText.\n", "a text", .manuscript),
        ("a.md", "<!-- a comment -->\n\nText.[^1]\n", "a text", .manuscript),
        ("a.md", "<div class=\"x\">\n\nText.\n\n</div>\n", "a text", .manuscript),
        ("a.md", "Write `TY  - JOUR`:\n\nTY  - JOUR\nER  - \n", "a text", .manuscript),
        ("a.md", "@roe2001 says so.\n\n@misc{not, an = entry}\n", "a text", .manuscript),
        ("a.txt", "[^1]: Roe, *Ports*, 3.\n", "a text", .manuscript),
        ("a.txt", "The name TY  - is odd.\n", "a text", .manuscript),
        ("a.bib", "", "BibTeX", .bibtex),
        ("a.txt", "% a comment\n\n@book{a, title = {T}}\n", "BibTeX", .bibtex),
        ("a.json", "[]", "CSL-JSON", .cslJSON),
        ("a", "\u{FEFF}[\n {\"id\": 1}]", "CSL-JSON", .cslJSON),
        ("a", "{\"items\": []}", "CSL-JSON", .cslJSON),
        ("a.ris", "TY  - BOOK\nAU  - Roe, Ann\nER  - \n", "RIS", .records(.ris)),
        ("a.txt", "Provider: X\n\nTY  - JOUR\nTI  - Salt\n", "RIS", .records(.ris)),
        ("a.bib", "TY  - BOOK\nAU  - Roe, Ann\nER  - \n", "RIS", .records(.ris)),
        ("a.ris", "", "RIS", .records(.ris)),
        ("export", "%0 Book\n%A Roe, Ann\n%T Ports\n", "EndNote tagged (refer)", .records(.refer)),
        ("export", "PMID- 12345\nOWN - NLM\n", "NBIB (MEDLINE)", .records(.nbib)),
        ("export", "FN Clarivate\nVR 1.0\nPT J\n", "the tagged format of Web of Science", nil),
        ("export", "RT Book\nSR Print\nA1 Roe\n", "the tagged format of RefWorks", nil),
        (
            "m.xml", "<?xml version=\"1.0\"?>\n<modsCollection xmlns=\"http://www.loc.gov/mods/v3\"/>", "MODS",
            .records(.mods)
        ),
        ("m.md", "<mods:mods xmlns:mods=\"http://www.loc.gov/mods/v3\"/>", "MODS", .records(.mods)),
        (
            "p.xml", "<?xml version=\"1.0\"?><!DOCTYPE PubmedArticleSet><PubmedArticleSet/>", "PubMed XML",
            .records(.pubMed)
        ),
        ("e.xml", "<?xml version=\"1.0\"?><xml><records/></xml>", "EndNote XML", .records(.endNoteXML)),
        ("e.xml", "<xml><records><record/></records></xml>", "EndNote XML", .records(.endNoteXML)),
        ("c.xml", "<?xml version=\"1.0\"?><marc:collection xmlns:marc=\"x\"/>", "MARCXML", .records(.marcXML)),
        ("s.csl", "<?xml version=\"1.0\"?><style/>", "a CSL style, not a bibliography", nil),
        ("x.xml", "<?xml version=\"1.0\"?><!-- <TEI> --><recipe/>", "XML with the root element “recipe”", nil),
        ("a.html", "Text", "HTML", .manuscript),
        ("a.md", "<!DOCTYPE html>\n<html></html>", "HTML", .manuscript),
        ("a", "<html lang=\"en\">", "HTML", .manuscript),
        ("a.md", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">", "TEI", .manuscript),
        (
            "a.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE article PUBLIC \"-//NLM//DTD JATS\" \"a.dtd\">\n<article/>",
            "JATS", .manuscript
        ),
        ("a.xml", "<article article-type=\"research-article\">", "JATS", .manuscript),
        ("a.md", "<article>\n\nText.[^1]\n\n</article>\n", "a text", .manuscript),
        ("a.xml", "<book xmlns=\"http://docbook.org/ns/docbook\">", "DocBook", nil),
        ("a.tex", "Salt.", "LaTeX", .manuscript),
        ("a.txt", "% !TeX\n\\documentclass{book}\n", "LaTeX", .manuscript),
        ("a.md", "\\documentclass{book}\n", "LaTeX", .manuscript),
        ("a.md", "Write\n\n    \\documentclass{book}\n", "a text", .manuscript),
        ("a.txt", "{\\rtf1\\ansi Salt}", "Rich Text Format (RTF)", .manuscript),
        ("a.org", "* Salt", "Org mode", nil),
        ("a", "#+TITLE: Salt\n", "Org mode", nil),
        ("a", "#set page(width: 10cm)\n", "Typst", nil),
        ("a.yaml", "references:\n- id: a\n", "CSL-YAML", .records(.cslYAML)),
        ("a", "---\nreferences:\n- id: a\n...\n", "CSL-YAML", .records(.cslYAML)),
        ("a", "---\nreferences:\n- id: a\n", "CSL-YAML", .records(.cslYAML)),
        ("a.yml", "roe:\n  type: book\n  title: Ports\n", "Hayagriva (Typst)", .records(.hayagriva)),
        ("r.xml", "<ref-list><ref/></ref-list>", "JATS and BITS reference list", .records(.jats)),
        (
            "t.xml", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>\n<listBibl/></body></text></TEI>",
            "TEI bibliography", .records(.tei)
        ),
        ("s.xml", "<b:Sources xmlns:b=\"x\"/>", "Sources of Word", .records(.wordSources)),
        (
            "d.json", "{\"creators\": [], \"titles\": [], \"publicationYear\": 1999}", "DataCite JSON",
            .records(.dataCite)
        ),
        ("CITATION.cff", "cff-version: 1.2.0\n", "Citation File Format", .records(.cff)),
        ("a.aux", "\\relax\n", "an .aux file of LaTeX; name it with --cited-in", nil),
        ("a.docx", "PK\u{3}\u{4}xxxx[Content_Types].xml xxx word/document.xml", "a Word document (DOCX)", .manuscript),
        (
            "a.docx", "PK\u{3}\u{4}xxxxmimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text (ODT)",
            .manuscript
        ),
        ("a.epub", "PK\u{3}\u{4}xxxxmimetypeapplication/epub+zip", "an EPUB book", .manuscript),
        (
            "a.fodt",
            "<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">",
            "an OpenDocument text in one file (FODT)", .manuscript
        ),
        ("a.zip", "PK\u{3}\u{4}xxxx", "a ZIP archive", nil),
        ("a.pdf", "%PDF-1.7\n", "a PDF file", .manuscript),
        ("a.txt", "Salt.1\n1\n Lind.\n\u{C}", "the text of pages", .manuscript),
        ("a.txt", "Salt.\n\u{C}Tea.\n", "a text", .manuscript),
        ("a.mrc", "00714cam a2200205 a 4500001001300000", "MARC 21", .records(.marc)),
        ("a.md", "\u{0}\u{1}\u{2}\u{3}", "a binary file", nil),
    ]

    @Test func kinds() {
        for (name, text, kind, format) in Self.cases {
            let found = FileKind(of: Array(text.utf8), named: name)
            #expect(found.name == kind && found.format == format, "\(name): \(text)")
        }
    }

    /// The encoding does not change what a file is.
    @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE"])
    func kindsInWideEncodings(_ encoding: String) throws {
        for (name, text, kind, _) in Self.cases where text.count > 20 && text.allSatisfy({ $0.isASCII && $0 > "\u{8}" })
        {
            guard !["MARC 21", "Rich Text Format (RTF)"].contains(kind) else { continue }
            let bytes = try #require(encoded("\u{FEFF}" + text, in: encoding))
            #expect(FileKind(of: bytes, named: name).name == kind, "\(name): \(text)")
        }
    }

    /// Every command refuses what it does not read, says what it is, and ends with 2.
    @Test func commandsRefuseByName() throws {
        let folder = try TemporaryFolder()
        for (index, (name, text, kind, format)) in Self.cases.enumerated() where format == nil && !text.isEmpty {
            let path = try folder.write("\(index)-\(name)", text)
            for arguments in [["read", path], ["check", path], ["convert", path, "--to", "bibtex"], ["tidy", path]] {
                let run = try CitandaRun(arguments)
                #expect(run.exitCode == 2, "\(arguments)")
                #expect(run.output.isEmpty, "\(arguments)")
                #expect(run.errors.contains("is \(kind)"), "\(arguments): \(run.errors)")
            }
        }
    }
}
