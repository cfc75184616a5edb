/// The name of a person or a corporate author, in parts.
public struct Name: Sendable, Hashable {
    /// The order in which the parts are printed.
    public enum Order: String, Sendable, Hashable {
        /// Given name first, family name last. Lists invert the name with a comma.
        case givenFirst = "given-first"
        /// Family name first, by the custom of the name's language. Never inverted (Chicago 18 §8.18).
        case familyFirst = "family-first"
    }

    /// The parts of a personal name.
    public struct Personal: Sendable, Hashable {
        /// The family name without its particles.
        public var family: String?
        /// Given names and initials.
        public var given: String?
        /// A particle that is left out when the family name stands alone (“de” in Alexis de Tocqueville).
        public var droppingParticle: String?
        /// A particle that belongs to the family name (“van de” in Hans van de Ven).
        public var nonDroppingParticle: String?
        /// A suffix, such as “Jr.” or “III”.
        public var suffix: String?
        /// Whether a comma precedes the suffix in running order.
        public var commaBeforeSuffix: Bool
        /// The order in which the name is printed.
        public var order: Order

        /// The parts of a personal name.
        public init(
            family: String? = nil, given: String? = nil, droppingParticle: String? = nil,
            nonDroppingParticle: String? = nil, suffix: String? = nil, commaBeforeSuffix: Bool = false,
            order: Order = .givenFirst
        ) {
            self.family = family
            self.given = given
            self.droppingParticle = droppingParticle
            self.nonDroppingParticle = nonDroppingParticle
            self.suffix = suffix
            self.commaBeforeSuffix = commaBeforeSuffix
            self.order = order
        }
    }

    /// The kinds of names.
    public enum Kind: Sendable, Hashable {
        case personal(Personal)
        /// A corporate author. The name is never inverted.
        case institution(String)
        /// A name whose parts are unknown.
        case literal(String)
        /// “Et al.”: the source leaves out the other names.
        case others
    }

    /// The same name in another script.
    public struct Form: Sendable, Hashable {
        /// The name as written in that script.
        public var text: String
        /// A BCP 47 tag such as `zh-Hans` or `ru-Latn`, if known.
        public var language: String?
        /// The bytes of the form, with a confidence.
        public var origin: Origin?

        /// A form of a name.
        public init(_ text: String, language: String? = nil, origin: Origin? = nil) {
            self.text = text
            self.language = language
            self.origin = origin
        }
    }

    /// The name as it is cited.
    public var kind: Kind
    /// The name in other scripts.
    public var forms: [Form]
    /// The bytes of the name, with a confidence.
    public var origin: Origin?

    /// A name.
    public init(_ kind: Kind, forms: [Form] = [], origin: Origin? = nil) {
        self.kind = kind
        self.forms = forms
        self.origin = origin
    }

    /// A personal name of family and given name.
    public init(family: String, given: String? = nil, order: Order = .givenFirst) {
        self.init(.personal(Personal(family: family, given: given, order: order)))
    }

    /// The parts, if it is a personal name.
    public var personal: Personal? {
        if case .personal(let parts) = kind { parts } else { nil }
    }

    /// The name in running order, as in a note: “Hans van de Ven”, “Shen Zhihua”, “John Marsh Jr.”
    public var display: String {
        switch kind {
        case .institution(let text), .literal(let text): return text
        case .others: return "et al."
        case .personal(let parts):
            let family = [parts.nonDroppingParticle, parts.family].joinedParts
            let given = [parts.given, parts.droppingParticle].joinedParts
            let name = (parts.order == .familyFirst ? [family, given] : [given, family]).joinedParts
            guard let suffix = parts.suffix, !suffix.isEmpty else { return name }
            return name + (parts.commaBeforeSuffix ? ", " : " ") + suffix
        }
    }

    /// The beginning of a short note: the family name with its particle, or the whole name of a corporate author.
    public var short: String {
        guard case .personal(let parts) = kind else { return display }
        let family = [parts.nonDroppingParticle, parts.family].joinedParts
        return family.isEmpty ? display : family
    }
}

extension [String?] {
    /// The parts that exist, separated by blanks, but without a blank after an apostrophe or hyphen, as in “d’Alembert”
    /// and “al-Tabari”.
    fileprivate var joinedParts: String {
        var text = ""
        for case let part? in self where !part.isEmpty {
            if let last = text.unicodeScalars.last, last != "’", last != "'", last != "-", last != "‑" { text += " " }
            text += part
        }
        return text
    }
}
