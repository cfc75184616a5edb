/// The values of a work by what each of them is: titles by role, numbers by variable.
///
/// A work has few values of a kind. One array in the order of the cases is smaller and faster than a dictionary, and its order is the
/// same in every run. The methods are inlinable, so that other modules have them for the types they use.
public struct RoleTable<Key: RoleKey, Value: Sendable & Hashable>: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    @usableFromInline
    struct Entry: Sendable, Hashable {
        @usableFromInline var key: Key
        /// Never nil but while it is changed.
        @usableFromInline var value: Value?

        @inlinable
        init(key: Key, value: Value?) {
            self.key = key
            self.value = value
        }
    }

    @usableFromInline var entries: [Entry] = []

    /// A table without values.
    @inlinable
    public init() {}

    /// A table with these values. Of two values of one key the last counts.
    @inlinable
    public init(dictionaryLiteral elements: (Key, Value)...) { for (key, value) in elements { self[key] = value } }

    /// The value of a key; nil where there is none. Setting nil removes the value.
    @inlinable
    public subscript(key: Key) -> Value? {
        get {
            // By index, for a copy of an entry costs more than the look at its key.
            for index in entries.indices where entries[index].key == key { return entries[index].value }
            return nil
        }
        _modify {
            let place = key.place
            let index = entries.indices.first { entries[$0].key.place >= place } ?? entries.count
            if index == entries.count || entries[index].key != key {
                entries.insert(Entry(key: key, value: nil), at: index)
            }
            defer { if entries[index].value == nil { entries.remove(at: index) } }
            yield &entries[index].value
        }
    }

    /// The value of a key, or another where there is none.
    @inlinable
    public subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
        get { self[key] ?? value() }
        _modify {
            var changed = self[key] ?? value()
            defer { self[key] = changed }
            yield &changed
        }
    }

    /// The keys, in the order of their cases.
    @inlinable public var keys: [Key] { entries.indices.map { entries[$0].key } }
    /// The values, in the order of their keys.
    @inlinable public var values: [Value] { entries.indices.compactMap { entries[$0].value } }

    /// Makes room for a number of values.
    @inlinable
    public mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

    /// Takes over the values of another table. A function chooses where both have one.
    @inlinable
    public mutating func merge(_ other: Self, uniquingKeysWith choose: (Value, Value) -> Value) {
        for (key, value) in other { self[key] = self[key].map { choose($0, value) } ?? value }
    }
}

extension RoleTable: Sequence {
    /// A key with its value.
    public typealias Element = (key: Key, value: Value)

    /// Whether there is no value.
    @inlinable public var isEmpty: Bool { entries.isEmpty }
    /// The number of values.
    @inlinable public var count: Int { entries.count }

    /// The keys with their values, in order.
    public struct Iterator: IteratorProtocol {
        @usableFromInline var entries: IndexingIterator<[Entry]>

        @inlinable
        init(entries: IndexingIterator<[Entry]>) { self.entries = entries }

        /// The next key with its value; nil at the end.
        @inlinable
        public mutating func next() -> Element? {
            while let entry = entries.next() { if let value = entry.value { return (entry.key, value) } }
            return nil
        }
    }

    /// An iterator over the keys with their values.
    @inlinable
    public func makeIterator() -> Iterator { Iterator(entries: entries.makeIterator()) }
}

/// What a value of a work is: a case without further values.
public protocol RoleKey: Sendable, Hashable, CaseIterable {}

extension RoleKey {
    /// The place among all cases. The number in memory of a case without further values is its place.
    @inlinable var place: UInt8 { withUnsafeBytes(of: self) { $0.first ?? 0 } }
}
