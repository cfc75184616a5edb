import CitandaLexicon

/// A form in which a note cites a work.
struct CitationForm: Sendable {
    /// The name of the form; its test has the same name.
    let name: String
    /// A note in the form.
    let example: String
    /// Reads a citation in the form, and says which token follows.
    let read: @Sendable (NoteGrammar, CitationStart) -> (RecognisedCitation, Int)?

    /// All forms in the order in which they are tried.
    ///
    /// The first form that can read a stretch has it. Forms with words or marks of their own come first. Forms that a sentence may look
    /// like come last.
    static let all: [CitationForm] = [
        ibidFile, ibidLetter, ibid, crossReference, ownPlace, citedNote, linkedTitle, eastAsian, gost,
        editionDocument, knownShort, legal, documentSeries,
        document,
        personal,
        reference, abbreviation, bracketYear, plainShort, authorAlone,
    ]
}

/// Where a citation may begin.
struct CitationStart {
    /// The index of its first token.
    let index: Int
    /// The index of the first token of the clause around it.
    let clause: Int
    /// Whether only a signal stands between the head of the clause and the citation.
    let isClauseStart: Bool
    /// Whether its first token may be the first of a name or title.
    let beginsNameOrTitle: Bool
    let token: Token
}

extension CitationForm {
    /// Another file of the archive that the citation before names: “Там же. Д. 1025. Л. 4.”
    static let ibidFile = CitationForm(name: "ibidFile", example: "Там же. Д. 1025. Л. 4.") { note, start in
        guard let ibid = note.grammar.ibid(at: start.index), ibid.locator == nil,
            let file = note.grammar.gostLevels(afterIbid: ibid.word)
        else { return nil }
        return note.make(.archival, start.index..<file.end, file.spans, clause: start.clause, evidence: .gost)
    }

    /// Another letter of the file that the citation before names: “Ibid., Grey to Smith, 5 May 1911, Box 5.”
    static let ibidLetter = CitationForm(
        name: "ibidLetter", example: "Ibid., Edward Grey to John Smith, 5 May 1911, box 5, folder 2."
    ) { note, start in
        guard let ibid = note.grammar.ibid(at: start.index), ibid.locator == nil, note.stream.isMark(ibid.end, ","),
            let letter = note.grammar.archival(at: ibid.end + 1),
            letter.spans.contains(where: { $0.label == .recipient })
        else { return nil }
        let spans = [LabelledSpan(.crossReference, note.stream.bytes(ibid.word))] + letter.spans
        return note.make(.archival, start.index..<letter.end, spans, clause: start.clause, evidence: .archive)
    }

    /// The work of the citation before: “Ibid., 44.”
    static let ibid = CitationForm(name: "ibid", example: "Ibid., 44.") { note, start in
        guard let ibid = note.grammar.ibid(at: start.index) else { return nil }
        var spans = [LabelledSpan(.crossReference, note.stream.bytes(ibid.word))]
        if let locator = ibid.locator {
            if let volume = locator.volume { spans.append(LabelledSpan(.volume, note.stream.bytes(volume))) }
            spans.append(LabelledSpan(.locator, note.stream.bytes(locator.range)))
        }
        return note.make(.ibid, start.index..<ibid.end, spans, clause: start.clause, evidence: .ibid)
    }

    /// Another note of the text: “See note 12 above.”
    static let crossReference = CitationForm(name: "crossReference", example: "See note 12 above.") { note, start in
        guard let cross = note.grammar.crossReference(at: start.index), note.pointsHere(cross, from: start) else {
            return nil
        }
        var spans = [LabelledSpan(.crossReference, note.stream.bytes(cross.number))]
        if let chapter = cross.chapter { spans.append(LabelledSpan(.note, note.stream.bytes(chapter))) }
        return note.make(
            .crossReference, start.index..<cross.end, spans, clause: start.clause, evidence: .crossReference)
    }

