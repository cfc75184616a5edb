import CitandaLexicon
import CitandaWorks

/// Names before a title: persons in running or inverted order, bodies, “et al.”, and the role they stand in.
struct NameList {
    /// The names without the role behind them.
    var names: Range<Int>
    /// What they did.
    var role: Label
    /// Behind names and role, not behind the comma that follows.
    var end: Int
    /// Whether it is a body and not persons.
    var isBody: Bool
}

extension Grammar {
    /// A list of names in running order: “A. B. Cole and Dana Eld”, “Guo Yiting et al.”, “Nish, ed.”
    func names(at start: Int, isClauseStart: Bool = false) -> NameList? {
        nameReadings(at: start, isClauseStart: isClauseStart).first
    }

    /// The ways to read names at an index: as persons, and as the name of a body.
    func nameReadings(at start: Int, isClauseStart: Bool) -> [NameList] {
        var readings: [NameList] = []
        for end in personLists(at: start) {
            let (role, after) = role(after: end)
            readings.append(
                NameList(names: start..<end, role: role ?? .author, end: after, isBody: isBody(start..<end)))
        }
        // “Bergner, Karl, *Die Hanse*”: inverted at the head of a note, as German authors write.
        if isClauseStart, let family = person(at: start), family == start + 1, stream.isMark(family, ","),
            let given = person(at: family + 1), given - family <= 4, stream.isMark(given, ","), startsTitle(given + 1)
        {
            readings.insert(NameList(names: start..<given, role: .author, end: given, isBody: false), at: 0)
        }
        if let end = body(at: start, isClauseStart: isClauseStart), end != readings.first?.names.upperBound {
            let (role, after) = role(after: end)
            readings.append(NameList(names: start..<end, role: role ?? .author, end: after, isBody: true))
        }
        return readings
    }

    /// The end of a list of persons in running order.
    package func persons(at start: Int) -> Int? { personLists(at: start).first }

    /// The ends of the lists of persons that may begin at an index, the longest first.
    ///
    /// In “Jane Cobb, Salt and Power (…” title words look like names; shorter lists are tried when nothing fits behind the longest.
    private func personLists(at start: Int) -> [Int] {
        guard var index = person(at: start) else { return [] }
        let isFirstFull = isFullName(start..<index)
        var ends = [index]
        // Names parted by commas alone are a list only where all of them are full.
        var isJoined = true
        var areFull = isFirstFull
        var isClosed = false
        while index < end, ends.count < 16, index - start < 120 {
            if let end = etAl(at: index) {
                ends.append(end)
                isJoined = true
                break
            }
            if let next = conjunction(at: index), let person = person(at: next) {
                isJoined = true
                areFull = areFull && isFullName(next..<person)
                isClosed = true
                index = person
            } else if !isClosed, stream.isMark(index, ","), let person = person(at: index + 1), continuesList(person) {
                // Behind “and” the list is complete; a further comma begins something else.
                isJoined = false
                areFull = areFull && isFullName(index + 1..<person)
                index = person
            } else {
                break
            }
            if isJoined || areFull { ends.append(index) }
        }
        return ends.reversed()
    }

    /// The end of “et al.”, in whatever language and with a comma before it or without.
    package func etAl(at index: Int) -> Int? {
        let start = skip(",", at: index)
        guard start < end else { return nil }
        if stream[start].kind == .cjk {
            return Lexicon.contains(stream.text(start), in: .etAlCharacters) ? start + 1 : nil
        }
        guard stream[start].classes.beginsPhrase || stream.isMark(start, "&") else { return nil }
        return EtAl.length { start + $0 < end ? stream.text(start + $0) : nil }.map { start + $0 }
    }

    /// A name of two words or more, initials counted.
    private func isFullName(_ range: Range<Int>) -> Bool {
        range.filter { stream[$0].kind == .word && stream[$0].isCapitalised || stream[$0].kind == .cjk }.count >= 2
    }

    /// A name inside a list has another one, or a comma, behind it.
    private func continuesList(_ index: Int) -> Bool {
        stream.isMark(index, ",") || conjunction(at: index) != nil || etAl(at: index) != nil
    }

