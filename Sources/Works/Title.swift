/// A title: main title, subtitle, a short form, and forms in other scripts and languages.
public struct Title: Sendable, Hashable {
    /// The relationship of another form of a title to the cited form.
    public enum Relationship: String, Sendable, Hashable, CaseIterable {
        /// The title in the script of the work itself. The cited form is romanised.
        case originalScript = "original-script"
        /// The title in Latin letters. The cited form is in another script.
        case romanised
        /// A translation for the reader, printed in square brackets.
        case translated
    }

    /// The same title in another script or language.
    public struct Form: Sendable, Hashable {
        /// The relationship to the cited form.
        public var relationship: Relationship
        /// The text.
        public var text: RichText
        /// A BCP 47 tag, if known.
        public var language: String?
        /// The bytes of the form, with a confidence.
        public var origin: Origin?

        /// A form of a title.
        public init(_ relationship: Relationship, _ text: RichText, language: String? = nil, origin: Origin? = nil) {
            self.relationship = relationship
            self.text = text
            self.language = language
            self.origin = origin
        }
    }

    /// The main title.
    public var main: RichText
    /// The subtitle, if any.
    public var sub: RichText?
    /// The text between main title and subtitle, as printed.
    public var joint: String
    /// A short form given by the source.
    public var short: RichText?
    /// The forms in other scripts and languages, in printed order.
    public var forms: [Form]
    /// The bytes of the title, with a confidence.
    public var origin: Origin?

    /// A title of known parts.
    public init(
        main: RichText, sub: RichText? = nil, joint: String = ": ", short: RichText? = nil, forms: [Form] = [],
        origin: Origin? = nil
    ) {
        self.main = main
        self.sub = sub
        self.joint = joint
        self.short = short
        self.forms = forms
        self.origin = origin
    }

    /// A title as printed. The subtitle begins after the first “: ” (Chicago 18 §13.91), or after “? ” or “! ” before a
    /// capital.
    public init(_ text: RichText, short: RichText? = nil, forms: [Form] = [], origin: Origin? = nil) {
        let (main, joint, sub) = Self.split(text)
        self.init(main: main, sub: sub, joint: joint ?? ": ", short: short, forms: forms, origin: origin)
    }

    /// The whole title: main part, joint, subtitle.
    public var full: RichText {
        guard let sub else { return main }
        return main + RichText(plain: joint) + sub
    }

    /// The whole title with the markup of CSL-JSON.
    var markup: String { sub.map { main.markup + joint + $0.markup } ?? main.markup }

    /// The form with a relationship to the cited title.
    public func form(_ relationship: Relationship) -> Form? { forms.first { $0.relationship == relationship } }

    /// Divides a title at the first joint outside markup; a colon inside markup belongs to the main title.
    private static func split(_ text: RichText) -> (RichText, String?, RichText?) {
        for (index, node) in text.nodes.enumerated() {
            guard case .text(let piece) = node, let (head, joint, tail) = split(piece) else { continue }
            // Most titles have no markup.
            if text.nodes.count == 1, !head.isEmpty, !tail.isEmpty {
                return (RichText(plain: head), joint, RichText(plain: tail))
            }
            let main = RichText(nodes: Array(text.nodes[..<index])) + RichText(plain: head)
            let sub = RichText(plain: tail) + RichText(nodes: Array(text.nodes[(index + 1)...]))
            guard !main.isEmpty, !sub.isEmpty else { continue }
            return (main, joint, sub)
        }
        return (text, nil, nil)
    }

    private static func split(_ text: String) -> (String, String, String)? {
        // Most titles have no joint.
        guard text.utf8.withContiguousStorageIfAvailable({ hasJoint($0) }) != false else { return nil }
        var rest = text.utf8[...]
        while let index = rest.firstIndex(where: { isMark($0) }) {
            rest = rest[index...].dropFirst()
            guard rest.first == UInt8(ascii: " ") else { continue }
            let behind = rest.dropFirst()
            // A mark behind a blank is a part of the blank.
            guard behind.first.map({ $0 < 0x80 }) ?? true || text[rest.startIndex] == " " else { continue }
            let tail = text[behind.startIndex...]
            if text.utf8[index] == UInt8(ascii: ":") {
                // French titles and library catalogues have a blank before the colon.
                var end = index
                if let letter = text.utf8[..<index].last, letter.isLatinLetter || letter.isFigure {
                    return (String(text[..<index]), ": ", String(tail))
                }
                while end > text.startIndex {
                    let before = text.index(before: end)
                    guard text[before].isWhitespace || text[before] == ":" else { break }
                    end = before
                }
                return (String(text[..<end]), text[end...index] + " ", String(tail))
            }
            if tail.first?.isUppercase == true { return (String(text[...index]), " ", String(tail)) }
        }
        return nil
    }

    /// Whether a mark stands before a blank.
    private static func hasJoint(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var before: UInt8 = 0
        for byte in bytes {
            if byte == UInt8(ascii: " "), isMark(before) { return true }
            before = byte
        }
        return false
    }

    /// Whether a byte is a mark behind which a subtitle may begin.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
    }
}

/// The titles of a work. The raw values are the CSL variables (CSL 1.0.2, appendix IV).
public enum TitleRole: String, RoleKey {
    case title
    case container = "container-title"
    case collection = "collection-title"
    case volume = "volume-title"
    case part = "part-title"
    case event = "event-title"
    case original = "original-title"
    case reviewed = "reviewed-title"

    /// Hashes the case, which is faster than hashing the raw value.
    public func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }
}
