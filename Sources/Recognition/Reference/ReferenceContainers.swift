/// The work that holds this one.
extension ReferenceElement {
    /// `“Foam,” in *Tides*, ed. Bo Lee`; the forms are in `ReferenceContainer`
    static let container = ReferenceElement(
        "container", "Ann Orr, “Foam,” in *Tides*, ed. Bo Lee (Oslo: Fjord Press, 1999), 12."
    ) { $0.container(at: $1) }

    /// `“Foam,” chap. 1 in *Tides*`
    static let chapterOfBook = ReferenceElement(
        "chapter of book", "Ann Orr, “Foam,” chap. 3 in *Tides* (Oslo: Fjord Press, 1999)."
    ) { $0.chapterOfBook(at: $1) }

    /// `*Journal of Tides*` behind the title of an article, `*Hulls*` behind the number of a volume
    static let italicTitle = ReferenceElement(
        "italic title", "Ann Orr, “Foam,” *Journal of Tides* 12 (1999): 3."
    ) { $0.italicTitle(at: $1) }
}

/// What may follow the word “in” before the work that holds this one.
struct ReferenceContainer: Sendable {
    /// Reads a container: the index of “in”, and the index of what follows. Where it is not there, the parser stays as it is.
    typealias Reader = @Sendable (inout ReferenceParser, Int, Int) -> Bool

    /// The name of the form, and of the row that tests it.
    let name: String
    /// A whole reference, in Markdown.
    let example: String
    /// The form of references that have it; nil for both.
    let form: ReferenceParser.Form?
    let read: Reader

    private init(_ name: String, _ example: String, in form: ReferenceParser.Form? = .note, read: @escaping Reader) {
        self.name = name
        self.example = example
        self.form = form
        self.read = read
    }

    /// The forms in the order in which they are tried.
    static let all: [ReferenceContainer] = [
        .title, .sameAuthor, .sameSource, .earlierBook, .editedBook, .authoredBook, .plainBook, .knownBook,
    ]

    /// `in *Tides*`, `in: *Tides*`
    static let title = ReferenceContainer(
        "title", "Ann Orr, “Foam,” in *Tides*, ed. Bo Lee (Oslo: Fjord Press, 1999), 12.", in: nil
    ) { parser, word, start in
        guard let title = parser.grammar.title(at: start), title.styling == .italic || parser.form == .note else {
            return false
        }
        parser.add(title, as: .containerTitle)
        parser.add(.other, word..<word + 1)
        return true
    }

    /// `in idem, *Tides*`: another work of the same author
    static let sameAuthor = ReferenceContainer(
        "same author", "Ann Orr, “Foam,” in idem, *Tides* (Oslo: Fjord Press, 1999), 12."
    ) { parser, word, start in
        let grammar = parser.grammar
        guard parser.match.hasNames, parser.stream.isWord(start, .idem),
            let title = grammar.title(at: grammar.skip(",", at: grammar.skip(".", at: start + 1))),
            title.styling == .italic
        else { return false }
        parser.add(title, as: .containerTitle)
        parser.add(.other, word..<word + 1)
        parser.add(.other, start..<start + 1)
        return true
    }

    /// `in id., p. 97`
    static let sameSource = ReferenceContainer("same source", "Ann Orr, “Foam,” in id., p. 97.") {
        parser, word, start in
        guard parser.match.hasTitle, let same = parser.grammar.idem(at: start) else { return false }
        parser.match.earlierWork = .ibid
        return parser.take(.crossReference, word..<same.upperBound)
    }

    /// `in Thornton, op. cit., n. 4`: a part of a book cited before
    static let earlierBook = ReferenceContainer("earlier book", "Ann Orr, “Foam,” in Lee, op. cit., p. 97.") {
        parser, _, start in
        guard parser.match.hasTitle, let names = parser.grammar.names(at: start),
            parser.stream.isMark(names.end, ","), let known = parser.grammar.opCit(at: names.end + 1)
        else { return false }
        parser.add(.editor, names.names)
        parser.add(known)
        return true
    }

    /// `in Bo Lee, ed., *Tides*`
    static let editedBook = ReferenceContainer(
        "edited book", "Ann Orr, “Foam,” in Bo Lee, ed., *Tides* (Oslo: Fjord Press, 1999), 12.", in: nil
    ) { parser, _, start in
        guard let names = parser.grammar.names(at: start), names.role == .editor,
            parser.stream.isMark(names.end, ","), let title = parser.bookTitle(at: names.end + 1)
        else { return false }
        parser.add(.editor, names.names)
        parser.add(title, as: .containerTitle)
        return true
    }