    /// A place of the book itself: “See chapter 3.”
    static let ownPlace = CitationForm(name: "ownPlace", example: "See chapter 3.") { note, start in
        guard
            start.isClauseStart && note.grammar.isPosition(start.index) || note.stream.isWord(start.index - 1, .signals)
                || note.stream.isWord(start.index - 1, .pointers)
                || note.stream.isWord(start.index - 1, .containerLeads)
                    && note.stream.isWord(start.index - 2, .discussed),
            let end = note.grammar.ownPlace(at: start.index)
        else { return nil }
        return note.make(
            .crossReference, start.index..<end, [LabelledSpan(.note, note.stream.bytes(start.index..<end))],
            clause: start.clause, evidence: .crossReference)
    }

    /// The work of another note, in Chinese or Japanese: “同注1，第50页”.
    static let citedNote = CitationForm(name: "citedNote", example: "同注1，第50页。") { note, start in
        guard start.token.kind == .cjk || start.token.opens, let cited = note.grammar.cjkNote(at: start.index) else {
            return nil
        }
        var spans = [LabelledSpan(.crossReference, note.stream.bytes(cited.number))]
        if let page = cited.page { spans.append(LabelledSpan(.locator, note.stream.bytes(page))) }
        return note.make(.short, start.index..<cited.end, spans, clause: start.clause, evidence: .citedNote)
    }

    /// A page whose title is a link: “[Ports](https://…), Ann Roe, *Coast Wire*, 4 March 2019.”
    static let linkedTitle = CitationForm(
        name: "linkedTitle", example: "[Ports of Call](https://example.org/p), Ann Roe, *Coast Wire*, 4 March 2019."
    ) { note, start in
        guard start.isClauseStart, let match = note.grammar.linkedTitle(at: start.index) else { return nil }
        return note.make(.full, start.index..<match.end, match.spans, clause: start.clause, evidence: .linkedTitle)
    }

    /// A work in the form of Chinese and Japanese books: “陈明：《港口史》，北京：商务印书馆，2001年，第45页。”
    static let eastAsian = CitationForm(
        name: "eastAsian", example: "陈明：《港口史》，北京：商务印书馆，2001年，第45页。"
    ) { note, start in
        guard start.isClauseStart || start.token.kind == .cjk, let match = note.grammar.cjk(at: start.index) else {
            return nil
        }
        var (citation, end) = note.make(
            match.isFull ? .full : .short, start.index..<match.end, match.spans, clause: start.clause, evidence: .cjk)
        let first = citation.range.lowerBound
        if match.signal > 0 { citation.prefix = first..<first + match.signal }
        citation.range = first + match.signal..<citation.range.upperBound
        return (citation, end)
    }

    /// A work or file in the form of GOST: “Иванов И. И. История портов. М.: Наука, 1978. С. 45.”
    static let gost = CitationForm(name: "gost", example: "Иванов И. И. История портов. М.: Наука, 1978. С. 45.") {
        note, start in
        guard start.isClauseStart, let match = note.grammar.gost(at: start.index) else { return nil }
        return note.make(match.kind, start.index..<match.end, match.spans, clause: start.clause, evidence: .gost)
    }

    /// A case, a statute, a paper or a debate of a parliament: “Brown v. Board of Education, 347 U.S. 483, 495 (1954).”
    static let legal = CitationForm(name: "legal", example: "Brown v. Board of Education, 347 U.S. 483, 495 (1954).") {
        note, start in
        // A statute by the years of a reign begins with a number.
        guard start.beginsNameOrTitle || start.token.kind == .number,
            start.isClauseStart || note.isSignal(start.index - 1) || note.stream.isMark(start.index - 1, "(")
                || start.token.kind == .number,
            let match = note.grammar.legal(at: start.index)
        else { return nil }
        return note.make(match.kind, start.index..<match.end, match.spans, clause: start.clause, evidence: .legal)
    }

    /// A volume of a printed series of documents: “Foreign Relations, 1964–1968, vol. II, Document 12.”
    static let documentSeries = CitationForm(
        name: "documentSeries", example: "Foreign Relations, 1964–1968, vol. II, Document 12."
    ) { note, start in
        guard start.beginsNameOrTitle, start.isClauseStart else { return nil }
        return note.documentSeries(at: start.index, clause: start.clause)
    }

