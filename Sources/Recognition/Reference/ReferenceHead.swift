/// What may follow the names at the head of a note: a title, a review, an introduction, “op. cit.”.
struct ReferenceHead: Sendable {
    /// Reads names and the words at a token behind them. Where these are not there, the parser stays as it is.
    typealias Reader = @Sendable (inout ReferenceParser, NameList, Int) -> Bool

    /// The name of the form, and of the row that tests it.
    let name: String
    /// A whole note, in Markdown.
    let example: String
    /// Whether a comma or a colon parts the names from what follows.
    let isSeparated: Bool
    let read: Reader

    private init(_ name: String, _ example: String, isSeparated: Bool = true, read: @escaping Reader) {
        self.name = name
        self.example = example
        self.isSeparated = isSeparated
        self.read = read
    }

    /// The forms in the order in which they are tried.
    static let all: [ReferenceHead] = [
        .letter, .earlierNote, .untitledPart, .opCit, .title, .review, .interview, .introduction, .idem, .editedTitle,
        .plainTitle,
    ]

    /// `Adams to Gaskell, London, 30 March 1868, in *Letters of Henry Adams*`
    static let letter = ReferenceHead(
        "letter", "Ann Orr to Bo Lee, Oslo, 30 March 1868, in *Letters of Ann Orr* (Oslo: Fjord Press, 1930), 12.",
        isSeparated: false
    ) { parser, names, _ in parser.letter(after: names) }

    /// `Rose (oben N. 7) 175`, `Carbonnier (vorige N.) a.a.O.`
    static let earlierNote = ReferenceHead("earlier note", "Orr (oben N. 7) 175.", isSeparated: false) {
        parser, names, start in
        guard let known = parser.grammar.noteInBrackets(at: start) ?? parser.grammar.opCit(at: start) else {
            return false
        }
        parser.add(names)
        parser.add(known)
        return true
    }

    /// `P. Good in Law and the Sea, eds. …`: a part of a book without a title of its own
    static let untitledPart = ReferenceHead(
        "untitled part", "A. Orr in Tides and the Law, ed. B. Lee (Oslo: Fjord Press, 1999), 12.", isSeparated: false
    ) { parser, names, start in parser.untitledPart(of: names, at: start) }

    /// `Orr, op. cit., p. 12`
    static let opCit = ReferenceHead("op. cit.", "Orr, op. cit., p. 12.") { parser, names, start in
        guard let known = parser.grammar.opCit(at: start) else { return false }
        parser.add(names)
        parser.add(known)
        return true
    }

    /// `Ann Orr, *Tides*`, `Ann Orr, “Foam,”`, `Ann Orr: *Tides*`
    static let title = ReferenceHead("title", "Ann Orr, *Tides* (Oslo: Fjord Press, 1999), 12.") {
        parser, names, start in
        guard let title = parser.grammar.title(at: start) else { return false }
        parser.add(names)
        parser.add(title, as: .title)
        return true
    }

    /// `Ann Orr, review of *Tides*, by Bo Lee`
    static let review = ReferenceHead(
        "review", "Ann Orr, review of *Tides*, by Bo Lee, *Journal of Foam* 12 (1999): 3."
    ) {
        parser, names, start in
        parser.add(names, where: { $0.review(at: start) })
    }

    /// `Ann Orr, interview by Bo Lee, *Salt Magazine*, 5 May 1999`
    static let interview = ReferenceHead("interview", "Ann Orr, interview by Bo Lee, *Salt Magazine*, 5 May 1999.") {
        parser, names, start in
        parser.add(names, where: { $0.printedInterview(at: start) })
    }

    /// `Ann Orr, introduction to *Tides*, by Bo Lee`
    static let introduction = ReferenceHead(
        "introduction", "Ann Orr, introduction to *Tides*, by Bo Lee (Oslo: Fjord Press, 1999), xii."
    ) { parser, names, start in
        let isDated = parser.isFull(names)
        return parser.add(names, where: { $0.introduction(at: start) || $0.plainIntroduction(at: start, isDated) })
    }

    /// `Vogel, id., p. 79`: the source of the citation before, and in it another author
    static let idem = ReferenceHead("idem", "Vogel, id., p. 79.") { parser, names, start in
        guard let same = parser.grammar.idem(at: start) else { return false }
        parser.add(names)
        parser.match.earlierWork = .ibid
        return parser.take(.crossReference, same)
    }

    /// `Ann Orr, ed., Tides and Foam (Oslo: Fjord Press, 1999)`: “ed.” before a title without styling
    static let editedTitle = ReferenceHead(
        "edited title", "Ann Orr, ed. Tides of the Northern Sea (Oslo: Fjord Press, 1999), 3."
    ) {
        parser, names, start in parser.editedTitle(of: names, at: start)
    }

