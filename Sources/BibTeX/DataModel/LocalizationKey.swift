/// The English texts of biblatex's localization keys: “PhD thesis” for `phdthesis`.
enum LocalizationKey {
    static func text(_ key: String) -> String? { texts[key] }

    /// The localization key with exactly this text, among the keys that a field of biblatex may have; nil for any other
    /// text.
    static func key(_ text: String, in field: String) -> String? {
        if field == "series", let number = Int(text.prefix { $0.isNumber }), text == ordinal(number) + " series" {
            return String(number)
        }
        return keys[field]?.first { texts[$0] == text }
    }

    private static let keys = [
        "type": [
            "mathesis", "phdthesis", "candthesis", "bathesis", "techreport", "resreport", "software", "datacd",
            "audiocd",
            "patent", "patentde", "patenteu", "patentfr", "patentuk", "patentus", "patreq", "patreqde", "patreqeu",
            "patreqfr", "patrequk", "patrequs",
        ],
        "pubstate": ["inpreparation", "submitted", "forthcoming", "inpress", "prepublished"],
        "series": ["newseries", "oldseries"],
        "location": ["countryde", "countryeu", "countryfr", "countryuk", "countryus"],
    ]

    /// 1st, 2nd, 3rd, 4th, 11th.
    static func ordinal(_ number: Int) -> String {
        let isTeen = (11...13).contains(number % 100)
        return switch number % 10 {
        case 1 where !isTeen: "\(number)st"
        case 2 where !isTeen: "\(number)nd"
        case 3 where !isTeen: "\(number)rd"
        default: "\(number)th"
        }
    }

    private static let texts: [String: String] = [
        "mathesis": "Master’s thesis", "phdthesis": "PhD thesis", "candthesis": "Candidate thesis",
        "bathesis": "Bachelor’s thesis", "techreport": "technical report", "resreport": "research report",
        "software": "computer software", "datacd": "data CD", "audiocd": "audio CD", "patent": "patent",
        "patentde": "German patent", "patenteu": "European patent", "patentfr": "French patent",
        "patentuk": "British patent", "patentus": "U.S. patent", "patreq": "patent request",
        "patreqde": "German patent request", "patreqeu": "European patent request", "patreqfr": "French patent request",
        "patrequk": "British patent request", "patrequs": "U.S. patent request", "countryde": "Germany",
        "countryeu": "European Union", "countryep": "European Union", "countryfr": "France",
        "countryuk": "United Kingdom",
        "countryus": "United States of America", "newseries": "new series", "oldseries": "old series",
        "jourser": "ser.", "inpreparation": "in preparation", "submitted": "submitted", "forthcoming": "forthcoming",
        "inpress": "in press", "prepublished": "pre-published",
    ]
}
