import CitandaJSON
import CitandaWorks

extension CSLDetails {
    /// The titles with parts, a short form or other forms that the plain members do not express.
    static func titles(of work: Work, beside plain: Work) -> JSONValue? {
        let members = TitleRole.allCases.compactMap { role -> JSONValue.Member? in
            guard let title = work[role], title != plain[role] else { return nil }
            var members: [JSONValue.Member] = []
            if title.main != plain[role]?.main || title.sub != plain[role]?.sub || title.joint != plain[role]?.joint {
                members += parts(of: title).members ?? []
            }
            if let short = title.short, short != plain[role]?.short { members.append(.init("short", text(short))) }
            if !title.forms.isEmpty { members.append(.init("forms", .array(title.forms.map { form($0) }))) }
            return JSONValue.Member(role.rawValue, .object(members))
        }
        return members.isEmpty ? nil : .object(members)
    }

    /// Main title, joint and subtitle.
    static func parts(of title: Title) -> JSONValue {
        var members = [JSONValue.Member("main", text(title.main)), JSONValue.Member("joint", .string(title.joint))]
        if let sub = title.sub { members.append(.init("sub", text(sub))) }
        return .object(members)
    }

    /// Sets main title, joint and subtitle.
    static func setParts(_ value: JSONValue, of title: inout Title) {
        title.main = text(value["main"] ?? "")
        title.joint = value["joint"]?.string ?? ": "
        title.sub = value["sub"].map { text($0) }
    }

    /// Adds the parts of a title if together they are the plain title, and its other forms.
    static func addTitle(_ value: JSONValue, _ role: TitleRole, to work: inout Work) {
        var title = work[role] ?? Title(main: "")
        if value["main"] != nil {
            var parts = title
            setParts(value, of: &parts)
            if parts.full.markup == title.full.markup { title = parts }
        }
        if let short = value["short"].map({ text($0) }), role != .title || short.markup == title.short?.markup {
            title.short = short
        }
        title.forms = (value["forms"]?.array ?? []).compactMap { value in
            guard let relationship = value["relationship"]?.string.flatMap({ Title.Relationship(rawValue: $0) }) else {
                return nil
            }
            return Title.Form(relationship, text(value["text"] ?? ""), language: value["language"]?.string)
        }
        work[role] = title
    }

    private static func form(_ form: Title.Form) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("relationship", .string(form.relationship.rawValue)), .init("text", text(form.text)),
        ]
        if let language = form.language { members.append(.init("language", .string(language))) }
        return .object(members)
    }

    // MARK: - Rich text

    /// The markup of a text; its pieces, `["plain", {"quotation": ["inner"]}]`, if markup would be ambiguous.
    static func text(_ text: RichText) -> JSONValue {
        let markup = text.markup
        return RichText(markup: markup) == text ? .string(markup) : nodes(text.nodes)
    }

    /// The text of markup or pieces.
    static func text(_ value: JSONValue) -> RichText {
        if let markup = value.string { return RichText(markup: markup) }
        return RichText(nodes: nodes(value))
    }

    private static func nodes(_ nodes: [RichText.Node]) -> JSONValue {
        .array(
            nodes.map { node in
                switch node {
                case .text(let text): .string(text)
                case .styled(let style, let inner): .object([.init(style.rawValue, Self.nodes(inner))])
                }
            })
    }

    private static func nodes(_ value: JSONValue) -> [RichText.Node] {
        (value.array ?? []).compactMap { piece in
            if let text = piece.string { return .text(text) }
            guard let member = piece.members?.first, let style = RichText.Style(rawValue: member.name) else {
                return nil
            }
            return .styled(style, nodes(member.value))
        }
    }
}
