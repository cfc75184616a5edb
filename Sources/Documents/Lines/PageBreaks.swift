/// Decides whether a text continues over a break between two paragraphs.
enum PageBreaks {
    /// Whether and how the second passage continues the first, judged by the ends that meet.
    static func bridge(from passage: Passage, to next: Passage) -> Passage.Bridge {
        bridge(
            from: String(decoding: passage.text.suffix(64), as: UTF8.self),
            to: String(decoding: next.text.prefix(64), as: UTF8.self))
    }

    /// Whether and how the second text continues the first.
    ///
    /// A word broken by a hyphen continues with a small letter. A sentence continues if the first paragraph has no
    /// closing mark and the second begins with a small letter, a number or an opening mark.
    static func bridge(from text: String, to next: String) -> Passage.Bridge {
        guard let head = next.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
            return .paragraph
        }
        let trimmed = text.unicodeScalars.reversed().drop { $0.properties.isWhitespace }
        guard let last = trimmed.first else { return .paragraph }
        let isHyphen = last == "-" || last == "‐" || last == "\u{AD}"
        let beforeHyphen = trimmed.dropFirst().first
        if isHyphen, beforeHyphen?.properties.isAlphabetic == true, head.properties.isLowercase { return .word }
        if last.properties.isAlphabetic || last == "," || last == ";" || isHyphen {
            if head.properties.isLowercase || head.properties.numericType != nil { return .running }
        }
        return .paragraph
    }
}
