import CitandaDiagnostics
import CitandaXML

/// Goes through the links of pages and decides which are marks of notes.
struct WebNoteFinder {
    /// A link that belongs to a note; the note is named by its first root.
    struct Relation {
        var place: WebPlace
        var note: WebPlace
    }

    private let pages: [WebPage]
    private let links: [WebLink]
    private var extents: WebNoteExtent
    /// How many links lead to each target.
    private var counts: [WebPlace: Int] = [:]
    private var indices: [WebPlace: Int] = [:]
    /// The links that lead back, by their places.
    private var rejected: Set<WebPlace> = []

    private(set) var notes: [WebNotes.Note] = []
    private(set) var backLinks: [Relation] = []
    private(set) var references: [Relation] = []
    /// The marks whose text is words of the sentence.
    private(set) var wordy: Set<WebPlace> = []
    private(set) var ignored: [WebPlace] = []

    init(_ pages: [WebPage]) {
        self.pages = pages
        links = WebLinks(pages).all()
        extents = WebNoteExtent(pages, links: links.filter(\.canBeMark))
    }

    mutating func run() {
        var open: [(link: WebLink, roots: [Int])] = []
        for link in links where link.canBeMark {
            guard let roots = extents.roots(of: link) else { continue }
            counts[link.target, default: 0] += 1
            guard counts[link.target, default: 0] <= Self.mostMarks else {
                open.append((link, roots))
                continue
            }
            let back = backs(to: link, in: roots)
            guard !back.isEmpty else {
                open.append((link, roots))
                continue
            }
            if rejected.contains(link.place) || back.contains(where: { leads($0, backTo: link, roots) == false }) {
                continue
            }
            accept(link, roots)
            for other in back { drop(other, of: roots, in: link.target.page) }
        }
        let (marked, rest) = open.filter { !rejected.contains($0.link.place) }.partitioned {
            $0.link.sign == .mark || isNote($0.link, $0.roots) && $0.link.isRaised
                || $0.link.isRaised && beginsWithNumber($0.link, $0.roots)
        }
        for (link, roots) in marked { accept(link, roots) }
        for (link, roots) in rest { refer(link, roots) }
        findInline()
        for index in notes.indices {
            notes[index].marks.sort()
            dropSigned(index)
        }
        keepWords()
        extents.extend(&notes)
    }

    private mutating func accept(_ link: WebLink, _ roots: [Int]) {
        guard let first = roots.first else { return }
        let key = WebPlace(page: link.target.page, place: first)
        let whole = WebPlace(page: link.place.page, place: link.whole)
        let index = indices[key] ?? notes.count
        if index == notes.count {
            indices[key] = index
            notes.append(
                WebNotes.Note(
                    number: link.isNumber ? link.shown : "", id: link.id, story: story(link, roots),
                    page: link.target.page, roots: roots))
        }
        notes[index].marks.append(whole)
        if notes[index].number.isEmpty, link.isNumber { notes[index].number = link.shown }
        if !link.isNumber, !link.shown.isEmpty { wordy.insert(whole) }
    }

    private mutating func drop(_ link: WebLink, of roots: [Int], in page: Int) {
        rejected.insert(link.place)
        // Words that a damaged page has inside the link are text.
        guard pages[link.place.page].isShort(link.place.place), let first = roots.first else { return }
        backLinks.append(
            Relation(
                place: WebPlace(page: link.place.page, place: link.place.place),
                note: WebPlace(page: page, place: first)))
    }

    /// A link without any sign of a mark: another mark of a note, or a mention of one.
    private mutating func refer(_ link: WebLink, _ roots: [Int]) {
        guard link.isNumber, let first = roots.first else { return }
        let key = WebPlace(page: link.target.page, place: first)
        if indices[key] != nil {
            references.append(Relation(place: link.place, note: key))
        } else if isNote(link, roots) {
            accept(link, roots)
        }
    }

    // MARK: - Evidence

    /// No note has more marks whose links back are looked for.
    private static let mostMarks = 200
    /// A note has no more links before those that lead back.
    private static let mostLinks = 200