    /// “and” and its like, with or without a comma before it.
    func conjunction(at index: Int) -> Int? {
        // Zweigert/Kötz
        if stream.isMark(index, "/"), !stream[index].hasSpaceBefore, index + 1 < end, !stream[index + 1].hasSpaceBefore
        {
            return index + 1
        }
        let word = skip(",", at: index)
        if stream.isMark(word, "&") { return word + 1 }
        guard stream.isWord(word, .conjunctions), etAl(at: word) == nil else { return nil }
        return NameWords.isConjunction(stream.text(word)) ? word + 1 : nil
    }

    /// The end of one personal name in running order, script form included.
    package func person(at start: Int) -> Int? {
        var index = start
        var words = 0
        guard start < end else { return nil }
        if isIdem(start) { return skip(".", at: start + 1) }
        guard !stream[start].isItalic else { return nil }
        if stream[start].kind == .cjk { return start + 1 }
        if stream.isWord(start, .notNames), !isInitial(start), !isChineseSurname(start) { return nil }
        // “Dazu Abel”, “Siehe Payne”: the word before the name.
        if stream.phrase(at: start, in: .leads) != nil, !stream.isWord(start, .particles), !isInitial(start) {
            return nil
        }
        while index < end, index - start < 12, !stream[index].isItalic {
            let token = stream[index]
            // “M.J.” needs no blank.
            if index > start, !token.hasSpaceBefore, token.kind != .mark, !isInitial(index), !isInitial(index - 2) {
                break
            }
            if isInitial(index) {
                index += 2
                while stream.isMark(index, "-"), isInitial(index + 1) { index += 3 }
            } else if token.kind == .word, token.isCapitalised,
                token.range.count > 1 || index + 1 < end && !stream.isMark(index + 1, ".")
            {
                if words > 0, stream.isWord(index, .notNames), token.range.count > 1 { break }
                words += 1
                index += 1
                // “Ts.”, “Wm.”: a short form inside a name goes on with a capital.
                if stream.isMark(index, "."), stream[index - 1].range.count <= 3, index + 1 < end,
                    stream[index + 1].isCapitalised,
                    !stream[index + 1].isItalic, !stream[index].hasSpaceBefore,
                    stream.isWord(index - 1, .abbreviations)
                {
                    index += 1
                }
            } else if token.kind == .word, stream.isWord(index, .particles), particleGoesOn(index),
                !stream.isWord(index, .innerParticles) || stream.isWord(index - 1, .particles)
            {
                index += 1
            } else if token.kind == .cjk, words > 0 {
                index += 1
                break
            } else {
                break
            }
        }
        guard words > 0, words <= 7 else { return nil }
        if stream.isMark(index, ","), stream.isWord(index + 1, .nameSuffixes) { index = skip(".", at: index + 2) }
        if stream.isWord(index - 1, .nameSuffixes) { index = skip(".", at: index) }
        // “Robert Curl [pseud.]”, “Ann Roe [Jan Berg, pseud.]”, “Mao Zedong [Mao Tse-tung]”
        if stream.isMark(index, "["), let close = stream[index].partner,
            close - index <= 3
                || close - index <= 9 && (index..<close).contains(where: { stream.isWord($0, .pseudonyms) })
        {
            index = close + 1
        }
        return index
    }

    /// “He Di,”: a surname that is also a word of English, with a given name and a comma or “and” behind it.
    private func isChineseSurname(_ index: Int) -> Bool {
        (stream.isWord(index, .surnames) || stream.isWord(index, .frequentSurnames)) && index + 2 < end
            && stream[index + 1].kind == .word
            && stream[index + 1].isCapitalised && !stream[index + 1].isItalic
            && (stream.isMark(index + 2, ",") || stream.isWord(index + 2, .conjunctions))
    }

    /// Whether the name goes on behind a particle.
    ///
    /// “Ortega y Gasset” is one name. “Marco Bellini e Anna Conti” are two: behind the word for “and” come given names.
    private func particleGoesOn(_ index: Int) -> Bool {
        var next = index + 1
        while stream.isWord(next, .particles), !stream[next].isCapitalised, next - index < 4 { next += 1 }
        guard next < end, stream[next].kind == .word, stream[next].isCapitalised, !stream[next].isItalic else {
            return false
        }
        guard stream.isWord(index, .conjunctions), !stream.isWord(index, .innerParticles) else { return true }
        let isGiven = isInitial(next) || next + 1 < end && stream[next + 1].kind == .word && !stream[next + 1].isItalic
        return !isGiven
    }

