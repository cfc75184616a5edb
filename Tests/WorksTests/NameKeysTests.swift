import Testing

@testable import CitandaWorks

/// A short form finds a name under each of its keys, and no other name.
@Suite struct NameKeysTests {
    private func name(_ given: String?, _ family: String, particle: String? = nil) -> Name {
        var parts = Name.Personal(family: family)
        parts.given = given
        parts.nonDroppingParticle = particle
        return Name(.personal(parts))
    }

    @Test func aParticleMayBeLeftOut() {
        #expect(name("Ludwig", "Berg", particle: "van").shortKeys == ["van berg", "berg"])
        #expect(name("Ann", "Weil").shortKeys == ["weil"])
    }

    @Test func aNameOfTwoWordsMayBeInEitherOrder() {
        #expect(name("Keiko", "Arai").familyReadings == ["arai", "keiko"])
        #expect(name("K.", "Arai").familyReadings == ["arai"])
    }

    @Test(arguments: [
        ("Ann", "A.", true), ("Ann", "Anna", false), (nil, "Ann", true), ("Ann", "Karl", false), ("A. B.", "Ann", true),
    ])
    func givenNamesAgree(_ left: String?, _ right: String?, _ expected: Bool) {
        #expect(name(left, "Weil").agreesOnGiven(with: name(right, "Weil")) == expected)
    }

    @Test func aShorterNameIsTheTailOfALongerOne() {
        #expect(name("Jane", "Cobb").isTail(of: name("Mary Jane", "Cobb")))
        #expect(!name("J.", "Cobb").isTail(of: name("Mary J.", "Cobb")))
    }
}
