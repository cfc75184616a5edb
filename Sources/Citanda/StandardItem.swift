import CitandaJSON
import CitandaRecords
import CitandaWorks

/// A work as other citation processors get it: an item of CSL-JSON without the details that only Citanda knows.
enum StandardItem {
    /// The item.
    ///
    /// - Parameters:
    ///   - work: The work.
    ///   - keepsCase: Whether titles keep their capitals as typed, in a style that sets titles in headline case.
    static func value(of work: Work, keepsCase: Bool) -> JSONValue {
        let members = CSLJSON.value(of: work).members ?? []
        return .object(
            members.filter { $0.name != "custom" }.map { member in
                if let names = member.value.array { return .init(member.name, .array(names.map { withoutOrder($0) })) }
                guard keepsCase, titles.contains(member.name), let title = member.value.string else { return member }
                return .init(member.name, .string("<span class=\"nocase\">\(title)</span>"))
            })
    }

    /// A name without the mark that its family name comes first, which few processors know.
    private static func withoutOrder(_ name: JSONValue) -> JSONValue {
        guard let members = name.members else { return name }
        return .object(members.filter { $0.name != "static-ordering" })
    }

    private static let titles: Set<String> = [
        "title", "title-short", "container-title", "container-title-short", "collection-title", "volume-title",
        "reviewed-title", "original-title",
    ]
}
