/// The head of a reference: names and title.
extension ReferenceParser {
    /// What may stand behind names: a title, a review, an introduction, “op. cit.”.
    mutating func head(after names: NameList) -> Bool {
        // “Name: *Title*” is the custom of German notes.
        guard stream.isMark(index, ",") || stream.isMark(index, ":") && grammar.startsTitle(index + 1) else { return false }
        let next = index + 1
        if let title = grammar.title(at: next) {
            take(names)
            add(title, as: .title)
            return true
        }
        if let review = review(at: next) {
            take(names)
            index = review
            return true
        }
        // Introduction to *Title*, by Author
        if stream.isWord(next, in: ["introduction", "foreword", "preface", "afterword"]), stream.isWord(next + 1, "to"),
            let title = grammar.title(at: next + 2)
        {
            take(names)
            add(.genre, next..<next + 1)
            match.hasTitle = true
            index = next
            add(title, as: .containerTitle)
            return true
        }
        if stream.isWord(next, in: ["op", "loc"]), stream.isMark(next + 1, "."), stream.isWord(next + 2, "cit") {
            take(names)
            match.isOpCit = true
            index = grammar.skip(".", at: next + 3)
            return true
        }
        if let title = grammar.plainTitle(at: next) {
            take(names)
            add(title, as: .title)
            match.isTitlePlain = true
            match.irregularities.append(.plainTitle(stream.bytes(title.content)))
            return true
        }
        return false
    }

    mutating func take(_ names: NameList) {
        add(names.role, names.names)
        match.hasNames = true
    }

    mutating func entryTitle() -> Bool {
        var start = index
        while stream.isMark(start, ".") || stream.isMark(start, ",") { start += 1 }
        // Author. Year. Title: the author–date order.
        if match.hasNames, grammar.isYear(start), stream.isMark(start + 1, "."), grammar.startsTitle(start + 2) {
            add(.date, start..<start + 1)
            start += 2
        }
        if let title = grammar.title(at: start) {
            add(title, as: .title)
            return true
        }
        if let review = review(at: start) {
            index = review
            return true
        }
        // A title without dress: up to the full stop.
        guard match.hasNames, start < grammar.end, stream[start].isCapitalised else { return false }
        let end = sentenceEnd(from: start)
        guard end > start, end < grammar.end, grammar.publication(in: start..<end)?.hasPublisher != true else {
            return false
        }
        add(.title, start..<end)
        dress = .plain
        match.hasTitle = true
        match.isTitlePlain = true
        match.irregularities.append(.plainTitle(stream.bytes(start..<end)))
        index = end
        return true
    }
}
