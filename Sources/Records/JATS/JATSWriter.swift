import CitandaJSON
import CitandaWorks
import CitandaXML

/// Writes a work as `ref` with `element-citation`.
struct JATSWriter {
    var values: UnwrittenValues
    var writer = MarkupWriter(level: JATS.depth)
    var losses: [RecordLoss] = []
    /// Writes the work as it is typed in a text, as an element of its own.
    var typed: ((inout MarkupWriter) -> Void)?
    /// Where the reference is used.
    var use: String?
    var work: Work { values.work }

    /// The record of a work.
    static func record(_ work: Work) -> WrittenRecord {
        var writer = JATSWriter(values: UnwrittenValues(work))
        writer.write()
        return WrittenRecord(writer.writer.bytes, losses: writer.losses)
    }

    mutating func write() {
        let key = work.key.isEmpty ? nil : JATSKey.identifier(of: work.key)
        let mixed = extra(JATS.mixedText)
        element("ref", ["id": key, "specific-use": use]) { ref in
            guard mixed != nil || ref.typed != nil else {
                ref.writeCitation()
                return
            }
            ref.element(JATS.alternatives) { ref in
                ref.writeCitation()
                if let typed = ref.typed {
                    typed(&ref.writer)
                } else {
                    ref.writer.element("mixed-citation", text: mixed)
                }
            }
        }
    }

    /// Writes an element with others inside.
    mutating func element(
        _ name: String, _ attributes: MarkupWriter.Attributes = [:], _ content: (inout JATSWriter) -> Void
    ) {
        var inner = self
        writer.element(name, attributes) { writer in
            inner.writer = writer
            content(&inner)
            writer = inner.writer
        }
        values = inner.values
        losses = inner.losses
    }

    /// The text of an extra field of JATS.
    private func extra(_ name: String) -> String? {
        work.extra.first { $0.name == JATS.extra + name }?.value.stringOrNumber
    }

    private mutating func writeCitation() {
        let word = publicationType
        var language = work[.language]
        if language.map({ JATSLanguage.isTag($0) }) != true { language = nil }
        if language != nil { values.take(.variable(.language)) }
        let medium = values.text(.variable(.medium))
        element(
            "element-citation", ["publication-type": word, "publication-format": medium, "xml:lang": language]
        ) { citation in
            let start = citation.writer.bytes.count
            citation.writeNames()
            citation.writeTitles()
            citation.writeTexts()
            citation.writePublishers()
            citation.writeDates()
            citation.writePages()
            citation.writeIdentifiers()
            citation.writeArchive()
            citation.writeRest(word)
            // A citation without content would not be valid.
            if citation.writer.bytes.count == start {
                citation.writeNamed(CSLMember.type.name, citation.work.type.rawValue)
            }
        }
    }

    /// The word that the work had when it was read, or the word for its type.
    private var publicationType: String {
        if let kept = extra(JATS.publicationType), JATSTypes.type(of: kept, isPart: isPart) == work.type { return kept }
        return JATSTypes.word(for: work.type)
    }

    /// Whether the title is that of a part, beside which `source` is the container.
    var isPart: Bool {
        hasTitle(.title) && (hasTitle(.container) || work.type.isContained)
    }

    func hasTitle(_ role: TitleRole) -> Bool { work.text(of: .title(role)) != nil }

    // MARK: - Texts

    private mutating func writeTexts() {
        for row in JATSFields.rows where !row.isOnlyRead && row.types?.contains(work.type) ?? true {
            guard values.has(row.member), let text = work.text(of: row.member) else { continue }
            values.take(row.member)
            write(text, row)
        }
    }

