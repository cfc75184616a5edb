import CitandaWorks
import CitandaXML

/// The elements `originInfo`, and dates.
extension MODSWriter {
    /// The publication: an `originInfo` for each publisher, with dates and edition in the first.
    mutating func writeOrigin() {
        let event = isProduced ? "production" : "publication"
        writeInfos(work.publishers, event: event) { writer in
            writer.writeDates()
            writer.out.element("edition", text: writer.plain(.edition))
            if writer.work.type == .periodical { writer.out.element("issuance", text: "serial") }
        }
    }

    /// The publishers of the host, with the date of the work and the edition. Periodicals go on.
    mutating func writeHostOrigin() {
        let isPeriodical = RISFields.journals.contains(work.type)
        guard !work.publishers.isEmpty || work.variables[.edition] != nil || isPeriodical else { return }
        writeInfos(work.publishers) { writer in
            let hasPublisher = !writer.work.publishers.isEmpty || writer.work.variables[.edition] != nil
            if hasPublisher, let date = writer.work[.issued] as PartialDate? { writer.write(date, "dateIssued") }
            writer.out.element("edition", text: writer.plain(.edition))
            if isPeriodical { writer.out.element("issuance", text: "continuing") }
        }
    }

    /// The `originInfo` elements of publishers with their places; `first` writes what the first has besides.
    mutating func writeInfos(
        _ publishers: [Publisher], event: String = "publication", first: (inout MODSWriter) -> Void
    ) {
        for (index, publisher) in (publishers.isEmpty ? [Publisher(nil)] : publishers).enumerated() {
            element("originInfo", ["eventType": event]) { writer in
                if let place = publisher.place {
                    writer.out.element("place") {
                        $0.element("placeTerm", ["type": "text"], text: RichText(markup: place.text).plain)
                    }
                }
                writer.out.element("publisher", text: publisher.name.map { RichText(markup: $0.text).plain })
                if index == 0 { first(&writer) }
            }
        }
    }

    /// Whether the work was made and not issued, because it is unpublished.
    private var isProduced: Bool { work.type.isArchival }

    mutating func writeDates() {
        if let date = work[.issued] as PartialDate? { write(date, isProduced ? "dateCreated" : "dateIssued") }
        for role in [DateRole.submitted, .available, .event] {
            if let date = work[role] as PartialDate? { write(date, "dateOther", type: role.rawValue) }
        }
        if let accessed = work[.accessed] as PartialDate?, !identifiers.contains(where: { $0.isAddress }) {
            write(accessed, "dateCaptured")
        }
    }

    /// A date as W3CDTF, a span as its two ends, what neither can say as EDTF; and the text as printed.
    mutating func write(_ date: PartialDate, _ name: String, type: String? = nil) {
        guard let edtf = date.edtf else {
            out.element(name, ["type": type], text: date.text)
            return
        }
        switch date.extent {
        case .point(let point) where Self.isPlain(point): write(point, name, type: type)
        case .span(.at(let from), .at(let to)) where Self.isPlain(from) && Self.isPlain(to):
            write(from, name, type: type, end: "start")
            write(to, name, type: type, end: "end")
        default: out.element(name, ["encoding": "edtf", "type": type], text: edtf)
        }
        guard let text = date.text else { return }
        // `displayDate` is for the event as a whole; other dates are distinguished by their type.
        if type == nil, name != "date" {
            out.element("displayDate", text: text)
        } else {
            out.element(name, ["type": type], text: text)
        }
    }

    private mutating func write(_ point: DatePoint, _ name: String, type: String?, end: String? = nil) {
        var plain = point
        plain.isApproximate = false
        plain.isUncertain = false
        let qualifier = point.isApproximate ? "approximate" : point.isUncertain ? "questionable" : nil
        out.element(
            name, ["encoding": "w3cdtf", "qualifier": qualifier, "point": end, "type": type], text: plain.edtf)
    }

    /// Whether W3CDTF with a qualifier says everything of a point.
    private static func isPlain(_ point: DatePoint) -> Bool {
        // W3CDTF has years of four figures.
        !point.isSeason && (0...9999).contains(point.year) && point.unknownYearDigits == 0 && !point.hasUnknownDay
            && !point.hasUnknownMonth && !(point.isApproximate && point.isUncertain)
    }
}
