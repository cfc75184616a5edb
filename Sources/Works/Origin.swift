/// Where a value was read and how sure the reader is.
public struct Origin: Sendable, Hashable {
    /// The bytes of the source file, end exclusive. The range of a value that continues on the next page includes the
    /// page break.
    public var range: Range<Int>
    /// The confidence, from 0 (a guess) to 1 (certain).
    public var confidence: Double

    /// An origin. Confidences outside 0 to 1 are clamped.
    public init(_ range: Range<Int>, confidence: Double = 1) {
        self.range = range
        self.confidence = min(max(confidence, 0), 1)
    }
}

/// A plain text value, such as a volume or an edition statement, with its origin.
public struct Literal: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The text, as printed.
    public var text: String
    /// The bytes of the text, with a confidence.
    public var origin: Origin?

    /// A text with its origin.
    public init(_ text: String, origin: Origin? = nil) {
        self.text = text
        self.origin = origin
    }

    /// A text without an origin.
    public init(stringLiteral value: String) { self.init(value) }
}

extension Work {
    /// The work without origins. Works with the same content are equal in this form, wherever they were read.
    public var withoutOrigins: Work {
        var work = self
        for index in work.contributors.indices {
            work.contributors[index].name.origin = nil
            for form in work.contributors[index].name.forms.indices {
                work.contributors[index].name.forms[form].origin = nil
            }
            work.contributors[index].scope?.origin = nil
        }
        for role in work.titles.keys {
            work.titles[role]?.origin = nil
            for form in work.titles[role]?.forms.indices ?? 0..<0 { work.titles[role]?.forms[form].origin = nil }
        }
        work.publishers = work.publishers.map(\.withoutOrigins)
        work.originalPublishers = work.originalPublishers.map(\.withoutOrigins)
        for role in work.dates.keys { work.dates[role]?.origin = nil }
        for variable in work.variables.keys { work.variables[variable]?.origin = nil }
        for index in work.identifiers.indices { work.identifiers[index].origin = nil }
        work.archive?.repository?.origin = nil
        work.archive?.place?.origin = nil
        work.archive?.collection?.origin = nil
        for index in work.archive?.levels.indices ?? 0..<0 { work.archive?.levels[index].origin = nil }
        for index in work.relations.indices {
            if case .work(let other) = work.relations[index].target {
                work.relations[index].target = .work(other.withoutOrigins)
            }
        }
        return work
    }
}

extension Publisher {
    fileprivate var withoutOrigins: Publisher {
        Publisher(name.map { Literal($0.text) }, place: place.map { Literal($0.text) })
    }
}
