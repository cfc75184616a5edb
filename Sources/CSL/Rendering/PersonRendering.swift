import CitandaWorks

/// A single name: the order of its parts, initials, particles and suffixes (CSL 1.0.2, section “Name-part Order”).
extension Renderer {
    /// Writes a name. Returns true if the name is inverted.
    func renderName(
        _ name: ItemName, index: Int, list: Int, _ options: NameOptions, _ source: Source
    ) -> Bool {
        out.append(.mark(.name))
        let hasAffixes = name.literal == nil
        if !isSorting { openName(options, hasAffixes: hasAffixes) }
        defer {
            if !isSorting { closeName(options, hasAffixes: hasAffixes) }
            out.append(.endMark(.name))
        }
        if let literal = name.literal {
            // The affixes of a part stand between parts. An institution has only one.
            appendFormatted(literal, options.family, source)
            appendOriginal(name, options, source)
            return false
        }
        let detail = detail(of: name, index: index, list: list, options)
        guard detail.showsGiven || isSorting else {
            appendAffixed(options.family.affixes) { appendFamily(name, options, source) }
            return false
        }
        let given = detail.showsGiven ? shownGiven(name, options, full: detail.isFull) : ""
        if isSorting {
            appendSortName(name, given, source)
            return true
        }
        let isInverted: Bool =
            name.script == .western
            && (options.nameAsSortOrder == .all || (options.nameAsSortOrder == .first && index == 0))
        switch name.script {
        case .eastAsian:
            appendPart([name.nonDroppingParticle + name.family], options.family, source)
            if !given.isEmpty { appendPart([given], options.given, source) }
        case .familyFirst:
            appendPart([ItemName.join([name.nonDroppingParticle, name.family])], options.family, source)
            if !given.isEmpty {
                out.append(.text(" "))
                appendPart([given], options.given, source)
            }
        case .western where isInverted: appendInverted(name, given, options, source)
        case .western: appendRunning(name, given, options, source)
        }
        appendOriginal(name, options, source)
        return isInverted
    }

    /// Writes what `cs:name` puts before a name.
    func openName(_ options: NameOptions, hasAffixes: Bool = true) {
        if hasAffixes, !options.affixes.prefix.isEmpty { out.append(.text(options.affixes.prefix)) }
        if !options.formatting.isEmpty { out.append(.open(options.formatting)) }
    }

    /// Writes what `cs:name` puts behind a name.
    func closeName(_ options: NameOptions, hasAffixes: Bool = true) {
        if !options.formatting.isEmpty { out.append(.close()) }
        if hasAffixes, !options.affixes.suffix.isEmpty { out.append(.text(options.affixes.suffix)) }
    }

    /// How much of the given name is shown.
    private func detail(
        of name: ItemName, index: Int, list: Int, _ options: NameOptions
    ) -> (showsGiven: Bool, isFull: Bool) {
        var level = 0
        // Cites sort by the given names that tell them apart, entries as the style has the names.
        if !isSorting || area == .citation {
            let levels = cite.disambiguation.givenLevels
            if list < levels.count, index < levels[list].count { level = levels[list][index] }
            level = max(level, nameRegistry.level(of: name, index: index, isShort: options.form != .long))
        }
        let initializes = options.initializeWith != nil && options.initialize
        if options.form == .long { return (true, level > 1 && initializes) }
        guard level > 0 else { return (false, false) }
        return (true, level > 1 || !initializes)
    }

    private func shownGiven(_ name: ItemName, _ options: NameOptions, full: Bool) -> String {
        guard let terminator = options.initializeWith, !full else { return name.given }
        let initials = Initials(terminator: terminator, keepsHyphen: style.initializeWithHyphen)
        return options.initialize ? initials.initialize(name.given) : initials.normalize(name.given)
    }

    /// “Vincent van Gogh III”.
    private func appendRunning(_ name: ItemName, _ given: String, _ options: NameOptions, _ source: Source) {
        if !given.isEmpty {
            appendPart([given], options.given, source)
            // Initials that a line does not part from each other stay with the name too, where particles do.
            let isBound = options.initializeWith?.last == "\u{A0}" && given != name.given
            if !options.given.affixes.suffix.hasSuffix("\u{A0}") { out.append(.text(isBound ? particleBlank : " ")) }
        }
        let affixes = options.family.affixes
        if !affixes.prefix.isEmpty { out.append(.text(affixes.prefix)) }
        if !name.droppingParticle.isEmpty {
            appendFormatted(name.droppingParticle, options.given, source)
            if !ItemName.bindsNext(name.droppingParticle) { out.append(.text(particleBlank)) }
        }
        appendFamily(name, options, source)
        if !name.suffix.isEmpty {
            out.append(.text(name.hasCommaSuffix ? ", " : " "))
            appendSuffix(name, options, source)
        }
        if !affixes.suffix.isEmpty { out.append(.text(affixes.suffix)) }
    }

