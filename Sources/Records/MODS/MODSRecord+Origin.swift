import CitandaWorks
import CitandaXML

extension MODSRecord {
    /// The publication: an `originInfo` for each publisher, with dates and edition in the first.
    var origin: [Element] {
        var first = dates
        if let edition = variable(.edition) { first.append(MODS.element("edition", text: edition)) }
        if work.type == .periodical { first.append(MODS.element("issuance", text: "serial")) }
        return infos(work.publishers, first: first, event: isProduced ? "production" : "publication")
    }

    /// The dates of a work that its host's publisher published.
    var contentOrigin: [Element] { infos([], first: dates, event: "publication") }

    /// The publishers of the host, with the date of the work and the edition.
    var hostOrigin: [Element] {
        var first = work[.issued].map { elements(of: $0, "dateIssued") } ?? []
        if let edition = variable(.edition) { first.append(MODS.element("edition", text: edition)) }
        return work.publishers.isEmpty && variable(.edition) == nil
            ? [] : infos(work.publishers, first: first, event: "publication")
    }

    /// The `originInfo` elements of publishers with their places.
    func infos(_ publishers: [Publisher], first: [Element], event: String) -> [Element] {
        var groups = publishers.map { publisher in
            var children: [Element] = []
            if let place = publisher.place {
                let term = MODS.element("placeTerm", ["type": "text"], text: RichText(markup: place.text).plain)
                children.append(MODS.element("place", children: [term]))
            }
            if let name = publisher.name {
                children.append(MODS.element("publisher", text: RichText(markup: name.text).plain))
            }
            return children
        }
        if groups.isEmpty { groups = [[]] }
        groups[0] += first
        return groups.filter { !$0.isEmpty }.map { MODS.element("originInfo", ["eventType": event], children: $0) }
    }

    /// Whether the work was made and not issued, because it is unpublished.
    private var isProduced: Bool { work.type.isArchival }

    private var dates: [Element] {
        var elements = work[.issued].map { self.elements(of: $0, isProduced ? "dateCreated" : "dateIssued") } ?? []
        for role in [DateRole.submitted, .available, .event] {
            if let date = work[role] as PartialDate? {
                elements += self.elements(of: date, "dateOther", type: role.rawValue)
            }
        }
        let hasAddress = work.identifiers.flatMap(\.parts).contains { $0.scheme == .url && $0.isValid }
        if let accessed = work[.accessed], !hasAddress { elements += self.elements(of: accessed, "dateCaptured") }
        return elements
    }

    /// A date as W3CDTF if that is exact, else as EDTF; and the text as printed.
    func elements(of date: PartialDate, _ name: String, type: String? = nil) -> [Element] {
        guard let edtf = date.edtf else {
            return date.text.map { [MODS.element(name, ["type": type], text: $0)] } ?? []
        }
        var isPlain = false
        if case .point(let point) = date.extent {
            isPlain =
                point == DatePoint(year: point.year, month: point.month, day: point.day) && !point.isSeason
                && (0...9999).contains(point.year)
        }
        var elements = [MODS.element(name, ["encoding": isPlain ? "w3cdtf" : "edtf", "type": type], text: edtf)]
        if let text = date.text {
            // `displayDate` is for the event as a whole; other dates are distinguished by their type.
            elements.append(
                type == nil ? MODS.element("displayDate", text: text) : MODS.element(name, ["type": type], text: text))
        }
        return elements
    }
}
