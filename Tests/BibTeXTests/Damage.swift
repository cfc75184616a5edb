/// Numbers that look random and are the same each time.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

extension [UInt8] {
    /// A few bytes of a file taken away, put in, or changed.
    mutating func damage(_ dice: inout Dice) {
        let signs = Array("{}()\"@#,=%\\\n\r\0 $~&'`-\u{FEFF}é".utf8)
        for _ in 0..<Int.random(in: 1...6, using: &dice) where !isEmpty {
            let at = Int.random(in: 0..<count, using: &dice)
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: remove(at: at)
            case 1: insert(signs[Int.random(in: 0..<signs.count, using: &dice)], at: at)
            case 2: self[at] = UInt8.random(in: 0...255, using: &dice)
            default: removeSubrange(at..<Swift.min(count, at + Int.random(in: 1...40, using: &dice)))
            }
        }
    }
}
