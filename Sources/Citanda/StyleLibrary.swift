import CitandaCSL
import CitandaDiagnostics
import CitandaFiles
import Foundation
import SystemPackage

/// Finds styles and locales by name: a file, those inside the library, then the user's folders.
///
///     let styles = StyleLibrary { findings, text in findings.forEach { print(text.name, $0.message) } }
///     let processor = Processor(style: try styles.style("chicago-notes-bibliography-18"), locales: styles.locales)
public struct StyleLibrary: Sendable {
    /// Receives the findings of a style or locale file, and its text.
    public typealias Report = @Sendable (_ findings: [Diagnostic], _ text: SourceText) -> Void

    /// The folders of styles, in the order of the search.
    let styleFolders: [String]
    /// The folders of locale files, in the order of the search.
    let localeFolders: [String]
    private let report: Report

    /// A library of the styles inside, and of those in folders.
    ///
    /// The folders of the environment variables `CITANDA_STYLES` and `CITANDA_LOCALES`, of Zotero and of the distribution
    /// follow those given.
    ///
    /// - Parameters:
    ///   - styles: Folders of styles.
    ///   - locales: Folders of locale files.
    ///   - report: Receives the findings of each file that is read.
    public init(styles: [String] = [], locales: [String] = [], report: @escaping Report = { _, _ in }) {
        self.report = report
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

    /// The style of a name or path. A dependent style leads to its parent.
    ///
    /// - Throws: `FileFailure` where there is no such style, or its file is none.
    public func style(_ name: String) throws -> Style {
        var wanted = name
        for _ in 0..<Self.longestChain {
            let source = try file(wanted)
            let (style, findings) = Style.parse(source.bytes, name: source.name)
            guard let style else {
                report(findings, source)
                throw FileFailure(source.name, "is not a style")
            }
            guard let parent = style.independentParent, let last = parent.split(separator: "/").last else {
                report(findings, source)
                return style
            }
            wanted = String(last)
        }
        throw FileFailure(name, "the style depends on others in a circle")
    }

    /// The styles that may depend on one another in a chain. The published styles have two.
    private static let longestChain = 5

    /// A processor for a style of notes; nil for a style of another class.
    ///
    /// - Throws: `FileFailure` where there is no such style, or its file is none.
    public func noteProcessor(_ name: String) throws -> Processor? {
        let style = try style(name)
        return style.styleClass == .note ? Processor(style: style, locales: locales) : nil
    }

    private func file(_ name: String) throws -> SourceText {
        let manager = FileManager.default
        if name.contains("/") || name.hasSuffix(".csl"), manager.fileExists(atPath: name) {
            return try text(name)
        }
        let file = name.hasSuffix(".csl") ? name : name + ".csl"
        if let bytes = Embedded.file(named: file) { return SourceText(name: file, bytes: bytes) }
        for folder in styleFolders {
            for path in ["\(folder)/\(file)", "\(folder)/dependent/\(file)"] where manager.fileExists(atPath: path) {
                return try text(path)
            }
        }
        let own = Embedded.names.filter { $0.hasSuffix(".csl") }.map { String($0.dropLast(4)) }
        throw FileFailure(
            name,
            "no style of this name; looked for a file, among the styles inside (\(own.joined(separator: ", "))), and in \(styleFolders.joined(separator: ", "))"
        )
    }

    private func text(_ path: String) throws -> SourceText {
        SourceText(name: path, bytes: try InputFile(FilePath(argument: path)).contents())
    }

    /// Locales from the folders given, then from the library, then from the distribution's folder.
    public var locales: LocaleSource {
        let folders = localeFolders
        return { [self] language in
            for folder in folders.dropLast() { if let locale = locale(language, in: folder) { return locale } }
            return Embedded.locale(language) ?? folders.last.flatMap { locale(language, in: $0) }
        }
    }

    /// The locale of a folder; nil where there is none.
    private func locale(_ language: String, in folder: String) -> StyleLocale? {
        let path = "\(folder)/locales-\(language).xml"
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do {
            let source = try text(path)
            let (locale, findings) = StyleLocale.parse(source.bytes)
            report(findings, source)
            return locale
        } catch {
            report([Diagnostic(.cslNoLocale, "\(error)", at: 0..<0)], SourceText(name: path, bytes: []))
            return nil
        }
    }
}
