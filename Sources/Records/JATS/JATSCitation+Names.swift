import CitandaWorks
import CitandaXML

/// Names and titles.
extension JATSCitation {
    // MARK: - Names

    /// Reads the names of a group. A group of no role has the role that its place says.
    mutating func readGroup(_ group: MarkupTree.Element) {
        let word = group["person-group-type"] ?? ""
        let role =
            word.isEmpty ? looseRole : JATSRoles.role(of: word == JATSRoles.custom ? group["custom-type"] ?? "" : word)
        readNames(in: group, role)
    }

    private mutating func readNames(in element: MarkupTree.Element, _ role: ContributorRole) {
        for child in element.elements {
            if JATSName.elements.contains(child.name) {
                if let name = JATSName.name(child, in: markup) { work.contributors.append(Contributor(role, name)) }
            } else if child.name == "role" {
                guard child["content-type"] == "scope", let last = work.contributors.indices.last else { continue }
                work.contributors[last].scope = markup.literal(child)
            } else {
                readNames(in: child, role)
            }
        }
    }

    mutating func readName(_ element: MarkupTree.Element) {
        guard let name = JATSName.name(element, in: markup) else { return }
        work.contributors.append(Contributor(looseRole, name))
    }

    // MARK: - Titles

    /// Reads the title of a part. The names behind it are those of the editors.
    mutating func readTitle(_ field: MarkupTree.Element) {
        looseRole = work.contributors.isEmpty ? .author : .editor
        guard let title = JATSTitle.title(of: field, origin: markup.origin(of: field)) else { return }
        guard let known = work[.title] as Title? else {
            work[.title] = title
            return
        }
        if field.name == "part-title", work[.part] as Title? == nil {
            work[.part] = title
        } else if known.full != title.full {
            keep(field)
        }
    }

    mutating func readSource(_ field: MarkupTree.Element) {
        looseRole = work.contributors.isEmpty ? .author : .editor
        if source == nil { source = field } else { keep(field) }
    }

    /// Decides whether the source is the work or holds the work, and adds the translations.
    mutating func finishTitles(isPart: Bool) {
        if let source, let title = JATSTitle.title(of: source, origin: markup.origin(of: source)) {
            let isMarked = source["content-type"] == TitleRole.container.rawValue
            // Physicists leave out the titles of articles.
            let isPlace = firstPage != nil || location != nil || work[.volume] as String? != nil || work[.page] != nil
            let isInJournal = work.type == .articleJournal && isPlace
            let isContainer = isPart && work[.title] != nil || isMarked || isInJournal
            work[isContainer ? .container : .title] = title
            if work.type == .articleJournal, !isContainer { work.type = .periodical }
        }
        for (element, isOfPart) in translations {
            let isTitle = isOfPart || work[.container] == nil
            let role = isTitle ? TitleRole.title : .container
            guard let form = form(element, element["content-type"]) else { continue }
            if work[role] == nil {
                work[role] = Title(form.text, origin: form.origin)
            } else {
                work[role]?.forms.append(form)
            }
        }
    }

    /// A form of a title in another script or language. A translation has no type.
    func form(_ element: MarkupTree.Element, _ type: String?) -> Title.Form? {
        let text = JATSText.text(of: element)
        guard !text.nodes.isEmpty else { return nil }
        return Title.Form(
            type.flatMap { Title.Relationship(rawValue: $0) } ?? .translated, text,
            language: JATSLanguage.language(of: element), origin: markup.origin(of: element))
    }

    /// Reads a series, whose number may be tagged in it.
    mutating func readSeries(_ field: MarkupTree.Element) {
        guard work[.collection] == nil else {
            keep(field)
            return
        }
        let type = Variable.collectionNumber.rawValue
        let number = field.elements.first { $0.name == "named-content" && $0["content-type"] == type }
        if let number { work.variables[.collectionNumber] = text(of: number, .rich) }
        work[.collection] = JATSTitle.title(of: field, except: number, origin: markup.origin(of: field))
    }
}
