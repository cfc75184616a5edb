import CitandaDiagnostics
import CitandaWorks
import CitandaXML

/// The notes of a Word document in the order of their marks, with the numbers that Word shows (ECMA-376, part 1, §17.11).
struct WordNotes {
    /// The two kinds of notes.
    enum Kind: String, CaseIterable {
        case footnote, endnote

        var story: SourceOrigin.Story { self == .footnote ? .footnotes : .endnotes }
    }

    /// A mark in the text.
    struct Mark {
        var kind: Kind
        var id: String
        var number: String
        var section: Int?
    }

    /// What a section or the document says of its numbers.
    private struct Properties {
        var format: String?
        var start: Int?
        var restart: String?

        init(_ element: MarkupTree.Element?) {
            format = element?.first("w:numFmt")?["w:val"]
            start = element?.first("w:numStart")?["w:val"].flatMap { Int($0) }
            restart = element?.first("w:numRestart")?["w:val"]
        }

        init(format: String?, start: Int?, restart: String?) {
            self.format = format
            self.start = start
            self.restart = restart
        }

        func over(_ base: Properties) -> Properties {
            Properties(format: format ?? base.format, start: start ?? base.start, restart: restart ?? base.restart)
        }
    }

    /// A mark before its number is known.
    private struct Found {
        var kind: Kind
        var id: String
        var section: Int
        /// The mark that the author typed instead of a number.
        var custom: String?
    }

    /// The first mark of each note, in the order of the text.
    private(set) var marks: [Mark] = []
    /// The notes to which bookmarks around marks lead: a kind and an id by name.
    private(set) var bookmarks: [String: (kind: Kind, id: String)] = [:]
    /// Whether numbers restart on each page, which only a layout knows.
    private(set) var restartsOnPages = false

    private var found: [Found] = []
    private var sections: [MarkupTree.Element] = []
    private var openBookmarks: [String: String] = [:]
    private let view: ChangesView

    init(body: MarkupTree.Element, settings: MarkupTree?, view: ChangesView) {
        self.view = view
        visit(body)
        for kind in Kind.allCases { number(kind, settings?.root) }
    }

    private mutating func visit(_ element: MarkupTree.Element) {
        switch element.name {
        case "w:footnoteReference", "w:endnoteReference":
            guard let id = element["w:id"] else { return }
            let kind: Kind = element.name == "w:footnoteReference" ? .footnote : .endnote
            for name in openBookmarks.values { bookmarks[name] = (kind, id) }
            found.append(Found(kind: kind, id: id, section: sections.count, custom: nil))
        case "w:sectPr": sections.append(element)
        case "w:bookmarkStart": if let id = element["w:id"], let name = element["w:name"] { openBookmarks[id] = name }
        case "w:bookmarkEnd": if let id = element["w:id"] { openBookmarks[id] = nil }
        case "w:p":
            visitContent(of: element)
            // A section ends behind the paragraph that has its properties.
            if let section = element.first("w:pPr")?.first("w:sectPr") { sections.append(section) }
        case "w:r":
            let count = found.count
            visitContent(of: element)
            if found.count > count { found[found.count - 1].custom = Self.customMark(in: element) }
        default: visitContent(of: element)
        }
    }

    private mutating func visitContent(of element: MarkupTree.Element) {
        if element.name == "w:body" || element.name == "w:document" {
            for child in element.elements { visit(child) }
        } else if let content = view.content(of: element) {
            for case .element(let child) in content { visit(child) }
        }
    }

    /// The mark that a run has behind its reference, if the reference says so.
    static func customMark(in run: MarkupTree.Element) -> String? {
        guard let place = run.elements.firstIndex(where: { isReference($0.name) }),
            run.elements[place]["w:customMarkFollows"].map({ WordStyles.isOn($0) }) ?? false
        else { return nil }
        return run.elements[(place + 1)...].map { WordText.string(of: $0) }.joined()
            .trimmingBlanks
    }

    static func isReference(_ name: String) -> Bool { name == "w:footnoteReference" || name == "w:endnoteReference" }

    /// Gives the notes of a kind their numbers.
    private mutating func number(_ kind: Kind, _ settings: MarkupTree.Element?) {
        let name = "w:\(kind.rawValue)Pr"
        let standard = Properties(settings?.first(name))
        let properties = sections.map { Properties($0.first(name)).over(standard) } + [standard]
        let restarts = properties.contains { $0.restart == "eachSect" } && sections.count > 1
        restartsOnPages = restartsOnPages || properties.contains { $0.restart == "eachPage" }
        var last: (section: Int, number: Int)?
        var seen: Set<String> = []
        for mark in found where mark.kind == kind && seen.insert(mark.id).inserted {
            let own = properties[min(mark.section, properties.count - 1)]
            var shown = mark.custom ?? ""
            if mark.custom == nil {
                let isNew = last == nil || own.restart == "eachSect" && last?.section != mark.section
                let number = isNew ? own.start ?? 1 : (last?.number ?? 0).addingReportingOverflow(1).partialValue
                last = (mark.section, number)
                shown = NumberFormat.text(
                    number, as: own.format ?? (kind == .footnote ? "decimal" : "lowerRoman"))
            }
            marks.append(
                Mark(kind: kind, id: mark.id, number: shown, section: restarts ? mark.section + 1 : nil))
        }
    }
}
