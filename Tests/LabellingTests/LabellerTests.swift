import CitandaLabelling
import Testing

/// Labels for every word, probabilities that add up, segments that are the text again, whatever the text.
struct LabellerTests {
    private func model() throws -> LinearChain { try #require(LinearChain.embedded) }

    @Test func probabilitiesAddUp() throws {
        let text = Array("Abe, Kenji. Salt Roads. Oslo: Fjord Press, 2001.".utf8)
        let labelled = Labeller(model: try model()).label(text)
        #expect(labelled.words.count == 8)
        #expect(labelled.labels.count == 8)
        for word in labelled.words.indices {
            let sum = (0..<labelled.width).reduce(Float(0)) { $0 + labelled.probability(of: UInt8($1), at: word) }
            #expect(abs(sum - 1) < 0.01)
        }
    }

    @Test func segmentsAreTheTextWhateverTheText() throws {
        let labeller = Labeller(model: try model())
        let seeds = [
            "Abe, Kenji. “Salt Roads.” Asia Ledger 3 (2001): 5–9. https://doi.org/10.1000/182",
            "佐藤「社会保障法」『法学』12巻3号、45頁", "Мейер А. Б. Право. М.: Наука, 1999. С. 5.",
            "Müller, a.a.O. (Fn. 7), S. 3 ff.; vgl. auch [12] «Titolo», in Rivista, IV (1962)",
        ].map { Array($0.utf8) }
        var random = SplitMix(state: 21)
        for _ in 0..<1500 {
            var text = seeds[Int.random(in: seeds.indices, using: &random)]
            for _ in 0..<Int.random(in: 0...12, using: &random) where !text.isEmpty {
                let place = Int.random(in: text.indices, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: text.remove(at: place)
                case 1: text.insert(UInt8.random(in: 0...255, using: &random), at: place)
                case 2: text[place] = UInt8.random(in: 0...255, using: &random)
                default: text += text[place...].prefix(9)
                }
            }
            let labelled = labeller.label(text)
            let segments = labelled.segments(of: text)
            #expect(segments.flatMap { text[$0.range] } == text)
            #expect(segments.allSatisfy { $0.confidence >= 0 && $0.confidence <= 1 && !$0.range.isEmpty })
        }
    }

    @Test func wordsThatOnlyLeadIntoAFieldBelongToNone() throws {
        let text = Array("Lee, A. (2001). Salt. In K. Abe (Ed.), Roads of the North (pp. 3-9). Oslo: Fjord Press.".utf8)
        let segments = Labeller(model: try model()).label(text).segments(of: text)
        func found(_ label: String) -> [String] {
            segments.filter { $0.label == label }.map { String(decoding: text[$0.range], as: UTF8.self) }
        }
        #expect(found("editor") == ["K. Abe"])
        #expect(found("container-title") == ["Roads of the North"])
        #expect(found("pages") == ["3-9"])
    }

    @Test(arguments: [0, 1, 30, 161, 400, 2000])
    func everyWordHasALabelHoweverLongTheText(_ count: Int) throws {
        let seed = ["Abe, Kenji.", "Salt", "Roads", "In:", "Ledger", "12", "(2001),", "5–9.", "Oslo:", "Fjord"]
        let text = Array((0..<count).map { seed[$0 % seed.count] }.joined(separator: " ").utf8)
        let labelled = Labeller(model: try model()).label(text)
        #expect(labelled.labels.count == labelled.words.count)
        #expect(labelled.words.count >= count)
        #expect(labelled.labels.allSatisfy { Int($0) < labelled.names.count })
        #expect(labelled.marginals.count == labelled.words.count * labelled.width)
        #expect(labelled.marginals.allSatisfy { $0 >= 0 && $0 <= 1.001 })
        #expect(labelled.segments(of: text).flatMap { text[$0.range] } == text)
    }
}
