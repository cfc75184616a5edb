import CitandaWorks

/// The types of works that a condition names, as bits, since each work of a document is asked many times.
struct TypeSet: Sendable {
    private var bits: UInt64 = 0
    /// The types that CSL does not know.
    private var others: Set<String> = []

    init(_ names: some Sequence<String>) {
        for name in names {
            if let bit = Self.bit(of: name) { bits |= bit } else { others.insert(name) }
        }
    }

    func contains(_ type: CSLType) -> Bool {
        type.bit == 0 ? !others.isEmpty && others.contains(type.name) : bits & type.bit != 0
    }

    fileprivate static func bit(of name: String) -> UInt64? { bits[name] }

    private static let bits = Dictionary(
        uniqueKeysWithValues: WorkType.allCases.enumerated().prefix(UInt64.bitWidth).map {
            ($1.rawValue, UInt64(1) << UInt64($0))
        })
}

/// The CSL type of a work, with its bit in a set of types.
struct CSLType: Sendable {
    let name: String
    /// 0 for a type that CSL does not know.
    let bit: UInt64

    init(_ name: String) {
        self.name = name
        bit = TypeSet.bit(of: name) ?? 0
    }
}
