import CitandaDocuments
import CitandaNormalisation
import CitandaRecognition
import CitandaWorks

/// Reads the works that notes on contributors name: “She is the coauthor of *Title* (2018)”.
struct ContributorReader {
    /// A work named with its author.
    struct Named {
        var work: Work
        var range: Range<Int>
    }

    /// The people of the contributors' notes and the works named with them.
    static func read(_ document: Document) -> (people: [Name], works: [Named]) {
        var people: [Name] = []
        var works: [Named] = []
        for block in document.sections(.contributors).flatMap(\.blocks)
        where block.kind == .paragraph || block.kind == .listItem {
            guard let name = person(of: block.passage) else { continue }
            people.append(name)
            works += named(in: block.passage, by: name)
        }
        return (people, works)
    }

    /// The name at the head of the paragraph, usually in bold.
    private static func person(of passage: Passage) -> Name? {
        if let bold = passage.spans.first(where: { $0.style == .bold && $0.range.lowerBound == 0 }) {
            return NameReader(passage, bold.range, confidence: 0.95).running().first
        }
        let stream = TokenStream(passage)
        guard let end = Grammar(stream, context: RecognitionContext()).person(at: 0), end >= 2,
            stream.isWord(end, .biographicVerbs)
        else { return nil }
        return NameReader(passage, stream.bytes(0..<end), confidence: 0.8).running().first
    }

    private static func named(in passage: Passage, by name: Name) -> [Named] {
        let stream = TokenStream(passage)
        let grammar = Grammar(stream, context: RecognitionContext())
        var works: [Named] = []
        var index = 0
        var sentence = 0
        while index < stream.count {
            if grammar.endsSentence(index) { sentence = index + 1 }
            guard stream[index].isItalic, let title = grammar.title(at: index) else {
                index += 1
                continue
            }
            var end = title.end
            let brackets = followingBrackets(&end, stream)
            index = max(end, index + 1)
            let before = sentence..<stream.count
            guard
                let work = work(
                    title, brackets, by: name,
                    isJournal: before.clamped(to: sentence..<title.content.lowerBound).contains {
                        stream.isWord($0, .periodicals)
                    }, role: role(in: sentence..<title.content.lowerBound, stream), stream)
            else { continue }
            works.append(Named(work: work, range: passage.source(stream.bytes(title.content.lowerBound..<end))))
        }
        return works
    }

    /// The brackets directly behind a title.
    private static func followingBrackets(_ end: inout Int, _ stream: TokenStream) -> [Range<Int>] {
        var brackets: [Range<Int>] = []
        while stream.isMark(end, "("), let close = stream[end].partner, close > end + 1 {
            brackets.append(end + 1..<close)
            end = close + 1
        }
        return brackets
    }

    /// Where the names begin in a bracket such as “(translated by Bo Roche)”.
    private static func translation(in bracket: Range<Int>, _ stream: TokenStream) -> Int? {
        guard let (credit, end) = stream.value(at: bracket.lowerBound, in: .credits),
            credit == ContributorRole.translator.rawValue, stream.isWord(end, .by), end + 1 < bracket.upperBound
        else { return nil }
        return end + 1
    }

    /// What the value of a credit begins with where others did the same.
    private static let sharedCredit = "co-"

    /// The nearest credit before a title, and whether others did the same.
    private static func role(in range: Range<Int>, _ stream: TokenStream) -> (role: ContributorRole, isShared: Bool) {
        for index in range.reversed() {
            guard let credit = stream.value(at: index, in: .credits)?.value else { continue }
            let isShared = credit.hasPrefix(sharedCredit)
            if let role = ContributorRole(rawValue: isShared ? String(credit.dropFirst(sharedCredit.count)) : credit) {
                return (role, isShared)
            }
        }
        return (.author, false)
    }

    private static func work(
        _ title: TitleMatch, _ brackets: [Range<Int>], by name: Name, isJournal: Bool,
        role: (role: ContributorRole, isShared: Bool), _ stream: TokenStream
    ) -> Work? {
        let grammar = Grammar(stream, context: RecognitionContext())
        var work = Work(key: "", type: .book)
        let passage = stream.passage
        func origin(_ tokens: Range<Int>) -> Origin { Origin(passage.source(stream.bytes(tokens)), confidence: 0.8) }
        work.titles[.title] = Title(
            TitleReader.richText(passage, stream.bytes(title.content)), origin: origin(title.content))
        // *Romanised title/English title*: two forms of one title, or two editions; never one title.
        if let slash = title.content.first(where: { stream.isMark($0, "/") }), slash > title.content.lowerBound,
            slash + 1 < title.content.upperBound
        {
            let head = title.content.lowerBound..<slash
            let tail = slash + 1..<title.content.upperBound
            work.titles[.title] = Title(
                TitleReader.richText(passage, stream.bytes(head)),
                forms: [
                    Title.Form(.translated, TitleReader.richText(passage, stream.bytes(tail)), origin: origin(tail))
                ], origin: origin(head))
        }
        for bracket in brackets {
            if let year = bracket.first(where: { grammar.isYear($0) }),
                bracket.count == 1
                    || work.dates[.issued] == nil && bracket.contains(where: { stream.isWord($0, .published) })
            {
                work.dates[.issued] = DateReader.read(stream.text(year..<year + 1), origin: origin(year..<year + 1))
            } else if let by = Self.translation(in: bracket, stream) {
                for translator in NameReader(
                    passage, stream.bytes(by..<bracket.upperBound), confidence: 0.9
                ).running() {
                    work.contributors.append(Contributor(.translator, translator))
                }
            } else if stream[bracket.lowerBound].isCapitalised, !bracket.contains(where: { grammar.isYear($0) }) {
                work.titles[.title]?.forms.append(
                    Title.Form(
                        .translated, TitleReader.richText(passage, stream.bytes(bracket)), origin: origin(bracket)))
            }
        }
        let shared: [Contributor] = role.isShared ? [Contributor(role.role, Name(.others))] : []
        work.contributors.insert(contentsOf: [Contributor(role.role, name)] + shared, at: 0)
        if work.dates[.issued] != nil { return work }
        guard isJournal else { return nil }
        work.type = .periodical
        return work
    }
}
