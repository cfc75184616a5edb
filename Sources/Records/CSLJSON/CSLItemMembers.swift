import CitandaJSON

/// The members of an item under construction: names are unique, and look-up by name takes constant time.
struct CSLItemMembers {
    private var members: [JSONValue.Member?]
    private var places: [String: Int] = [:]

    /// Members of different names.
    init(_ members: [JSONValue.Member]) {
        self.members = members
        for (place, member) in members.enumerated() { places[member.name] = place }
    }

    /// The members in order.
    var list: [JSONValue.Member] { members.compactMap(\.self) }

    /// The value of the member with a name.
    subscript(name: String) -> JSONValue? { places[name].flatMap { members[$0]?.value } }

    /// Adds a member of a new name.
    mutating func append(_ member: JSONValue.Member) {
        places[member.name] = members.count
        members.append(member)
    }

    /// Replaces the member with a name by another member, which may have another name.
    mutating func replace(_ name: String, with member: JSONValue.Member) {
        guard let place = places.removeValue(forKey: name) else { return append(member) }
        members[place] = member
        places[member.name] = place
    }

    /// Removes the member with a name.
    mutating func remove(_ name: String) {
        if let place = places.removeValue(forKey: name) { members[place] = nil }
    }
}
