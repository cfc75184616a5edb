/// Makes cites differ by their names (CSL 1.0.2, section “Disambiguation”, methods 1 and 2).
///
/// The given names of the names shown come first, then one more name at a time.
struct NameResolver {
    let expands: Bool
    let addsNames: Bool
    /// The greatest number of names of each list.
    let most: [Int]
    /// The text of a cite under a disambiguation.
    let key: (Int, Disambiguation) -> String

    /// The result for a group.
    struct Result {
        var settled: [(index: Int, Disambiguation)] = []
        var unresolved: [[Int]] = []
    }

    init(expands: Bool, addsNames: Bool, most: [Int], key: @escaping (Int, Disambiguation) -> String) {
        self.expands = expands
        self.addsNames = addsNames
        self.most = most
        self.key = key
    }

    /// Disambiguates the cites of a group as far as names can.
    mutating func resolve(_ group: [Int], from start: Disambiguation) -> Result {
        var result = Result()
        resolve(group, accepted: start, tried: start, list: 0, name: 0, into: &result)
        return result
    }

    /// Continues the search with one name.
    ///
    /// - Parameters:
    ///   - accepted: The disambiguation that has separated cites.
    ///   - tried: The same disambiguation with more names, which has not separated cites yet.
    ///   - list: The list of names to continue with.
    ///   - name: The name in the list to continue with.
    private func resolve(
        _ group: [Int], accepted: Disambiguation, tried: Disambiguation, list: Int, name: Int, into result: inout Result
    ) {
        var tried = tried
        var list = list
        var name = name
        while list < tried.namesShown.count {
            while name < tried.namesShown[list] {
                if expands {
                    for level in 1...2 {
                        var next = tried
                        while next.givenLevels[list].count <= name { next.givenLevels[list].append(0) }
                        next.givenLevels[list][name] = level
                        if split(group, next, list, name, into: &result) { return }
                    }
                }
                name += 1
            }
            guard addsNames, list < most.count, tried.namesShown[list] < most[list] else {
                list += 1
                name = 0
                continue
            }
            tried.namesShown[list] += 1
            tried.givenLevels[list].append(0)
            if split(group, tried, list, name, into: &result) { return }
        }
        for index in group { result.settled.append((index, accepted)) }
        result.unresolved.append(group)
    }

    /// Splits a group by the texts of its cites. Returns false if all texts are equal.
    private func split(
        _ group: [Int], _ next: Disambiguation, _ list: Int, _ name: Int, into result: inout Result
    ) -> Bool {
        var parts: [String: [Int]] = [:]
        var keys: [String] = []
        for index in group {
            let text = key(index, next)
            if parts[text] == nil { keys.append(text) }
            parts[text, default: []].append(index)
        }
        guard parts.count > 1 else { return false }
        for text in keys {
            guard let part = parts[text] else { continue }
            if part.count == 1 {
                result.settled.append((part[0], next))
            } else {
                resolve(part, accepted: next, tried: next, list: list, name: name, into: &result)
            }
        }
        return true
    }
}