    /// The links in a note that lead back to the block of a mark.
    private func backs(to link: WebLink, in roots: [Int]) -> [WebLink] {
        guard let first = roots.first, let last = roots.last else { return [] }
        let page = link.target.page
        let end = WebPlace(page: page, place: pages[page].places(of: last).upperBound)
        var index = links.firstIndex(from: WebPlace(page: page, place: first))
        var found: [WebLink] = []
        let most = index + Self.mostLinks
        while index < min(links.count, most), links[index].place < end {
            if links[index].canLeadBack, leads(links[index], to: link) { found.append(links[index]) }
            index += 1
        }
        return found
    }

    /// Whether a link leads to another link, or to something around it or beside it.
    private func leads(_ back: WebLink, to link: WebLink) -> Bool {
        guard back.place != link.place, back.target.page == link.place.page else { return false }
        let page = pages[link.place.page]
        if page.places(of: back.target.place).contains(link.place.place)
            || page.places(of: link.place.place).contains(back.target.place)
        {
            return page.tree.element(at: back.target.place)?.isFrame != true
        }
        let block = page.block(of: link.place.place)
        return page.block(of: back.target.place) == block && page.tree.element(at: block)?.isFrame != true
    }

    /// Of two links that lead to each other, whether the second is the mark: by their own words, by the words of the note, because a back
    /// link stands at the beginning of a note, and because notes follow their marks.
    private func leads(_ back: WebLink, backTo link: WebLink, _ roots: [Int]) -> Bool {
        if link.sign == .mark || back.sign == .back || !back.canBeMark { return true }
        if isInside(back.place, .note), !isInside(link.place, .note) { return true }
        if isInside(link.place, .note), !isInside(back.place, .note) { return false }
        let begins = (link: beginsBlock(link), back: beginsBlock(back))
        if begins.link != begins.back { return begins.back }
        return link.place < back.place
    }

    /// Whether an element around a link has a sign.
    private func isInside(_ place: WebPlace, _ sign: WebNoteSign) -> Bool {
        var next = pages[place.page].parent(of: place.place)
        while let current = next {
            if let element = pages[place.page].tree.element(at: current), WebNoteSign(element) == sign { return true }
            next = pages[place.page].parent(of: current)
        }
        return false
    }