    /// “van Gogh, Vincent, III” or “Gogh, Vincent van, III”.
    private func appendInverted(_ name: ItemName, _ given: String, _ options: NameOptions, _ source: Source) {
        let demotes = style.demoteNonDroppingParticle == .displayAndSort
        if demotes {
            appendPart([name.family], options.family, source)
        } else {
            appendAffixed(options.family.affixes) { appendFamily(name, options, source) }
        }
        let particles = demotes ? [name.droppingParticle, name.nonDroppingParticle] : [name.droppingParticle]
        let shown = particles.filter { !$0.isEmpty }
        if !given.isEmpty || !shown.isEmpty {
            out.append(.text(options.sortSeparator))
            let affixes = options.given.affixes
            if !affixes.prefix.isEmpty { out.append(.text(affixes.prefix)) }
            if !given.isEmpty { appendFormatted(given, options.given, source) }
            for (index, particle) in shown.enumerated() {
                if index > 0 || !given.isEmpty { out.append(.text(" ")) }
                let isNonDropping = demotes && particle == name.nonDroppingParticle
                appendFormatted(particle, isNonDropping ? options.family : options.given, source)
            }
            if !affixes.suffix.isEmpty { out.append(.text(affixes.suffix)) }
        }
        if !name.suffix.isEmpty {
            out.append(.text(options.sortSeparator))
            appendSuffix(name, options, source)
        }
    }

    /// Writes the suffix, such as “Jr.”. Its full stops look like those of initials.
    private func appendSuffix(_ name: ItemName, _ options: NameOptions, _ source: Source) {
        var text = name.suffix
        if let terminator = options.initializeWith, terminator != ".", text.utf8.contains(UInt8(ascii: ".")) {
            text.replace(".", with: terminator)
            while text.last == " " || text.last == "\u{A0}" { text.removeLast() }
            text.replace("  ", with: " ")
        }
        out.append(.text(text, source, isData: true))
    }

    /// A name as a sort key (CSL 1.0.2, section “Name-part Order”).
    private func appendSortName(_ name: ItemName, _ given: String, _ source: Source) {
        let isDemoted = style.demoteNonDroppingParticle != .never
        guard !given.isEmpty || name.given.isEmpty else {
            // A short form is the family name with its particle.
            let text = isDemoted ? ItemName.join([name.family, name.nonDroppingParticle]) : particleAndFamily(name)
            out.append(.text(text, source, isData: true))
            return
        }
        let parts =
            isDemoted
            ? [name.family, ItemName.join([name.droppingParticle, name.nonDroppingParticle]), given, name.suffix]
            : [particleAndFamily(name), name.droppingParticle, given, name.suffix]
        out.append(.text(parts.filter { !$0.isEmpty }.joined(separator: " "), source, isData: true))
    }

    /// The family name behind its particle, as printed. A blank that does not break does not count in an order.
    private func particleAndFamily(_ name: ItemName) -> String {
        name.nonDroppingParticle.isEmpty
            ? name.family : name.nonDroppingParticle + particleBlank + name.family
    }

    /// The name in its own script, after its romanisation.
    private func appendOriginal(_ name: ItemName, _ options: NameOptions, _ source: Source) {
        guard let original = name.original, options.form == .long, !isSorting else { return }
        out.append(.text(" "))
        out.append(.text(original, source, isData: true))
    }

    /// The family name with its particle, each formatted by itself.
    private func appendFamily(_ name: ItemName, _ options: NameOptions, _ source: Source) {
        if !name.nonDroppingParticle.isEmpty {
            appendFormatted(name.nonDroppingParticle, options.family, source)
            if !ItemName.bindsNext(name.nonDroppingParticle) { out.append(.text(particleBlank)) }
        }
        appendFormatted(name.family, options.family, source)
    }

    /// The blank after a particle. In some languages a line must not break there.
    private var particleBlank: String {
        ["fr", "ru", "cs"].contains(Localization.base(locale.language)) ? "\u{A0}" : " "
    }

    private func appendAffixed(_ affixes: Affixes, _ body: () -> Void) {
        if !affixes.prefix.isEmpty { out.append(.text(affixes.prefix)) }
        body()
        if !affixes.suffix.isEmpty { out.append(.text(affixes.suffix)) }
    }

    /// Writes a part of a name with its own affixes, formatting and case.
    private func appendPart(_ texts: [String], _ part: NamePartOptions, _ source: Source) {
        if !part.affixes.prefix.isEmpty { out.append(.text(part.affixes.prefix)) }
        for text in texts where !text.isEmpty { appendFormatted(text, part, source) }
        if !part.affixes.suffix.isEmpty { out.append(.text(part.affixes.suffix)) }
    }

    private func appendFormatted(_ text: String, _ part: NamePartOptions, _ source: Source) {
        if !part.formatting.isEmpty { out.append(.open(part.formatting)) }
        let start = out.count
        if text.utf8.contains(0x3C) {
            out += markup.tokens(markup: text, source)
        } else {
            let plain = text.utf8.contains(0x27) ? text.replacing("'", with: "’") : text
            out.append(.text(plain, source, isData: true))
        }
        if let textCase = part.textCase {
            TextCasing(textCase, language: item.language ?? locale.language).apply(&out, from: start)
        }
        if !part.formatting.isEmpty { out.append(.close()) }
    }
}
