import CitandaDocuments
import CitandaLexicon
import CitandaNormalisation
import CitandaRecognition
import CitandaWorks

/// Reads the book's own record from its title and copyright pages.
///
/// Only a book that names itself as one (ISBN, DOI or copyright line) gets a record; an essay does not.
struct TitlePageReader {
    /// What the pages say of the book.
    struct Own {
        var work: Work
        var range: Range<Int>
    }

    private let document: Document
    private var work = Work(key: "", type: .book)
    private var lines: [Passage] = []
    private var hasEvidence = false

    /// The record of the book itself; nil where its pages do not name it.
    static func read(_ document: Document) -> Own? {
        let front = document.sections.prefix { $0.kind == .frontMatter }
        guard let first = front.first, let last = front.last else { return nil }
        // Own pages are few: a text without headings is not searched to its end.
        guard front.reduce(0, { $0 + $1.blocks.count }) <= 400 else { return nil }
        var reader = TitlePageReader(document)
        reader.lines = document.lines(in: first.range.lowerBound..<last.range.upperBound).compactMap(\.first)
        reader.readTitle(Array(front))
        reader.readLines()
        reader.readIdentifiers(Array(front))
        reader.readStatements(Array(front))
        guard reader.hasEvidence, reader.work.titles[.title] != nil else { return nil }
        return Own(work: reader.work, range: first.range.lowerBound..<last.range.upperBound)
    }

    private init(_ document: Document) { self.document = document }

    private func origin(_ range: Range<Int>, _ confidence: Double = 0.9) -> Origin {
        Origin(range, confidence: confidence)
    }

    /// The first heading of the first level is the title; a heading before it, under which a series is spoken of, is the series.
    private mutating func readTitle(_ front: [Section]) {
        let heading = front.first { $0.level == 1 } ?? front.first { $0.level > 0 }
        guard let heading else { return }
        work.titles[.title] = Title(
            TitleReader.richText(heading.heading, heading.title), origin: origin(heading.heading.source(heading.title)))
        for section in front where section.level > 0 && section.headingRange != heading.headingRange {
            let text = section.blocks.map { $0.passage.string.lowercased() }.joined(separator: " ")
            if Lexicon.words(.seriesPhrases).contains(where: { text.contains($0) }) {
                work.titles[.collection] = Title(
                    RichText(plain: section.titleText), origin: origin(section.heading.source(section.title)))
            }
        }
    }

    // MARK: Lines

    private mutating func readLines() {
        for (index, line) in lines.enumerated() {
            let text = line.string.trimmingBlanks.lowercased()
            if Lexicon.contains(text, in: .editorHeadings), index > 0 || index + 1 < lines.count {
                // “Name / Editor” on the title page, “Editor / Name” on the copyright page.
                if index > 0, addPeople(.editor, lines[index - 1]) { continue }
                if index + 1 < lines.count { _ = addPeople(.editor, lines[index + 1]) }
            }
        }
    }

    private mutating func addPeople(_ role: ContributorRole, _ line: Passage) -> Bool {
        let names = PersonLine.names(line)
        guard !names.isEmpty else { return false }
        // The copyright page repeats the title page, sometimes with another spelling: the first stands.
        if work.names(role).isEmpty { work.contributors += names.map { Contributor(role, $0) } }
        return true
    }

    // MARK: Statements

    /// “Edited by …”, “Translated by X (Part I) and Y (Part II)”, “First published 2021”, “© Publisher 2020”, “Published by …”.
    private mutating func readStatements(_ front: [Section]) {
        let passages = front.flatMap(\.blocks).map(\.passage)
        for passage in passages {
            let stream = TokenStream(passage)
            let grammar = Grammar(stream, context: RecognitionContext())
            readRoles(stream, grammar)
            readOriginal(stream, grammar)
            readCopyright(stream, grammar)
            readImprint(stream, grammar)
        }
        if work.publishers.isEmpty { readLogo(passages) }
    }

    /// The roles of people whom a title page names, by the values of `contributions`.
    private static let roles: [String: ContributorRole] = [
        "editor": .editor, "translator": .translator, "compiler": .compiler,
    ]

    /// “from the Chinese language edition” has at most so many words.
    private static let longestLanguage = 8

    private mutating func readRoles(_ stream: TokenStream, _ grammar: Grammar) {
        if let (value, end) = stream.value(at: 0, in: .contributions), let role = Self.roles[value] {
            var index = end
            if stream.isWord(index, .conjunctions), let second = stream.value(at: index + 1, in: .contributions) {
                index = second.end
            }
            if stream.isWord(index, .translatedFrom),
                let by = (index..<min(index + Self.longestLanguage, stream.count)).first(where: {
                    stream.isWord($0, .by)
                })
            {
                index = by
            }
            if stream.isWord(index, .by), work.names(role).isEmpty { addScoped(role, from: index + 1, stream, grammar) }
        }
        if stream.isByline(0), work.names(.author).isEmpty, let end = grammar.persons(at: 1), end == stream.count {
            work.contributors += NameReader(stream.passage, stream.bytes(1..<end), confidence: 0.9).running().map {
                Contributor(.author, $0)
            }
        }
    }

