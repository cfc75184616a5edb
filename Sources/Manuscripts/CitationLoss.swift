import CitandaDocuments
import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// What a style leaves out of citations on purpose.
public struct StyleOmissions: Sendable, Hashable {
    /// Places of publication, which Chicago no longer gives since its 18th edition.
    public var places: Bool
    /// Publishers, which German journals and New Hart's Rules do not give.
    public var publishers: Bool

    /// What a style leaves out.
    public init(places: Bool, publishers: Bool) {
        self.places = places
        self.publishers = publishers
    }
}

extension Reading.Note {
    /// The words of a citation that are lost in a new setting of it; as typed, in order.
    ///
    /// Words that the form of citations or the style leaves out are not lost.
    ///
    /// - Parameters:
    ///   - citation: The index of the citation.
    ///   - work: The work it cites.
    ///   - printed: The words of the new setting, and for a short form those of the settings before it.
    ///   - omissions: What the style leaves out on purpose.
    public func words(
        of citation: Int, citing work: Work, missingIn printed: WordCount, omissions: StyleOmissions
    ) -> [String] {
        let citation = citations[citation]
        let typed = WordCount.words(of: note.passage.text(ofSource: citation.range))
        // Most settings have all words.
        if printed.missing(from: typed).isEmpty { return [] }
        var account = printed
        var content = WordCount()
        for part in citation.parts {
            let words = WordCount.words(of: part.text)
            if part.label.isContent { content.add(WordCount(words)) }
            account.add(
                WordCount(words.filter { isExplained($0, of: part.label, in: citation, work, printed, omissions) }))
        }
        let isResolver = citation.parts.contains { $0.label == .doi }
        account.add(
            WordCount(
                content.missing(from: typed).filter { $0.isFormal || isResolver && Self.resolver.contains($0.folded) }))
        return account.missing(from: typed).map(\.text)
    }

    /// The words of addresses that lead to a DOI.
    private static let resolver: Set<String> = ["http", "https", "www", "dx", "doi", "org"]

    /// Whether a word of a part may be missing.
    private func isExplained(
        _ word: WordCount.Word, of label: Label, in citation: Citation, _ work: Work, _ printed: WordCount,
        _ omissions: StyleOmissions
    ) -> Bool {
        switch label {
        case .location: omissions.places
        case .publisher: omissions.publishers
        // “et al.” and idem on either side, and the initial of a name that is given in full elsewhere.
        case .author, .editor, .translator, .compiler, .containerAuthor:
            word.joinsNames || printed.contains("et") && printed.contains("al")
                || word.isInitial(of: work) { printed.contains($0) }
        // A short form may have another article than the title.
        case .title: Lexicon.contains(word.folded, in: .titleArticles)
        // Beside the number of an issue its day and month say nothing new.
        case .date: (word.isMonth || word.isDay) && work.variables[.issue] != nil
        // A note gives the place and not the extent.
        case .pages: citation.locator != nil
        // The day of a visit counts where a page has no date of its own.
        case .accessed: citation.part(.date) != nil
        // The note that a short form points at is named by the style itself.
        case .crossReference: true
        default: false
        }
    }
}

extension Label {
    /// Whether all words of such a part belong to what it says; in others there are also words that name the part, such as “p.”.
    fileprivate var isContent: Bool {
        switch self {
        case .other, .locator, .pages, .volume, .issue, .numberOfVolumes, .edition, .date, .originalDate, .accessed,
            .crossReference, .doi, .isbn, .issn, .part, .collectionNumber, .chapterNumber:
            false
        default: true
        }
    }
}

extension WordCount.Word {
    /// Whether it joins names or stands for some of them.
    var joinsNames: Bool {
        EtAl.isWord(folded) || Lexicon.contains(folded, in: .idem)
            || Lexicon.classes(of: folded).contains(.connectors) && !Lexicon.contains(folded, in: .particles)
            || Lexicon.contains(folded, in: .conjunctions)
    }

    /// Whether it is the first letter of a given name that counts.
    fileprivate func isInitial(of work: Work, where counts: (String) -> Bool) -> Bool {
        folded.count == 1
            && work.contributors.contains { contributor in
                ComparableText.words(of: contributor.name.personal?.given ?? "").contains {
                    $0.hasPrefix(folded) && counts($0)
                }
            }
    }

    /// Whether it is a number of one or two figures.
    fileprivate var isDay: Bool { folded.count <= 2 && folded.allSatisfy { $0.isASCII && $0.isNumber } }

    /// Whether it is one of the words that hold a citation together, which every style has in its own form: “ed.”, “vol.”, “in”.
    var isFormal: Bool {
        !Lexicon.classes(of: folded).isDisjoint(with: Self.formal)
    }

    private static let formal: WordClasses = [
        .abbreviations, .connectors, .locators, .containerLeads, .by, .with, .contributions, .volumeLabels,
        .issueLabels, .editionLabels, .accessed, .formal,
    ]
}
