extension Identifier {
    /// A fault of an identifier.
    public struct Problem: Sendable, Hashable {
        /// How sure the fault is.
        public enum Weight: Sendable, Hashable {
            /// The text cannot be read as an identifier of its scheme or of another scheme.
            case proven
            /// The text is wrong as printed, but can be read as a valid identifier.
            case doubtful
            /// The identifier is clear, but not in the form that programs expect.
            case form
        }

        /// How sure the fault is.
        public var weight: Weight
        /// The fault in words.
        public var text: String

        init(_ weight: Weight, _ text: String) {
            self.weight = weight
            self.text = text
        }
    }

    /// The fault of the identifier; nil if it is valid. If the text holds several identifiers, this is the fault of the
    /// first faulty one.
    public var problem: Problem? {
        switch scheme {
        case .isbn, .issn: numberProblem
        case .doi: doiProblem
        case .url: urlProblem
        case .pmid, .oclc: text.contains(where: \.isNumber) ? nil : Problem(.proven, "expected a number")
        case .urn: urnProblem
        case .pmcid, .lccn, .handle: text.isEmpty ? Problem(.proven, "empty identifier") : nil
        case .arxiv: ArXivNumber.problem(in: text).map { Problem(.doubtful, $0) }
        }
    }

    // MARK: - URN

    /// A URN may hold an ISBN or an ISSN, whose digits prove each other (RFC 8254).
    private var urnProblem: Problem? {
        if text.isEmpty { return Problem(.proven, "empty identifier") }
        let parts = text.trimmingBlanks.split(separator: ":", maxSplits: 2).map { $0.lowercased() }
        guard parts.count == 3, parts[0] == Scheme.urn.rawValue else { return nil }
        let fault =
            switch Scheme(rawValue: parts[1]) {
            case .isbn: ISBN.problem(in: parts[2])
            case .issn: ISSN.problem(in: parts[2])
            default: String?.none
            }
        return fault.map { Problem(.proven, $0) }
    }

    // MARK: - ISBN and ISSN

    private var numberProblem: Problem? {
        let numbers = StandardNumbers(text, as: scheme).numbers
        if numbers.isEmpty { return problem(ofNumber: text) }
        for number in numbers where !number.isRight {
            guard let problem = problem(ofNumber: number.text) else { continue }
            guard numbers.count > 1 else { return problem }
            // Beside a valid number, a text of another length may be something else.
            let isLong = (scheme == .isbn ? [10, 13] : [8]).contains(number.text.count { $0.isNumber || $0 == "X" })
            let weight = isLong || !numbers.contains(where: \.isRight) ? problem.weight : .doubtful
            return Problem(weight, "\(number.text): \(problem.text)")
        }
        return nil
    }

    private func problem(ofNumber number: String) -> Problem? {
        guard let fault = scheme == .isbn ? ISBN.problem(in: number) : ISSN.problem(in: number) else { return nil }
        let name = scheme.rawValue.uppercased()
        if !number.isEmpty, !number.contains(where: \.isNumber) { return Problem(.doubtful, "names no \(name)") }
        let others = [(Scheme.isbn, "an ISBN"), (.issn, "an ISSN")]
        for (other, words) in others where other != scheme && StandardNumbers.isRight(number, as: other) {
            return Problem(.doubtful, "this is \(words)")
        }
        let lookalikes = StandardNumbers.lookalikes
        let plain = String(number.map { lookalikes[$0] ?? $0 })
        if plain != number, StandardNumbers.isRight(plain, as: scheme),
            let letter = number.first(where: { lookalikes[$0] != nil }), let sign = lookalikes[letter]
        {
            return Problem(.doubtful, "the letter “\(letter)” should be “\(sign)”")
        }
        if scheme == .isbn, StandardNumbers.isRight("0" + number, as: .isbn) {
            return Problem(.doubtful, "this is an SBN; an ISBN has a 0 before it")
        }
        return Problem(.proven, fault)
    }

    // MARK: - DOI

    private var doiProblem: Problem? {
        let parts = Self.separate(text)
        guard let wrong = parts.first(where: { DOI.problem(in: $0) != nil }), let fault = DOI.problem(in: wrong) else {
            return nil
        }
        let bare = DOI.bare(wrong)
        if Self.holdsDOI(wrong) {
            let isAddress = bare.allSatisfy { !$0.isWhitespace }
            return isAddress
                ? Problem(.form, "a DOI stands alone, without the rest of an address")
                : Problem(.doubtful, "a DOI stands alone, without other words")
        }
        if DOI(wrong.filter { !$0.isWhitespace }) != nil { return Problem(.doubtful, "a DOI has no blanks") }
        if let plain = String(wrong).removingEscapes, DOI(plain) != nil {
            return Problem(.doubtful, "a DOI has no escapes such as %2F")
        }
        if DOI.isShortName(bare) { return Problem(.doubtful, "a short DOI begins with “10/”") }
        if let other = other(than: .doi, wrong) { return other }
        return Problem(.proven, fault)
    }

