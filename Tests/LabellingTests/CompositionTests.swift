import Testing

@testable import CitandaLabelling

/// What fields go together is learnt from paths, and shares what the chain believed of them anew.
struct CompositionTests {
    private func path(_ labels: [UInt8], _ score: Float) -> Lattice.Path { Lattice.Path(labels: labels, score: score) }

    @Test func sharesAddUp() {
        var random = SplitMix(state: 3)
        var composition = Composition()
        composition.weights = composition.weights.map { _ in Float.random(in: -3...3, using: &random) }
        for count in 1...6 {
            let paths = (0..<count).map { _ in
                path(
                    (0..<12).map { _ in UInt8.random(in: 0..<32, using: &random) },
                    Float.random(in: -200...0, using: &random))
            }
            let shares = composition.shares(of: paths)
            #expect(shares.count == count)
            #expect(abs(shares.reduce(0, +) - 1) < 1e-4)
            #expect(shares.allSatisfy { $0 >= 0 && $0 <= 1 })
        }
        #expect(composition.shares(of: []).isEmpty)
    }

    @Test func onceFittedToNothingItSaysWhatTheChainSays() {
        let shares = CompositionFit().composition().shares(of: [path([0, 1], -0.5), path([1, 1], -2)])
        #expect(abs(shares[0] / shares[1] - Float(1.5).exponential) < 1e-3)
    }

    @Test func severalFieldsAreNotOne() {
        let once = FieldSet(of: [0, 0, 1]), twice = FieldSet(of: [0, 1, 0]), often = FieldSet(of: [0, 1, 0, 1, 0])
        #expect(once == FieldSet(of: [1, 0]))
        #expect(once != twice)
        #expect(twice != often)
        #expect(often == FieldSet(of: [1, 0, 1, 0]))
    }

    @Test func everyPairHasAPlaceOfItsOwn() {
        var places: [Int] = []
        FieldSet(of: (0..<32).map { UInt8($0) }).visitPairs { places.append($0) }
        FieldSet(of: (0..<64).map { UInt8($0 % 32) }).visitPairs { places.append($0) }
        #expect(Set(places).count == places.count)
        #expect(places.count == 2 * 32 * 33 / 2)
        #expect(places.allSatisfy { (0..<Composition.size).contains($0) })
    }

    /// Where there is a title (1) and pages (3), there is what contains them (2), though the chain would rather have another title.
    @Test func learnsWhatGoesTogether() {
        var fit = CompositionFit()
        let right = path([0, 1, 2, 3], -0.9), wrong = path([0, 1, 0, 3], -0.6)
        for _ in 0..<200 { fit.add([wrong, right], allowed: [1, 2, 4, 8], weight: 1) }
        // Without pages the chain is right.
        for _ in 0..<200 { fit.add([path([0, 1, 0], -0.6), path([0, 1, 2], -0.9)], allowed: [1, 2, 1], weight: 1) }
        let composition = fit.composition()
        #expect(fit.count == 400)
        #expect(composition.isSound)
        let shares = composition.shares(of: [wrong, right])
        #expect(shares[1] > 0.7)
        #expect(composition.shares(of: [path([0, 1, 0], -0.6), path([0, 1, 2], -0.9)])[0] > 0.7)
    }

    @Test func whatLeavesNoChoiceTeachesNothing() {
        var fit = CompositionFit()
        fit.add([], allowed: [1, 2], weight: 1)
        fit.add([path([0, 1], -0.1)], allowed: [1, 2], weight: 1)
        fit.add([path([0, 1], -0.1), path([0, 2], -2)], allowed: [1, 6], weight: 1)
        #expect(fit.count == 0)
    }
}
