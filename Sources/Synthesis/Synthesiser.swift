import CitandaLabelling

/// Prints records in many forms, so that every part of the text has a label.
public struct Synthesiser {
    private let pool: RecordPool
    private var random: SplitMix
    private let templates:
        [(family: StyleFamily, weight: Int, parts: [(kind: String, weight: Int, template: Template)])]

    /// A synthesiser of records from references and lists of names. The same arguments give the same texts.
    public init(references: [LabelledReference], names: [LabelledReference], seed: UInt64 = 7) {
        pool = RecordPool(references, people: RecordPool.people(names))
        random = SplitMix(state: seed)
        let weights: [StyleFamily: Int] = [
            .germanLaw: 20, .germanSocial: 26, .englishLaw: 20, .englishNotes: 14, .englishList: 8, .french: 7,
            .italian: 3, .russian: 2, .chinese: 4,
            .japanese: 2,
        ]
        templates = StyleFamily.allCases.map { ($0, weights[$0] ?? 1, Templates.of($0)) }
    }

    /// Prints a number of references.
    public mutating func references(_ count: Int) -> [LabelledReference] { (0..<count).map { _ in reference() } }

    private mutating func reference() -> LabelledReference {
        let family = Self.choose(templates, by: \.weight, &random)
        let form = Self.choose(family.parts, by: \.weight, &random)
        var entry = Entry(family: family.family, kind: form.kind, pool: pool, random: random)
        var segments = entry.print(form.template.parts)
        random = entry.random
        if let prefix = prefix(family.family) { segments.insert(prefix, at: 0) }
        if chance(4), let last = segments.last, last.label == "other", last.text == "." { segments.removeLast() }
        let noise = Noise.random(&random)
        segments = segments.map { ($0.label, noise.applied(to: $0.text, &random)) }
        return LabelledReference(source: "synthetic", segments: segments.filter { !$0.text.isEmpty })
    }

    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    /// A number of the list, or a signal of a note.
    private mutating func prefix(_ family: StyleFamily) -> (label: String, text: String)? {
        switch family {
        case .germanLaw, .englishLaw, .englishNotes:
            guard chance(12) else { return nil }
            let signals =
                family == .germanLaw
                ? ["Vgl. ", "Siehe ", "Vgl. auch ", "So ", "S. auch ", "Dazu ", "vgl. "]
                : ["See ", "See also ", "Cf. ", "see ", "For discussion, see ", "Quoted in "]
            return ("other", Vocabulary.pick(signals, &random))
        default:
            guard chance(10) else { return nil }
            let number = Int.random(in: 1..<120, using: &random)
            // Keys as in LaTeX: “[KB07]”.
            let letters = (0..<Int.random(in: 2...3, using: &random)).map { _ in
                Vocabulary.pick(["A", "B", "K", "L", "M", "P", "S", "V", "Z", "Ch"], &random)
            }
            let key = Vocabulary.pick(
                [
                    "\(number)", "\(number)", "\(number)", letters.joined() + "0\(number % 10)",
                    letters.joined() + "\(70 + number % 30)",
                ], &random)
            return chance(6)
                ? ("other", "• ") : ("citation-number", Bool.random(using: &random) ? "[\(key)] " : "\(key). ")
        }
    }

    static func choose<T>(_ values: [T], by weight: (T) -> Int, _ random: inout SplitMix) -> T {
        var rest = Int.random(in: 0..<max(values.reduce(0) { $0 + weight($1) }, 1), using: &random)
        for value in values {
            rest -= weight(value)
            if rest < 0 { return value }
        }
        return values[values.count - 1]
    }
}
