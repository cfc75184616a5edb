import CitandaWorks

/// A name variable (CSL 1.0.2, appendix IV), numbered for tables.
struct NameVariable: Hashable, Sendable {
    let rawValue: UInt8
    static let roles = ContributorRole.allCases
    private static let byName = Dictionary(
        uniqueKeysWithValues: roles.enumerated().map { ($1.rawValue, NameVariable(rawValue: UInt8($0))) })

    private static let byRole = Dictionary(
        uniqueKeysWithValues: roles.enumerated().map { ($1, NameVariable(rawValue: UInt8($0))) })

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The variable of a role.
    init?(_ role: ContributorRole) {
        guard let found = Self.byRole[role] else { return nil }
        self = found
    }

    init?(name: String) {
        guard let found = Self.byName[name] else { return nil }
        self = found
    }

    var role: ContributorRole { Self.roles[Int(rawValue)] }
    var name: String { role.rawValue }

    static let author = NameVariable(name: "author")
    static let editor = NameVariable(name: "editor")
    static let translator = NameVariable(name: "translator")
}

/// A date variable (CSL 1.0.2, appendix IV), numbered for tables.
struct DateVariable: Hashable, Sendable {
    let rawValue: UInt8
    static let roles = DateRole.allCases

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init?(name: String) {
        guard let index = Self.roles.firstIndex(where: { $0.rawValue == name }) else { return nil }
        rawValue = UInt8(index)
    }

    var role: DateRole { Self.roles[Int(rawValue)] }
    var name: String { role.rawValue }

    static let accessed = DateVariable(name: "accessed")
    static let issued = DateVariable(name: "issued")
}

/// Any variable a condition or a sort key can name.
enum AnyVariable: Hashable, Sendable {
    case text(TextVariable)
    case names(NameVariable)
    case date(DateVariable)

    init?(name: String) {
        if let text = TextVariable(name: name) {
            self = .text(text)
        } else if let names = NameVariable(name: name) {
            self = .names(names)
        } else if let date = DateVariable(name: name) {
            self = .date(date)
        } else {
            return nil
        }
    }
}