    /// The same author as before: “idem”.
    func isIdem(_ index: Int) -> Bool {
        // “Id., *La ville* (…)”: a title behind it makes it the author, a page the work.
        if stream.isWord(index, .idemOrIbid), stream.isMark(index + 1, "."), stream.isMark(index + 2, ",") {
            return startsTitle(index + 3)
        }
        guard stream.isWord(index, .idem), !stream.isWord(index, .idemOrIbid) else { return false }
        return stream.isMark(index + 1, ",") || stream.isMark(index + 1, ".") && stream.isMark(index + 2, ",")
    }

    /// A capital letter with a full stop: “A.”
    package func isInitial(_ index: Int) -> Bool {
        guard index >= 0, index + 1 < end, stream[index].kind == .word, stream[index].isCapitalised,
            stream.isMark(index + 1, "."),
            !stream[index + 1].hasSpaceBefore
        else { return false }
        let length = stream[index].range.count
        if length == 1 || length == 2 && stream.passage.text[stream[index].range.lowerBound] >= 0xC0 { return true }
        return length <= 3
            && stream.isWord(index, .initials)
    }

    /// The name of a body up to the comma before a title: “Ministerstvo inostrannykh del SSSR, *…*”.
    func body(at start: Int, isClauseStart: Bool) -> Int? {
        guard start < end, stream[start].kind == .word, stream[start].isCapitalised, !stream[start].isItalic,
            !stream.isWord(start, .notNames) || stream.isWord(start, .definiteArticles),
            stream.phrase(at: start, in: .leads) == nil || stream.isWord(start, .particles)
        else { return nil }
        var index = start
        var plain = 0
        while index < end, index - start < 24 {
            let token = stream[index]
            if token.isItalic || token.kind == .number || stream.opensQuotation(index) { return nil }
            if index > start, endsSentence(index) { return nil }
            if stream.isMark(index, ",") {
                if startsTitle(index + 1) || role(after: index).role != nil { break }
            } else if token.kind == .word {
                if stream.isWord(index, .prose) || stream.isWord(index, .containerLeads) { return nil }
                if !token.isCapitalised, stream.isWord(index, .pointers) || stream.isWord(index, .from) { return nil }
                if !token.isCapitalised, !stream.isWord(index, .connectors) {
                    plain += 1
                    // “Comité internacional de la Cruz Roja” has one word in small letters, a sentence has many.
                    if !isClauseStart || plain > Self.mostPlainWords { return nil }
                }
            } else if token.kind == .mark, !["&", "-", "/", "'", "’", "."].contains(token.scalar) {
                if token.scalar == "(", let close = token.partner, close - index <= 4 {
                    index = close
                } else {
                    return nil
                }
            }
            index += 1
        }
        guard index < end, stream.isMark(index, ","), index - start >= 2 else { return nil }
        // “US Congress, Senate” is a body; “for Venice, Rossi” is none.
        let hasComma = (start..<index).contains { stream.isMark($0, ",") }
        return hasComma && !isBody(start..<index) ? nil : index
    }

    /// So many words of a body's name may be in small letters, besides articles and prepositions.
    private static let mostPlainWords = 4

    /// A body up to the first comma, before a title without styling: “Harbour Commission, Report …”, “A.L.R.C., Report …”.
    func corporateAuthor(at start: Int) -> Int? {
        guard start < end, stream[start].kind == .word, stream[start].isCapitalised, !stream.isWord(start, .signals),
            let comma = (start..<min(start + 12, end)).first(where: { stream.isMark($0, ",") }), comma > start
        else { return nil }
        let name = start..<comma
        let isDotted =
            comma - start >= 4
            && name.allSatisfy { stream.isMark($0, ".") || stream[$0].kind == .word && stream[$0].range.count == 1 }
        let isBody = name.contains { stream.isWord($0, .bodies) } && !isSentence(name) && !isProse(name)
        return isDotted || isBody ? comma : nil
    }

    /// Whether a title set apart begins at an index.
    func startsTitle(_ index: Int) -> Bool { index < end && (stream[index].isItalic || stream.opensQuotation(index)) }

    /// Whether a name is a body's.
    package func isBody(_ range: Range<Int>) -> Bool {
        let words = range.filter { stream[$0].kind == .word }
        guard words.contains(where: { stream.isWord($0, .bodies) || stream.isWord($0, .bodyJoints) }) else {
            return false
        }
        return CorporateWords.isBody(
            words.map { String(decoding: stream.folded($0), as: UTF8.self) + (isInitial($0) ? "." : "") })
    }

