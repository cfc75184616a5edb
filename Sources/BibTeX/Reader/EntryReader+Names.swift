import CitandaDiagnostics
import CitandaWorks

extension EntryReader {
    /// Reads the type: `entrysubtype` may name it as CSL does.
    mutating func readType() {
        let kind = facts.kind ?? .document
        work.type = kind
        let subtype = has("entrysubtype") ? take("entrysubtype").map { text($0) } : nil
        if let subtype {
            let word = subtype.lowercased()
            if let type = WorkType(rawValue: subtype) {
                work.type = type
            } else if kind == .articleJournal, word.contains("magazine") {
                work.type = .articleMagazine
            } else if kind == .articleJournal, word.contains("newspaper") {
                work.type = .articleNewspaper
            } else {
                work.extra.append(.init(BibTeXField.extraPrefix + "entrysubtype", .string(subtype)))
            }
            return
        }
        if entry.type == "unpublished", has("eventtitle") || has("eventdate") || has("venue") { work.type = .speech }
    }

    /// Reads all names. Roles that CSL lacks (annotators, authors of introductions) become extra fields.
    mutating func readNames() {
        let keepsPrefix = has("options") && optionsKeepPrefix()
        for (role, field) in BibTeXField.roles {
            guard let found = take(field) else { continue }
            let type = field == "editor" ? text("editortype").map { $0.lowercased() } : nil
            add(found, role: type.flatMap { Self.roles[$0] } ?? role, keepsPrefix: keepsPrefix)
        }
        for field in ["editora", "editorb", "editorc", "namea", "nameb", "namec"] {
            guard has(field), let type = peek(field + "type"), let role = Self.roles[type],
                let names = take(field)
            else { continue }
            _ = take(field + "type")
            add(names, role: role, keepsPrefix: keepsPrefix)
        }
        for (role, field) in Self.namedRoles {
            if let names = take(field) { add(names, role: role, keepsPrefix: keepsPrefix) }
        }
        if work.type == .patent, has("holder"), work.names(.author).isEmpty, let holder = take("holder") {
            add(holder, role: .author, keepsPrefix: keepsPrefix)
        }
    }

    /// The roles without a field in either program: the writer gives them one of their own name.
    private static let namedRoles = ContributorRole.allCases
        .filter { role in !BibTeXField.roles.contains { $0.role == role } }.map { ($0, $0.rawValue) }

    private func peek(_ name: String) -> String? {
        entryField(name).map { text($0).lowercased() }
    }

    private func optionsKeepPrefix() -> Bool {
        guard let options = entryField("options") else { return false }
        let words = verbatim(options).split(separator: ",").map { $0.filter { !$0.isWhitespace }.lowercased() }
        return words.contains("useprefix=true") || words.contains("useprefix")
    }

    /// The roles by the words of `editortype`.
    private static let roles: [String: ContributorRole] = {
        var roles: [String: ContributorRole] = [
            "collaborator": .contributor, "cinematographer": .contributor, "presenter": .host, "conductor": .performer,
        ]
        for role in ContributorRole.allCases { roles[role.rawValue] = role }
        return roles
    }()

    private mutating func add(_ field: ResolvedEntry.Field, role: ContributorRole, keepsPrefix: Bool) {
        let bytes: [UInt8]
        let range: Range<Int>
        switch field.value {
        case .source(let source): (bytes, range) = (fileBytes, source)
        case .joined(let made): (bytes, range) = (made, 0..<made.count)
        }
        let reader = NameReader(bytes: bytes, macros: macros, keepsPrefix: keepsPrefix)
        let parts = ValueParts.betweenAnd(bytes, range)
        work.contributors.reserveCapacity(work.contributors.count + parts.count)
        for part in parts {
            let names = reader.names(part)
            work.contributors += names.map { Contributor(role, $0) }
            if field.index != nil, case .source = field.value, names.contains(where: { $0.personal != nil }),
                bytes[part].count(where: { $0 == ByteClass.comma }) > 2,
                ValueParts.between(bytes, part, at: ByteClass.comma).count > 3, !bytes[part].contains(ByteClass.equals)
            {
                findings.append(
                    Diagnostic(
                        .bibNameParts, "a name has at most two commas; “and” separates names",
                        at: part))
            }
        }
    }
}
