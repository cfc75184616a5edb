/// A class of words. The files of `Languages/` have its words under its heading.
///
/// A token carries the classes of its word (`WordClasses`), so that no reader looks a word up twice. The raw value is the place
/// of the list among all lists.
package enum WordList: UInt8, Sendable, Hashable, CaseIterable {
    // MARK: Sentences

    /// Words that end in a full stop without ending a sentence: “vol.”, “hrsg.”.
    case abbreviations
    /// Words of running prose. No name, shelfmark or publisher statement has them.
    case prose
    /// Words before a citation as its signal: “see”, “cf.”, “quoted”.
    case signals
    /// Words of running prose that no title has in small letters: verbs, and words that point at other works.
    case verbs
    /// Words that lead to a citation in notes of other languages than English: “vgl.”, “voir”.
    case leads
    /// Small words inside titles and the names of bodies: “of”, “für”, “de”.
    case connectors
    /// Words for the author just named: “idem”, “ders.”.
    case idem

    // MARK: Names

    /// Words between two names: “Jane Cobb and Anna Weil”.
    case conjunctions
    /// The forms of “et al.”. A full stop that is written there has to be in the text.
    case etAl
    /// Characters behind the last name for “et al.”, in Chinese, Japanese and Korean.
    case etAlCharacters
    /// Particles of family names: “van de” in “Hans van de Velde”, “ibn” in “Ahmad ibn Yusuf”.
    case particles
    /// Particles that belong to the family name where they have a capital letter: “Ó Cléirigh”, “La Follette”.
    case capitalParticles
    /// Capital particles that may also be a given name: “Di” in “Di Wang” is no particle unless another name comes before.
    case givenNames
    /// Articles and particles that a hyphen or an apostrophe joins to a name: al-Sabah, d'Alembert.
    case joinedArticles
    /// Words behind a name that tell its bearer from a namesake: “Jr.”.
    case nameSuffixes
    /// Numbers behind a name that tell its bearer from a namesake, in capital letters.
    case nameOrdinals
    /// Family names that come before the given names. In Chinese, the rarer ones.
    case surnames
    /// Chinese family names that come before the given names even where the given name is a family name too.
    case frequentSurnames
    /// Initials of Mandarin syllables in Pinyin.
    case syllableInitials
    /// Finals of Mandarin syllables in Pinyin.
    case syllableFinals
    /// Mandarin syllables without an initial.
    case syllables
    /// Pinyin syllables that few Chinese names and many Western ones have: “den” in “Linden”.
    case westernSyllables
    /// Words that begin no name even with a capital letter.
    case notNames

    // MARK: Corporate authors

    /// Words that make a name a corporate author's: an office, a ministry, a society, a firm.
    case bodies
    /// Ends of compounds that are bodies: “Bundesamt”, “Salzgesellschaft”.
    case bodyCompounds
    /// Ends of the names of bodies in Chinese, Japanese and Korean characters.
    case bodyEnds
    /// Words inside the names of bodies and of no person: “Amt für …”, “Department of …”.
    case bodyJoints
    /// Words of bodies that are family names too: “House, E. M.” is a person.
    case bodyFamilyNames
    /// Words before “Service” in the name of a body: “Secret Service”. “Robert Service” is a person.
    case services
    /// Initials of a state or its crown: “U.S. House”, “H. M. Press”.
    case stateInitials

    // MARK: Facts of publication

    /// Cities where scholarly books are published, for statements that name only a place or only a publisher.
    case cities
    /// American states and Canadian provinces behind a town, in capital letters.
    case states
    /// Publishers of one word that look like a place.
    case publishers
    /// Words of an edition before “ed.”.
    case editions
    /// Languages as editions name them. The value is the BCP 47 tag.
    case languageNames
    /// Months. The value is the number of the month.
    case months
    /// Seasons. The value is the number of the season in EDTF level 1: 21 for spring to 24 for winter.
    case seasons
    /// Words before a date that is not exact: “ca.”.
    case circa
    /// Ordinal numbers as words. The value is the number.
    case ordinals
    /// Ends of ordinal numbers in figures: “th” in “4th”.
    case ordinalEndings
    /// Words that begin a locator: “p.”, “fol.”, “Abb.”. The value is the locator's label (CSL 1.0.2, appendix I, and our own).
    case locators
    /// Words that name a part of a work, and begin a locator only where others follow. The value is a label, as of `locators`.
    case locatorParts

    // MARK: Kinds of works

    /// Words in the names of archives and their collections.
    case archives
    /// Words for a body of papers that an archive keeps: “papers”, “Nachlass”.
    case papers
    /// Words that begin a level of a shelfmark: “box”, “fond”, “busta”. The value is the kind of the level.
    case levels
    /// Kinds of documents, which begin the description of one: “memorandum”, “Bericht”.
    case documents
    /// Words in the names of newspapers.
    case newspapers
    /// Words of theses. The value is the type of the work, as in the next lists (CSL 1.0.2, appendix III).
    case theses
    /// Words that begin the genre of a report: “working” in “working paper”.
    case reports
    /// Words for a talk.
    case talks
    /// Words for a hearing of a parliament.
    case hearings
    /// Words between the parties of a case: “v.”.
    case cases
    /// Words that begin the title of a treaty.
    case treaties
    /// Collections of statutes, by their first word.
    case statuteBooks
    /// Words in the names of statutes: “act”, “ordinance”.
    case acts
    /// Words for what came to the author from a person: “interview”, “letter”.
    case personal
    /// Kinds of works in brackets behind a title: “podcast”, “video”.
    case genres
    /// What works of art are made of, and what they are.
    case materials
}

extension WordList {
    /// The heading of the list in the files of `Languages/`: the name of its case in small letters, with a hyphen before the second
    /// word and those behind it. The words of `etAl` are under `[et-al]`.
    package var heading: String {
        var heading = ""
        for character in String(describing: self) {
            heading += character.isUppercase ? "-" + character.lowercased() : String(character)
        }
        return heading
    }

    /// The list of a heading; nil where no list has it.
    package init?(heading: String) {
        guard let list = Self.byHeading[heading] else { return nil }
        self = list
    }

    private static let byHeading = Dictionary(uniqueKeysWithValues: allCases.map { ($0.heading, $0) })
}
