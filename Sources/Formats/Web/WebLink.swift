import CitandaXML

/// A link to a place in one of the pages.
struct WebLink {
    var place: WebPlace
    var target: WebPlace
    /// The id of the target.
    var id: String
    /// The text without brackets.
    var shown: String
    var isNumber: Bool
    /// Whether the text is above the line.
    var isRaised: Bool
    /// What the link says of itself.
    var sign: WebNoteSign?
    /// The outermost element that shows nothing but the text of the link, such as `<sup>[<a>1</a>]</sup>`.
    var whole: Int

    /// Whether the link could be the mark of a note.
    var canBeMark: Bool { sign != .back && (isNumber || sign == .mark) }
    /// Whether the link could lead back to a mark.
    var canLeadBack: Bool { sign != .mark }
}

/// Finds where the links of pages lead.
struct WebLinks {
    private let pages: [WebPage]
    private let paths: [String: Int]

    init(_ pages: [WebPage]) {
        self.pages = pages
        paths = Dictionary(pages.enumerated().map { ($1.path, $0) }) { first, _ in first }
    }

    /// All links that lead to an id of a page, in order.
    func all() -> [WebLink] {
        pages.indices.flatMap { page in pages[page].links.compactMap { link(at: $0, of: page) } }
    }

    private func link(at place: Int, of page: Int) -> WebLink? {
        guard let element = pages[page].tree.element(at: place), let href = element["href"],
            let hash = href.firstIndex(of: "#")
        else { return nil }
        let text = element.text
        let shown = WebNoteNumber.bare(text)
        let isNumber = WebNoteNumber.isNumber(shown)
        let path = String(href[..<hash])
        let fragment = String(href[href.index(after: hash)...])
        guard let target = target(path, fragment, from: page, isNumber: isNumber) else { return nil }
        let whole = self.whole(place, of: page, shown: shown)
        let isRaised =
            WebNoteNumber.isRaised(text)
            || (pages[page].tree.element(at: whole).map { Self.isRaised($0) } ?? false)
            || element.elements.contains { Self.isRaised($0) } || Self.isRaised(element)
        var sign = WebNoteSign(element)
        if sign == nil {
            let around = pages[page].parent(of: place).flatMap { pages[page].tree.element(at: $0) }
            let leadsBack = WebNoteNumber.leadsBack(shown) || around.flatMap { WebNoteSign($0) } == .back
            if leadsBack { sign = .back }
        }
        return WebLink(
            place: WebPlace(page: page, place: place), target: target.place, id: target.id, shown: shown,
            isNumber: isNumber, isRaised: isRaised, sign: sign, whole: whole)
    }

    private static func isRaised(_ element: MarkupTree.Element) -> Bool {
        element.name == "sup" || element.style("vertical-align")?.hasPrefix("super") == true
    }

    private func target(
        _ path: String, _ fragment: String, from page: Int, isNumber: Bool
    ) -> (place: WebPlace, id: String)? {
        var wanted: Int? = page
        if !path.isEmpty {
            wanted = paths[WebAddress.resolve(path, from: pages[page].path)]
            // A page that was saved names itself by its address on the web.
            if wanted == nil, pages.count == 1, isNumber { wanted = page }
        }
        guard let wanted else { return nil }
        for id in [fragment, WebAddress.decoded(fragment)] {
            if let place = pages[wanted].ids[id] { return (WebPlace(page: wanted, place: place), id) }
        }
        return nil
    }

    private func whole(_ place: Int, of page: Int, shown: String) -> Int {
        var whole = place
        while let parent = pages[page].parent(of: whole), let element = pages[page].tree.element(at: parent),
            !element.isBlock, element.places.count <= Self.mostNodes, WebNoteNumber.bare(element.text) == shown
        {
            whole = parent
        }
        return whole
    }

    /// The element around a number has few nodes inside; larger ones need not be looked at.
    private static let mostNodes = 24
}

/// Addresses of pages inside a book.
enum WebAddress {
    /// A path that is relative to a file, from the root of the book.
    static func resolve(_ path: String, from file: String) -> String {
        let path = decoded(path)
        var steps = path.hasPrefix("/") ? [] : file.split(separator: "/").dropLast()
        for step in path.split(separator: "/") {
            if step == ".." {
                _ = steps.popLast()
            } else if step != "." {
                steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }

    /// Text without percent signs that stand for bytes.
    static func decoded(_ text: String) -> String {
        guard text.contains("%") else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether an address leads to the web or to a mailbox, and not to another file.
    static func isExternal(_ address: String) -> Bool {
        ["http://", "https://", "mailto:", "ftp://", "doi:", "urn:"].contains { address.lowercased().hasPrefix($0) }
    }
}
