import CitandaArchives
import CitandaDiagnostics
import CitandaDocuments

/// A manuscript in Markdown as a Word document, as a simple program would write it.
public enum WordDocument {
    /// The document with the headings, paragraphs, lists, italics and footnotes of a text.
    ///
    /// - Throws: the error of the archive.
    public static func bytes(of markdown: [UInt8]) throws -> [UInt8] {
        let document = DocumentReader.read(SourceText(name: "sample", bytes: markdown)).value
        var numbers: [Range<Int>: Int] = [:]
        for (index, note) in document.notes.enumerated() { if let anchor = note.anchor { numbers[anchor] = index + 1 } }
        let marks = document.markers.map(\.range)
        func paragraph(_ passage: Passage, style: String, at range: Range<Int>) -> String {
            let marks = marks.filter { range.contains($0.lowerBound) }.map { mark in
                (offset: passage.offsets(ofSource: mark).lowerBound, number: numbers[mark], source: mark)
            }
            var out = "<w:p><w:pPr><w:pStyle w:val='\(style)'/></w:pPr>"
            var start = 0
            for mark in marks {
                out += runs(passage, start..<mark.offset)
                out +=
                    mark.number.map { "<w:r><w:footnoteReference w:id='\($0)'/></w:r>" }
                    ?? run(String(decoding: markdown[mark.source], as: UTF8.self), isItalic: false)
                start = mark.offset
            }
            return out + runs(passage, start..<passage.text.count) + "</w:p>"
        }
        var body = ""
        for section in document.sections {
            if section.level > 0 {
                body += paragraph(section.heading, style: "Heading\(section.level)", at: section.headingRange)
            }
            for block in section.blocks {
                body += paragraph(block.passage, style: block.kind == .listItem ? "List" : "Normal", at: block.range)
            }
        }
        let notes = document.notes.enumerated().map { index, note in
            let parts = note.passage.text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let paragraphs = parts.map { "<w:p>\(runs(note.passage, $0.startIndex..<$0.endIndex))</w:p>" }
            return "<w:footnote w:id='\(index + 1)'>\(paragraphs.joined())</w:footnote>"
        }.joined()
        return try package(body: body, notes: notes)
    }

    private static func runs(_ passage: Passage, _ range: Range<Int>) -> String {
        let italics = passage.spans.filter { $0.style == .italic }.map(\.range)
        let edges = Set(italics.flatMap { [$0.lowerBound, $0.upperBound] } + [range.lowerBound, range.upperBound])
            .filter { range.lowerBound <= $0 && $0 <= range.upperBound }.sorted()
        return zip(edges, edges.dropFirst()).map { start, end in
            run(passage[start..<end], isItalic: italics.contains { $0.lowerBound <= start && end <= $0.upperBound })
        }.joined()
    }

    private static func run(_ text: String, isItalic: Bool) -> String {
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let look = isItalic ? "<w:rPr><w:i/></w:rPr>" : ""
        return "<w:r>\(look)<w:t xml:space='preserve'>\(escaped)</w:t></w:r>"
    }

    private static func package(body: String, notes: String) throws -> [UInt8] {
        let word = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let list = "xmlns='http://schemas.openxmlformats.org/package/2006/relationships'"
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        func relations(_ names: [(String, String)]) -> String {
            let all = names.enumerated().map {
                "<Relationship Id='r\($0.offset)' Type='\(office)/\($0.element.0)' Target='\($0.element.1)'/>"
            }
            return "<Relationships \(list)>\(all.joined())</Relationships>"
        }
        func override(_ name: String, _ kind: String) -> String {
            "<Override PartName='/word/\(name).xml' ContentType='\(type).\(kind)+xml'/>"
        }
        let styles = (1...6).map {
            "<w:style w:type='paragraph' w:styleId='Heading\($0)'><w:name w:val='heading \($0)'/></w:style>"
        }.joined()
        let parts = [
            (
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + override("document", "document.main") + override("footnotes", "footnotes")
                    + override("styles", "styles") + "</Types>"
            ), ("_rels/.rels", relations([("officeDocument", "word/document.xml")])),
            (
                "word/_rels/document.xml.rels",
                relations([("footnotes", "footnotes.xml"), ("styles", "styles.xml")])
            ), ("word/document.xml", "<w:document \(word)><w:body>\(body)</w:body></w:document>"),
            ("word/footnotes.xml", "<w:footnotes \(word)>\(notes)</w:footnotes>"),
            ("word/styles.xml", "<w:styles \(word)>\(styles)</w:styles>"),
        ]
        return try Archive.packed(parts.map { ($0.0, Array($0.1.utf8)) })
    }
}
