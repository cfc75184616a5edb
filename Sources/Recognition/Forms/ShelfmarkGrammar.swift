import CitandaLexicon
import CitandaWorks

extension Grammar {
    /// Whether a word begins a level of a shelfmark of one of some kinds: “box”, “д.”.
    func isLevel(_ index: Int, _ kinds: ArchiveLocation.LevelKind...) -> Bool {
        guard stream.isWord(index, .levels),
            let kind = stream.value(at: index, in: .levels).flatMap({ ArchiveLocation.LevelKind(rawValue: $0.value) })
        else { return false }
        return kinds.contains(kind)
    }

    /// What a level of a shelfmark is: one with a word before it, or a file number.
    enum ArchiveLevel {
        case level, shelfmark
    }

    /// The level of a shelfmark that a part is: `f. 17`, `op. 162`, `RG 59`, `box 12`, `118-00412-03`, `L/P&S/10/976`, `FO 371/84075`.
    func shelfLevel(_ range: Range<Int>) -> ArchiveLevel? {
        guard let first = range.first, !range.contains(where: { stream[$0].isItalic }),
            range.count <= Self.longestLevel
        else { return nil }
        if beginsWithLevelPhrase(range) || isLotFile(range) { return .level }
        if stream.isWord(first, .levels) {
            let value = valueOfLevel(range)
            // “F/7/1234” is a shelfmark of its own.
            if value == range.upperBound || !stream.isMark(value, "/") {
                return isValueOfLevel(value..<range.upperBound, behind: first) ? .level : nil
            }
        }
        if isSeriesNumber(range) { return .level }
        return isFileNumber(range) ? .shelfmark : nil
    }

    /// A longer part is a sentence.
    private static let longestLevel = 24

    /// “Record Group 59”, “Central Foreign Policy Files 1981”.
    private func beginsWithLevelPhrase(_ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        if let phrase = stream.phrase(at: first, in: .levels), phrase > first + 1 { return true }
        return stream.isWord(first, .fileSeries) && range.contains(where: { isLevel($0, .file) })
    }

    /// `CDC Lot File 95D113`: capitals and a level word before the number.
    private func isLotFile(_ range: Range<Int>) -> Bool {
        guard range.count >= 3, range.count <= 6, stream[range.lowerBound].isCapitalised,
            let word = range.dropFirst().first(where: { isLevel($0, .file, .box, .reel) }),
            word + 2 == range.upperBound, stream[word + 1].kind == .number
        else { return false }
        return (range.lowerBound..<word).allSatisfy { stream[$0].isCapitalised && stream[$0].kind == .word }
    }

    /// Where the value of a level begins: behind its word, the sign for the soft ending of opis’, and a stop.
    private func valueOfLevel(_ range: Range<Int>) -> Int {
        var value = range.lowerBound + 1
        while value < range.upperBound, stream[value].scalar.isApostrophe, stream[value].kind == .mark { value += 1 }
        return min(skip(".", at: value), range.upperBound)
    }

    /// Whether tokens are the value of a level behind its word: a number, a roman numeral, a name or a quoted name.
    private func isValueOfLevel(_ range: Range<Int>, behind word: Int) -> Bool {
        guard let value = range.first else { return false }
        // “D.C.” is no delo C.
        if stream[value].kind == .word, stream.isMark(value - 1, "."), !stream[value].hasSpaceBefore { return false }
        // folder “Ports”, opis’ 11
        if stream.opensQuotation(value), let close = stream[value].partner, close + 1 == range.upperBound {
            return true
        }
        if stream[value].kind == .number || isRoman(value) { return range.count <= Self.longestNumber }
        // “P. Dubois” is a name.
        return stream[value].isCapitalised && range.count <= Self.longestName && !isInitialLetter(word)
    }

    /// The most tokens of a number with its joints, and of a name, behind the word of a level.
    private static let longestNumber = 9, longestName = 6

    /// `R 43 I/1447`; more words are a description.
    private static let mostWordsOfFileNumber = 3

