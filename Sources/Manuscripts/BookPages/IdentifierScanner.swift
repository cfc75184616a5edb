import CitandaDocuments
import CitandaRecognition
import CitandaWorks

/// Finds identifiers and addresses anywhere in a text.
enum IdentifierScanner {
    /// The identifiers of a passage, in order.
    static func identifiers(in passage: Passage) -> [Reading.Identifier] {
        guard mayHold(passage.text) else { return [] }
        let stream = TokenStream(passage)
        let grammar = Grammar(stream, context: RecognitionContext())
        var found: [Reading.Identifier] = []
        var index = 0
        while index < stream.count {
            if let match = grammar.identifier(at: index) ?? bareISBN(at: index, stream) {
                found.append(read(match, stream))
                index = max(match.end, index + 1)
            } else {
                index += 1
            }
        }
        return found
    }

    /// A cheap look for the words that begin an identifier.
    private static func mayHold(_ text: [UInt8]) -> Bool {
        var index = 0
        while index + 3 < text.count {
            switch text[index] {
            case UInt8(ascii: "h"), UInt8(ascii: "H"):
                if text[index + 1] | 0x20 == 0x74, text[index + 2] | 0x20 == 0x74 { return true }
            case UInt8(ascii: "w"), UInt8(ascii: "W"):
                if text[index + 1] | 0x20 == 0x77, text[index + 2] | 0x20 == 0x77 { return true }
            case UInt8(ascii: "I"):
                if text[index + 1] == UInt8(ascii: "S"), text[index + 3] == UInt8(ascii: "N") { return true }
            case UInt8(ascii: "d"), UInt8(ascii: "D"):
                if text[index + 1] | 0x20 == 0x6F, text[index + 2] | 0x20 == 0x69 { return true }
            case UInt8(ascii: "1"):
                if text[index + 1] == UInt8(ascii: "0"), text[index + 2] == UInt8(ascii: ".") { return true }
            default: break
            }
            index += 1
        }
        return false
    }

    /// “ISBN of the … edition: 978-…”: a number of ISBN form some words behind the word.
    private static func bareISBN(at start: Int, _ stream: TokenStream) -> IdentifierMatch? {
        guard stream[start].kind == .number, ["978", "979"].contains(stream.text(start)),
            stream.isMark(start + 1, "-") || stream.isMark(start + 1, "–")
        else { return nil }
        var end = start
        while end < stream.count, stream[end].kind == .number || stream[end].kind == .mark && stream[end].scalar.isDash,
            end == start || !stream[end].hasSpaceBefore
        { end += 1 }
        let bytes = stream.bytes(start..<end)
        guard stream.passage.text[bytes].filter({ (0x30...0x39).contains($0) }).count == 13 else { return nil }
        return IdentifierMatch(label: .isbn, bytes: bytes, end: end)
    }

    private static func read(_ match: IdentifierMatch, _ stream: TokenStream) -> Reading.Identifier {
        let schemes: [Label: Identifier.Scheme] = [.doi: .doi, .isbn: .isbn, .issn: .issn, .url: .url]
        let range = stream.passage.source(match.bytes)
        var identifier = Identifier(schemes[match.label] ?? .url, stream.passage[match.bytes], origin: Origin(range))
        // ISBN 978-… (eBook)
        if match.label == .isbn, stream.isMark(match.end, "("), let close = stream[match.end].partner,
            close == match.end + 2
        {
            identifier.qualifier = stream.text(match.end + 1)
        }
        return Reading.Identifier(identifier: identifier, range: range)
    }
}