    /// “, ed.”, “, eds.”, “(Hrsg.)” behind names.
    func role(after index: Int) -> (role: Label?, end: Int) {
        var start = skip(",", at: index)
        let isBracketed = stream.isMark(start, "(")
        if isBracketed { start += 1 } else if start == index { return (nil, index) }
        guard let (role, end) = roleWord(at: start) else { return (nil, index) }
        // “(dir.)” and “(coord.)” are editors of a book; a director of a film stands behind its title.
        if isBracketed { return stream.isMark(end, ")") ? (role == .director ? .editor : role, end + 1) : (nil, index) }
        // “ed.” before a name names the editor of the work, not the role of the names before it.
        return end < self.end && stream[end].kind == .word && stream[end].isCapitalised && !stream[end].isItalic
            ? (nil, index) : (role, end)
    }

    func roleWord(at start: Int) -> (Label, Int)? {
        guard let found = stream.value(at: start, in: .roles), let role = Label(rawValue: found.value) else {
            return nil
        }
        var index = skip(".", at: found.end)
        if stream.isWord(index, .conjunctions), stream.isWord(index + 1, .roles) {
            index = skip(".", at: index + 2)
        }
        return (role, index)
    }

    /// Names at the head of a bibliography entry: the first inverted, the others in running order.
    func invertedNames(at start: Int) -> NameList? {
        if let dash = repeatedAuthor(at: start) {
            let (role, end) = role(after: dash)
            return NameList(names: start..<dash, role: role ?? .author, end: end, isBody: false)
        }
        guard var index = person(at: start) else { return bodyEntry(at: start) }
        if stream.isMark(index, ","), roleWord(at: index + 1) == nil {
            // “Family, Given”: given names up to the next comma, “and”, or full stop.
            if let given = givenNames(at: index + 1) { index = given }
        }
        while index < end {
            if let end = etAl(at: index) {
                index = end
                break
            } else if let next = conjunction(at: index), let person = person(at: next) {
                index = person
            } else if stream.isMark(index, ","), roleWord(at: index + 1) == nil, let person = person(at: index + 1) {
                index = person
            } else {
                break
            }
        }
        // An initial's full stop is also the stop behind the names.
        let (role, end) = role(after: index)
        let isClosed =
            stream.isMark(end, ".") || stream.isMark(end - 1, ".") || startsTitle(skip(",", at: end))
            || stream.isMark(end, ":") || stream.isMark(end, "(") && isYear(end + 1)
        guard isClosed else { return bodyEntry(at: start) }
        return NameList(names: start..<index, role: role ?? .author, end: end, isBody: isBody(start..<index))
    }

    /// Given names behind an inverted family name, with the particle that follows them: “Charles de”, “A. B.”.
    package func givenNames(at start: Int) -> Int? {
        var index = start
        if let person = person(at: start) {
            index = person
        } else {
            while isInitial(index) {
                index += 2
                while stream.isMark(index, "-"), isInitial(index + 1) { index += 3 }
            }
        }
        guard index > start else { return nil }
        // “Moltke, Helmuth von, Jr.” has its suffix behind the particle.
        while stream.isWord(index, .particles), !stream[index].isCapitalised,
            isBoundary(index + 1) || stream.isWord(index + 1, .particles)
        {
            index += 1
        }
        return index
    }

    /// “———” stands for the names of the entry before.
    private func repeatedAuthor(at start: Int) -> Int? {
        var index = start
        while index < end, stream[index].kind == .mark,
            stream[index].scalar == "—" || stream[index].scalar == "–" || stream[index].scalar == "-"
                || stream[index].scalar == "_"
        {
            index += 1
        }
        return index - start >= 2 || (index - start == 1 && stream[start].scalar == "—") ? index : nil
    }

    /// A body at the head of an entry, up to the full stop before the title.
    private func bodyEntry(at start: Int) -> NameList? {
        var index = start
        guard start < end, stream[start].kind == .word, stream[start].isCapitalised, !stream[start].isItalic else {
            return nil
        }
        while index < end, index - start < 24, !stream[index].isItalic, !stream.opensQuotation(index) {
            if stream.isMark(index, "."), startsTitle(index + 1) || endsSentence(index) {
                guard startsTitle(index + 1) else { return nil }
                return NameList(names: start..<index, role: .author, end: index, isBody: true)
            }
            if stream[index].kind == .number { return nil }
            index += 1
        }
        return nil
    }
}