    /// Whether a part is a file number: at most three words, the last with digits and with slashes, hyphens or stops inside.
    private func isFileNumber(_ range: Range<Int>) -> Bool {
        guard let first = range.first, let last = range.last else { return false }
        let words = range.count { stream[$0].hasSpaceBefore || $0 == first }
        guard words <= Self.mostWordsOfFileNumber, range.contains(where: { stream[$0].kind == .number }),
            stream[last].kind == .number || stream[last].range.count <= 2
        else { return false }
        let separators = range.count {
            stream[$0].kind == .mark && (stream[$0].scalar == "/" || stream[$0].scalar == "-")
        }
        guard separators > 0 else { return false }
        let joints = range.count {
            stream[$0].kind == .mark && ["/", "-", ".", "&"].contains(stream[$0].scalar) && !stream[$0].hasSpaceBefore
        }
        let isLeadAcronym =
            isAcronym(first)
            || stream[first].kind == .word && stream[first].isCapitalised && stream[first].range.count <= 3
        if separators >= 2, stream[first].kind == .number || isLeadAcronym { return true }
        // R 43 I/1447: a roman series before the number
        let hasSeries =
            words == Self.mostWordsOfFileNumber && range.contains { isRoman($0) && stream.isMark($0 + 1, "/") }
        if separators == 1, joints >= 1, isLeadAcronym, words <= 2 || hasSeries { return true }
        return separators == 1 && stream.isMark(first + 1, "/") && stream[first].kind == .number
            && stream[first].range.count >= 2 && stream[last].range.count >= 3
    }

    /// `R 18231`, `CAB 128`, `F7 12345`: a sign of at most four capitals and a number.
    private func isSeriesNumber(_ range: Range<Int>) -> Bool {
        guard let first = range.first, range.count >= 2, range.count <= 4, stream[first].kind == .word,
            stream[first].isCapitalised, stream[first].range.count <= 4, isInitialLetter(first) || isCapitals(first),
            !isRoman(first) || range.count == 2
        else { return false }
        return range.dropFirst().allSatisfy { stream[$0].kind == .number || stream[$0].scalar.isDash }
            && stream[range.upperBound - 1].kind == .number
            // “O1 1073” has a digit of its own; “May 1073” is a date.
            && (!isYear(range.upperBound - 1) || stream.folded(first).contains { $0 >= 0x30 && $0 <= 0x39 })
    }

    /// `Francia 123`, `Add. MS 44`, `CP (47) 123`: what stands beside a named archive and ends in a number.
    func numberedSeries(_ range: Range<Int>, afterLevel: Bool = false) -> Bool {
        guard let first = range.first, let last = range.last else { return false }
        // M800: the number of a microfilm.
        if range.count == 1, stream[first].kind == .word, stream[first].isCapitalised {
            return stream.folded(first).contains { $0 >= 0x30 && $0 <= 0x39 }
        }
        guard range.count >= 2, range.count <= 9, stream[first].isCapitalised || stream[first].kind == .number,
            // “Report Book 10” behind a series is a volume of it, not a report.
            afterLevel
                && range.contains(where: { stream.isWord($0, .registers) })
                || !stream.isWord(first, .documents),
            !isProse(range), !range.contains(where: { stream[$0].isItalic || stream.opensQuotation($0) })
        else { return false }
        return stream[last].kind == .number && !(stream[first].kind == .number && range.count > 4)
            && !(isYear(last) && !stream[last - 1].scalar.isDash)
    }

    /// A bare number or range, the leaves of a file: `12–13`.
    func bareLeaves(_ range: Range<Int>) -> Bool {
        guard let first = range.first, stream[first].kind == .number, !isYear(first) else { return false }
        return pages(at: first) == range.upperBound
    }

    /// A leaf: `l. 3`, `ll. 23–24`, `fol. 44r`, `p. 5`, `frame 220`.
    func leaf(_ range: Range<Int>) -> Bool {
        guard let first = range.first,
            stream.isWord(first, .leaves),
            // “C 1234” is a series, “c. 34” a leaf.
            !isInitialLetter(first) || stream.isMark(first + 1, ".")
        else { return false }
        return labelledLocator(at: first)?.end == range.upperBound
            || {
                let value = skip(".", at: first + 1)
                return value < range.upperBound && stream[value].kind == .number && range.upperBound - value <= 6
            }()
    }

