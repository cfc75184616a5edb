import Foundation
import TestSupport
import Testing

/// What is wrong with styles and locales reaches the user, whichever command reads them.
struct StyleFilesTests {
    private static let works =
        #"[{"id": "a", "type": "book", "title": "Tides", "author": [{"family": "Brandt", "given": "Ada"}]}]"#

    /// Macros that call the next one so often, a layout and a bibliography that call the first one.
    private static func style(macros: Int, calls: Int, groups: Int) -> String {
        let open = String(repeating: "<group>", count: groups)
        let close = String(repeating: "</group>", count: groups)
        let body = (0..<macros).map { number in
            "<macro name=\"m\(number)\">\(open)"
                + String(repeating: "<text macro=\"m\(number + 1)\"/>", count: calls) + "\(close)</macro>"
        }.joined()
        return "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"note\">\(body)"
            + "<macro name=\"m\(macros)\"><text variable=\"title\"/></macro>"
            + "<citation><layout><text macro=\"m0\"/></layout></citation>"
            + "<bibliography><layout><text macro=\"m0\"/></layout></bibliography></style>"
    }

    @Test(arguments: [
        (60, 2, 0, "steps", "csl-too-long"), (40, 3, 1, "steps", "csl-too-long"), (90, 1, 0, "levels", "csl-too-deep"),
        (20, 1, 30, "levels", "csl-too-deep"),
    ])
    func whatIsLeftEmptyIsSaid(_ macros: Int, _ calls: Int, _ groups: Int, _ reason: String, _ id: String) throws {
        let folder = try TemporaryFolder()
        let works = try folder.write("works.json", Self.works)
        let style = try folder.write("house.csl", Self.style(macros: macros, calls: calls, groups: groups))
        for arguments in [
            ["cite", "--bibliography", works, "--style", style, "--output", "text"],
            ["convert", works, "--to", style], ["convert", works, "--to", "notes", "--style", style],
        ] {
            let run = try CitandaRun(arguments)
            #expect(run.exitCode == 0)
            #expect(
                run.errors.contains("house.csl:1:") && run.errors.contains(reason) && run.errors.contains("[\(id)]"))
        }
    }

    @Test(arguments: [
        ("<locale xmlns=\"http://purl.org/net/xbiblio/csl\"><terms>", "xml-syntax"), ("", "xml-empty"),
        ("<html></html>", "csl-no-locale"), ("no XML", "xml-syntax"),
    ])
    func aBrokenLocaleIsNamed(_ text: String, _ id: String) throws {
        let folder = try TemporaryFolder()
        let works = try folder.write("works.json", Self.works)
        _ = try folder.write("locales-en-US.xml", text)
        let run = try CitandaRun(
            ["cite", "--bibliography", works, "--locales", folder.url.path, "--output", "text"])
        #expect(run.exitCode == 0 && run.output.contains("Brandt, Ada. Tides."))
        #expect(run.errors.contains("locales-en-US.xml:") && run.errors.contains("[\(id)]"), "\(run.errors)")
        let converted = try CitandaRun(["convert", works, "--to", "notes", "--locales", folder.url.path])
        #expect(converted.errors.contains("[\(id)]"))
    }

    @Test func aLocaleThatIsAFolderIsNamed() throws {
        let folder = try TemporaryFolder()
        let works = try folder.write("works.json", Self.works)
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("locales-en-US.xml"), withIntermediateDirectories: false)
        let run = try CitandaRun(
            ["cite", "--bibliography", works, "--locales", folder.url.path, "--output", "text"])
        #expect(run.exitCode == 0 && run.errors.contains("locales-en-US.xml: is a folder"))
    }
}
