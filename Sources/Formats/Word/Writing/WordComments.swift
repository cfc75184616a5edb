import CitandaArchives
import CitandaDiagnostics
import CitandaXML

/// Writes comments into a Word document. A comment on a note is anchored at the mark of the note in the text: comments inside notes
/// make other programs lose the notes.
struct WordComments {
    private var editor: WordEditor
    private let origin: SourceOrigin
    private let signature: ChangeSignature

    /// The document with comments added; without comments the same bytes.
    ///
    /// - Parameters:
    ///   - comments: The comments, in any order.
    ///   - bytes: The document.
    ///   - origin: The origin of the reading text.
    ///   - signature: Who makes the comments, and when.
    /// - Throws: `DocumentFailure` where the document cannot be changed.
    static func adding(
        _ comments: [DocumentComment], to bytes: [UInt8], origin: SourceOrigin, signature: ChangeSignature
    ) throws -> [UInt8] {
        guard !comments.isEmpty else { return bytes }
        do {
            var writer = WordComments(
                editor: try WordEditor(bytes), origin: origin, signature: signature)
            try writer.write(comments)
            return try writer.editor.finished()
        } catch let failure as ArchiveFailure {
            throw DocumentFailure(failure.description)
        }
    }

    private mutating func write(_ comments: [DocumentComment]) throws {
        let name = editor.package.main
        guard let main = try editor.part(name) else {
            throw DocumentFailure("cannot be changed: “\(name)” is damaged or is not in UTF-8")
        }
        let anchors = WordAnchors(part: name, root: main.root)
        guard let first = anchors.first else { throw DocumentFailure("cannot be changed: the document has no text") }
        // The list of comments may have another prefix than the text.
        let markup = try editor.name(ofPart: "comments").flatMap { try editor.part($0) }?.markup ?? main.markup
        var number = try nextNumber()
        var list = ""
        for comment in comments.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let anchor =
                comment.mark.flatMap { anchors.runs(of: $0, origin) } ?? anchors.runs(of: comment.range, origin)
                ?? first
            let id = [("id", String(number))]
            editor.edit(name) { edits in
                edits.replace(
                    anchor.lowerBound..<anchor.lowerBound, with: main.markup.element("commentRangeStart", id))
                edits.replace(
                    anchor.upperBound..<anchor.upperBound,
                    with: main.markup.element("commentRangeEnd", id)
                        + main.markup.element("r", [], main.markup.element("commentReference", id)))
            }
            list += element(comment, number, markup)
            number += 1
        }
        try add(list, markup)
    }

    private func element(_ comment: DocumentComment, _ number: Int, _ markup: WordMarkup) -> String {
        markup.element(
            "comment", [("id", String(number))] + signature.attributes + [("initials", signature.initials)],
            markup.element(
                "p", [],
                markup.element("r", [], markup.element("annotationRef")) + markup.run(comment.text)))
    }

    /// A number that no comment of the document has.
    private mutating func nextNumber() throws -> Int {
        guard let name = editor.name(ofPart: "comments"), let part = try editor.part(name) else { return 0 }
        let numbers = part.root.elements.compactMap { $0["w:id"].flatMap { Int($0) } }
        return (numbers.max() ?? -1).addingReportingOverflow(1).partialValue
    }

    private mutating func add(_ list: String, _ markup: WordMarkup) throws {
        if let name = editor.name(ofPart: "comments") {
            guard let part = try editor.part(name) else {
                throw DocumentFailure("cannot be changed: “\(name)” is missing, is damaged or is not in UTF-8")
            }
            return editor.insertLast(list, in: name, part)
        }
        let namespace = markup.isStrict ? WordMarkup.strict : WordMarkup.transitional
        try editor.add(
            part: "comments.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"\(namespace)\">\(list)</w:comments>",
            type: "comments",
            contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml")
    }
}

/// The runs of the main part to which comments can be tied.
struct WordAnchors {
    private let part: String
    /// The runs by their bytes, in order.
    private let runs: [Range<Int>]

    init(part: String, root: MarkupTree.Element) {
        self.part = part
        // A run inside a run, such as in a text box, is no place for a comment.
        var found: [Range<Int>] = []
        for run in root.descendants(["w:r"]) where run.range.lowerBound >= found.last?.upperBound ?? 0 {
            found.append(run.range)
        }
        runs = found
    }

    var first: Range<Int>? { runs.first }

    /// The bytes from the first to the last run of a range of the reading text.
    func runs(of range: Range<Int>, _ origin: SourceOrigin) -> Range<Int>? {
        guard let found = origin.ranges(of: range), found.part == part, let start = found.ranges.first?.lowerBound,
            let end = found.ranges.last?.upperBound, let first = index(of: start),
            let last = index(of: max(start, end - 1))
        else { return nil }
        return runs[first].lowerBound..<max(runs[first].upperBound, runs[last].upperBound)
    }

    private func index(of offset: Int) -> Int? {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].upperBound > offset { high = middle } else { low = middle + 1 }
        }
        return low < runs.count && runs[low].contains(offset) ? low : nil
    }
}
