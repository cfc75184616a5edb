import CitandaDiagnostics
import CitandaJSON
import CitandaWorks
import CitandaXML

/// Reads a source of Word.
package struct WordSourceReader {
    /// What the source describes.
    package private(set) var work = Work(key: "", type: .document)
    /// What is wrong with the source.
    private var findings: [Diagnostic] = []
    /// The elements that are not in the work yet.
    private var elements: [(name: String, element: MarkupTree.Element)]
    private let literal: (MarkupTree.Element) -> Literal?
    private var source = ""

    /// The work of a record; none for an element that says nothing.
    static func read(_ record: RecordText) -> Parsed<[Work]> {
        let prefixes = [WordSourceNames.namespace: "", WordSourceNames.strictNamespace: ""]
        guard let markup = RecordMarkup(record, prefixes: prefixes, named: ["Source"]) else {
            return ([], [Diagnostic(.recordUnread, "the source cannot be read", at: record.range)])
        }
        var reader = WordSourceReader(markup.root) { markup.literal($0) }
        guard !reader.elements.isEmpty else { return ([], markup.faults) }
        reader.read { markup.range(of: $0) }
        return ([reader.work], markup.faults + reader.findings)
    }

    /// Reads the source of a document, whose values have no places.
    ///
    /// - Parameter source: The element `Source`, with any prefix.
    package init(_ source: MarkupTree.Element) {
        self.init(source) { element in
            let text = RecordMarkup.collapsed(element.text)
            return text.isEmpty ? nil : Literal(text)
        }
        read { $0.range }
    }

    private init(_ source: MarkupTree.Element, literal: @escaping (MarkupTree.Element) -> Literal?) {
        elements = source.elements.map { (WordSourceNames.local($0.name), $0) }
        self.literal = literal
    }

    private mutating func read(_ range: (MarkupTree.Element) -> Range<Int>) {
        work.key = take("Tag")?.text ?? ""
        let noted = readComments()
        readType(noted, range)
        readNames()
        readDates()
        readPlaces()
        readTexts()
        readNumbers()
        noted?.add(to: &work)
        let schemes = CSLMember.schemes + Identifier.Scheme.allCases.filter { !CSLMember.schemes.contains($0) }
        work.identifiers = schemes.flatMap { scheme in work.identifiers.filter { $0.scheme == scheme } }
        for (name, element) in elements {
            guard let text = literal(element) else { continue }
            work.extra.append(.init(WordSourceNames.prefix + name, .string(text.text)))
        }
    }

    // MARK: - Elements

    private func first(_ name: String) -> Literal? {
        elements.lazy.compactMap { [literal] in $0.name == name ? literal($0.element) : nil }.first
    }

    /// The text of the first element of a name that has one. The others of the name are no more than repetitions.
    private mutating func take(_ name: String) -> Literal? {
        let text = first(name)
        elements.removeAll { $0.name == name }
        return text
    }

    // MARK: - Type and comments

    private mutating func readComments() -> NoteVariables? {
        guard let element = elements.first(where: { $0.name == "Comments" })?.element, let place = literal(element)
        else {
            return nil
        }
        elements.removeAll { $0.name == "Comments" }
        let variables = NoteVariables(element.text.trimmingBlanks)
        let rest = String(variables.rest).trimmingBlanks
        if !rest.isEmpty { work.variables[.note] = Literal(rest, origin: place.origin) }
        return variables
    }

    private mutating func readType(_ noted: NoteVariables?, _ range: (MarkupTree.Element) -> Range<Int>) {
        let place = elements.first { $0.name == "SourceType" }?.element
        source = take("SourceType")?.text ?? ""
        if let type = WordSourceTypes.type(of: source) {
            work.type = type
        } else if let place {
            findings.append(Diagnostic(.unknownType, "“\(source)” is not a type of Word", at: range(place)))
            work.extra.append(.init(WordSourceNames.prefix + "SourceType", .string(source)))
        }
        if let entry = first("BIBTEX_Entry").flatMap({ WordSourceTypes.ofBibTeX[$0.text.lowercased()] }) {
            work.type = entry
        } else if source == "Report", let kind = first("ThesisType"), WordSourceTypes.isThesis(kind.text) {
            work.type = .thesis
        }
        for case (.member(.type), let type) in noted?.fields ?? [] { work.set(.type, to: Literal(type)) }
        // The word stands only for the want of a better one.
        if work.type == .thesis, first("ThesisType")?.text == WordSourceWriter.plainThesis { _ = take("ThesisType") }
    }

    // MARK: - Values

    private mutating func readTexts() {
        for row in WordSourceFields.rows(for: source, of: work.type) {
            guard let text = first(row.element) else { continue }
            if let known = work.text(of: row.member) {
                // The address of a DOI and its number may stand side by side.
                if known == text.text { _ = take(row.element) }
            } else {
                // Word repeats the title of the proceedings as the name of the conference.
                let isRepeated = row.member == .title(.event) && work.text(of: .title(.container)) == text.text
                if !isRepeated { work.set(row.member, to: text) }
                _ = take(row.element)
            }
        }
    }

    private mutating func readPlaces() {
        let parts = ["City", "StateProvince", "CountryRegion"].compactMap { take($0) }
        guard let first = parts.first else { return }
        let upper = parts.compactMap { $0.origin?.range.upperBound }.max()
        let origin = first.origin.map { Origin($0.range.lowerBound..<max(upper ?? 0, $0.range.upperBound)) }
        let place = Literal(parts.map(\.text).joined(separator: ", "), origin: parts.count == 1 ? first.origin : origin)
        work.set(.publisherPlace, to: place)
    }

    private mutating func readDates() {
        for (suffix, role) in WordSourceFields.dates {
            let year = take("Year" + suffix)
            let (month, day) = (take("Month" + suffix), take("Day" + suffix))
            work[role] = WordSourceDate.date(year: year, month: month?.text, day: day?.text)
        }
        if let text = take("Accessed"), work[.accessed] == nil {
            work[.accessed] = PartialDate(edtf: text.text, origin: text.origin)
        }
    }

    private mutating func readNumbers() {
        if let value = take("StandardNumber") {
            let isSerial = source == "JournalArticle" || source == "ArticleInAPeriodical"
            let (identifiers, rest) = WordStandardNumber.identifiers(in: value, isSerial: isSerial)
            for number in identifiers
            where !work.identifiers.contains(where: { $0.scheme == number.scheme && $0.text == number.text }) {
                work.identifiers.append(number)
            }
            if let rest { work.extra.append(.init(WordSourceNames.prefix + "StandardNumber", .string(rest))) }
        }
        if let language = take("LCID"), let tag = WordLanguage.tag(of: language.text) {
            work.variables[.language] = Literal(tag, origin: language.origin)
        }
    }

    private mutating func readNames() {
        let lists = elements.filter { $0.name == "Author" }.flatMap { $0.element.elements }
        elements.removeAll { $0.name == "Author" }
        for list in lists {
            let element = WordSourceNames.local(list.name)
            guard let role = WordSourceFields.names.first(where: { $0.element == element })?.role else {
                keep(list, as: element)
                continue
            }
            for name in names(in: list) { work.contributors.append(Contributor(role, name)) }
        }
    }

    /// Keeps the names of a role that the model does not have.
    private mutating func keep(_ list: MarkupTree.Element, as element: String) {
        let names = names(in: list).map { JSONValue.string(InvertedName.text(of: $0)) }
        if !names.isEmpty { work.extra.append(.init(WordSourceNames.prefix + element, .array(names))) }
    }

    private func names(in list: MarkupTree.Element) -> [Name] {
        var names: [Name] = []
        for element in list.elements {
            switch WordSourceNames.local(element.name) {
            case "Corporate":
                if let text = literal(element) { names.append(Name(.institution(text.text), origin: text.origin)) }
            case "NameList": names += element.elements.compactMap { person($0) }
            default: break
            }
        }
        return names
    }

    private func person(_ person: MarkupTree.Element) -> Name? {
        func parts(_ name: String) -> String? {
            let texts = person.elements.compactMap { WordSourceNames.local($0.name) == name ? literal($0)?.text : nil }
            return texts.isEmpty ? nil : texts.joined(separator: " ")
        }
        let origin = literal(person)?.origin
        let given = [parts("First"), parts("Middle")].compactMap { $0 }.joined(separator: " ")
        guard let family = parts("Last") else {
            return given.isEmpty ? nil : Name(.personal(.init(given: given)), origin: origin)
        }
        // A name without given names in several words is that of a body.
        if given.isEmpty {
            return InvertedName.name(Literal(family.contains(",") ? family + "," : family, origin: origin))
        }
        var name = Name.Personal(family: family, given: given)
        name.splitParticles()
        return Name(.personal(name), origin: origin)
    }
}
