/// The country or language area whose agency gave out an ISBN (ISO 2108, registration group).
package struct ISBNGroup: Sendable, Hashable {
    /// The prefix and the group, with a hyphen: `978-3`.
    package let code: String
    /// The countries of the group, by their codes of ISO 3166. Empty where any country may have such numbers.
    package let countries: Set<String>

    /// Whether publishers of the whole world have numbers of the group, as they have those of the English one.
    package var isWorldwide: Bool { countries.isEmpty }

    /// The group with which thirteen digits begin; nil for a group that the table lacks.
    init?(thirteen digits: String) {
        let prefix = digits.prefix(Self.lengthOfPrefix)
        let rest = digits.dropFirst(Self.lengthOfPrefix)
        for length in 1...Self.longest {
            let code = "\(prefix)-\(rest.prefix(length))"
            guard let countries = Self.table[code] else { continue }
            self.code = code
            self.countries = countries
            return
        }
        return nil
    }

    private static let lengthOfPrefix = 3
    /// The most digits of a group.
    private static let longest = 5

    private static let table: [String: Set<String>] = {
        var table: [String: Set<String>] = [:]
        for line in rows.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard let code = words.first else { continue }
            table[code] = words.contains("*") ? [] : Set(words.dropFirst())
        }
        return table
    }()

    /// A group and its countries on each line; `*` for groups of the whole world.
    ///
    /// English is the language of the groups 0, 1 and 979-8, French of 2, German of 3. Small states with late groups are left out.
    private static let rows = """
        978-0 *
        978-1 *
        979-8 *
        978-92 *
        978-2 FR BE CH CA LU MC
        979-10 FR
        978-3 DE AT CH LI LU
        978-4 JP
        978-5 RU UA BY KZ UZ GE AM AZ MD EE LV LT KG TJ TM
        978-600 IR
        978-601 KZ
        978-602 ID
        978-603 SA
        978-604 VN
        978-605 TR
        978-606 RO
        978-607 MX
        978-608 MK
        978-609 LT
        978-611 TH
        978-612 PE
        978-613 *
        978-614 LB
        978-615 HU
        978-616 TH
        978-617 UA
        978-618 GR
        978-619 BG
        978-620 *
        978-622 IR
        978-623 ID
        978-624 LK
        978-625 TR
        978-626 TW
        978-627 PK
        978-628 CO
        978-629 MY
        978-630 RO
        978-631 AR
        978-65 BR
        978-7 CN
        978-80 CZ SK
        978-81 IN
        978-82 NO
        978-83 PL
        978-84 ES
        978-85 BR
        978-86 RS HR SI BA MK ME XK
        978-87 DK
        978-88 IT CH SM VA
        979-12 IT
        978-89 KR
        979-11 KR
        978-90 NL BE
        978-91 SE
        978-93 IN
        978-94 NL
        978-950 AR
        978-951 FI
        978-952 FI
        978-953 HR
        978-954 BG
        978-955 LK
        978-956 CL
        978-957 TW
        978-958 CO
        978-959 CU
        978-960 GR
        978-961 SI
        978-962 HK
        978-963 HU
        978-964 IR
        978-965 IL
        978-966 UA
        978-967 MY
        978-968 MX
        978-970 MX
        978-971 PH
        978-972 PT
        978-973 RO
        978-974 TH
        978-975 TR
        978-977 EG
        978-978 NG
        978-979 ID
        978-980 VE
        978-981 SG
        978-983 MY
        978-984 BD
        978-985 BY
        978-986 TW
        978-987 AR
        978-988 HK
        978-989 PT
        979-13 ES
        978-9934 LV
        978-9939 AM
        978-9941 GE
        978-9944 TR
        978-9949 EE
        978-9955 LT
        978-9958 BA
        978-9975 MD
        978-9979 IS
        978-9981 MA
        978-9984 LV
        978-9985 EE
        978-9986 LT
        """
}

extension ISBN {
    /// The registration group; nil for one that the table lacks.
    package var group: ISBNGroup? { ISBNGroup(thirteen: thirteen) }

    /// The group and the number of the publisher, with hyphens: `978-0-415`. Nil where the ranges of the group are not known.
    package var registrant: String? {
        guard let group, let ranges = Self.registrants[group.code] else { return nil }
        let start = group.code.utf8.count - 1
        let digits = thirteen.dropFirst(start).dropLast()
        guard let length = ranges.first(where: { digits.prefix($0.limit.count) <= $0.limit })?.length,
            length < digits.count
        else { return nil }
        return "\(group.code)-\(digits.prefix(length))"
    }

    /// How long the numbers of publishers are, by the highest digits with which numbers of a length begin.
    private static let registrants: [String: [(limit: String, length: Int)]] = [
        "978-0": [
            ("19", 2), ("227", 3), ("2289", 4), ("368", 3), ("3699", 4), ("638", 3), ("6397", 4), ("6399", 7),
            ("644", 3), ("6459", 7), ("647", 3), ("6489", 7), ("654", 3), ("6559", 4), ("699", 3), ("8499", 4),
            ("89999", 5), ("949999", 6), ("9999999", 7),
        ],
        "978-1": [
            ("009", 3), ("02", 2), ("034", 3), ("0399", 4), ("049", 3), ("0699", 4), ("099", 3), ("397", 3),
            ("5499", 4), ("64999", 5), ("67999", 5), ("6859", 5), ("71399", 4), ("73199", 4), ("7599", 5),
            ("86979", 5), ("998999", 6), ("9999999", 7),
        ],
        "978-2": [
            ("19", 2), ("349", 3), ("39999", 5), ("486", 3), ("494999", 6), ("495", 3), ("4966", 4), ("49699", 5),
            ("699", 3), ("8399", 4), ("89999", 5), ("949999", 6), ("9999999", 7),
        ],
        "978-3": [
            ("02", 2), ("033", 3), ("0369", 4), ("03999", 5), ("19", 2), ("699", 3), ("8499", 4), ("89999", 5),
            ("949999", 6), ("9999999", 7),
        ],
    ]
}
