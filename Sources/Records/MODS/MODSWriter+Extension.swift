import CitandaJSON
import CitandaWorks
import CitandaXML

/// The element `extension`, with what no element of MODS says exactly.
extension MODSWriter {
    /// Writes the exact form of values, the levels of an archive, and extra fields.
    mutating func writeExtension() {
        element("extension") { writer in
            for role in TitleRole.allCases { writer.writeRich(role) }
            for member in Self.exactMembers { writer.writeExact(member) }
            writer.writeNameParts()
            for level in writer.work.archive?.levels ?? [] {
                writer.out.element(
                    "c:level", ["kind": level.kind.rawValue, "value": level.value], text: level.text)
            }
            for field in writer.work.extra where !writer.work.isSpelling(field) {
                // A field that is no text is JSON.
                let text = field.value.string
                writer.out.element(
                    "c:field", ["name": field.name, "as": text == nil ? "json" : nil],
                    text: text ?? field.value.compact)
            }
        }
    }

    /// A title with markup, or with a joint that MODS has no element for. The forms of a title are plain.
    private mutating func writeRich(_ role: TitleRole) {
        guard mayHave(.title(role)), let title = work[role] else { return }
        let markup = title.full.markup
        let split = Title(RichText(markup: markup))
        let isUsual = split.main == title.main && split.sub == title.sub && split.joint == title.joint
        if !isUsual {
            out.element("c:title", ["name": role.rawValue], text: CSLDetails.parts(of: title).compact)
        } else if Self.isRich(title.main) || title.sub.map(Self.isRich) == true || title.full.plain.hasBlankEnd {
            out.element("c:text", ["name": role.rawValue], text: markup)
        }
        // Only the title of the work itself has a short form in MODS.
        if let short = title.short, role != .title || Self.isRich(short) {
            out.element("c:short", ["name": role.rawValue], text: short.markup)
        }
    }

    private static func isRich(_ text: RichText) -> Bool {
        text.nodes.contains { if case .styled = $0 { true } else { false } }
    }

    /// Members whose text may say more than their elements.
    private static let exactMembers: [CSLMember] =
        Variable.allCases.map { .variable($0) } + [
            .publisher, .publisherPlace, .originalPublisher, .originalPublisherPlace,
        ]

    private mutating func writeExact(_ member: CSLMember) {
        guard mayHave(member), let text = work.text(of: member) else { return }
        var isExact = !text.utf8.contains(UInt8(ascii: "<")) && !text.hasBlankEnd
        if member == .variable(.page) {
            isExact = PageRange(text).map { $0.isReversed || $0.expanded == text } ?? isExact
        }
        if !isExact { out.element("c:text", ["name": member.name], text: text) }
    }

    /// The parts of names that MODS joins with others.
    private mutating func writeNameParts() {
        var numbers: [ContributorRole: Int] = [:]
        for contributor in work.contributors {
            let number = numbers[contributor.role, default: 0] + 1
            numbers[contributor.role] = number
            func write(_ kind: String, _ text: String?, language: String? = nil) {
                guard let text, !text.isEmpty else { return }
                out.element(
                    "c:name-part",
                    [
                        "role": contributor.role.rawValue, "number": "\(number)", "kind": kind, "language": language,
                    ], text: text)
            }
            if contributor.name.kind == .others {
                for form in contributor.name.forms { write("form", form.text, language: form.language) }
            }
            guard let parts = contributor.name.personal else { continue }
            write("non-dropping-particle", parts.nonDroppingParticle)
            write("dropping-particle", parts.droppingParticle)
            if parts.suffix?.hasBlankEnd == true { write("suffix", parts.suffix) }
            if parts.order == .familyFirst { write("order", parts.order.rawValue) }
            if parts.commaBeforeSuffix { write("comma-suffix", "true") }
        }
    }
}

extension String {
    /// Whether the text begins or ends with white space, which readers of XML take away.
    fileprivate var hasBlankEnd: Bool {
        var before: UInt8 = 0
        let hasBlankInside = utf8.contains { byte in
            defer { before = byte }
            return byte == UInt8(ascii: "\n") && before != UInt8(ascii: "\r") || byte == 0x20 && before == 0x20
        }
        return hasBlankInside || first?.isWhitespace == true || last?.isWhitespace == true
    }
}
