import CitandaJSON
import CitandaWorks
import CitandaXML

/// Writes one work as a `biblStruct`.
struct TEIWriter {
    let work: Work
    /// Whether the work is a part of another, with an `analytic` of its own.
    let isPart: Bool
    /// The numbers of contributors in their order, if the elements have another order.
    let orders: [Int?]

    init(_ work: Work, orders: [Int?]? = nil) {
        self.work = work
        isPart = work.titles[.container] != nil || work.type.isContained
        self.orders = orders ?? Self.orders(of: work, isPart: isPart)
    }

    /// The record of a work.
    static func record(_ work: Work) -> WrittenRecord {
        var markup = MarkupWriter(level: TEI.level)
        let writer = TEIWriter(work)
        writer.write(type: work.type.rawValue, isNested: false, to: &markup)
        var losses = writer.losses
        if markup.hasReplacedCharacters { losses.append(RecordLoss("characters that XML cannot hold", .reduced)) }
        return WrittenRecord(markup.bytes, losses: losses)
    }

    /// Writes the element.
    ///
    /// - Parameters:
    ///   - type: The type of the work; nil for a work that is described by a few values only.
    ///   - isNested: Whether the work stands inside another. Only records of the list have names in the file.
    func write(type: String?, isNested: Bool, to markup: inout MarkupWriter) {
        let name = isNested || work.key.isEmpty ? nil : TEIKey.name(of: work.key)
        let address = work.extra.first { $0.name == TEI.extra + "corresp" }?.value.string
        markup.element("biblStruct", ["xml:id": name, "type": type, "corresp": address.flatMap { Self.address($0) }]) {
            if isPart { writePart(key: isNested, to: &$0) }
            writeWhole(key: isNested && !isPart, to: &$0)
            writeSeries(to: &$0)
            writeNotes(to: &$0)
            writeRelated(to: &$0)
            writeExtra(to: &$0)
        }
    }

    /// An address that is written as an attribute; nil for a text that is no address.
    static func address(_ text: String) -> String? {
        let isAddress = text.utf8.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}[]".utf8.contains(byte)
        }
        guard isAddress, let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy(\.isLetter),
            colon > text.startIndex, text.utf8.count(where: { $0 == UInt8(ascii: "#") }) <= 1
        else { return nil }
        // Escapes have two figures.
        let parts = text.split(separator: "%", omittingEmptySubsequences: false).dropFirst()
        return parts.allSatisfy { $0.prefix(2).count { $0.isHexDigit } == 2 } ? text : nil
    }

    // MARK: - Levels

    private func writePart(key: Bool, to markup: inout MarkupWriter) {
        markup.element("analytic") { markup in
            writeNames(in: .analytic, to: &markup)
            if let title = work.titles[.title], !title.isBlank {
                write(title, "title", level: "a", to: &markup)
            } else {
                // The title says that there is a part; readers of titles find none.
                markup.empty("title", ["level": "a"])
            }
            if key { writeKey(to: &markup) }
            writeLanguage(to: &markup)
            writeIdentifiers(ofHost: false, to: &markup)
        }
    }

    private func writeWhole(key: Bool, to markup: inout MarkupWriter) {
        markup.element("monogr") { markup in
            writeNames(in: .monogr, to: &markup)
            writeMeeting(to: &markup)
            let level = isPart ? TEITypes.hostLevel(of: work.type) : TEITypes.level(of: work.type)
            let head = markup.bytes.count
            if let title = work.titles[isPart ? .container : .title] {
                write(title, "title", level: level, short: isPart ? "shortened" : "short", to: &markup)
            }
            TEIText.write(
                markup: work[.containerTitleShort], "title", .init(type: isPart ? "short" : "host-short", level: level),
                to: &markup)
            for (role, prefix) in [(TitleRole.volume, "volume"), (TitleRole.part, "part")] {
                if let title = work.titles[role] {
                    write(title, "title", prefix: prefix, level: "m", short: "shortened", to: &markup)
                }
            }
            TEIText.write(
                markup: work[.volumeTitleShort], "title", .init(type: "volume-short", level: "m"), to: &markup)
            // Names, numbers and languages need a title before or behind them.
            if markup.bytes.count == head { markup.empty("title", ["level": level]) }
            if key { writeKey(to: &markup) }
            writeIdentifiers(ofHost: true, to: &markup)
            if !isPart { writeIdentifiers(ofHost: false, to: &markup) }
            if !isPart { writeLanguage(to: &markup) }
            markup.element("availability") { TEIText.write(markup: work[.license], "licence", to: &$0) }
            TEIText.write(markup: work[.edition], "edition", to: &markup)
            writeImprint(to: &markup)
            writeExtent(to: &markup)
        }
    }

    private func writeSeries(to markup: inout MarkupWriter) {
        markup.element("series") { markup in
            writeNames(in: .series, to: &markup)
            if let title = work.titles[.collection] { write(title, "title", level: "s", to: &markup) }
            TEIText.write(markup: work[.collectionNumber], "biblScope", .init(unit: "volume"), to: &markup)
        }
    }

    private func writeKey(to markup: inout MarkupWriter) {
        TEIText.write(plain: work.key, "idno", .init(type: "key"), to: &markup)
    }

    // MARK: - Losses

    /// The values in notes that only this program reads.
    var losses: [RecordLoss] {
        var losses = Variable.allCases.filter {
            work[$0] != nil && !TEIFields.elements.contains($0) && !TEIFields.knownNotes.contains($0)
        }.map { RecordLoss($0.rawValue, .noted) }
        for field in work.extra
        where !field.name.hasPrefix(TEI.extra) && Self.isWritten(field) && !work.isSpelling(field) {
            losses.append(RecordLoss(field.name, .noted))
        }
        return losses
    }
}

extension Title {
    /// Whether there is no text at all.
    var isBlank: Bool { main.isEmpty && sub == nil && short == nil && forms.isEmpty }
}