    /// Names with the parts they are responsible for in brackets.
    private mutating func addScoped(_ role: ContributorRole, from start: Int, _ stream: TokenStream, _ grammar: Grammar)
    {
        var index = start
        while index < stream.count {
            guard let end = grammar.person(at: index) else { return }
            let names = NameReader(stream.passage, stream.bytes(index..<end), confidence: 0.95).running()
            var scope: Literal?
            index = end
            if stream.isMark(index, "("), let close = stream[index].partner, close > index + 1 {
                let inside = stream.bytes(index + 1..<close)
                scope = Literal(stream.passage[inside], origin: origin(stream.passage.source(inside)))
                index = close + 1
            }
            work.contributors += names.map { Contributor(role, $0, scope: scope) }
            index = grammar.skip(",", at: index)
            if stream.isWord(index, .conjunctions) || stream.isMark(index, "&") { index += 1 }
        }
    }

    /// “Based on a translation from the Chinese language edition: TITLE by AUTHOR. © PUBLISHER, YEAR”.
    private mutating func readOriginal(_ stream: TokenStream, _ grammar: Grammar) {
        guard
            let edition = (0..<min(stream.count, 14)).first(where: {
                stream.isWord($0, .editionLabels) && stream.isMark($0 + 1, ":")
            }),
            (0..<edition).contains(where: { stream.isWord($0, .originals) })
        else { return }
        let passage = stream.passage
        var original = Work(key: "", type: .book)
        let start = edition + 2
        let by = (start..<stream.count).first { stream.isByline($0) }
        let stop =
            (start..<stream.count).first {
                stream.isMark($0, "©") || stream.isMark($0, ".") && grammar.endsSentence($0)
            } ?? stream.count
        let titleEnd = min(by ?? stop, stop)
        guard titleEnd > start else { return }
        let titleBytes = stream.bytes(start..<titleEnd)
        original.titles[.title] = Title(
            RichText(plain: Self.withoutBlanksInScript(passage[titleBytes])), origin: origin(passage.source(titleBytes))
        )
        original.variables[.language] = (0..<edition).first {
            Lexicon.value(of: stream.text($0).lowercased(), in: .languageNames) != nil
        }
        .flatMap { Lexicon.value(of: stream.text($0).lowercased(), in: .languageNames) }.map { Literal($0) }
        if let by, by < stop {
            let names = stream.bytes(by + 1..<stop)
            original.contributors = NameReader(passage, names, confidence: 0.9).running().map {
                Contributor(.author, $0)
            }
        }
        if let sign = (start..<stream.count).first(where: { stream.isMark($0, "©") }) {
            addRights(after: sign, stream, grammar, to: &original)
        }
        work.relations.append(Relation(.originalEdition, .work(original)))
        hasEvidence = true
    }