    /// `in Emile Compardon, Title (Paris: …)`: the author of the book, and its title without styling
    static let authoredBook = ReferenceContainer(
        "authored book", "Ann Orr, “Foam,” in Bo Lee, Tides and Foam (Oslo: Fjord Press, 1999), 12."
    ) { parser, _, start in
        guard parser.styling == .quoted, let (names, title) = parser.authoredBook(at: start) else { return false }
        parser.add(.containerAuthor, names)
        parser.add(title, as: .containerTitle)
        return true
    }

    /// `in Gulf Ports, ed. …`, `in Gulf Ports (Place: …)`, without italics
    static let plainBook = ReferenceContainer(
        "plain book", "Ann Orr, “Foam,” in Tides of the North, ed. Bo Lee (Oslo: Fjord Press, 1999), 12."
    ) { parser, word, start in
        guard parser.isTitleOfPart, let end = parser.plainContainer(at: start) else { return false }
        parser.add(.other, word..<word + 1)
        return parser.take(.containerTitle, start..<end)
    }

    /// `in Westad, *Brothers in Arms*, 117–40`: a chapter of a book that was cited before
    static let knownBook = ReferenceContainer("known book", "Ann Orr, “Foam,” in Lee, *Tides of the North*, 117–40.") {
        parser, _, start in
        guard parser.match.hasNames, let names = parser.grammar.names(at: start),
            parser.stream.isMark(names.end, ","), let title = parser.grammar.title(at: names.end + 1),
            title.styling == .italic
        else { return false }
        parser.add(.editor, names.names)
        parser.add(title, as: .containerTitle)
        parser.match.isFull = true
        return true
    }
}

extension ReferenceParser {
    mutating func container(at start: Int) -> Bool {
        guard !match.has(.containerTitle), leadsToContainer(start) else { return false }
        let inner = grammar.skip(":", at: start + 1)
        for container in ReferenceContainer.all where container.form == nil || container.form == form {
            if container.read(&self, start, inner) { return true }
        }
        return false
    }

    private func leadsToContainer(_ word: Int) -> Bool {
        stream.isWord(word, .containerLeads) || styling == .quoted && stream.isWord(word, .quotedContainerLeads)
            || stream.isWord(word, .of) && stream.isWord(word - 2, .chapterLabels)
    }

    mutating func chapterOfBook(at start: Int) -> Bool {
        guard styling == .quoted, !match.has(.containerTitle), stream.isWord(start, .chapterLabels),
            let chapter = grammar.labelledLocator(at: start),
            stream.isWord(chapter.end, .containerLeads) || stream.isWord(chapter.end, .of),
            container(at: chapter.end)
        else { return false }
        add(.chapterNumber, grammar.skip(".", at: start + 1)..<chapter.end)
        return true
    }

    mutating func italicTitle(at start: Int) -> Bool {
        guard let title = grammar.title(at: start), title.styling == .italic else { return false }
        if match.spans.last?.label == .volume || match.spans.last?.label == .part {
            add(title, as: .volumeTitle)
            return true
        }
        guard isTitleOfPart || !match.hasTitle || match.has(.reviewedTitle), !match.has(.containerTitle) else {
            return false
        }
        add(title, as: .containerTitle)
        return true
    }

    /// Whether the title may be that of a part of a book or journal: not in italics.
    fileprivate var isTitleOfPart: Bool { styling == .quoted || styling == .plain }

    /// The title of a book, in a note also without styling.
    fileprivate func bookTitle(at start: Int) -> TitleMatch? {
        grammar.title(at: start) ?? (form == .note ? grammar.plainTitle(at: start) : nil)
    }

    fileprivate func authoredBook(at start: Int) -> (names: Range<Int>, title: TitleMatch)? {
        for names in grammar.nameReadings(at: start, isClauseStart: false) {
            guard !names.isBody, names.role == .author, stream.isMark(names.end, ","),
                names.names.count >= Self.leastAuthor,
                let title = grammar.plainTitle(at: names.end + 1, mayBeDated: true)
            else { continue }
            return (names.names, title)
        }
        return nil
    }

    /// A given name and a family name.
    private static let leastAuthor = 2

    /// The end of the title of a book without styling, before its editor or its facts of publication.
    func plainContainer(at start: Int) -> Int? {
        guard start < grammar.end, stream[start].isCapitalised, stream[start].kind == .word else { return nil }
        for end in start..<min(start + Longest.container + 1, grammar.end) {
            if stream[end].isItalic || stream.opensQuotation(end) || stream.isMark(end, ";") { return nil }
            let hasFacts: Bool
            if stream.isMark(end, "(") {
                guard let facts = grammar.publication(at: end), facts.hasPublisher || facts.isDateOfEdition else {
                    return nil
                }
                hasFacts = true
            } else {
                hasFacts = stream.isMark(end, ",") && grammar.contribution(at: end + 1) != nil
            }
            if hasFacts { return grammar.isSentence(start..<end) ? nil : end }
            if grammar.endsSentence(end) { return nil }
        }
        return nil
    }
}
