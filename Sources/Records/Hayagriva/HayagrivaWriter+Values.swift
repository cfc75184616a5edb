import CitandaJSON
import CitandaWorks

/// The values of a work.
extension HayagrivaWriter {
    // MARK: - Texts

    mutating func writeTexts() {
        for row in HayagrivaFields.rows where belongs(row) {
            guard values.has(row.member), !has(row.level, row.field), let text = values.work.text(of: row.member) else {
                continue
            }
            switch row.kind {
            case .words: putWords(row.level, row.field, row.member)
            case .text:
                put(row.level, row.field, Self.number(text))
                values.take(row.member)
            case .number:
                guard case .number = Self.number(text) else { continue }
                put(row.level, row.field, Self.number(text))
                values.take(row.member)
            case .language:
                guard Self.isLanguage(text) else { continue }
                put(row.level, row.field, .string(text))
                values.take(row.member)
            }
        }
        putShort(.titleShort, beside: .entry)
        putShort(.variable(.containerTitleShort), beside: .container)
        if let form = values.work[.title]?.form(.translated) {
            add("translation", .string(HayagrivaText.text(of: form.text.markup).text), toTitleOf: .entry)
        }
    }

    /// Whether a member is written to the level of a row.
    private func belongs(_ row: HayagrivaFields.Row) -> Bool {
        switch (row.level, row.field) {
        case (.container, "title"): true
        case (.container, "page-total"): isPart && types.entry != "article"
        case (.container, _): isPart
        case (.collection, "issue"): false
        case (.event, "location"): !HayagrivaFields.ofPlaces.contains(values.work.type)
        default: true
        }
    }

    /// Writes words. Where a style is lost, the member stays for the note.
    private mutating func putWords(_ level: HayagrivaLevel, _ field: String, _ member: CSLMember) {
        guard values.has(member), let markup = values.work.text(of: member) else { return }
        let (text, isReduced) = HayagrivaText.text(of: markup)
        guard put(level, field, .string(text)), !isReduced else { return }
        values.take(member)
    }

    private mutating func putShort(_ member: CSLMember, beside level: HayagrivaLevel) {
        guard values.has(member), let markup = values.work.text(of: member) else { return }
        let (text, isReduced) = HayagrivaText.text(of: markup)
        if add("short", .string(text), toTitleOf: level), !isReduced { values.take(member) }
    }

    /// Adds a form to a title.
    ///
    /// - Returns: False where there is no title.
    @discardableResult
    private mutating func add(_ form: String, _ value: JSONValue, toTitleOf level: HayagrivaLevel) -> Bool {
        guard let index = fields[level]?.firstIndex(where: { $0.name == "title" }),
            let title = fields[level]?[index].value
        else { return false }
        fields[level]?[index].value = .object((title.members ?? [.init("value", title)]) + [.init(form, value)])
        return true
    }

    private static let longestNumber = 9

    /// A number where the text is one, else a text.
    private static func number(_ text: String) -> JSONValue {
        let isNumber =
            text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.utf8.count <= longestNumber
            && (text.utf8.first != 0x30 || text == "0")
        return isNumber && !text.isEmpty ? .number(text) : .string(text)
    }

