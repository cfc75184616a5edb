import CitandaJSON

/// The data of a citation of Citavi: JSON in base 64 behind the words `ADDIN CitaviPlaceholder`.
struct CitaviCitation {
    /// The objects by their numbers; later places refer to them.
    private var objects: [String: JSONValue] = [:]

    /// The items of a citation, as a citation processor takes them.
    static func items(_ instruction: String) -> [JSONValue]? {
        guard let start = instruction.firstIndex(of: "{"), let end = instruction.lastIndex(of: "}"), start < end,
            let json = Base64.text(instruction[instruction.index(after: start)..<end]),
            let value = try? JSONValue(parsing: Array(json.utf8))
        else { return nil }
        var reader = CitaviCitation()
        reader.collect(value)
        return value["Entries"]?.array?.compactMap { reader.item($0) }
    }

    private mutating func collect(_ value: JSONValue) {
        for element in value.array ?? [] { collect(element) }
        guard let members = value.members else { return }
        if let number = value["$id"]?.stringOrNumber { objects[number] = value }
        for member in members { collect(member.value) }
    }

    private func object(_ value: JSONValue?) -> JSONValue? {
        guard let number = value?["$ref"]?.stringOrNumber else { return value }
        return objects[number]
    }

    private func item(_ entry: JSONValue) -> JSONValue? {
        guard let reference = object(entry["Reference"]) else { return nil }
        var item: [JSONValue.Member] = [
            .init("id", .string(reference["Id"]?.string ?? "citavi")), .init("itemData", .object(data(of: reference))),
        ]
        if let pages = entry["PageRange"]?["OriginalString"]?.string, !pages.isEmpty {
            item += [.init("locator", .string(pages)), .init("label", "page")]
        }
        if let prefix = entry["Prefix"]?.string { item.append(.init("prefix", .string(prefix))) }
        if let suffix = entry["Suffix"]?.string { item.append(.init("suffix", .string(suffix))) }
        return .object(item)
    }

    private static let types: [String: String] = [
        "Book": "book", "BookEdited": "book", "Contribution": "chapter", "ConferenceProceedings": "book",
        "JournalArticle": "article-journal", "NewspaperArticle": "article-newspaper", "Thesis": "thesis",
        "InternetDocument": "webpage", "UnpublishedWork": "manuscript", "ArchiveMaterial": "manuscript",
        "PersonalCommunication": "personal_communication", "InterviewMaterial": "interview", "Lecture": "speech",
        "Map": "map", "Movie": "motion_picture", "CourtDecision": "legal_case", "StatuteOrRegulation": "legislation",
        "Manuscript": "manuscript", "Patent": "patent", "SoundRecording": "song", "Software": "software",
        "File": "dataset",
    ]

    private func data(of reference: JSONValue) -> [JSONValue.Member] {
        let type = Self.types[reference["ReferenceType"]?.string ?? ""] ?? "document"
        let parent = object(reference["ParentReference"])
        let journal = object(reference["Periodical"])?["Name"]?.string
        var members: [JSONValue.Member] = [
            .init("id", .string(reference["Id"]?.string ?? "citavi")), .init("type", .string(type)),
        ]
        func add(_ name: String, _ text: String?) {
            if let text, !text.isEmpty { members.append(.init(name, .string(text))) }
        }
        add("title", title(of: reference))
        add("container-title", journal ?? parent.flatMap { title(of: $0) })
        names("author", reference["Authors"], &members)
        names("editor", type == "chapter" ? parent?["Editors"] : reference["Editors"], &members)
        names("translator", reference["Translators"], &members)
        let book = parent ?? reference
        add("publisher", object(book["Publishers"]?.array?.first)?["Name"]?.string)
        add("publisher-place", book["PlaceOfPublication"]?.string)
        add("volume", reference["Volume"]?.string)
        add("issue", reference["Number"]?.string)
        add("edition", book["Edition"]?.string)
        add("page", reference["PageRange"]?["OriginalString"]?.string)
        add("DOI", reference["Doi"]?.string)
        add("ISBN", book["Isbn"]?.string)
        add("language", reference["LanguageCode"]?.string)
        add("collection-title", object(book["SeriesTitle"])?["Name"]?.string)
        if let year = reference["Year"]?.string ?? parent?["Year"]?.string, !year.isEmpty {
            members.append(.init("issued", ["raw": .string(year)]))
        }
        return members
    }

    private func title(of reference: JSONValue) -> String? {
        guard let title = reference["Title"]?.string else { return nil }
        return title + (reference["Subtitle"]?.string.map { ": \($0)" } ?? "")
    }

    private func names(_ role: String, _ list: JSONValue?, _ members: inout [JSONValue.Member]) {
        let names = (list?.array ?? []).compactMap { object($0) }.compactMap { person -> JSONValue? in
            guard let family = person["LastName"]?.string else { return nil }
            let given = [person["FirstName"]?.string, person["MiddleName"]?.string].compactMap { $0 }
                .joined(separator: " ")
            if given.isEmpty { return ["literal": .string(family)] }
            return ["family": .string(family), "given": .string(given)]
        }
        if !names.isEmpty { members.append(.init(role, .array(names))) }
    }
}
