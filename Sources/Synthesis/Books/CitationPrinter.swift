import CitandaLabelling
import CitandaLexicon
import CitandaRecognition

/// Prints the citations of an invented book by the customs of its house.
struct CitationPrinter {
    typealias Segment = NoteDraft.Segment
    let house: House
    var random: SplitMix

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }
}