    /// A dated document of a body in an abbreviated edition: “MR. v. 27. 10. 1849/II, ÖMR. II/1, Nr. 196.”
    static let editionDocument = CitationForm(
        name: "editionDocument", example: "MR. v. 27. 10. 1849/II, ÖMR. II/1, Nr. 196."
    ) { note, start in
        guard start.token.isCapitalised, let match = note.grammar.editionDocument(at: start.index) else { return nil }
        return note.make(
            .short, start.index..<match.end, match.spans, clause: start.clause, evidence: .editionDocument)
    }

    /// A document in an archive: “Grey to Hale, 5 May 1911, FO 371/1170, National Archives.”
    static let document = CitationForm(
        name: "document", example: "Edward Grey to John Hale, 5 May 1911, FO 371/1170, National Archives."
    ) { note, start in
        guard
            start.isClauseStart || start.token.isCapitalised || note.stream.opensQuotation(start.index)
                || note.stream.isWord(start.index, .documents)
        else { return nil }
        return note.archival(at: start.index, clause: start.clause)
    }

    /// An interview, or a letter to the author: “Anna Berg, interview by the author, Oslo, 4 May 2019.”
    static let personal = CitationForm(
        name: "personal", example: "Anna Berg, interview by the author, Oslo, 4 May 2019."
    ) { note, start in
        guard start.beginsNameOrTitle, let match = note.grammar.personal(at: start.index) else { return nil }
        return note.make(.full, start.index..<match.end, match.spans, clause: start.clause, evidence: .personal)
    }

    /// An author with words of a title of his that the manuscript cites elsewhere: “Cobb, Salt and Power 1, 44.”
    static let knownShort = CitationForm(name: "knownShort", example: "Cobb, Salt and Power 1, 44.") { note, start in
        guard start.beginsNameOrTitle else { return nil }
        return note.knownShort(at: start.index, clause: start.clause)
    }

    /// A work, in full or short, whose title is set apart: “Jane Cobb, *Salt* (London: Verso, 1988), 12.”
    static let reference = CitationForm(
        name: "reference", example: "Jane Cobb, *Salt* (London: Verso, 1988), 12."
    ) { note, start in
        guard start.beginsNameOrTitle,
            let found = note.reference(at: start.index, clause: start.clause, isClauseStart: start.isClauseStart)
        else { return nil }
        // A title without styling may hide a journal behind its last comma, or the book that holds the work.
        guard found.0.hasPlainTitle, let other = note.bracketYear(at: start.index, clause: start.clause),
            other.0.range(of: .containerTitle) != nil, found.0.range(of: .containerTitle) == nil
        else { return found }
        return other
    }

    /// An abbreviation that the manuscript explains, without italics: “FRUS, p. 44.”
    static let abbreviation = CitationForm(name: "abbreviation", example: "FRUS, p. 44.") { note, start in
        guard start.beginsNameOrTitle else { return nil }
        return note.abbreviated(at: start.index, clause: start.clause)
    }

    /// A work whose facts are in brackets before the page: “Abel, Law and Society, Am. J. Comp. L. 26 (1978) 219.”
    static let bracketYear = CitationForm(
        name: "bracketYear", example: "Abel, Comparative Law and Society, Am. J. Comp. L. 26 (1978) 219 (224 ff.)."
    ) { note, start in
        guard start.beginsNameOrTitle, start.isClauseStart || note.followsLead(start.index) else { return nil }
        return note.bracketYear(at: start.index, clause: start.clause)
    }

    /// Names, a title without styling, and a page: “Cobb, Salt and Power, 44.”
    static let plainShort = CitationForm(name: "plainShort", example: "Cobb, Salt and Power, 44.") { note, start in
        guard start.beginsNameOrTitle else { return nil }
        return note.plainShort(at: start.index, clause: start.clause)
    }

    /// A family name and a page: “Nystad, 14.”
    static let authorAlone = CitationForm(name: "authorAlone", example: "Nystad, 14.") { note, start in
        guard start.beginsNameOrTitle, start.isClauseStart else { return nil }
        return note.authorOnly(at: start.index, clause: start.clause)
    }
}
