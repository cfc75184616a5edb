import CitandaCSL
import CitandaDiagnostics
import CitandaFiles
import Foundation

/// Finds styles and locales: a file, those that are part of the program, then the user's folders.
struct StyleFinder {
    /// Folders named on the command line.
    let styleFolders: [String]
    let localeFolders: [String]

    init(styles: [String] = [], locales: [String] = []) {
        let environment = ProcessInfo.processInfo.environment
        let home = environment["HOME"] ?? ""
        styleFolders =
            styles
            + [
                environment["CITANDA_STYLES"] ?? "", home.isEmpty ? "" : home + "/Zotero/styles",
                "/usr/share/citation-style-language/styles",
            ].filter { !$0.isEmpty }
        localeFolders =
            locales
            + [environment["CITANDA_LOCALES"] ?? "", "/usr/share/citation-style-language/locales"].filter {
                !$0.isEmpty
            }
    }

    /// The style of a name or path, its dependent styles followed to the parent, with the findings of its file.
    func style(_ name: String) throws -> (style: Style, diagnostics: [Diagnostic], source: SourceText) {
        var wanted = name
        for _ in 0..<5 {
            let source = try file(wanted)
            let (style, diagnostics) = Style.parse(source.bytes, name: source.name)
            guard let style else {
                let printer = TerminalPrinter(for: STDERR_FILENO)
                throw CommandFailure(
                    "\(source.name) is not a style", details: diagnostics.map { printer.text($0, in: source) }.joined())
            }
            guard let parent = style.independentParent, let last = parent.split(separator: "/").last else {
                return (style, diagnostics, source)
            }
            wanted = String(last)
        }
        throw CommandFailure("\(name): the style depends on others in a circle")
    }

    private func file(_ name: String) throws -> SourceText {
        let manager = FileManager.default
        if name.contains("/") || name.hasSuffix(".csl"), manager.fileExists(atPath: name) {
            return try InputFile(argument: name).source()
        }
        let file = name.hasSuffix(".csl") ? name : name + ".csl"
        if let bytes = Embedded.file(named: file) { return SourceText(name: file, bytes: bytes) }
        for folder in styleFolders {
            for path in ["\(folder)/\(file)", "\(folder)/dependent/\(file)"] where manager.fileExists(atPath: path) {
                return try InputFile(argument: path).source()
            }
        }
        let own = Embedded.names.filter { $0.hasSuffix(".csl") }.map { String($0.dropLast(4)) }
        throw CommandFailure(
            "no style “\(name)”; looked for a file of that name, in the program (\(own.joined(separator: ", "))), and in \(styleFolders.joined(separator: ", "))"
        )
    }

    /// Locales from the named folders, then from the program, then from the distribution's folder.
    var locales: LocaleSource {
        let folders = localeFolders
        return { language in
            for folder in folders.dropLast() { if let locale = Self.read(folder, language) { return locale } }
            return Embedded.locale(language) ?? folders.last.flatMap { Self.read($0, language) }
        }
    }

    /// The locale of a folder, nil where there is none; what is wrong with its file is said.
    private static func read(_ folder: String, _ language: String) -> StyleLocale? {
        let path = "\(folder)/locales-\(language).xml"
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do {
            let source = try InputFile(argument: path).source()
            let (locale, findings) = StyleLocale.parse(source.bytes)
            StandardError.write(findings, in: source)
            return locale
        } catch {
            StandardError.write("citanda: \(error)")
            return nil
        }
    }
}
