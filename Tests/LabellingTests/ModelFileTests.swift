import Foundation
import TestSupport
import Testing

@testable import CitandaLabelling

/// A model comes back from its file as it was, and what is no model is refused with a reason.
struct ModelFileTests {
    @Test func theModelInTheProgramIsThatOfTheFolder() throws {
        let file = Shared.packageFolder.appendingPathComponent("Models/references.model")
        let bytes = [UInt8](try Data(contentsOf: file))
        #expect(try #require(LinearChain.embedded).fileBytes == bytes)
        // The command does not look at the sum of the model again.
        #expect(throws: Never.self) { try LinearChain(model: bytes) }
        #expect(bytes.count < 10_000_000)
    }

    @Test func whatIsNoModelIsRefused() throws {
        let good = try #require(LinearChain.embedded).fileBytes
        var cases: [[UInt8]] = [[], [1, 2, 3], Array(good.prefix(40)), Array(good.dropLast())]
        for place in [3, 15, 24, 40, good.count / 2, good.count - 1] {
            var bad = good
            bad[place] ^= 0xFF
            cases.append(bad)
        }
        for bytes in cases { #expect((try? LinearChain(model: bytes)) == nil ? true : false) }
    }

    @Test func theCompositionComesBackAndADamagedOneIsRefused() throws {
        var settings = Trainer.Settings()
        (settings.slotBits, settings.epochs) = (8, 1)
        let reference = LabelledReference(
            source: "test", segments: [("author", "Abe"), ("other", ", "), ("title", "Salt")])
        var chain = Trainer(labels: ["author", "other", "title"], settings: settings).chain(fitting: [reference])
        chain.composition = Composition(trust: 0.75, weights: (0..<Composition.size).map { Float($0 % 7) - 3 })
        let again = try LinearChain(model: chain.fileBytes)
        #expect(again.composition.weights == chain.composition.weights)
        #expect(again.composition.trust == 0.75)
        for number in [Float.nan, .infinity, 1e30, -1e30] {
            var damaged = chain
            damaged.composition.weights[7] = number
            #expect(throws: ModelFile.Malformed.self) { try LinearChain(model: damaged.fileBytes) }
            damaged = chain
            damaged.composition.trust = number
            #expect(throws: ModelFile.Malformed.self) { try LinearChain(model: damaged.fileBytes) }
        }
        var short = chain
        short.composition.weights.removeLast()
        #expect(throws: ModelFile.Malformed.self) { try LinearChain(model: short.fileBytes) }
    }

    @Test func theModelInTheProgramKnowsWhatGoesTogether() throws {
        #expect(try #require(LinearChain.embedded).composition.weights.contains { $0 != 0 })
    }
}
