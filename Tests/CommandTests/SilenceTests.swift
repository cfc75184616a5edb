import Foundation
import TestSupport
import Testing

/// Nothing that a user could take for success is silent.
@Suite struct SilenceTests {
    private static let note = "Text.[^1]\n\n[^1]: Ann Roe, *Ports* (Oslo: Fjord Press, 2001), 3.\n"

    @Test func aTextWithoutCitationsSaysSo() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("preface.md", "# Preface\n\nI thank my friends.\n")
        for arguments in [["read", path], ["convert", path, "--to", "bibtex"], ["convert", path, "--to", "notes"]] {
            let run = try CitandaRun(arguments)
            #expect(run.exitCode == 0)
            #expect(run.errors.contains("[nothing-found]"), "\(arguments)")
        }
        let check = try CitandaRun(["check", path])
        #expect(check.output.contains("[nothing-found]") && !check.output.contains("no findings"))
        #expect(check.exitCode == 0)
        #expect(try !CitandaRun(["read", folder.write("a.md", Self.note)]).errors.contains("nothing-found"))
    }

    /// MODS must hold a record, so that an empty library is no file at all; other formats have an empty form.
    @Test func anEmptyLibrary() throws {
        let folder = try TemporaryFolder()
        let output = folder.url.appendingPathComponent("out").path
        for (name, text) in [("a.bib", ""), ("a.json", "[]"), ("a.md", "No notes.\n")] {
            let path = try folder.write(name, text)
            let mods = try CitandaRun(["convert", path, "--to", "mods", "--out", output])
            #expect(mods.exitCode == 2)
            #expect(mods.errors.contains("no works"))
            #expect(!FileManager.default.fileExists(atPath: output))
            for format in ["csl-json", "biblatex"] {
                let run = try CitandaRun(["convert", path, "--to", format])
                #expect(run.exitCode == 0)
                #expect(run.output == (format == "csl-json" ? "[]\n" : ""))
                #expect(run.errors.contains(name), "\(name)")
            }
        }
    }

    @Test func commandsSayWhatTheyDoNotRead() throws {
        let folder = try TemporaryFolder()
        let text = try folder.write("essay.md", Self.note)
        let records = try folder.write("a.bib", "@book{a, title = {T}}\n")
        let items = try folder.write("a.json", "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\"}]")
        for (arguments, says) in [
            (["tidy", text], "is a text, which “citanda tidy” does not read"),
            (["tidy", text, "--as-is"], "is a text"), (["tidy", items], "is CSL-JSON"),
            (["read", records], "is BibTeX, which “citanda read” does not read"), (["read", items], "is CSL-JSON"),
            (["parse", records], "is BibTeX, which “citanda parse” does not read"),
        ] {
            let run = try CitandaRun(arguments)
            #expect(run.exitCode == 2 && run.output.isEmpty, "\(arguments)")
            #expect(run.errors.contains(says), "\(arguments): \(run.errors)")
        }
    }

    /// `--from` overrules the judgement of a text, and not that a file is none.
    @Test func theUserMayKnowBetter() throws {
        let folder = try TemporaryFolder()
        let text = "Text.[^1]\n\n[^1]: Ann Roe, *Ports* (Oslo: Fjord Press, 2001), 3.\n"
        // A language that is not read, and one that is.
        #expect(try CitandaRun(["convert", try folder.write("a.typ", text), "--to", "bibtex"]).exitCode == 2)
        for name in ["a.typ", "a.html"] {
            let path = try folder.write(name, text)
            let run = try CitandaRun(["convert", path, "--from", "manuscript", "--to", "bibtex"])
            #expect(run.output.contains("roe2001ports"), "\(name)")
        }
        for content in ["PK\u{3}\u{4}word/document.xml", "%PDF-1.7\n@book{a, title = {T}}", "\u{0}\u{1}\u{2}\u{3}"] {
            let path = try folder.write("b", content)
            for format in ["manuscript", "bibtex", "csl-json"] {
                let run = try CitandaRun(["convert", path, "--from", format, "--to", "bibtex"])
                #expect(run.exitCode == 2 && run.output.isEmpty && run.errors.contains(" is "), "\(content) \(format)")
            }
        }
    }

    // MARK: - Documents that cite a bibliography

    private static let bib = "@book{roe2001, title = {Ports}}\n@book{lee1999, title = {Salt}}\n"
    private static let items = """
        [{"id": "roe2001", "type": "book", "title": "Ports"}, {"id": "lee1999", "type": "book", "title": "Salt"}]
        """

    /// Documents in every form, each citing one entry of the two and one that is missing.
    @Test(arguments: [
        ("paper.md", "Ports [see @roe2001, 44; @missing] are old.\n"),
        ("paper.qmd", "@roe2001 and [-@missing], see @fig-map and mail a@example.org.\n"),
        ("paper.txt", "Ports [@roe2001; @missing].\n"),
        ("paper.tex", "\\documentclass{article}\\cite{roe2001,missing}\n"),
        ("paper.aux", "\\relax\n\\citation{roe2001}\n\\citation{missing}\n"),
        (
            "paper.bcf",
            "<?xml version=\"1.0\"?>\n<bcf:controlfile><bcf:citekey>roe2001</bcf:citekey><bcf:citekey>missing</bcf:citekey></bcf:controlfile>"
        ),
    ])
    func citedKeys(_ name: String, _ text: String) throws {
        let folder = try TemporaryFolder()
        let document = try folder.write(name, text)
        for (library, content) in [("a.bib", Self.bib), ("a.json", Self.items)] {
            let run = try CitandaRun([
                "check", folder.write(library, content), "--cited-in", document, "--format", "json",
            ])
            let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            let findings = (json?["diagnostics"] as? [[String: Any]] ?? [])
            func messages(_ id: String) -> [String] {
                findings.filter { $0["id"] as? String == id }.compactMap { $0["message"] as? String }
            }
            #expect(messages("cited-key-missing").count == 1 && messages("cited-key-missing")[0].contains("“missing”"))
            #expect(messages("listed-not-cited") == ["no document cites “lee1999”"], "\(name) \(library)")
        }
    }

    @Test func aDocumentThatCitesNothingSaysSo() throws {
        let folder = try TemporaryFolder()
        let library = try folder.write("a.bib", Self.bib)
        let plain = try folder.write("plain.md", "No keys.\n")
        #expect(try CitandaRun(["check", library, "--cited-in", plain]).errors.contains("cites no keys"))
        let other = try CitandaRun(["check", library, "--cited-in", library])
        #expect(other.exitCode == 2 && other.errors.contains("is BibTeX"))
        let manuscript = try CitandaRun(["check", folder.write("essay.md", Self.note), "--cited-in", plain])
        #expect(manuscript.errors.contains("--cited-in does not apply"))
    }
}
