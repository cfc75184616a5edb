import CitandaDocuments
import CitandaLexicon
import CitandaRecognition
import CitandaWorks

/// Makes a work of the labelled parts of a citation. Whatever recognised them, this is the one way from labels to the model.
package struct WorkBuilder {
    private let passage: Passage
    private let citation: RecognisedCitation
    /// Whether first names are inverted, as in most bibliographies.
    private let isEntry: Bool
    /// Whether names stand in a list of whatever style, in which any of them may be inverted.
    private let hasNameLists: Bool

    private init(_ citation: RecognisedCitation, in passage: Passage, isEntry: Bool, hasNameLists: Bool = false) {
        self.hasNameLists = hasNameLists
        self.passage = passage
        self.citation = citation
        self.isEntry = isEntry
    }

    /// The work a citation describes; its key is empty.
    package static func work(of citation: RecognisedCitation, in passage: Passage, isEntry: Bool = false) -> Work {
        var work =
            // Where a model read it, names may stand in any order.
            !citation.evidence.isExact
            ? work(ofReference: citation, in: passage) : WorkBuilder(citation, in: passage, isEntry: isEntry).work()
        for (identifier, _) in identifiers(ofLinksIn: citation, in: passage)
        where !work.identifiers.contains(where: { $0.normalised == identifier.normalised }) {
            work.identifiers.append(identifier)
        }
        return work
    }

    /// The addresses that links of a citation lead to, with the label of each.
    package static func identifiers(
        ofLinksIn citation: RecognisedCitation, in passage: Passage
    ) -> [(identifier: Identifier, label: Label)] {
        passage.addresses(in: citation.range).map { address in
            var source = address.source
            // The DOI is the end of its address: https://doi.org/10.1017/S030.
            let doi = DOI(address.text)?.text
            if let doi, address.text.hasSuffix(doi), doi.utf8.count < source.count {
                source = source.upperBound - doi.utf8.count..<source.upperBound
            }
            let origin = Origin(source, confidence: citation.evidence.strength)
            return doi.map { (Identifier(.doi, $0, origin: origin), .doi) }
                ?? (Identifier(.url, address.text, origin: origin), .url)
        }
    }

    /// The work of a reference of whatever style.
    static func work(ofReference citation: RecognisedCitation, in passage: Passage) -> Work {
        WorkBuilder(citation, in: passage, isEntry: true, hasNameLists: true).work()
    }

    /// The place a citation points at, without its label.
    package static func locator(of citation: RecognisedCitation, in passage: Passage) -> Locator? {
        citation.range(of: .locator).map { locator($0, in: passage, confidence: citation.evidence.strength) }
    }

    /// A place that is printed at a range of a passage.
    package static func locator(_ range: Range<Int>, in passage: Passage, confidence: Double) -> Locator {
        LocatorReader.read(passage[range], origin: Origin(passage.source(range), confidence: confidence))
    }

    private func text(_ label: Label) -> String? { citation.range(of: label).map { passage[$0] } }

    private func literal(_ label: Label) -> Literal? { citation.range(of: label).map { literal($0) } }

    private func literal(_ range: Range<Int>) -> Literal { Literal(passage[range], origin: origin(range)) }

    /// Pages without their label: “S. 3–20”.
    private func pages(_ range: Range<Int>) -> Literal {
        // “S45” is a page of a supplement, “S. 45” a page.
        let text = passage[range]
        if let first = text.first, first.isLetter, text.dropFirst().first?.isNumber == true { return literal(range) }
        let place = LocatorReader.read(passage[range], origin: nil)
        return place.label == .page ? Literal(place.value, origin: origin(range)) : literal(range)
    }

    private func origin(_ range: Range<Int>) -> Origin {
        let isProven = citation.proof?.proves(range) ?? false
        return Origin(passage.source(range), confidence: isProven ? 1 : citation.evidence.strength)
    }

    private func work() -> Work {
        var work = Work(key: "", type: citation.proof?.type ?? WorkClassifier.type(of: citation, in: passage))
        for span in citation.spans { add(span, to: &work) }
        addTitleForms(to: &work)
        addPublishers(to: &work)
        if citation.kind == .legal {
            // “41st Cong., 2nd Sess., SED 33” is the number of a printed paper, not a place in an archive.
            work.variables[.number] = literal(.archiveLocation)
        } else {
            work.archive = ArchiveReader.location(of: citation, in: passage)
        }
        // “(D. Me. 2001)”, “(HL)”: the court of a case, which is no place of publication.
        if work.type == .legalCase, work.variables[.authority] == nil {
            work.variables[.authority] = literal(.location)
        }
        if work.type == .interview, let place = literal(.location) { work.variables[.eventPlace] = place }
        if work.type == .articleNewspaper, let place = literal(.location) {
            work.publishers = [Publisher(nil, place: place)]
        }
        return work
    }

    private func add(_ span: LabelledSpan, to work: inout Work) {
        switch span.label {
        case .author, .editor, .translator, .compiler, .contributor, .interviewer, .recipient, .director,
            .reviewedAuthor, .containerAuthor:
            addNames(span, to: &work)
        case .title:
            var text = TitleReader.richText(passage, span.range)
            // A document's description is roman; one that has a title of its own keeps its quotation marks. Styles give them to the
            // titles of manuscripts.
            if [.document, .archivalItem].contains(work.type), span.styling.marks != nil {
                text = RichText(nodes: [.styled(.quotation, text.nodes)])
            }
            work.titles[.title] = Title(text, origin: origin(span.range))
        case .containerTitle:
            work.titles[.container] = Title(TitleReader.richText(passage, span.range), origin: origin(span.range))
        case .collectionTitle:
            work.titles[.collection] = Title(TitleReader.richText(passage, span.range), origin: origin(span.range))
        case .volumeTitle:
            work.titles[.volume] = Title(TitleReader.richText(passage, span.range), origin: origin(span.range))
        case .reviewedTitle:
            work.titles[.reviewed] = Title(TitleReader.richText(passage, span.range), origin: origin(span.range))
        case .date: addDate(span, to: &work)
        case .originalDate:
            // A document in a bulletin has a date of its own; a reprinted book has the date of its first edition.
            let role: DateRole = work.type == .articleJournal ? .event : .original
            work.dates[role] = DateReader.read(passage[span.range], origin: origin(span.range))
        case .accessed: work.dates[.accessed] = DateReader.read(passage[span.range], origin: origin(span.range))
        case .volume: work.variables[.volume] = literal(span.range)
        case .chapterNumber: work.variables[.chapterNumber] = literal(span.range)
        case .issue: work.variables[.issue] = literal(span.range)
        case .pages: work.variables[.page] = pages(span.range)
        case .edition: work.variables[.edition] = Literal(Self.edition(passage[span.range]), origin: origin(span.range))
        case .numberOfVolumes: work.variables[.numberOfVolumes] = literal(span.range)
        case .collectionNumber: work.variables[.collectionNumber] = literal(span.range)
        case .part:
            let earlier = work.variables[.partNumber].map { $0.text + ", " } ?? ""
            work.variables[.partNumber] = Literal(earlier + passage[span.range], origin: origin(span.range))
        case .genre: if work.type != .review { work.variables[.genre] = literal(span.range) }
        case .reportNumber: work.variables[.number] = literal(span.range)
        case .scale: work.variables[.scale] = literal(span.range)
        case .authority: work.variables[.authority] = literal(span.range)
        case .dimensions: work.variables[.dimensions] = literal(span.range)
        case .medium: work.variables[.medium] = literal(span.range)
        case .note: work.variables[.note] = literal(span.range)
        case .doi: addIdentifier(.doi, span, to: &work)
        case .isbn: addIdentifier(.isbn, span, to: &work)
        case .issn: addIdentifier(.issn, span, to: &work)
        case .url: addIdentifier(.url, span, to: &work)
        case .arxiv: addIdentifier(.arxiv, span, to: &work)
        case .pmid: addIdentifier(.pmid, span, to: &work)
        case .translatedTitle, .originalScript, .publisher, .location, .archive, .archiveLocation, .locator,
            .crossReference,
            .abbreviation, .citationNumber, .other:
            break
        }
    }

    /// The date of publication. “Forthcoming” and “last modified” become the status of the work.
    private func addDate(_ span: LabelledSpan, to work: inout Work) {
        var date = DateReader.read(passage[span.range], origin: origin(span.range))
        if let given = citation.proof?.dates[span.range] {
            date = PartialDate(given.extent, text: date.text, origin: origin(span.range))
        }
        if let text = date.text?.lowercased(), let status = status(beginning: text) {
            work.variables[.status] = Literal(status, origin: origin(span.range))
            // A year beside it is announced, not the year of publication.
            date.extent = nil
        }
        work.dates[.issued] = date
        if work.type == .webpage, let words = wordsBefore(span), saysModified(words) {
            work.variables[.status] = Literal(words)
        }
    }

    /// The status that a text in the place of a date begins with: “in press”.
    private func status(beginning text: String) -> String? {
        Lexicon.words(.forthcoming).filter { text.hasPrefix($0) }.max { $0.count < $1.count }
            .flatMap { Lexicon.value(of: $0, in: .forthcoming) }
    }

    /// Whether words before a date say that a page was changed then, rather than posted.
    private func saysModified(_ words: String) -> Bool {
        Lexicon.words(.posted).contains { words.hasSuffix($0) && Lexicon.value(of: $0, in: .posted) == "modified" }
    }

    /// The words between the comma before a date and the date: “last modified”.
    private func wordsBefore(_ span: LabelledSpan) -> String? {
        let before = passage[max(0, span.range.lowerBound - 24)..<span.range.lowerBound]
        return before.split { $0 == "," || $0 == "." }.last.map { String($0).trimmingBlanks.lowercased() }
    }

    private func addIdentifier(_ scheme: Identifier.Scheme, _ span: LabelledSpan, to work: inout Work) {
        work.identifiers.append(Identifier(scheme, passage[span.range], origin: origin(span.range)))
    }

    private func addNames(_ span: LabelledSpan, to work: inout Work) {
        guard let role = Self.roles[span.label] else { return }
        if let name = citation.proof?.names[span.range] {
            return work.contributors.append(Contributor(role, Name(name, origin: origin(span.range))))
        }
        if hasNameLists || citation.proof?.proves(span.range) == true {
            let names = NameListReader(passage, span.range, confidence: origin(span.range).confidence).names()
            work.contributors += names.map { Contributor(role, $0) }
            return
        }
        let reader = NameReader(passage, span.range, confidence: citation.evidence.strength)
        let isFirst = citation.spans.first?.range == span.range
        for name in isEntry && isFirst ? reader.inverted() : reader.running() {
            work.contributors.append(Contributor(role, name))
        }
    }

    /// Whether a citation begins with names.
    package static func beginsWithNames(_ citation: RecognisedCitation) -> Bool {
        citation.spans.first.map { isName($0.label) } ?? false
    }

    /// Whether a citation begins with a name whose family name is before a comma: “Cobb, Jane”.
    package static func beginsInverted(_ citation: RecognisedCitation, in passage: Passage) -> Bool {
        guard let first = citation.spans.first, isName(first.label) else { return false }
        return NameReader(passage, first.range, confidence: citation.evidence.strength).isInverted
    }

    /// Whether a label is that of persons or bodies.
    static func isName(_ label: Label) -> Bool { roles[label] != nil }

    private static let roles: [Label: ContributorRole] = [
        .author: .author, .editor: .editor, .translator: .translator, .compiler: .compiler, .contributor: .contributor,
        .interviewer: .interviewer, .recipient: .recipient, .director: .director, .reviewedAuthor: .reviewedAuthor,
        .containerAuthor: .containerAuthor,
    ]

    /// Script and translation belong to the title that stands before them.
    private func addTitleForms(to work: inout Work) {
        var role: TitleRole?
        for span in citation.spans {
            switch span.label {
            case .title: role = .title
            case .containerTitle: role = .container
            case .reviewedTitle: role = .reviewed
            case .volumeTitle: role = .volume
            case .originalScript, .translatedTitle:
                guard let role else { continue }
                let text = TitleReader.richText(passage, span.range)
                let relationship: Title.Relationship = span.label == .originalScript ? .originalScript : .translated
                let tag = span.label == .originalScript ? ScriptTag.of(text.plain) : nil
                work.titles[role]?.forms.append(
                    Title.Form(relationship, text, language: tag, origin: origin(span.range)))
            default: break
            }
        }
    }

    /// Each place goes with the publisher behind it; in working papers the place comes last.
    private func addPublishers(to work: inout Work) {
        guard
            ![.interview, .personalCommunication, .articleNewspaper].contains(work.type)
                || work.titles[.container] != nil,
            work.type != .articleNewspaper, work.type != .legalCase,
            !work.type.isArchival || work.type == .personalCommunication
        else { return }
        var place: Literal?
        for span in citation.spans {
            if span.label == .location {
                if let last = work.publishers.last, last.place == nil, last.name != nil,
                    !citation.spans.contains(where: {
                        $0.label == .publisher && $0.range.lowerBound > span.range.lowerBound
                    })
                {
                    work.publishers[work.publishers.count - 1].place = literal(span.range)
                } else {
                    place = literal(span.range)
                }
            } else if span.label == .publisher {
                work.publishers.append(Publisher(literal(span.range), place: place))
                place = nil
            }
        }
        if let place { work.publishers.append(Publisher(nil, place: place)) }
    }

    /// “4th”, “4.” and “4-е” are 4; any other text stays as printed.
    private static func edition(_ text: String) -> String {
        let digits = text.prefix { $0.isNumber }
        let rest = text.dropFirst(digits.count).drop { $0 == "." || $0 == "-" }.lowercased()
        if !digits.isEmpty, rest.isEmpty || Lexicon.contains(rest, in: .ordinalEndings) {
            return String(digits)
        }
        return Lexicon.value(of: text.lowercased(), in: .ordinals) ?? text
    }
}
