import CitandaLabelling
import CitandaLexicon
import CitandaWorks

/// Adds to the names of a labelled reference the “et al.” that the labelling cut off.
enum EtAlSpan {
    /// No “et al.” of any language is longer, in bytes, with the comma and the blanks around it.
    private static let longest = 40

    /// The span, extended over an “et al.” that begins at its end, or in it.
    ///
    /// - Parameter limit: where the next field begins.
    static func extended(_ range: Range<Int>, before limit: Int, in text: [UInt8]) -> Range<Int> {
        let start = max(range.lowerBound, range.upperBound - longest)
        let end = min(limit, range.upperBound + longest)
        guard start < end else { return range }
        let part = Array(text[start..<end])
        let tokens = Tokeniser.tokens(of: part)
        func word(_ index: Int) -> String? {
            index < tokens.count ? String(decoding: part[tokens[index].range], as: UTF8.self) : nil
        }
        for index in tokens.indices.dropFirst() {
            let place = start + tokens[index].range.lowerBound
            // Only commas and stops stand between the names and “et al.”.
            if place >= range.upperBound, index > 0, tokens[index - 1].isWord,
                start + tokens[index - 1].range.lowerBound >= range.upperBound
            {
                break
            }
            guard EtAl.mayBegin(with: part[tokens[index].range]), let length = EtAl.length({ word(index + $0) }),
                index + length <= tokens.count
            else { continue }
            let last = start + tokens[index + length - 1].range.upperBound
            if last > range.upperBound { return range.lowerBound..<last }
        }
        return range
    }
}