    /// A line break between two characters of Chinese is no blank.
    private static func withoutBlanksInScript(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            if scalar == " ", out.last?.isCJK == true || out.last?.isDigit == true, scalars.first?.isCJK == true {
                continue
            }
            out.append(scalar)
        }
        return String(out)
    }

    private func addRights(after sign: Int, _ stream: TokenStream, _ grammar: Grammar, to record: inout Work) {
        guard let year = (sign + 1..<min(sign + 14, stream.count)).first(where: { grammar.isYear($0) }) else { return }
        let yearBytes = stream.bytes(year..<year + 1)
        record.dates[.issued] = DateReader.read(
            stream.text(year..<year + 1), origin: origin(stream.passage.source(yearBytes)))
        var end = year
        while end > sign + 1, stream.isMark(end - 1, ",") { end -= 1 }
        guard end > sign + 1, stream[sign + 1].isCapitalised else { return }
        let name = stream.bytes(sign + 1..<end)
        guard (sign + 1..<end).contains(where: { stream.isWord($0, .bodies) }) else { return }
        record.publishers.append(Publisher(Literal(stream.passage[name], origin: origin(stream.passage.source(name)))))
    }

    private mutating func readCopyright(_ stream: TokenStream, _ grammar: Grammar) {
        if stream.isMark(0, "©") || stream.isWord(0, .copyrights) {
            hasEvidence = true
            var record = Work(key: "", type: .book)
            let sign = stream.isMark(0, "©") ? 0 : stream.isMark(1, "©") ? 1 : 0
            addRights(after: sign, stream, grammar, to: &record)
            if work.dates[.issued] == nil { work.dates[.issued] = record.dates[.issued] }
            addPublishers(record.publishers)
        }
        if stream.phrase(at: 0, in: .firstPublished) != nil {
            if let year = (1..<stream.count).first(where: { grammar.isYear($0) }) {
                hasEvidence = true
                work.dates[.issued] = DateReader.read(
                    stream.text(year..<year + 1), origin: origin(stream.passage.source(stream.bytes(year..<year + 1))))
            }
        }
    }

    /// “Published by X”, “Jointly published with X”, “This X imprint is published by …”.
    private mutating func readImprint(_ stream: TokenStream, _ grammar: Grammar) {
        for index in 0..<min(stream.count, 4) {
            guard let start = stream.phrase(at: index, in: .publishedBy), start < stream.count else { continue }
            let end =
                (start..<stream.count).first { grammar.endsSentence($0) || stream.isMark($0, ",") } ?? stream.count
            guard end > start, stream[start].isCapitalised, !grammar.isProse(start..<end) else { continue }
            addPublisher(start..<end, stream)
        }
        if stream.isWord(0, .demonstratives), stream.count > 1,
            let word = (1..<min(8, stream.count)).first(where: { stream.isWord($0, .imprints) }), word > 1
        {
            addPublisher(1..<word, stream, first: true)
        }
    }

    private mutating func addPublisher(_ tokens: Range<Int>, _ stream: TokenStream, first: Bool = false) {
        let bytes = stream.bytes(tokens)
        let publisher = Publisher(Literal(stream.passage[bytes], origin: origin(stream.passage.source(bytes))))
        if first { work.publishers.removeAll { $0.name?.text == publisher.name?.text } }
        if first { work.publishers.insert(publisher, at: 0) } else { addPublishers([publisher]) }
    }

    private mutating func addPublishers(_ publishers: [Publisher]) {
        for publisher in publishers
        where !work.publishers.contains(where: {
            ComparableText.key($0.name?.text ?? "") == ComparableText.key(publisher.name?.text ?? "")
        }) {
            work.publishers.append(publisher)
        }
    }

    /// The publisher's mark on the title page, where no sentence names the publisher: short lines that say “press”.
    private mutating func readLogo(_ passages: [Passage]) {
        for passage in passages where passage.text.count <= 60 {
            let stream = TokenStream(passage)
            guard
                (0..<stream.count).contains(where: { stream.isWord($0, .publisherWords) }),
                !(0..<stream.count).contains(where: { stream.isMark($0, ".") || stream[$0].kind == .number })
            else { continue }
            work.publishers.append(Publisher(Literal(passage.string, origin: origin(passage.source, 0.6))))
            return
        }
    }

    // MARK: Identifiers

    private mutating func readIdentifiers(_ front: [Section]) {
        for passage in front.flatMap(\.blocks).map(\.passage) {
            let belongsElsewhere = Self.edition(of: TokenStream(passage)) != nil
            for found in IdentifierScanner.identifiers(in: passage)
            where !belongsElsewhere && found.identifier.scheme != .url {
                hasEvidence = true
                if !work.identifiers.contains(where: {
                    $0.normalised == found.identifier.normalised && $0.scheme == found.identifier.scheme
                }) {
                    work.identifiers.append(found.identifier)
                }
            }
        }
        readOriginalIdentifier(front)
    }

    /// “ISBN of the China Mainland edition: …” is the number of another edition.
    private mutating func readOriginalIdentifier(_ front: [Section]) {
        for passage in front.flatMap(\.blocks).map(\.passage) {
            let stream = TokenStream(passage)
            guard let edition = Self.edition(of: stream) else { continue }
            for found in IdentifierScanner.identifiers(in: passage) where found.identifier.scheme == .isbn {
                var other = Work(key: "", type: .book)
                var identifier = found.identifier
                let start = (0..<edition).lazy.compactMap { stream.phrase(at: $0, in: .otherIsbn) }.first
                if let start, start < edition { identifier.qualifier = stream.text(start..<edition) }
                other.identifiers = [identifier]
                work.relations.append(Relation(.otherEdition, .work(other)))
            }
        }
    }

    /// The word “edition” before a colon: a line about another edition of the book.
    private static func edition(of stream: TokenStream) -> Int? {
        (0..<stream.count).first { stream.isWord($0, .editionLabels) && stream.isMark($0 + 1, ":") }
    }
}

extension TokenStream {
    /// Whether a token is “by” before a name. “Von” may be a part of the name instead.
    func isByline(_ index: Int) -> Bool { isWord(index, .by) && !isWord(index, .particles) }
}
