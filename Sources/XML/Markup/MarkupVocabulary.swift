/// Names of elements and attributes that a reader expects, so that each file finds them at once.
public struct MarkupVocabulary: Sendable {
    /// For each namespace that the reader knows, the prefix of its names. The empty prefix is for names without one.
    let prefixes: [String: String]
    /// The names with their prefixes.
    let names: [String]
    /// The bytes of all names one after the other, and where each begins.
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]
    /// The indices of the names at places that their bytes give, or next to them; `free` for a place without a name.
    private var places: [Int16]

    private static let free: Int16 = -1

    /// A vocabulary.
    ///
    /// - Parameters:
    ///   - prefixes: For each namespace the prefix of its names.
    ///   - names: The names with their prefixes, each once.
    public init(prefixes: [String: String] = [:], names: [String] = []) {
        self.prefixes = prefixes
        self.names = names
        places = []
        if names.isEmpty { return }
        // At least half of the places are free.
        var count = 1
        while count < 2 * names.count { count *= 2 }
        places = [Int16](repeating: Self.free, count: count)
        for (index, name) in names.enumerated() {
            var place = name.utf8.withContiguousStorageIfAvailable { self.place(of: $0) } ?? 0
            while places[place] != Self.free { place = (place + 1) & (count - 1) }
            places[place] = Int16(truncatingIfNeeded: index)
            bytes += name.utf8
            starts.append(bytes.count)
        }
    }

    /// The index of a name in bytes; nil for a name that is not in the vocabulary.
    func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        if places.isEmpty { return nil }
        var place = place(of: name)
        while places[place] != Self.free {
            let index = Int(places[place])
            if isName(name, at: starts[index]..<starts[index + 1]) { return index }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    private func isName(_ name: UnsafeBufferPointer<UInt8>, at range: Range<Int>) -> Bool {
        if range.count != name.count { return false }
        for index in name.indices where name[index] != bytes[range.lowerBound + index] { return false }
        return true
    }

    /// The index of a name; nil for a name that is not in the vocabulary.
    func index(of name: String) -> Int? {
        if places.isEmpty { return nil }
        var name = name
        return name.withUTF8 { index(of: $0) }
    }

    /// The first place for a name: a number of its length and some of its bytes.
    private func place(of name: UnsafeBufferPointer<UInt8>) -> Int {
        guard let first = name.first, let last = name.last else { return 0 }
        let middle = name[name.count / 2]
        return (name.count &* 7 &+ Int(first) &* 31 &+ Int(middle) &* 5 &+ Int(last) &* 17) & (places.count - 1)
    }
}