    /// `Ann Orr, Tides and Foam (Oslo: Fjord Press, 1999)`: a title without styling
    static let plainTitle = ReferenceHead("plain title", "Ann Orr, Tides and Foam (Oslo: Fjord Press, 1999), 3.") {
        parser, names, start in
        // A star that opens italics which never close.
        let isStar = parser.stream.isMark(start, "*") || parser.stream.isMark(start, "_")
        guard let title = parser.grammar.plainTitle(at: isStar ? start + 1 : start, mayBeDated: parser.isFull(names))
        else { return false }
        parser.add(names)
        parser.addPlain(title)
        return true
    }
}

/// The heads of notes.
extension ReferenceParser {
    /// Reads names and title at the current index, or a title alone.
    mutating func noteHead(isClauseStart: Bool) -> Bool {
        let start = index
        let untouched = self
        for names in grammar.nameReadings(at: start, isClauseStart: isClauseStart) {
            let titleStart = titleStart(behind: names)
            index = names.end
            for head in ReferenceHead.all {
                guard let next = head.isSeparated ? titleStart : names.end else { continue }
                if head.read(&self, names, next) { return true }
            }
            self = untouched
        }
        return titleWithoutPersons(at: start, isClauseStart: isClauseStart)
    }

    /// The index of the title behind names: after a comma, or after the colon of German notes: “Name: *Title*”.
    private func titleStart(behind names: NameList) -> Int? {
        let next = names.end + 1
        if stream.isMark(names.end, ",") { return next }
        guard stream.isMark(names.end, ":"), grammar.startsTitle(next), stream[next].isItalic || isFull(names) else {
            return nil
        }
        return next
    }

    private mutating func titleWithoutPersons(at start: Int, isClauseStart: Bool) -> Bool {
        if let title = grammar.title(at: start) {
            add(title, as: .title)
            return true
        }
        guard isClauseStart else { return false }
        if let body = grammar.corporateAuthor(at: start),
            let title = grammar.plainTitle(at: body + 1, mayBeDated: true)
        {
            add(.author, start..<body)
            addPlain(title)
            return true
        }
        if let title = grammar.plainTitle(at: start), !stream.isWord(start, .notNames) {
            addPlain(title)
            return true
        }
        guard let newspaper = grammar.newspaper(at: start) else { return false }
        return take(.containerTitle, start..<newspaper)
    }

    /// Adds names where something else is read behind them.
    fileprivate mutating func add(_ names: NameList, where reads: (inout ReferenceParser) -> Bool) -> Bool {
        let before = match
        add(names)
        guard reads(&self) else {
            match = before
            return false
        }
        return true
    }

    /// Whether the first name has a given name or an initial.
    func isFull(_ names: NameList) -> Bool {
        (grammar.person(at: names.names.lowerBound) ?? 0) - names.names.lowerBound >= Self.leastFullName
    }

    /// A given name and a family name.
    private static let leastFullName = 2

    fileprivate mutating func untitledPart(of names: NameList, at start: Int) -> Bool {
        guard stream.isWord(start, .containerLeads), isFull(names), !grammar.startsTitle(start + 1),
            let end = plainContainer(at: start + 1), end - start >= Self.leastContainer,
            stream.isMark(end, ",")
        else { return false }
        add(names)
        add(.other, start..<start + 1)
        // What has no title is read on like an article.
        styling = .quoted
        return take(.containerTitle, start + 1..<end)
    }

    /// “in” and two words of a title.
    private static let leastContainer = 3

    fileprivate mutating func editedTitle(of names: NameList, at start: Int) -> Bool {
        guard let (role, end) = grammar.roleWord(at: start), isFull(names),
            let title = grammar.plainTitle(at: end, mayBeDated: true),
            grammar.contribution(at: start) == nil || title.content.count > Self.longestName
        else { return false }
        add(role, names.names)
        addPlain(title)
        return true
    }

    /// The tokens of a personal name: “ed. Ann Maria Orr” is no title.
    private static let longestName = 3

    /// `introduction to *Title*`: the part, and the book that it introduces.
    mutating func introduction(at start: Int) -> Bool {
        guard stream.isWord(start, .frontMatter), stream.isWord(start + 1, .to),
            let title = grammar.title(at: start + 2)
        else { return false }
        add(.genre, start..<start + 1)
        add(title, as: .containerTitle)
        return true
    }

    fileprivate mutating func plainIntroduction(at start: Int, _ mayBeDated: Bool) -> Bool {
        guard stream.isWord(start, .frontMatter), stream.isWord(start + 1, .to),
            let title = grammar.plainTitle(at: start + 2, mayBeDated: mayBeDated)
        else { return false }
        add(.genre, start..<start + 1)
        add(title, as: .containerTitle)
        return true
    }
}
