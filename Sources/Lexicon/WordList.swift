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
    /// Words that point at the note before: “vorige Anm.”.
    case previousNote
    /// Verbs that send the reader to a work: “see”, “vgl.”. What follows them cites.
    case pointers
    /// Signals of legal notes, which may be in italics: “accord”, “but see”, “cf.”.
    case legalSignals
    /// Nouns behind an ordinal number with a full stop: “2. Aufl.”, “3. Jahrgang”. The stop ends no sentence.
    case ordered
    /// Definite articles before a noun: “to the Department”. They begin no name.
    case definiteArticles
    /// Pronouns that always have a capital letter: “I”.
    case capitalPronouns
    /// Words before a sender: “from”.
    case from
    /// Conversations that one person asks for: “interview”.
    case interviews
    /// Words for all of some people: “to all Posts”.
    case quantifiers
    /// What a chapter does with a matter, before “in chapter 3”: “discussed”.
    case discussed
    /// Words before the person who passed a letter on: “Slany through Kennedy to Hoggard”.
    case through
    /// Words before the two persons of an exchange: “between”.
    case between

    // MARK: Titles

    /// Articles, conjunctions and prepositions of four letters or fewer, which English headline style keeps small (Chicago 18
    /// §8.160). The particles of names in titles are here too.
    case titleSmallWords
    /// Articles that a title may begin with. Titles are compared and sorted without them.
    case titleArticles
    /// Articles and prepositions that no citation key has for its word of the title.
    case idleWords
    /// Longer prepositions, which many English titles in headline style keep small too, as Chicago 17 §8.159 had it.
    case titlePrepositions
    /// Small words of a language that tell which language a title is in. The words of other languages are in no English title.
    case functionWords
    /// Small words of a language that are in English titles too, as a part of a name or otherwise: “de Gaulle”.
    case nameFunctionWords

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
    /// Words for the role of the persons named before: “ed.”, “Hrsg.”, “dir.”. The value is the label of the role.
    case roles
    /// Words for an assumed name: “pseud.”.
    case pseudonyms
    /// Initials of more than one letter: “Ya.”, “Chr.”.
    case initials
    /// Particles only behind another particle: “und” in “von und zu”.
    case innerParticles
    /// Words behind the name of a town that tell it from a namesake: “Frankfurt a. M.”.
    case townSuffixes

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
    /// Months. The value is the number of the month. The first word of a line is the full name, in the form of a date with a
    /// day: “12 января 1995”. Abbreviations and other forms follow.
    case months
    /// Seasons. The value is the number of the season in EDTF level 1: 21 for spring to 24 for winter. The first word of a
    /// line is the usual name.
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
    /// Letters that number an issue where a sign or a full stop is behind them: “n° 3”.
    case issueLetters
    /// Words and phrases for a missing date: “n.d.”.
    case noDate
    /// Words between the parts of a date: “4 de mayo de 1911”.
    case dateJoints
    /// Words and phrases in the place of a date: “forthcoming”, “in press”. The value is the status of CSL.
    case forthcoming
    /// Parts of a year that an ordinal numbers: “third quarter”.
    case yearParts
    /// Abbreviated places of Russian books: “М.”, “СПб.”.
    case placeAbbreviations
    /// Words in the names of journals and of series: “journal”, “Jahrbuch”, “rev.”.
    case periodicals
    /// Words before the number of an edition of software: “version 1.3”.
    case versions
    /// What such editions are of: “package”, “software”.
    case software
    /// Societies that print texts in series: “Surtees Society”.
    case societies
    /// Printed series of documents, which are cited by years and volumes: “Foreign Relations”.
    case documentSeries

    // MARK: Parts of a reference

    /// Words before the people who had a part in a work: “edited by”, “a cura di”. The value is the label of the people.
    case contributions
    /// Words before the person who made a work or a part of one: “by”, “von”, “par”.
    case by
    /// Words before something that comes with a work: “with” in “with an introduction by”.
    case with
    /// Indefinite articles.
    case indefiniteArticles
    /// Definite articles that begin the name of a publisher: “il Mulino”.
    case articles
    /// Words before the language of a work that was translated: “from the Russian by”.
    case translatedFrom
    /// Parts of a book that introduce or close it: “introduction”, “Nachwort”.
    case frontMatter
    /// Further parts that a person adds to a work: “with illustrations by”.
    case additions
    /// Words before the work that holds this one: “in”.
    case containerLeads
    /// Words before the work that holds one whose title has quotation marks. Elsewhere such a word is an ordinary one: “nel 1980”.
    case quotedContainerLeads
    /// Words between a part and its whole: “vol. 3 of”.
    case of
    /// Words before a title that is reviewed: “review of”.
    case reviews
    /// Words before an addressee, or before the book that a part introduces: “Adams to Gaskell”, “introduction to”.
    case to
    /// Words for a work that was printed again: “repr.”.
    case reprints
    /// Words that name an edition: “4th ed.”.
    case editionLabels
    /// Words before the number of an edition: “wyd. 2”.
    case editionLeads
    /// Words before the number of a volume.
    case volumeLabels
    /// Words behind the number of volumes: “2 vols.”.
    case volumeCounts
    /// Words behind the number of volumes of a work that is not complete: “3 vols. to date”.
    case toDate
    /// Small numbers as words. The value is the number.
    case cardinals
    /// Words before the number of a part.
    case partLabels
    /// Words before or behind the number of a series: “ser. E”, “3rd ser.”.
    case seriesLabels
    /// Words for a series of a journal without a number: “n.s.”, “new series”.
    case journalSeries
    /// Words before the number of a book within a work: “bk. 2”.
    case bookLabels
    /// Words before the number of an issue or a report: “no. 3”.
    case issueLabels
    /// Words before the number of a chapter.
    case chapterLabels
    /// Words before the name of a series of books: “coll. « U »”.
    case collectionLabels
    /// The statement that no place of publication is known: “n.p.”.
    case noPlace
    /// Words before the date on which a page was read: “accessed”.
    case accessed
    /// Words before the date of a page: “last modified”. The value is “modified” or “posted”.
    case posted
    /// Words that begin an address: “https”.
    case addressStarts
    /// What a work was seen or read on: “DVD”.
    case media
    /// Short forms of “exhibition catalogue”.
    case exhibitionCatalogues
    /// Units of length, for the size of a work of art.
    case lengths
    /// Units of time, for the length of a film.
    case durations
    /// Words behind the number of a parliament or its session: “85th Cong., 1st sess.”.
    case sessions
    /// Words before the number of a paper that a government lays before parliament: “Cm. 4155”.
    case commandPapers
    /// What is spoken before an audience: “paper”, “lecture”.
    case presentations
    /// Words behind such a noun: “presented” in “paper presented at”.
    case delivery
    /// What was written and not published: “typescript”.
    case unpublished

    // MARK: Locators

    /// Words before a page.
    case pageLabels
    /// The statement that the pages have no numbers: “n.p.”, “n. pag.”.
    case noPages
    /// Words before the number of a note: “214 n. 9”.
    case noteLabels
    /// Whole words before the number of a note.
    case noteNouns
    /// Words before a place that narrow a wider one: “esp.”, “at”.
    case locatorLeadIns
    /// Words before the entry of a dictionary: “s.v.”, “under”.
    case subVerbo
    /// Words behind a page for those that follow: “ff.”, “et seq.”.
    case following
    /// Words behind a page for places all over a work: “passim”.
    case passim
    /// Words behind a page that lead to a further source: “sowie”.
    case furtherSources
    /// Words that point at another work or place and are no titles in italics: “infra”, “op. cit.”.
    case referrals

    // MARK: Pages of the book itself

    /// Headings of the parts of a book, without marks. The value is the part: “bibliography”, “contents”.
    case partHeadings
    /// How a heading of a part begins: “Notes to Chapter 3”. The value is the part.
    case headingStarts
    /// How a heading of a part ends: “Select Annotated Bibliography”. The value is the part.
    case headingEnds
    /// Headings of lists by the kind of the sources: “Archives”, “Newspapers”. Chapters have such titles too.
    case holdingHeadings
    /// Words before the number of a chapter: “Chapter 3”.
    case chapterNames
    /// Words before the number or title of a part of a book: “Part Two”.
    case partNames
    /// Words that begin the heading of a list that is no chapter: “List of Maps”.
    case listHeadings
    /// What a contributor did for a work: “author”, “edited”. The value is the role, with “co-” where others did the same.
    case credits
    /// Verbs behind the name of a contributor: “Jane Cobb teaches history”.
    case biographicVerbs
    /// Headings above or below the names of editors.
    case editorHeadings
    /// Phrases in the text below a heading that is the title of a series.
    case seriesPhrases
    /// Words for the edition that a book was translated from.
    case originals
    /// Words that begin a copyright line.
    case copyrights
    /// Words before the year in which a work appeared.
    case published
    /// Phrases that begin a line with the year of publication.
    case firstPublished
    /// Phrases before the name of a publisher.
    case publishedBy
    /// Words before a name in a sentence about it: “this” in “This Fjord imprint is published by …”.
    case demonstratives
    /// Words behind the name of an imprint.
    case imprints
    /// Words in the names of publishers, in their mark on a title page.
    case publisherWords
    /// Phrases before the name of the edition to which an ISBN belongs.
    case otherIsbn

    // MARK: Citations beside each other

    /// Words before what the citation before cites, quotes or reprints: “citing”.
    case citing
    /// Words that hold a citation together and are in no other list: “between”.
    case formal

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
    /// Words in the names of conferences, whose papers are printed together: “symposium”.
    case conferences
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

    // MARK: References to other notes

    /// Words and phrases for the work of the citation before: “ibid.”, “ebd.”, “там же”.
    case ibid
    /// Words for “ibid.” that are words of prose too unless a comma is behind them: “ivi, p. 4”.
    case ibidBeforeComma
    /// Words for the author or for the work of the citation before: “id.”. A title behind them decides.
    case idemOrIbid
    /// Phrases for a work cited before: “op. cit.”, “a. a. O.”, “указ. соч.”.
    case opCit
    /// Words for a work cited before behind its title and a comma: “, cit.”.
    case cited
    /// Words for an earlier place of the text: “above”, “supra”.
    case above
    /// Words for a later place of the text: “below”, “infra”.
    case below
    /// Words before the number of a note with the same work: “as in n. 4”.
    case comparisons
    /// Words before the number of a note: “note 4”. An abbreviation has its full stop: “n. 4”.
    case notes
    /// Words before the numbers of several notes: “notes 4, 5”, “nn. 4–5”.
    case notePlurals
    /// Words for the author’s own text before a number of its notes: “this essay”.
    case thisWork
    /// Words that announce a short form: “hereafter”, “далее”.
    case hereafter
    /// Participles that announce a short form: “cited as”.
    case citedAs
    /// Words inside the announcement of a short form: “cited in the text as”.
    case announcementFillers

    // MARK: Archives

    /// Words and characters for an archive inside a longer word: “archiv” in “Landesarchiv”, “档案”.
    case archiveCompounds
    /// Initials of archives before a place: “AD Gironde”, “StadtA Köln”.
    case archiveInitials
    /// Words that number things in archives and elsewhere. Beside a named archive they are levels of a shelfmark.
    case archiveNumbers
    /// Words before the number of a leaf in a file: “fol. 12”, “л. 3”.
    case leaves
    /// Words for the back of a leaf: “л. 3 об.”.
    case versos
    /// Volumes that an archive numbers: “register”, “book”.
    case registers
    /// Words that begin the name of a series of files: “Central Files”.
    case fileSeries
    /// Words that name a body of documents, and archives too: “records of conversation”.
    case records
    /// Phrases for the unit in which a Russian archive keeps papers: “ед. хр.”.
    case storageUnits
    /// Boxes that hold named folders, besides those that are levels of a shelfmark.
    case boxes
    /// Words that begin the description of an interview or a letter to the author, and no part of an archive.
    case correspondence
    /// Documents that are called after their writer: “the Hale diary”.
    case diaries

    // MARK: Law

    /// Bodies of a parliament that hold hearings: “Subcommittee”.
    case committees
    /// Words before the number of a volume in a set of parliamentary papers: “Ser. 1405”.
    case serials

    /// Courts by their initials.
    case courts
    /// Words for what a court hands down: “Urteil”, “Beschl.”.
    case rulings
    /// Words before the date of a ruling: “vom”.
    case rulingDates
    /// Official collections of rulings by their initials: “BGHZ”.
    case courtReports
    /// Collections of treaties and laws besides those of statutes: “UNTS”.
    case treatyBooks
    /// Phrases before the number of a law: “Pub. L.”.
    case publicLaws
    /// Small words in the names of cases: “of”, “ex parte”, “ex rel.”.
    case caseConnectors
    /// Words for a parliament by its number: “41st Cong.”.
    case congresses
    /// Abbreviations inside the numbers of parliamentary papers: “H. R. Doc.”.
    case parliamentPapers
    /// Phrases for the printed debates of a parliament: “HC Deb.”.
    case debates
    /// Names of the reports of parliamentary debates: “Hansard”.
    case debateReports
    /// Monarchs by whose years statutes are numbered: “Geo.” in “7 Geo. III, c. 38”.
    case monarchs
    /// Words before the chapter of such a statute: “c.”, “cap.”.
    case statuteChapters
    /// Words before the volume of a debate: “vol.”, “v.”.
    case debateVolumes

    // MARK: Words from a person

    /// Phrases for the author of the text: “this author”.
    case authorSelf
    /// Nouns for the author of the text, in the genitive: “author’s interview”.
    case authorNouns
    /// Words before what came from a person: “telephone interview”, “my interview”.
    case personalKinds

    // MARK: Chinese and Japanese characters

    /// Characters behind a number of a date: 年. The value is “year”, “month” or “day”.
    case dateCharacters
    /// Characters beside a number. The value is “volume”, “issue”, “page” or “ordinal”.
    case numberCharacters
    /// Characters at the end of a name for a role. The value is the label of the role.
    case roleCharacters
    /// Characters of numbers.
    case numerals
    /// Characters for the first, the middle or the last volume: 上.
    case halves
    /// Characters before the number of a note with the work: 同注.
    case noteReferences

    // MARK: House styles

    /// Names and older abbreviations of American states and Canadian provinces, without stops. The value is the abbreviation of the postal
    /// services.
    case stateNames
    /// Words of editions and theses that house styles abbreviate, without stops. The value is the abbreviation.
    case houseWords
}

extension WordList {
    /// The heading of the list in the files of `Languages/`: the name of the case in small letters, with hyphens between words.
    ///
    /// The words of `etAl` are under `[et-al]`.
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