    /// Whether a text is a language, a script and a region. Hayagriva refuses a file with another.
    private static func isLanguage(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count), parts.count <= 3,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
        else { return false }
        return first.allSatisfy(\.isLetter) && parts.dropFirst().allSatisfy { (2...4).contains($0.count) }
    }

    // MARK: - Names and dates

    mutating func writeNames() {
        for (level, field, role) in HayagrivaFields.names {
            if level == .container, role == .editor, !isPart { continue }
            let names = values.names(role)
            if !names.isEmpty { put(level, field, HayagrivaName.value(of: names)) }
        }
        var groups: [JSONValue] = []
        for (name, role) in HayagrivaFields.roles where values.has(.names(role)) {
            let people = values.work.contributors.filter { $0.role == role }
            values.take(.names(role))
            // “foreword” and the like are roles of their own.
            var scopes: [String] = []
            for person in people {
                let scope = person.scope?.text.lowercased() ?? ""
                let own = HayagrivaFields.parts.contains(scope) ? scope : name
                if !scopes.contains(own) { scopes.append(own) }
            }
            for scope in scopes {
                let names = people.filter { person in
                    let own = person.scope?.text.lowercased() ?? ""
                    return (HayagrivaFields.parts.contains(own) ? own : name) == scope
                }.map(\.name)
                groups.append(["role": .string(scope), "names": HayagrivaName.value(of: names)])
            }
        }
        if !groups.isEmpty { put(.entry, "affiliated", .array(groups)) }
    }

    mutating func writeDates() {
        for (level, role) in HayagrivaFields.dates {
            guard values.has(.date(role)), let date = values.work[role] as PartialDate?,
                let (text, isExact) = HayagrivaDate.text(of: date)
            else { continue }
            put(level, "date", Self.number(text))
            if isExact { values.take(.date(role)) }
        }
    }

    // MARK: - Publishers and addresses

    mutating func writePublishers() {
        let type = values.work.type
        if HayagrivaFields.ofSchools.contains(type) {
            putWords(.entry, "organization", .publisher)
            putWords(.entry, "location", .publisherPlace)
        }
        if HayagrivaFields.ofPlaces.contains(type) { putWords(.entry, "location", .variable(.eventPlace)) }
        putPublisher(whole, .publisher, .publisherPlace)
        putPublisher(.original, .originalPublisher, .originalPublisherPlace)
        if HayagrivaFields.ofAuthorities.contains(type) || has(.entry, "publisher") {
            putWords(.entry, "organization", .variable(.authority))
        }
        // Hayagriva refuses a file with an address that is none.
        guard values.has(.identifier(.url)), let address = values.work.webAddress, address.contains("://"),
            !address.contains(where: \.isWhitespace)
        else { return }
        values.take(.identifier(.url))
        if let date = values.work[.accessed] as PartialDate?, let (text, isExact) = HayagrivaDate.text(of: date),
            isExact
        {
            values.take(.date(.accessed))
            put(.entry, "url", ["value": .string(address), "date": Self.number(text)])
        } else {
            put(.entry, "url", .string(address))
        }
    }

    private mutating func putPublisher(_ level: HayagrivaLevel, _ name: CSLMember, _ place: CSLMember) {
        // The place of an event is that of the event itself.
        let isOfEvent = level == .entry && HayagrivaFields.ofPlaces.contains(values.work.type)
        if !values.has(name), !isOfEvent, !has(level, "location") { return putWords(level, "location", place) }
        var parts: [JSONValue.Member] = []
        for (field, member) in [("name", name), ("location", place)] {
            guard values.has(member), let markup = values.work.text(of: member) else { continue }
            let (text, isReduced) = HayagrivaText.text(of: markup)
            parts.append(.init(field, .string(text)))
            if !isReduced { values.take(member) }
        }
        guard let first = parts.first else { return }
        put(level, "publisher", parts.count == 1 && first.name == "name" ? first.value : .object(parts))
    }

    // MARK: - Numbers

    mutating func writeNumbers() {
        let work = values.work
        var own: [JSONValue.Member] = []
        var ofWhole: [JSONValue.Member] = []
        for scheme in Identifier.Scheme.allCases where scheme != .url {
            let isCSL = CSLMember.schemes.contains(scheme)
            let text = isCSL ? values.text(.identifier(scheme)) : work.identifier(scheme)?.text
            guard let text else { continue }
            let member = JSONValue.Member(scheme.rawValue, .string(text))
            if scheme == .isbn || scheme == .issn { ofWhole.append(member) } else { own.append(member) }
        }
        let isVersion = HayagrivaFields.ofVersions.contains(work.type)
        let serial = values.text(.variable(isVersion ? .version : .number))
        if let serial { own.append(.init("serial", .string(serial))) }
        if whole == .entry {
            own = ofWhole + own
        } else if !ofWhole.isEmpty {
            put(whole, "serial-number", .object(ofWhole))
        }
        if own.count == 1, let serial {
            put(.entry, "serial-number", .string(serial))
        } else if !own.isEmpty {
            put(.entry, "serial-number", .object(own))
        }
        putWords(.entry, "call-number", has(.entry, "archive") ? .archiveLocation : .variable(.callNumber))
        let time = HayagrivaFields.ofTime.contains(work.type) ? work[.dimensions] : nil
        if let time, time.contains(":"), time.allSatisfy({ $0.isASCII && $0.isNumber || $0 == ":" || $0 == "," }) {
            put(.entry, "runtime", .string(time))
            values.take(.variable(.dimensions))
        }
    }
}
