/// A day, a month, a season or a year, as precise as the source (EDTF level 1, ISO 8601-2).
public struct DatePoint: Sendable, Hashable {
    /// The year. 0 is 1 BCE and −1 is 2 BCE, as in ISO 8601.
    public var year: Int
    /// The number of unknown digits at the end of the year: 1 for 195X, 2 for 19XX.
    public var unknownYearDigits: Int
    /// The month, 1–12, or the season: 21–24 for spring to winter (EDTF level 1), 25–41 for level 2. Nil if the source
    /// gives none.
    public var month: Int?
    /// The day, from 1 to 31; nil if the source gives none.
    public var day: Int?
    /// Whether the source says that there is a month, but not which: `1999-XX`.
    public var hasUnknownMonth: Bool
    /// Whether the source says that there is a day, but not which: `1999-01-XX`.
    public var hasUnknownDay: Bool
    /// Whether the source is not sure of the date (`?`).
    public var isUncertain: Bool
    /// Whether the date is approximate (`~`).
    public var isApproximate: Bool

    /// A point in time.
    public init(
        year: Int, month: Int? = nil, day: Int? = nil, unknownYearDigits: Int = 0, hasUnknownMonth: Bool = false,
        hasUnknownDay: Bool = false, isUncertain: Bool = false, isApproximate: Bool = false
    ) {
        self.year = year
        self.month = month
        self.day = day
        self.unknownYearDigits = unknownYearDigits
        self.hasUnknownMonth = hasUnknownMonth
        self.hasUnknownDay = hasUnknownDay
        self.isUncertain = isUncertain
        self.isApproximate = isApproximate
    }

    /// Whether `month` names a season.
    public var isSeason: Bool { (month ?? 0) > 12 }
}

/// A date or a span of dates, with the text as printed.
public struct PartialDate: Sendable, Hashable {
    /// One end of a span.
    public enum Endpoint: Sendable, Hashable {
        case at(DatePoint)
        /// A span that still goes on, or has no beginning (`..`).
        case open
        /// An end that is not known.
        case unknown
    }

    /// The time that a date denotes.
    public enum Extent: Sendable, Hashable {
        case point(DatePoint)
        case span(from: Endpoint, to: Endpoint)
    }

    /// The time that the date denotes; nil if only the text is known (“n.d.”, “forthcoming”).
    public var extent: Extent?
    /// The text as printed, if it says more than the extent.
    public var text: String?
    /// The bytes of the date, with a confidence.
    public var origin: Origin?

    /// A date.
    public init(_ extent: Extent?, text: String? = nil, origin: Origin? = nil) {
        self.extent = extent
        self.text = text
        self.origin = origin
    }

    /// A year, a month or a day.
    public init(year: Int, month: Int? = nil, day: Int? = nil, origin: Origin? = nil) {
        self.init(.point(DatePoint(year: year, month: month, day: day)), origin: origin)
    }

    /// The point in time, or the beginning of the span.
    public var start: DatePoint? {
        switch extent {
        case .point(let point), .span(from: .at(let point), _): point
        default: nil
        }
    }

    /// The end of the span; nil for a point and for open or unknown ends.
    public var end: DatePoint? {
        if case .span(_, to: .at(let point)) = extent { point } else { nil }
    }
}
