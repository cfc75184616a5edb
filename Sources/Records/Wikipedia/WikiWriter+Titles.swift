import CitandaWorks

extension WikiWriter {
    /// Writes a title, or a form of a title.
    mutating func writeTitle(_ name: String, _ value: WikiValue) {
        switch value {
        case .title(let role): if let title = take(role) { write(name, title.full, .title(role)) }
        case .mainTitle(let role): writeMain(name, role)
        case .subtitle(let role):
            if let title = work[role] as Title?, let sub = title.sub, hasOwnSubtitle(title) {
                write(name, sub, .title(role))
            }
        case .latinTitle(let role):
            guard let title = take(role) else { return }
            let isCitedInScript = title.form(.originalScript) == nil && scriptForm(role) != nil
            let latin = isCitedInScript ? title.form(.romanised) : nil
            if latin != nil { writtenForms.insert(FormPlace(role: role, relationship: .romanised)) }
            write(name, latin?.text ?? title.full, .title(role))
        case .scriptTitle(let role):
            guard let (text, code) = scriptForm(role) else { return }
            writtenForms.insert(FormPlace(role: role, relationship: .originalScript))
            add(name, code + ":" + WikiText.text(of: text))
        case .translatedTitle(let role):
            guard let form = (work[role] as Title?)?.form(.translated) else { return }
            writtenForms.insert(FormPlace(role: role, relationship: .translated))
            write(name, form.text, .title(role))
        default: break
        }
    }

    /// A title that was not written before.
    private mutating func take(_ role: TitleRole) -> Title? {
        guard values.has(.title(role)), let title = work[role] as Title? else { return nil }
        values.take(.title(role))
        return title
    }

    private mutating func writeMain(_ name: String, _ role: TitleRole) {
        guard let title = take(role) else { return }
        write(name, hasOwnSubtitle(title) ? title.main : title.full, .title(role))
    }

    /// Whether a template prints the joint of the title itself: a colon.
    private func hasOwnSubtitle(_ title: Title) -> Bool {
        title.sub != nil && title.joint.filter { !$0.isWhitespace } == ":"
    }

    /// The title in the script of the work, and the code of the language, without which the templates refuse the title.
    ///
    /// The cited title is in that script where a romanised form is beside it.
    private func scriptForm(_ role: TitleRole) -> (text: RichText, code: String)? {
        guard let title = work[role] as Title? else { return nil }
        let form = title.form(.originalScript)
        guard let text = form?.text ?? (title.form(.romanised) == nil ? nil : title.full) else { return nil }
        let tag = form?.language ?? work[.language] ?? ""
        let code = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        guard Self.lengthOfCode.contains(code.count), code.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
        return (text, code)
    }

    /// The letters of a code of ISO 639.
    private static let lengthOfCode = 2...3
}
