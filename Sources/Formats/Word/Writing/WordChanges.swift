import CitandaArchives
import CitandaDiagnostics
import CitandaXML

/// Carries out changes in a Word document. Every byte that no change names stays as it is.
struct WordChanges {
    private var editor: WordEditor
    private let origin: SourceOrigin
    private let signature: ChangeSignature?
    private var runs: [String: WordRuns] = [:]
    private var kept: [String: Set<Int>] = [:]
    private var number = 0
    private var sources: WordSourceList?

    /// The document with changes made.
    ///
    /// - Parameters:
    ///   - changes: The changes, in the order of the reading text, none inside another.
    ///   - bytes: The document.
    ///   - origin: The origin of the reading text.
    ///   - signature: Who makes tracked changes, and when; nil for changes without a trace.
    /// - Throws: `DocumentFailure` where the document cannot be changed.
    static func making(
        _ changes: [DocumentChange], in bytes: [UInt8], origin: SourceOrigin, signature: ChangeSignature?
    ) throws -> ChangedDocument {
        do {
            var writer = WordChanges(
                editor: try WordEditor(bytes), origin: origin, signature: signature)
            var left: [(index: Int, reason: String)] = []
            for (index, change) in changes.enumerated() {
                if let obstacle = try writer.make(change) { left.append((index, obstacle.rawValue)) }
            }
            if let sources = writer.sources { try sources.write(with: &writer.editor) }
            return ChangedDocument(
                bytes: left.count == changes.count ? bytes : try writer.editor.finished(), left: left)
        } catch let failure as ArchiveFailure {
            throw DocumentFailure(failure.description)
        }
    }

    /// Makes a change.
    ///
    /// - Returns: The reason why the change cannot be made, if it cannot.
    private mutating func make(_ change: DocumentChange) throws -> WordSpan.Obstacle? {
        guard let name = WordSpan.part(of: change.range, origin), let part = try editor.part(name) else {
            return .noText
        }
        if runs[name] == nil {
            runs[name] = WordRuns(part.root)
            number = max(number, Self.highestNumber(in: part.root))
        }
        guard let all = runs[name] else { return .noText }
        let span: WordSpan
        switch WordSpan.find(change.range, in: all, of: name, origin) {
        case .success(let found): span = found
        case .failure(let error): return error.obstacle
        }
        let writer = WordTextChange(span: span, tree: part.tree, markup: part.markup)
        var kept = self.kept[name] ?? []
        defer { self.kept[name] = kept }
        switch change {
        case .field(_, let instruction):
            guard span.hasWholeFields else { return .field }
            let (before, after) = Self.field(instruction, part.markup)
            editor.edit(name) { writer.surround(before, after, &$0, &kept) }
        case .source(_, let item):
            guard span.hasWholeFields else { return .field }
            var list = try sources ?? WordSourceList(of: &editor)
            let tag = list.tag(for: item["itemData"] ?? .null)
            sources = list
            // Word sets citations of its own anew at any time, unless their fields are locked.
            let (before, after) = Self.field(WordSource.instruction(tag, item), part.markup, isLocked: true)
            editor.edit(name) { writer.surround(before, after, &$0, &kept) }
        case .replace(_, let words):
            guard span.isPlain else { return .field }
            let new = words.map { run($0, like: span.runs, part) }.joined()
            if signature != nil {
                let (deletion, insertion) = (attributes(), attributes())
                editor.edit(name) {
                    writer.track(with: new, deletion: deletion, insertion: insertion, &$0, &kept)
                }
            } else {
                editor.edit(name) { writer.replace(with: new, &$0, &kept) }
            }
        }
        return nil
    }

    /// The runs around the result of a field (ECMA-376, part 1, §17.16.18).
    private static func field(
        _ instruction: String, _ markup: WordMarkup, isLocked: Bool = false
    ) -> (before: String, after: String) {
        func mark(_ type: String, _ more: [(String, String)] = []) -> String {
            markup.element("r", [], markup.element("fldChar", [("fldCharType", type)] + more))
        }
        return (
            mark("begin", isLocked ? [("fldLock", "true")] : []) + markup.run(instruction, as: "instrText")
                + mark("separate"), mark("end")
        )
    }

    private static let numbered: Set<String> = [
        "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange",
        "w:bookmarkStart", "w:commentRangeStart",
    ]

    private static func highestNumber(in root: MarkupTree.Element) -> Int {
        root.descendants(numbered).compactMap { $0["w:id"].flatMap { Int($0) } }.max() ?? 0
    }

    private mutating func attributes() -> [(String, String)] {
        number = number.addingReportingOverflow(1).partialValue
        return [("id", String(number))] + (signature?.attributes ?? [])
    }

    /// A run with the look of the old text, but for italics.
    private func run(_ words: StyledWords, like runs: [MarkupTree.Element], _ part: WordEditor.Part) -> String {
        let plain = runs.first { !($0.first("w:rPr")?.first("w:i").map { WordStyles.isOn($0) } ?? false) } ?? runs.first
        let kept = (plain?.first("w:rPr")?.elements ?? []).filter { !Self.italics.contains($0.name) }
            .map { String(decoding: part.tree.source[$0.range], as: UTF8.self) }.joined()
        // In a style of italics, roman words say so themselves.
        let isRoman = plain?.first("w:rPr")?.first("w:i").map { !WordStyles.isOn($0) } ?? false
        let value = words.isItalic ? [] : [("val", "0")]
        let italics =
            words.isItalic || isRoman ? part.markup.element("i", value) + part.markup.element("iCs", value) : ""
        let properties = kept + italics
        return part.markup.run(
            words.text, properties: properties.isEmpty ? "" : part.markup.element("rPr", [], properties))
    }

    /// The properties that depend on the words and not on the place.
    private static let italics: Set<String> = ["w:i", "w:iCs", "w:rStyle", "w:rPrChange", "w:vertAlign"]
}
