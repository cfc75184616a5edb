import CitandaWorks

/// `cs:choose`.
extension Renderer {
    /// Whether a branch is taken.
    func holds(_ branch: ChooseBranch) -> Bool {
        guard !branch.conditions.isEmpty else { return true }
        let stops = branch.match != .all
        for condition in branch.conditions where holds(condition) == stops { return branch.match == .any }
        return branch.match != .any
    }

    private func holds(_ condition: Condition) -> Bool {
        switch condition {
        case .type(let types): types.contains(item.type)
        case .variable(let variable): hasValue(variable)
        case .isNumeric(let variable): value(of: variable).map { NumberList.isNumeric($0.plain) } ?? false
        case .isUncertainDate(let variable): isUncertain(variable)
        case .locator(let label): cite.locator != nil && area == .citation && cite.locatorLabel == label
        case .position(let position): area == .citation && cite.has(position)
        case .disambiguate: passesDisambiguationTest()
        case .never: false
        }
    }

    /// Makes tests of `disambiguate` true one after the other, as far as needed to make cites differ.
    private func passesDisambiguationTest() -> Bool {
        state.disambiguationTests += 1
        return state.disambiguationTests <= cite.disambiguation.conditions
    }

    private func isUncertain(_ variable: DateVariable) -> Bool {
        guard let date = item.date(variable) else { return false }
        return [date.start, date.end].contains { $0?.isApproximate == true || $0?.isUncertain == true }
    }

    /// Whether a variable has a value for this cite, even if a substitution has used it.
    func hasValue(_ variable: AnyVariable) -> Bool {
        switch variable {
        case .text(let text): hasValue(text)
        case .names(let names): item.hasNames(names)
        case .date(let date): item.hasDate(date)
        }
    }

    private func hasValue(_ variable: TextVariable) -> Bool {
        switch variable {
        case .locator, .citationNumber, .firstReferenceNoteNumber, .yearSuffix: value(of: variable) != nil
        case .publisher, .publisherPlace: value(of: variable) != nil
        default: item.hasText(variable)
        }
    }

    /// The value of a text variable for this cite; nil if there is none.
    func value(of variable: TextVariable) -> FieldValue? {
        switch variable {
        case .locator: return area == .citation ? cite.locator : nil
        case .citationNumber: return cite.citationNumber > 0 ? plain("\(cite.citationNumber)", variable) : nil
        case .firstReferenceNoteNumber:
            guard area == .citation, let note = cite.firstReferenceNote else { return nil }
            return plain("\(note)", variable)
        case .yearSuffix:
            // Suffixes follow the order of the bibliography, and cannot determine an order themselves.
            guard !isSorting else { return nil }
            return cite.disambiguation.yearSuffix.map { plain(LetterNumeral.text($0), variable) }
        case .publisher where state.publisher != nil:
            return state.publisher?.name.flatMap { $0.text.isEmpty ? nil : rich($0.text, variable) }
        case .publisherPlace where state.publisher != nil:
            return state.publisher?.place.flatMap { $0.text.isEmpty ? nil : rich($0.text, variable) }
        case .citationLabel: return item.text(variable) ?? CitationLabel.make(item).map { plain($0, variable) }
        case .numberOfPages, .numberOfVolumes: return item.text(variable)
        default: return item.text(variable)
        }
    }

    private func plain(_ text: String, _ variable: TextVariable) -> FieldValue {
        FieldValue(RichText(plain: text), tokens: [.text(text, .text(variable), isData: true)])
    }

    private func rich(_ text: String, _ variable: TextVariable) -> FieldValue {
        let rich = RichText(markup: text)
        return FieldValue(rich, tokens: markup.tokens(rich, .text(variable)))
    }
}

/// A label of a work from names and year: “Hart87”, “RoNo78”, “AdCO98”, “ABCD05” (CSL 1.0.2, `citation-label`).
enum CitationLabel {
    static func make(_ item: Item) -> String? {
        let names = lead(item)
        let families = names.compactMap { name -> String? in
            var text = Substring(name.literal ?? name.family)
            for article in ["The ", "A ", "An "] where text.hasPrefix(article) { text.removeFirst(article.count) }
            text.removeAll { !$0.isLetter }
            return text.isEmpty ? nil : String(text)
        }
        let lengths = [[4], [2, 2], [2, 1, 1], [1, 1, 1, 1]]
        let letters: String
        if families.isEmpty {
            let title = (item.text(.title)?.plain ?? "Xyz").filter(\.isLetter)
            letters = title.prefix(1).uppercased() + title.dropFirst().prefix(3).lowercased()
        } else {
            letters = zip(families, lengths[min(families.count, 4) - 1]).map { String($0.prefix($1)) }.joined()
        }
        let year = DateVariable.issued.flatMap { item.date($0)?.start?.year }
        let digits = year.map { String(String(abs($0)).suffix(2)) } ?? "00"
        return letters.isEmpty ? nil : letters + (digits.count == 1 ? "0\(digits)" : digits)
    }

    /// The names of the label: the authors, else the names in the first other role.
    private static func lead(_ item: Item) -> [ItemName] {
        let roles: [ContributorRole] =
            [.author, .editor, .translator] + ContributorRole.allCases
        for role in roles {
            guard let variable = NameVariable(name: role.rawValue) else { continue }
            let names = item.names(variable)
            if !names.isEmpty { return names }
        }
        return []
    }
}