    /// Writes a text into its element, and once more where the element cannot hold all of it.
    private mutating func write(_ text: String, _ row: JATSFields.Row) {
        let isLong = text.utf8.contains(0x0A)
        let rich = JATSText.rich(text)
        let attributes: MarkupWriter.Attributes = [
            row.attribute?.name ?? "id": row.attribute?.value,
            "designator": ["edition", "version"].contains(row.element) ? Self.number(text) : nil,
        ]
        switch row.form {
        case .paragraphs: writeParagraphs(text, attributes)
        case .rich:
            if isLong {
                writeNamed(row.member.name, text)
            } else {
                writer.mixed(row.element, attributes) { JATSText.write(rich, to: &$0) }
            }
        case .plain:
            let plain = rich.plain
            writer.element(row.element, attributes, text: plain)
            if plain != text || isLong { writeNamed(row.member.name, text) }
        }
    }

    private static func number(_ text: String) -> String? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        return digits.isEmpty ? nil : digits.trimmingCharacters(".")
    }

    /// Writes a text for which JATS has no element. A text of several lines needs paragraphs.
    mutating func writeNamed(_ type: String, _ text: String) {
        if text.utf8.contains(0x0A) {
            writeParagraphs(text, ["content-type": type])
        } else {
            writer.mixed("named-content", ["content-type": type]) { JATSText.write(JATSText.rich(text), to: &$0) }
        }
    }

    private mutating func writeParagraphs(_ text: String, _ attributes: MarkupWriter.Attributes) {
        writer.element("annotation", attributes) { writer in
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.isEmpty { writer.empty("p", [:]) }
                writer.mixed("p") { JATSText.write(JATSText.rich(String(line)), to: &$0) }
            }
        }
    }

    // MARK: - The rest

    private mutating func writeRest(_ word: String) {
        if JATSTypes.type(of: word, isPart: isPart) != work.type {
            writeNamed(CSLMember.type.name, work.type.rawValue)
            losses.append(RecordLoss(CSLMember.type.name, .noted))
        }
        for keyword in work.keywords { writeNamed(CSLMember.keyword.name, keyword) }
        for member in values.rest {
            losses.append(RecordLoss(member.name, .noted))
            if member != .keyword, let text = work.text(of: member) { writeNamed(member.name, text) }
        }
        for relation in work.relations { write(relation) }
        for detail in [UnwrittenValues.Detail.archiveLevels, .relations] where detail.occurs(in: work) {
            losses.append(RecordLoss(detail.rawValue, .noted))
        }
        for field in work.extra where !work.isSpelling(field) { write(field) }
        if writer.hasReplacedCharacters { losses.append(RecordLoss("control characters", .dropped)) }
    }

    private mutating func write(_ relation: Relation) {
        let kind = relation.kind.rawValue
        let (type, text) =
            switch relation.target {
            case .key(let key): (JATS.relation + kind, key)
            case .work(let other): (JATS.describedRelation + kind, CSLJSON.value(of: other).compact)
            }
        writer.element("named-content", ["content-type": type], text: text)
    }

    /// Writes a field that the model does not know: an element of JATS as it was, a field of another format as JSON.
    private mutating func write(_ field: Work.ExtraField) {
        guard field.name.hasPrefix(JATS.extra) else {
            writer.element("named-content", ["content-type": JATS.foreign + field.name], text: field.value.compact)
            losses.append(RecordLoss(field.name, .noted))
            return
        }
        let name = String(field.name.dropFirst(JATS.extra.count))
        guard name != JATS.mixedText, name != JATS.publicationType, let text = field.value.stringOrNumber else {
            return
        }
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        if parts.count == 2, parts[0] == "pub-id" {
            let isKnown = JATSFields.pubIdTypes.contains(parts[1])
            writer.element(
                "pub-id",
                ["pub-id-type": isKnown ? parts[1] : "custom", "custom-type": isKnown ? nil : parts[1]], text: text)
        } else if parts.count == 2, parts[0] == "named-content" {
            writer.element("named-content", ["content-type": parts[1]], text: text)
        } else {
            writer.element("named-content", ["content-type": field.name], text: text)
        }
    }
}
