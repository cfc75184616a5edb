import CitandaWorks
import CitandaXML

/// Names and titles.
extension TEIWriter {
    /// The element that holds a name.
    enum Level {
        case analytic, monogr, series, original, reviewed

        /// The levels in the order in which they are written.
        static let all: [Level] = [.analytic, .monogr, .series, .original, .reviewed]
    }

    private static func level(of role: ContributorRole, isPart: Bool) -> Level {
        switch role {
        case .collectionEditor: .series
        case .originalAuthor: .original
        case .reviewedAuthor: .reviewed
        default: isPart && !TEIRoles.ofHost.contains(role) ? .analytic : .monogr
        }
    }

    /// The numbers of the contributors; nil for all if the elements are in the order of the work.
    static func orders(of work: Work, isPart: Bool) -> [Int?] {
        let levels = work.contributors.map { level(of: $0.role, isPart: isPart) }
        let written = Level.all.flatMap { level in levels.indices.filter { levels[$0] == level } }
        let isOrdered = written.elementsEqual(levels.indices)
        return levels.indices.map { isOrdered ? nil : $0 + 1 }
    }

    func writeNames(in level: Level, to markup: inout MarkupWriter) {
        for (contributor, order) in zip(work.contributors, orders)
        where Self.level(of: contributor.role, isPart: isPart) == level {
            write(contributor, in: level, order: order, to: &markup)
        }
    }

    /// The contributors of a level as authors of a work of their own, with their numbers.
    func authors(of level: Level) -> (contributors: [Contributor], orders: [Int?]) {
        let found = zip(work.contributors, orders).filter { Self.level(of: $0.0.role, isPart: isPart) == level }
        return (found.map { Contributor(.author, $0.0.name, scope: $0.0.scope) }, found.map(\.1))
    }

    private func write(
        _ contributor: Contributor, in level: Level, order: Int?, to markup: inout MarkupWriter
    ) {
        let role = contributor.role
        let element: String
        switch role {
        case .author: element = "author"
        case .containerAuthor: element = isPart ? "author" : "respStmt"
        case .editor, .collectionEditor: element = "editor"
        default: element = TEIRoles.editors.contains(role) ? "editor" : "respStmt"
        }
        let attribute = element == "editor" && TEIRoles.editors.contains(role) ? role.rawValue : nil
        let attributes = TEIAttributes(role: attribute, n: order.map(String.init))
        if Self.isBlank(contributor.name) { return }
        markup.element(element, attributes.pairs) { markup in
            if element == "respStmt" { TEIText.write(plain: TEIRoles.words(of: role), "resp", to: &markup) }
            Self.write(contributor.name, to: &markup)
            TEIText.write(markup: contributor.scope?.text, "note", .init(type: "scope"), to: &markup)
        }
    }

    private static func isBlank(_ name: Name) -> Bool {
        guard name.forms.allSatisfy({ $0.text.isEmpty }) else { return false }
        return switch name.kind {
        case .others: false
        case .institution(let text), .literal(let text): text.isEmpty
        case .personal(let parts):
            [parts.given, parts.droppingParticle, parts.nonDroppingParticle, parts.family, parts.suffix]
                .allSatisfy { $0?.isEmpty ?? true }
        }
    }

    /// Writes a name and its forms in other scripts.
    private static func write(_ name: Name, to markup: inout MarkupWriter) {
        var element = "name"
        let start = markup.bytes.count
        switch name.kind {
        case .personal(let parts):
            element = "persName"
            write(parts, to: &markup)
        case .institution(let text):
            element = "orgName"
            TEIText.write(plain: text, element, to: &markup)
        case .literal(let text): TEIText.write(plain: text, element, to: &markup)
        case .others: TEIText.write(plain: name.display, element, .init(type: "others"), to: &markup)
        }
        if markup.bytes.count == start { markup.empty(element, [:]) }
        for form in name.forms {
            let isTag = form.language.map { TEIAttributes.isLanguage($0) } ?? false
            let attributes = TEIAttributes(
                type: isTag ? nil : "variant", n: isTag ? nil : form.language, language: isTag ? form.language : nil)
            TEIText.write(plain: form.text, element, attributes, to: &markup)
        }
    }

    private static func write(_ parts: Name.Personal, to markup: inout MarkupWriter) {
        let given: [(String, String?, String?)] = [
            ("forename", nil, parts.given), ("nameLink", "dropping", parts.droppingParticle),
        ]
        let family: [(String, String?, String?)] = [
            ("nameLink", nil, parts.nonDroppingParticle), ("surname", nil, parts.family),
        ]
        let all = (parts.order == .familyFirst ? family + given : given + family) + [("genName", nil, parts.suffix)]
        var rend = parts.order == .familyFirst ? ["family-first"] : []
        if parts.commaBeforeSuffix { rend.append("comma-suffix") }
        markup.mixed("persName", ["rend": rend.isEmpty ? nil : rend.joined(separator: " ")]) { markup in
            var isFirst = true
            for (element, type, text) in all {
                guard let text, !text.isEmpty else { continue }
                if !isFirst { markup.text(" ") }
                isFirst = false
                TEIText.write(plain: text, element, .init(type: type), to: &markup)
            }
        }
    }

    // MARK: - Titles

    /// Writes a title with its parts and forms, each in an element of its own.
    ///
    /// - Parameters:
    ///   - prefix: The beginning of the types of titles that stand beside another of the same level.
    ///   - short: The type of the short form.
    func write(
        _ title: Title, _ element: String, prefix: String? = nil, level: String?, short: String = "short",
        to markup: inout MarkupWriter
    ) {
        func type(_ aspect: String) -> String { prefix.map { "\($0)-\(aspect)" } ?? aspect }
        // A title without a type may be divided by its reader.
        let isWhole = title.sub != nil || Title(title.main).sub != nil
        TEIText.write(
            title.main, element,
            .init(
                type: prefix ?? (isWhole ? "main" : nil), subtype: prefix != nil && isWhole ? "main" : nil,
                level: level), to: &markup)
        if let sub = title.sub {
            let joint = TEITitle.joint(after: title.main) == title.joint ? nil : title.joint
            TEIText.write(sub, element, .init(type: type("sub"), level: level, n: joint), to: &markup)
        }
        if let text = title.short { TEIText.write(text, element, .init(type: type(short), level: level), to: &markup) }
        for form in title.forms {
            let isTag = form.language.map { TEIAttributes.isLanguage($0) } ?? false
            let isPlain = TEITitle.relationship(ofLanguage: isTag ? form.language : nil) == form.relationship
            let isTranslated = form.relationship == .translated
            TEIText.write(
                form.text, element,
                .init(
                    type: type(isTranslated ? "translated" : "alt"),
                    subtype: isTranslated || isPlain ? nil : form.relationship.rawValue, level: level,
                    n: isTag ? nil : form.language, language: isTag ? form.language : nil), to: &markup)
        }
    }
}
