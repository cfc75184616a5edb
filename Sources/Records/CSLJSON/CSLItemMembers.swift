import CitandaJSON

/// The members of an item under construction. Their names are unique.
struct CSLItemMembers {
    /// The members in order.
    private(set) var list: [JSONValue.Member]
    /// The place of each name; nil until there are so many members that a look at each would be slow.
    private var places: [String: Int]?

    /// Up to this number of members a look at each name is faster than a table. Items have some fifteen.
    private static let few = 40

    /// Members of different names.
    init(_ members: [JSONValue.Member]) { list = members }

    /// The value of the member with a name.
    subscript(name: String) -> JSONValue? {
        mutating get { place(of: name).map { list[$0].value } }
    }

    /// Adds a member of a new name.
    mutating func append(_ member: JSONValue.Member) {
        places?[member.name] = list.count
        list.append(member)
    }

    /// Replaces the member with a name by another member, which may have another name.
    mutating func replace(_ name: String, with member: JSONValue.Member) {
        guard let place = place(of: name) else { return append(member) }
        list[place] = member
        places?[name] = nil
        places?[member.name] = place
    }

    /// Removes the member with a name.
    mutating func remove(_ name: String) {
        guard let place = place(of: name) else { return }
        list.remove(at: place)
        places = nil
    }

    private mutating func place(of name: String) -> Int? {
        guard list.count > Self.few else { return list.firstIndex { $0.name == name } }
        if let places { return places[name] }
        let found = Dictionary(list.enumerated().map { ($1.name, $0) }) { first, _ in first }
        places = found
        return found[name]
    }
}
