/// A day, a month, a season or a year as far as the source gives it (EDTF level 1, ISO 8601-2).
public struct DatePoint: Sendable, Hashable {
    /// The year; 0 is 1 BCE, −1 is 2 BCE, as in ISO 8601.
    public var year: Int
    /// How many of the last digits of the year are unknown: 1 for 195X, 2 for 19XX.
    public var unknownYearDigits: Int
    /// 1–12 for a month, 21–24 for spring to winter (EDTF level 1), 25–41 for the finer seasons and halves of level 2; nil where not given.
    public var month: Int?
    /// 1–31; nil where not given.
    public var day: Int?
    /// Month or day is known to exist but is not known: `1999-XX`, `1999-01-XX`.
    public var hasUnknownMonth: Bool
    /// The day is known to exist but is not known.
    public var hasUnknownDay: Bool
    /// The source is not sure (`?`).
    public var isUncertain: Bool
    /// About that date (`~`).
    public var isApproximate: Bool

    /// A point in time of the precision given.
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

/// A date or a span of dates of a work, with the text as printed.
public struct PartialDate: Sendable, Hashable {
    /// One end of a span.
    public enum Endpoint: Sendable, Hashable {
        case at(DatePoint)
        /// Still going on, or without a beginning (`..`).
        case open
        /// Not known.
        case unknown
    }

    /// What the date says.
    public enum Extent: Sendable, Hashable {
        case point(DatePoint)
        case span(from: Endpoint, to: Endpoint)
    }

    /// What the date says; nil where only the text is known (“n.d.”, “forthcoming”).
    public var extent: Extent?
    /// The text as printed, where it says more than the extent.
    public var text: String?
    /// Where it was read.
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

    /// The point, or the beginning of the span.
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
