import CitandaArchives
import CitandaDiagnostics
import CitandaEncodings
import CitandaWorks
import CitandaXML

/// Adds comments and the marks of live citations to a text in OpenDocument. Only new elements are put between others.
struct OpenDocumentEditor {
    private let archive: Archive
    private let source: [UInt8]
    private let origin: SourceOrigin
    /// The paragraphs and headings, in order; those in notes lie inside others.
    private let paragraphs: [Range<Int>]
    private let firstNumber: Int
    private var edits = PartEdits()

    private static let main = "content.xml"

    private init(_ bytes: [UInt8], _ origin: SourceOrigin) throws {
        guard bytes.starts(with: "PK".utf8) else {
            throw DocumentFailure("cannot be changed: only texts in an archive are")
        }
        archive = try Archive(bytes)
        guard let source = try archive.contents(of: Self.main), TextEncoding.decode(source).value == source else {
            throw DocumentFailure("cannot be changed: “\(Self.main)” is missing or is not in UTF-8")
        }
        self.source = source
        self.origin = origin
        let root = MarkupTree.xml(source, prefixes: OpenDocumentPackage.prefixes).value.root
        paragraphs = root?.descendants(["text:p", "text:h"]).map(\.range) ?? []
        firstNumber = Self.highestNumber(in: root) + 1
    }

    /// The highest number of a mark that Citanda wrote before, so that names stay distinct.
    private static func highestNumber(in root: MarkupTree.Element?) -> Int {
        let marks = root?.descendants(["office:annotation", "text:reference-mark-start"]) ?? []
        return marks.compactMap { mark in
            let name = mark["office:name"] ?? mark["text:name"] ?? ""
            return name.firstRange(of: mark.name == "office:annotation" ? "citanda" : "RNDcitanda")
                .flatMap { Int(name[$0.upperBound...]) }
        }.max() ?? 0
    }

    /// A copy of a document with comments, which are tied to the marks of notes or to the words of the text.
    static func adding(
        _ comments: [DocumentComment], to bytes: [UInt8], origin: SourceOrigin, signature: ChangeSignature
    ) throws -> [UInt8] {
        guard !comments.isEmpty else { return bytes }
        var editor = try OpenDocumentEditor(bytes, origin)
        for (index, comment) in comments.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }).enumerated() {
            let place = comment.mark.flatMap { editor.place(of: $0) } ?? editor.place(of: comment.range)
            guard let place = place ?? editor.paragraphs.first.flatMap({ editor.inside(paragraph: $0) }) else {
                throw DocumentFailure("cannot be changed: the document has no text")
            }
            let name = "citanda\(editor.firstNumber + index)"
            let lines = comment.text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { editor.element("text", "p", "", XMLWriter.escaped(String($0))) }.joined()
            let date = signature.date.map { editor.element("dc", "date", "", $0) } ?? ""
            let author = editor.element("dc", "creator", "", XMLWriter.escaped(signature.author))
            editor.edits.replace(
                place.lowerBound..<place.lowerBound,
                with: editor.element("office", "annotation", " office:name=\"\(name)\"", author + date + lines))
            editor.edits.replace(
                place.upperBound..<place.upperBound,
                with: editor.element("office", "annotation-end", " office:name=\"\(name)\"", ""))
        }
        return try editor.finished()
    }

    /// A copy of a document with the fields of a reference manager around typed citations.
    static func making(
        _ changes: [DocumentChange], in bytes: [UInt8], origin: SourceOrigin
    ) throws -> ChangedDocument {
        var editor = try OpenDocumentEditor(bytes, origin)
        var left: [(index: Int, reason: String)] = []
        for (index, change) in changes.enumerated() {
            guard case .field(let range, let instruction) = change else {
                left.append((index, "text is replaced in Word documents only"))
                continue
            }
            guard let place = editor.place(of: range), editor.isInOneParagraph(place) else {
                left.append((index, "the text begins and ends in different paragraphs"))
                continue
            }
            // Each mark of LibreOffice has a name of its own; Zotero puts random letters behind the data.
            let name = XMLWriter.escaped(
                "\(instruction.trimmingBlanks) RNDcitanda\(editor.firstNumber + index)", inAttribute: true)
            for (offset, mark) in [(place.lowerBound, "start"), (place.upperBound, "end")] {
                editor.edits.replace(
                    offset..<offset,
                    with: editor.element("text", "reference-mark-\(mark)", " text:name=\"\(name)\"", ""))
            }
        }
        return ChangedDocument(
            bytes: left.count == changes.count ? bytes : try editor.finished(), left: left)
    }

    /// The bytes of a range of the reading text; for the mark of a note, those of the whole note.
    private func place(of range: Range<Int>) -> Range<Int>? {
        let stretches = origin.stretches(of: range)
        guard let first = stretches.first, let last = stretches.last,
            stretches.allSatisfy({ origin.parts[$0.part] == Self.main })
        else { return nil }
        return first.source..<max(first.source, last.source + last.sourceCount)
    }

    private func inside(paragraph: Range<Int>) -> Range<Int>? {
        let tagEnd = source[paragraph].firstIndex(of: UInt8(ascii: ">")) ?? paragraph.lowerBound
        return source[tagEnd - 1] == UInt8(ascii: "/") ? nil : tagEnd + 1..<tagEnd + 1
    }

    private func isInOneParagraph(_ place: Range<Int>) -> Bool {
        func innermost(_ offset: Int) -> Range<Int>? {
            paragraphs.filter { $0.lowerBound < offset && offset < $0.upperBound }.min { $0.count < $1.count }
        }
        return innermost(place.lowerBound) == innermost(place.upperBound)
    }

    private static let namespaces = [
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "dc": "http://purl.org/dc/elements/1.1/",
    ]

    /// An element that declares its prefixes itself: the document may have others.
    private func element(_ prefix: String, _ name: String, _ attributes: String, _ content: String) -> String {
        let declaration = Self.namespaces[prefix].map { " xmlns:\(prefix)=\"\($0)\"" } ?? ""
        let start = "<\(prefix):\(name)\(declaration)\(attributes)"
        return content.isEmpty ? start + "/>" : "\(start)>\(content)</\(prefix):\(name)>"
    }

    private func finished() throws -> [UInt8] {
        guard let bytes = edits.applied(to: source) else {
            throw DocumentFailure("cannot be changed: two changes overlap")
        }
        return try archive.replacing([(Self.main, bytes)])
    }
}
