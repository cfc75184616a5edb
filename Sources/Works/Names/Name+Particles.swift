extension Name.Personal {
    /// Splits a name as the member `parse-names` of CSL-JSON demands. Lower-case words before the family name and after the given name are
    /// particles. Text after a comma in the given name is a suffix.
    package mutating func splitParticles() {
        if suffix == nil, let given, let comma = given.utf8.firstIndex(of: UInt8(ascii: ",")) {
            let rest = given[given.index(after: comma)...]
            commaBeforeSuffix = rest.first == "!"
            suffix = String(rest.drop { $0 == "!" || $0 == " " })
            self.given = comma == given.startIndex ? nil : String(given[..<comma])
        }
        if nonDroppingParticle == nil, let family, family.mayHaveParticle {
            let words = family.split(separator: " ")
            let particles = words.prefix { $0.first?.isLowercase == true }
            if !particles.isEmpty, particles.count < words.count {
                nonDroppingParticle = particles.joined(separator: " ")
                self.family = words[particles.count...].joined(separator: " ")
            }
        }
        if droppingParticle == nil, let given, given.mayHaveParticle {
            let words = given.split(separator: " ")
            let particles = words.reversed().prefix { $0.first?.isLowercase == true }
            if !particles.isEmpty, particles.count < words.count {
                droppingParticle = particles.reversed().joined(separator: " ")
                self.given = words.dropLast(particles.count).joined(separator: " ")
            }
        }
    }
}

extension String {
    /// Whether the text has several words, one of which may begin with a small letter. Most names have none.
    fileprivate var mayHaveParticle: Bool {
        let blank = UInt8(ascii: " ")
        guard hasByte(blank) else { return false }
        var before = blank
        return utf8.contains { byte in
            defer { before = byte }
            return before == blank && (byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte)
        }
    }
}
