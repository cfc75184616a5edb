import Documents
import Lexicon
import Recognition
import Works

/// Says what kind of work a citation describes, from the parts it has.
enum WorkClassifier {
    static func type(of citation: RecognisedCitation, in passage: Passage) -> WorkType {
        let labels = Set(citation.spans.map(\.label))
        func text(_ label: Label) -> String { citation.range(of: label).map { passage[$0] }?.lowercased() ?? "" }
        let genre = text(.genre)
        if !genre.isEmpty, genre.contains("interview") || genre.hasPrefix("oral") { return .interview }
        if !genre.isEmpty,
            [
                "letter", "email", "e-mail", "conversation", "telephone", "personal", "message", "correspondence",
                "discussion with",
            ].contains(where: { genre.hasPrefix($0) }),
            !labels.contains(.title)
        {
            return .personalCommunication
        }
        if labels.contains(.recipient), labels.contains(.containerTitle) { return .personalCommunication }
        if labels.contains(.medium), labels.contains(.author), !labels.contains(.archiveLocation),
            text(.medium).split(whereSeparator: { !$0.isLetter }).contains(where: {
                Lexicon.contains(String($0), in: .materials)
            })
        {
            return .graphic
        }
        if labels.contains(.archiveLocation) || citation.kind == .archival || labels.contains(.recipient) {
            return .archivalItem
        }
        if labels.contains(.reviewedTitle) { return .review }
        if let legal = legalType(citation, in: passage) { return legal }
        if labels.contains(.interviewer) { return .interview }
        if labels.contains(.director) { return .motionPicture }
        if genre.contains("blog") { return .postWeblog }
        if labels.contains(.note), text(.note).contains("cong"), text(.title).contains("hearing") { return .hearing }
        let genreWords = Set(genre.split { !$0.isLetter }.map(String.init))
        if !genreWords.isDisjoint(with: Lexicon.words(.theses)) { return .thesis }
        if genre.contains("presented") || genre.contains("lecture") || genre.contains("keynote")
            || genre.hasPrefix("talk")
        {
            return .paperConference
        }
        if genreWords.contains("unpublished") || genre.hasSuffix("manuscript") || genre.hasSuffix("typescript") {
            return .manuscript
        }
        if !genreWords.isDisjoint(with: Lexicon.words(.reports)), !labels.contains(.containerTitle) { return .report }
        guard labels.contains(.containerTitle) else {
            // A part of a book that is named by its editors alone.
            if labels.contains(.editor), isInContainer(citation, in: passage) { return .chapter }
            if isArticleTitle(citation) {
                if labels.contains(.url) { return .webpage }
                if labels.contains(.publisher) { return .report }
                return citation.kind == .full ? .article : .chapter
            }
            if labels.contains(.url), !labels.contains(.publisher), !labels.contains(.date) { return .webpage }
            // A document with a date and a locator of its own, cited again without its archive.
            if !labels.contains(.title) {
                return labels.contains(.date) && !labels.contains(.publisher) ? .document : .book
            }
            return .book
        }
        if labels.contains(.issue)
            || labels.contains(.volume) && labels.isDisjoint(with: [.publisher, .volumeTitle, .editor, .edition])
        {
            return .articleJournal
        }
        if labels.contains(.publisher) || labels.contains(.editor) || isInContainer(citation, in: passage) {
            return .chapter
        }
        if labels.contains(.url) {
            return citation.styling(of: .containerTitle) == .italic && isDayDate(text(.date))
                ? .articleNewspaper : .webpage
        }
        if isDayDate(text(.date)) {
            let words = text(.containerTitle).split { !$0.isLetter && $0 != "-" }.map(String.init)
            if words.contains(where: {
                Lexicon.contains($0, in: .newspapers)
                    || $0.split(separator: "-").contains { Lexicon.contains(String($0), in: .newspapers) }
            }) {
                return .articleNewspaper
            }
            return labels.contains(.locator) || labels.contains(.author) && !labels.contains(.location)
                ? .articleMagazine : .articleNewspaper
        }
        if labels.contains(.date) {
            return labels.contains(.locator) && text(.date).count > 4 ? .articleMagazine : .articleJournal
        }
        return .article
    }

    /// Parties with “v.” before a volume of reports are a case; statutes and treaties stand in collections of their own.
    private static func legalType(_ citation: RecognisedCitation, in passage: Passage) -> WorkType? {
        if citation.range(of: .authority) != nil { return .legalCase }
        // HC Deb, 5 May 1911, vol. 25: what a parliament said has no title.
        if citation.kind == .legal, citation.range(of: .title) == nil { return .hearing }
        // Contracts Review Act 1980 (N.S.W.): a title, a year, a country and nothing else.
        let labels = Set(citation.spans.map(\.label))
        if labels == [.title, .date, .location], citation.styling(of: .title) != .italic,
            citation.range(of: .title).map({ passage[$0] })?.split(whereSeparator: { !$0.isLetter }).contains(where: {
                Lexicon.contains($0.lowercased(), in: .acts)
            }) == true
        {
            return .legislation
        }
        if labels.isSubset(of: [.date, .volume, .containerTitle, .pages, .locator, .location]), labels.contains(.pages),
            labels.contains(.containerTitle), citation.styling(of: .containerTitle) != .italic
        {
            return .legalCase
        }
        guard let title = citation.range(of: .title).map({ passage[$0] }), citation.range(of: .pages) != nil,
            citation.range(of: .author) == nil, let reporter = citation.range(of: .containerTitle).map({ passage[$0] }),
            citation.styling(of: .containerTitle) != .italic
        else { return nil }
        if title.contains(" v. ") || title.contains(" v ") || title.contains(" vs. ") { return .legalCase }
        if title.lowercased().hasPrefix("treaty") || reporter.contains("T.S") { return .treaty }
        return reporter.hasPrefix("Stat") || reporter.hasPrefix("U.S.C") ? .legislation : nil
    }

    /// Whether the title is in quotation marks, and in marks that are not those of books.
    private static func isArticleTitle(_ citation: RecognisedCitation) -> Bool {
        citation.styling(of: .title)?.marks.map { !$0.setBooks } ?? false
    }

    private static func isInContainer(_ citation: RecognisedCitation, in passage: Passage) -> Bool {
        citation.spans.contains { $0.label == .other && passage[$0.range].lowercased() == "in" }
    }

    /// A date with a month, as newspapers and magazines have.
    private static func isDayDate(_ text: String) -> Bool {
        let date = DateReader.read(text, origin: nil)
        return date.start?.day != nil || (date.start?.month ?? 13) <= 12
    }
}
