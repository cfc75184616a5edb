import CitandaArchives
import CitandaDiagnostics
import CitandaEncodings
import CitandaXML

/// The parts of a text in OpenDocument: an archive, or one file that holds everything (ODF 1.3, part 2 and part 3, §3.1).
struct OpenDocumentPackage {
    /// The name of the part with the text; empty for a document in one file.
    let main: String
    let content: MarkupTree
    /// The part with the named styles; nil for a document in one file.
    let styles: MarkupTree?
    private(set) var diagnostics: [Diagnostic] = []

    init(_ bytes: [UInt8]) throws {
        if !bytes.starts(with: Self.archiveStart), Self.isMarkup(bytes) {
            main = ""
            styles = nil
            let (tree, faults) = Self.parse(bytes)
            content = tree
            report(faults, in: "the file")
            return
        }
        let archive = try Archive(bytes)
        try Self.checkEncryption(archive)
        main = "content.xml"
        guard let text = try archive.contents(of: main) else {
            throw DocumentFailure("is no OpenDocument text: the archive has no “content.xml”")
        }
        let (tree, faults) = Self.parse(text)
        content = tree
        styles = try archive.contents(of: "styles.xml").map { Self.parse($0).value }
        report(faults, in: "“content.xml”")
    }

    private static let archiveStart = Array("PK".utf8)

    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let start = TextEncoding.wide(bytes) == nil ? bytes.first { $0 > 0x20 && $0 < 0x80 } : UInt8(ascii: "<")
        return start == UInt8(ascii: "<")
    }

    private static func parse(_ bytes: [UInt8]) -> Parsed<MarkupTree> {
        MarkupTree.xml(TextEncoding.decode(bytes).value, prefixes: prefixes)
    }

    private static func checkEncryption(_ archive: Archive) throws {
        guard let manifest = try archive.contents(of: "META-INF/manifest.xml"),
            let root = parse(manifest).value.root
        else { return }
        if !root.descendants(["manifest:encryption-data"]).isEmpty {
            throw DocumentFailure("is encrypted with a password")
        }
    }

    /// A damaged part is read as far as its tags are understood; the first fault is enough to say so.
    private mutating func report(_ faults: [Diagnostic], in part: String) {
        guard var fault = faults.first else { return }
        fault.message = "\(part) is damaged: \(fault.message)"
        fault.range = 0..<0
        diagnostics.append(fault)
    }

    static let prefixes: [String: String] = {
        var prefixes = ["http://www.w3.org/1999/xlink": "xlink", "http://www.w3.org/XML/1998/namespace": "xml"]
        for (name, prefix) in [
            ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("drawing", "draw"),
            ("xsl-fo-compatible", "fo"), ("manifest", "manifest"), ("svg-compatible", "svg"),
        ] {
            prefixes["urn:oasis:names:tc:opendocument:xmlns:\(name):1.0"] = prefix
        }
        return prefixes
    }()
}