    private func beginsBlock(_ link: WebLink) -> Bool {
        let page = pages[link.place.page]
        let block = page.block(of: link.place.place)
        return !(block..<max(block, link.place.place)).contains { place in
            guard case .text(let text)? = page.tree.child(at: place) else { return false }
            return text.bytes.contains { $0 > 0x20 && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "(") }
        }
    }

    /// Whether the target, or something around, calls itself a note.
    private func isNote(_ link: WebLink, _ roots: [Int]) -> Bool {
        if WebNoteSign.isNote(id: link.id) { return true }
        let root = roots.first ?? link.target.place
        if let element = pages[link.target.page].tree.element(at: root), WebNoteSign(element) == .note { return true }
        return isInside(WebPlace(page: link.target.page, place: root), .note)
    }

    /// Whether the note repeats the number at its beginning.
    private func beginsWithNumber(_ link: WebLink, _ roots: [Int]) -> Bool {
        guard link.isNumber else { return false }
        let page = pages[link.target.page]
        for root in roots {
            for place in page.places(of: root) {
                guard case .text(let text)? = page.tree.child(at: place), text.bytes.contains(where: { $0 > 0x20 })
                else { continue }
                let start = String(decoding: text.bytes.prefix(Self.longestStart), as: UTF8.self)
                let word = start.split(whereSeparator: { $0.isWhitespace || $0 == "." || $0 == ")" }).first
                return word.map { WebNoteNumber.bare(String($0)) } == link.shown
            }
        }
        return false
    }

    /// So many bytes hold blanks and a number.
    private static let longestStart = 40

    private func story(_ link: WebLink, _ roots: [Int]) -> SourceOrigin.Story {
        let page = pages[link.target.page]
        var next: Int? = link.target.place
        while let place = next, let element = page.tree.element(at: place) {
            if WebNoteSign.isEndnote(element) { return .endnotes }
            next = page.parent(of: place)
        }
        return .footnotes
    }

    // MARK: - Inside of notes

    /// Links of a note that say themselves that they lead back, wherever they lead.
    private mutating func dropSigned(_ index: Int) {
        let note = notes[index]
        guard let first = note.roots.first, let last = note.roots.last else { return }
        let page = pages[note.page]
        for place in first..<page.places(of: last).upperBound {
            guard let element = page.tree.element(at: place), WebNoteSign(element) == .back, page.isShort(place)
            else { continue }
            backLinks.append(
                Relation(
                    place: WebPlace(page: note.page, place: place), note: WebPlace(page: note.page, place: first)))
        }
    }

    /// Keeps links back that are all that a note says: a link that was never closed has the text of the note inside.
    private mutating func keepWords() {
        let links = Set(backLinks.map(\.place))
        var silent: Set<WebPlace> = []
        for note in notes {
            guard let first = note.roots.first else { continue }
            let page = pages[note.page]
            let hasText = note.roots.contains { root in
                var place = root
                while place < page.places(of: root).upperBound {
                    if links.contains(WebPlace(page: note.page, place: place)) {
                        place = page.places(of: place).upperBound
                        continue
                    }
                    if case .text? = page.tree.child(at: place), page.hasText(place) { return true }
                    place += 1
                }
                return false
            }
            if !hasText { silent.insert(WebPlace(page: note.page, place: first)) }
        }
        backLinks.removeAll { link in
            guard silent.contains(link.note), let element = pages[link.place.page].tree.element(at: link.place.place)
            else { return false }
            let shown = WebNoteNumber.bare(element.text)
            return !WebNoteNumber.isNumber(shown) && !WebNoteNumber.leadsBack(shown)
        }
    }

    /// Notes that are beside their mark.
    private mutating func findInline() {
        for (index, page) in pages.enumerated() {
            for place in 0..<page.tree.count {
                guard let element = page.tree.element(at: place), element["class"] != nil else { continue }
                let classes = element.words(of: "class").map(String.init)
                guard let kind = WebNoteSign.inline.first(where: { classes.contains($0.whole) }) else { continue }
                let isOther = kind.note != nil && !classes.contains { WebNoteSign.inlineRoles.contains($0) }
                if !isOther { addInline(element, kind.note, page: index) }
            }
        }
    }

    private mutating func addInline(_ whole: MarkupTree.Element, _ noteClass: String?, page: Int) {
        let inside = whole.places.dropFirst().compactMap { pages[page].tree.element(at: $0) }
        let note = inside.first { element in
            noteClass.map { element.words(of: "class").contains(Substring($0)) } ?? false
        }
        let numbers = inside.filter {
            !WebNoteSign.inlineNumbers.isDisjoint(with: $0.words(of: "class").map(String.init))
        }
        let shown = numbers.lazy.map { WebNoteNumber.bare($0.text) }.first { WebNoteNumber.isNumber($0) }
        // A damaged note ends too early, and its last words are outside of it.
        let known = ([note].compactMap(\.self) + numbers).map(\.places)
        let isWhole = whole.places.allSatisfy { place in
            guard case .text? = pages[page].tree.child(at: place), pages[page].hasText(place) else { return true }
            return known.contains { $0.contains(place) }
        }
        let roots = (isWhole ? note.map { [$0.place] } : nil) ?? whole.children.map(\.place)
        guard !roots.isEmpty, noteClass == nil || note != nil else { return }
        ignored += numbers.filter { pages[page].isShort($0.place) }.map { WebPlace(page: page, place: $0.place) }
        notes.append(
            WebNotes.Note(
                number: shown ?? "", id: whole["id"] ?? note?["id"] ?? "",
                story: whole["class"]?.contains("endnote") == true ? .endnotes : .footnotes, page: page, roots: roots,
                marks: [WebPlace(page: page, place: whole.place)]))
    }
}

extension [WebLink] {
    /// The index of the first link at or behind a place.
    fileprivate func firstIndex(from place: WebPlace) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].place < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Array {
    /// The elements that a test accepts, and the others, both in order.
    fileprivate func partitioned(_ isFirst: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(isFirst), filter { !isFirst($0) })
    }
}
