import CitandaWorks

/// The names of one variable: which names are shown, the delimiters between them, and “et al.”
extension Renderer {
    /// Writes the list. Returns false if the list is empty.
    func renderList(
        _ names: [ItemName], _ variable: NameVariable, _ options: NameOptions, _ etAl: EtAlElement
    ) -> Bool {
        let listNumber = state.nameLists.count
        let isOthersGiven = names.last?.isOthers == true
        let known = isOthersGiven ? Array(names.dropLast()) : names
        guard !known.isEmpty else { return false }
        var shown = options.limit(known.count)
        guard shown > 0 else { return false }
        if !isSorting {
            let wanted = cite.disambiguation.namesShown
            if listNumber < wanted.count { shown = max(shown, min(wanted[listNumber], known.count)) }
        }
        let isTruncated = shown < known.count
        let usesLast = isTruncated && options.etAlUseLast && shown <= known.count - 2
        let hasEtAl = (isTruncated && !usesLast) || isOthersGiven
        let source = Source.names(variable)
        let start = out.count
        var ranges: [Range<Int>] = []
        out.append(.mark(.names))
        // With “et al.”, the affixes and the formatting of a name surround the list too.
        let surroundsList = hasEtAl && !isSorting
        if surroundsList { openName(options) }
        var wasInverted = false
        for index in 0..<shown {
            if index > 0 {
                let isLast = index == known.count - 1 && !isOthersGiven
                let joinsInstitution = shown == 2 && known[0].literal == nil && known[1].literal != nil
                appendDelimiter(
                    options, isLast: isLast, count: joinsInstitution ? 0 : shown, wasInverted: wasInverted)
            }
            let nameStart = out.count
            wasInverted = renderName(known[index], index: index, list: listNumber, options, source)
            ranges.append(nameStart..<out.count)
        }
        if usesLast {
            out.append(.text(options.delimiter.hasSuffix(" ") ? options.delimiter + "… " : options.delimiter + " … "))
            let nameStart = out.count
            _ = renderName(known[known.count - 1], index: known.count - 1, list: listNumber, options, source)
            ranges.append(nameStart..<out.count)
        }
        if surroundsList {
            appendEtAl(options, etAl, shown: shown, wasInverted: wasInverted)
            closeName(options)
        }
        out.append(.endMark(.names))
        if !isSorting {
            state.nameLists.append(
                RenderedNames(
                    variable: variable, names: known, shown: shown, range: start..<out.count,
                    initializeWith: options.initialize ? options.initializeWith : nil, isLong: options.form == .long,
                    nameRanges: ranges))
        }
        return true
    }

    /// Writes the delimiter between two names; before the last name, also “and”.
    private func appendDelimiter(
        _ options: NameOptions, isLast: Bool, count: Int, wasInverted: Bool
    ) {
        guard isLast, let and = options.and, !isSorting else {
            out.append(.text(isSorting ? " " + options.delimiter : options.delimiter))
            return
        }
        // Between a person and an institution there is only the word “and”.
        let hasDelimiter: Bool =
            switch options.delimiterPrecedesLast {
            case _ where count == 0: false
            case .always: true
            case .never: false
            case .contextual: count > 2
            case .afterInvertedName: wasInverted
            }
        let term = and == .symbol ? "&" : locale.text("and")
        let needsBlanks = term.unicodeScalars.first.map { ItemName.isRomanesque($0) || $0 == "&" } ?? false
        if hasDelimiter {
            out.append(.text(options.delimiter))
            if needsBlanks, !options.delimiter.hasSuffix(" ") { out.append(.text(" ")) }
        } else if needsBlanks {
            out.append(.text(" "))
        }
        out.append(.text(term, .term))
        if needsBlanks { out.append(.text(" ")) }
    }

    private func appendEtAl(_ options: NameOptions, _ etAl: EtAlElement, shown: Int, wasInverted: Bool) {
        let term = locale.text(etAl.term)
        guard !term.isEmpty else { return }
        let hasDelimiter: Bool =
            switch options.delimiterPrecedesEtAl {
            case .always: true
            case .never: false
            case .contextual: shown > 1
            case .afterInvertedName: wasInverted
            }
        if hasDelimiter {
            out.append(.text(options.delimiter))
        } else if let first = term.unicodeScalars.first, first.value < 0x2E80, !first.properties.isWhitespace {
            out.append(.text(" "))
        }
        if !etAl.formatting.isEmpty { out.append(.open(etAl.formatting)) }
        out.append(.text(term, .term))
        if !etAl.formatting.isEmpty { out.append(.close()) }
    }
}
