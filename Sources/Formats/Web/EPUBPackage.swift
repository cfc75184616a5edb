import CitandaArchives
import CitandaDiagnostics
import CitandaEncodings
import CitandaXML

/// The files of a book in EPUB: a ZIP archive whose package document lists the pages in order (EPUB 3.3, §5).
struct EPUBPackage {
    private let archive: Archive
    /// The names of the pages in reading order, also of those that are read beside the text, such as pages of notes.
    private(set) var spine: [String] = []
    /// The names of the style sheets.
    private var sheets: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ bytes: [UInt8]) throws {
        archive = try Archive(bytes)
        try Self.checkEncryption(archive)
        let paths = try Self.packagePaths(archive)
        guard let path = paths.first(where: { archive.name(of: $0) != nil }),
            let root = try Self.tree(path, in: archive)?.root
        else { throw DocumentFailure("is no EPUB book: the archive names no package document") }
        read(root, path)
    }

    private static func tree(_ path: String, in archive: Archive) throws -> MarkupTree? {
        guard let bytes = try archive.contents(of: path) else { return nil }
        return MarkupTree.xml(TextEncoding.decode(bytes).value, prefixes: prefixes).value
    }

    private static let prefixes = [
        "urn:oasis:names:tc:opendocument:xmlns:container": "", "http://www.idpf.org/2007/opf": "",
        "http://www.w3.org/2001/04/xmlenc#": "", "http://www.w3.org/1999/xhtml": "",
        "http://www.idpf.org/2007/ops": "epub", "http://www.w3.org/XML/1998/namespace": "xml",
    ]

    /// The package documents that the container names, or all in the archive where there is no container.
    private static func packagePaths(_ archive: Archive) throws -> [String] {
        let container = try tree("META-INF/container.xml", in: archive)?.root
        let named = container?.descendants(["rootfile"]).compactMap { $0["full-path"] }.map(WebAddress.decoded) ?? []
        return named + archive.names.filter { $0.hasSuffix(".opf") }
    }

    /// Fonts may be made unreadable, as their licences ask; encrypted pages cannot be read.
    private static func checkEncryption(_ archive: Archive) throws {
        guard let root = try tree("META-INF/encryption.xml", in: archive)?.root else { return }
        for data in root.descendants(["EncryptedData"]) {
            let method = data.first("EncryptionMethod")?["Algorithm"] ?? ""
            guard !fontMethods.contains(method) else { continue }
            let files = data.descendants(["CipherReference"]).compactMap { $0["URI"]?.lowercased() }
            let isFont = files.allSatisfy { file in fontSuffixes.contains { file.hasSuffix($0) } }
            if !isFont { throw DocumentFailure("is encrypted against copying") }
        }
    }

    private static let fontMethods: Set<String> = [
        "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC",
    ]
    private static let fontSuffixes = [".ttf", ".otf", ".woff", ".woff2", ".ttc"]

    private mutating func read(_ root: MarkupTree.Element, _ path: String) {
        var items: [String: MarkupTree.Element] = [:]
        for item in root.first("manifest")?.elements ?? [] {
            if let id = item["id"], items[id] == nil { items[id] = item }
            if item["media-type"] == "text/css", let href = item["href"] {
                sheets.append(WebAddress.resolve(href, from: path))
            }
        }
        var seen: Set<String> = []
        for reference in root.first("spine")?.elements ?? [] {
            guard let id = reference["idref"] else { continue }
            guard let item = items[id], let href = item["href"] else {
                report("the spine names “\(id)”, which is not in the manifest")
                continue
            }
            // The table of contents repeats the headings.
            if item.words(of: "properties").contains("nav") || Self.isPicture(item["media-type"] ?? "") { continue }
            let page = WebAddress.resolve(href, from: path)
            guard spine.count < Self.mostPages else { return report("the spine has more than \(Self.mostPages) pages") }
            if seen.insert(page).inserted { spine.append(page) }
        }
    }

    private static func isPicture(_ type: String) -> Bool { type.hasPrefix("image/") }

    /// A page as a tree; nil, with a finding, for a page that is missing or damaged.
    mutating func page(_ path: String) -> MarkupTree? {
        guard let bytes = contents(path) else { return nil }
        let text = TextEncoding.decode(bytes).value
        let (tree, faults) = MarkupTree.xml(text, prefixes: Self.prefixes)
        if tree.root != nil, faults.isEmpty { return tree }
        let soup = MarkupTree.html(WordConditions.hidden(in: text)).value
        if soup.root != nil { return soup }
        report("“\(path)” has no text")
        return nil
    }

    /// The style sheets.
    var styleSheets: [String] {
        mutating get { sheets.compactMap { contents($0) }.map { String(decoding: $0, as: UTF8.self) } }
    }

    private mutating func contents(_ path: String) -> [UInt8]? {
        do {
            if let bytes = try archive.contents(of: path) { return bytes }
            report("“\(path)” is missing in the archive")
        } catch {
            report("“\(path)” cannot be unpacked")
        }
        return nil
    }

    private static let mostFindings = 100
    /// The longest books have some hundred files.
    private static let mostPages = 5000

    private mutating func report(_ message: String) {
        guard diagnostics.count < Self.mostFindings else { return }
        diagnostics.append(Diagnostic(.bookPartMissing, message, at: 0..<0))
    }
}

extension FindingKind {
    /// A file of a book is missing or damaged.
    public static let bookPartMissing = FindingKind(
        "book-part-missing", .warning, "A file of an EPUB book is missing or damaged",
        why: """
            The package document of a book lists its files in order. A file that is missing is left out, and the notes in \
            it too.
            """,
        example: Example(
            .words,
            wrong: "A package document that lists “notes.xhtml”, and an archive without that file.",
            right: "An archive with all files that the package document lists."),
        source: "EPUB 3.3, §5.7")
}