    /// How far a DOI is looked for from the beginning of the text. The longest DOIs in use have some 200 characters.
    private static let longestDOI = 300

    /// Whether a text contains the beginning of a DOI, behind a character that can precede a DOI.
    private static func holdsDOI(_ text: Substring) -> Bool {
        var rest = text
        while let place = rest.firstRange(of: "10.") {
            let before = place.lowerBound > text.startIndex ? text[text.index(before: place.lowerBound)] : " "
            let tail = text[place.lowerBound...].prefix(longestDOI).prefix { !$0.isWhitespace }
            if !before.isLetter, !before.isNumber, before != ".", DOI.problem(in: tail) == nil { return true }
            rest = rest[place.upperBound...]
        }
        return false
    }

    // MARK: - URL

    private var urlProblem: Problem? {
        let parts = Self.separate(text)
        if parts.allSatisfy({ Self.isURL($0) }) {
            return parts.count == 1 ? nil : Problem(.form, "several URLs; programs take one")
        }
        guard let wrong = parts.first(where: { !Self.isURL($0) }) else { return nil }
        if Self.isHostAndPath(wrong) || wrong.hasPrefix("//") && Self.isHostAndPath(wrong.dropFirst(2)) {
            return Problem(.form, "the URL names no scheme, such as https://")
        }
        let joined = wrong.filter { !$0.isWhitespace }
        if joined.count < wrong.count {
            let head = wrong.prefix { $0 != ":" }
            if Self.isURL(joined[...]) && !head.contains(where: \.isWhitespace) || Self.isHostAndPath(joined[...]) {
                return Problem(.doubtful, "a URL has no blanks")
            }
        }
        if wrong.contains("://") && joined.count < wrong.count || parts.contains(where: { Self.isURL($0) }) {
            return Problem(.doubtful, "a URL stands alone, without other words")
        }
        if let other = other(than: .url, wrong) { return other }
        return Problem(.proven, "a URL names a scheme, such as https://, and a host")
    }

    /// Whether a text is a URI (RFC 3986, §3): a scheme, a colon and characters other than blanks. Web schemes also
    /// need `//` and a host.
    private static func isURL(_ text: Substring) -> Bool {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = text[..<colon]
        guard scheme.utf8.count > 1, scheme.utf8.first?.isLatinLetter == true,
            scheme.utf8.allSatisfy({ isInScheme($0) }), !text.hasBlank
        else { return false }
        let rest = text[colon...].dropFirst()
        guard ["http", "https", "ftp"].contains(scheme.lowercased()) else {
            // A host and its port, or a web address behind a word.
            return !rest.isEmpty && !scheme.contains(".") && !rest.contains("://")
        }
        guard rest.hasPrefix("//"), let first = rest.dropFirst(2).first else { return false }
        return first.isLetter || first.isNumber || first == "["
    }

    private static func isInScheme(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: byte.isFigure || byte.isLatinLetter
        }
    }

    /// Whether a text is an address without a scheme: `www.example.org`, `example.org/a`.
    private static func isHostAndPath(_ text: Substring) -> Bool {
        if text.hasPrefix("www."), !text.contains(where: \.isWhitespace) { return true }
        let host = text.prefix { !"/?#:".contains($0) }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, !text.contains(where: \.isWhitespace), !text.contains("://"),
            labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } }
            ),
            let top = labels.last, top.count > 1, top.allSatisfy(\.isLetter)
        else { return false }
        return true
    }

    // MARK: - Other schemes

    /// Reports a text that is not an identifier of a scheme: as an identifier of another scheme, or as no identifier.
    private func other(than scheme: Scheme, _ text: Substring) -> Problem? {
        if !text.isEmpty, !text.contains(where: { $0.isLetter || $0.isNumber }) {
            return Problem(.doubtful, "names no \(scheme.rawValue.uppercased())")
        }
        let isMail = text.split(separator: "@").count == 2 && Self.isHostAndPath(text.drop { $0 != "@" }.dropFirst())
        let readings: [(words: String, isRight: Bool)] = [
            ("a DOI", scheme != .doi && DOI(text) != nil),
            ("a URL", scheme != .url && (Self.isURL(text) && text.contains("://") || Self.isHostAndPath(text))),
            ("an ISBN", ISBN.problem(in: text) == nil), ("an ISSN", ISSN.problem(in: text) == nil),
            ("an arXiv number", text.lowercased().hasPrefix("arxiv:") && text.contains(where: \.isNumber)),
            ("an address of mail", isMail),
        ]
        return readings.first(where: \.isRight).map { Problem(.doubtful, "this is \($0.words)") }
    }
}

extension String {
    /// The text with its percent escapes decoded (RFC 3986, §2.1); nil if the result is not text.
    fileprivate var removingEscapes: String? {
        guard utf8.contains(UInt8(ascii: "%")) else { return nil }
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            let code = rest.prefix(2)
            if byte == UInt8(ascii: "%"), code.count == 2,
                let value = UInt8(String(decoding: code, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
