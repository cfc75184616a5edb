import Foundation
import Labelling
import TestSupport
import Testing

/// A model comes back from its file as it was, and what is no model is refused with a reason.
struct ModelFileTests {
    @Test func theModelInTheProgramIsThatOfTheFolder() throws {
        let file = Shared.packageFolder.appendingPathComponent("Models/references.model")
        let bytes = [UInt8](try Data(contentsOf: file))
        #expect(try #require(LinearChain.embedded).fileBytes == bytes)
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
}