    /// The name of an archive, library or collection, or its short form.
    func archiveName(_ range: Range<Int>) -> Bool {
        guard let first = range.first, stream[first].isCapitalised || stream[first].kind == .cjk,
            !stream[first].isItalic
        else { return false }
        let name = range.first(where: { stream.isMark($0, "(") }).map { first..<max($0, first) } ?? range
        // “Hoover to Wilson” is a letter.
        if isProse(name) || recipient(in: name) != nil { return false }
        if name.count == 1, isSigil(first) {
            let text = stream.text(first)
            // “vol. II” names no archive.
            return !Lexicon.contains(text, in: .states) && !text.allSatisfy { "IVX".contains($0) }
        }
        if name.count <= 3, context.abbreviations.contains(stream.text(name)) { return true }
        // AD Gironde, AM Lyon: the archives of a French department or town
        if name.count == 2, isCapitals(first),
            stream.isWord(first, .archiveInitials),
            stream[first + 1].kind == .word, stream[first + 1].isCapitalised
        {
            return true
        }
        // GStA PK, StA Hamburg
        if (2...3).contains(name.count), isSigil(first), !Lexicon.contains(stream.text(first), in: .states),
            name.dropFirst().allSatisfy({ isSigil($0) }) || isPlace(first + 1..<name.upperBound)
        {
            return true
        }
        return name.contains { stream.phrase(at: $0, in: .archives) != nil || isHouse($0) }
    }

    /// `Landesarchiv`, `Stadsarchief`, `Riksarkivet`, `外交部档案馆`, `公文書館`: the word for an archive inside another.
    private func isHouse(_ index: Int) -> Bool {
        let token = stream[index]
        let mayBeCompound = token.kind == .word && token.isCapitalised && token.range.count >= Self.shortestCompound
        guard token.kind == .cjk || mayBeCompound else { return false }
        return Lexicon.isFound(.archiveCompounds, in: stream.folded(index))
    }

    /// The bytes of the shortest compound with an archive: “Stadtarchiv” has eleven, and “Riksarkiv” nine.
    private static let shortestCompound = 9

    /// Whether a part is a number of a thing in an archive: `Nr. 1234`, `reg. 12`, `pièce 3`, `Rep. 77`.
    ///
    /// Such words number things elsewhere too. Beside a named archive they are levels of its shelfmark.
    func archiveNumber(_ range: Range<Int>) -> Bool {
        // C 1234: beside an archive no year.
        if range.count == 2, isCapitals(range.lowerBound), stream[range.lowerBound].kind == .word,
            stream[range.lowerBound].range.count <= 3, stream[range.lowerBound + 1].kind == .number
        {
            return true
        }
        guard let first = range.first, range.count <= 6,
            stream.isWord(first, .archiveNumbers)
        else { return false }
        let value = skip(".", at: first + 1)
        return value < range.upperBound
            && (stream[value].kind == .number || isRoman(value) || isInitialLetter(value)
                || stream[value].isCapitalised && range.count <= 4)
    }

    /// The index of the slash between an archive's short form and a shelfmark.
    func archivePrefix(_ range: Range<Int>) -> Int? {
        guard let first = range.first, isAcronym(first), stream.isMark(first + 1, "/"),
            context.abbreviations.contains(stream.text(first))
        else { return nil }
        return first + 1
    }

    /// The short form of an archive: capitals alone, or several among small letters as in BArch; not MacGregor.
    func isSigil(_ index: Int) -> Bool {
        if isAcronym(index) { return true }
        guard index < end, stream[index].kind == .word, stream[index].isCapitalised, stream[index].range.count <= 6
        else {
            return false
        }
        let text = stream.passage.text[stream[index].range]
        let capitals = text.filter { $0 >= 0x41 && $0 <= 0x5A }.count
        return capitals >= 2 && !text.starts(with: "Mac".utf8) && !text.starts(with: "Mc".utf8)
            && !text.contains { Unicode.Scalar($0).isApostrophe || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
    }

    private func isCapitals(_ index: Int) -> Bool {
        stream.passage.text[stream[index].range].allSatisfy { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 }
    }

    /// The abbreviation of an American state or a Canadian province: `MD`, `DC`.
    func isState(_ range: Range<Int>) -> Bool {
        // “DC (hereafter LC)”
        let range = range.first { stream.isMark($0, "(") }.map { range.lowerBound..<$0 } ?? range
        let letters = range.filter { stream[$0].kind == .word }
        // CT, Conn., D.C.
        return !range.isEmpty && range.count <= 4
            && letters.allSatisfy { letters.count == 1 || stream[$0].range.count == 1 }
            && Lexicon.contains(letters.map { stream.text($0) }.joined(), in: .states)
    }
}
