import CitandaCSL
import CitandaDiagnostics
import CitandaXML

/// Text of files on a page. Every text that is not the program's own goes through here, and only `MarkupWriter` escapes it.
extension MarkupWriter {
    /// Writes text of a file inside of `mixed`. Control characters become visible signs, and no character of it is markup.
    mutating func shown(_ text: String) { self.text(PageText.visible(text)) }

    /// Writes an element that holds text of a file, whose direction and language are its own.
    mutating func shown(_ name: String, class: String? = nil, language: String = "", _ text: String) {
        element(
            name, ["class": `class`, "dir": "auto", "lang": language], text: PageText.visible(text))
    }

    /// Writes text with looks inside of `mixed`.
    mutating func shown(_ text: StyledText) {
        for run in text.runs { shown(run.text, in: PageText.tags(run.look)[...]) }
    }

    /// Writes text inside of elements, the outermost first.
    mutating func shown(_ text: String, in tags: ArraySlice<PageText.Tag>) {
        guard let tag = tags.first else { return shown(text) }
        mixed(tag.name, ["class": tag.class]) { $0.shown(text, in: tags.dropFirst()) }
    }
}

/// The rules for text of files on a page.
enum PageText {
    /// An element around text.
    struct Tag: Hashable {
        let name: String
        let `class`: String?

        init(_ name: String, class: String? = nil) {
            self.name = name
            self.class = `class`
        }
    }

    /// Control characters as signs. The marks that give single signs a direction stay: they move nothing outside of their element.
    static func visible(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.map { directionMarks.contains($0) ? $0 : TerminalText.sign($0) })
        return String(view)
    }

    /// The left-to-right mark, the right-to-left mark and the Arabic letter mark.
    private static let directionMarks: Set<Unicode.Scalar> = ["\u{200E}", "\u{200F}", "\u{61C}"]

    /// The elements of a look, the outermost first.
    static func tags(_ look: StyledText.Look) -> [Tag] {
        var tags: [Tag] = []
        if look.posture == .italic || look.posture == .oblique { tags.append(Tag("i")) }
        if look.weight == .bold { tags.append(Tag("b")) }
        if look.smallCaps == true { tags.append(Tag("span", class: "small-caps")) }
        if look.position == .superscript { tags.append(Tag("sup")) }
        if look.position == .subscript { tags.append(Tag("sub")) }
        return tags
    }

    /// A language tag that a page can hold; nil for anything else.
    static func language(_ text: String?) -> String? {
        text.flatMap { $0.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*/) == nil ? nil : $0 }
    }
}
