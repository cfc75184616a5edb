/// A JSON text (RFC 8259) as a value.
///
/// Members keep their order and numbers keep their spelling, which Foundation's coders do not promise. A value that is
/// read and written again differs only in white space.
public enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A number as it is spelt, for example `1`, `1.0` or `1e9`.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A name and its value inside an object.
    public struct Member: Sendable, Hashable {
        /// The name, without quotation marks or escapes.
        public var name: String
        /// The value.
        public var value: JSONValue

        /// A member of an object.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The value of the first member with a name; nil if there is no such member or this is not an object.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The element at an index; nil outside the array or if this is not an array.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// The text of a string, or nil.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The text of a string, or the spelling of a number, or nil.
    public var stringOrNumber: String? {
        switch self {
        case .string(let text), .number(let text): text
        default: nil
        }
    }

    /// A whole number, also if it is given as a string; otherwise nil.
    public var integer: Int? { stringOrNumber.flatMap { Int($0) } }

    /// True for `true`, `"true"`, `1` and `"1"`, false for their opposites, otherwise nil: CSL-JSON spells its flags in
    /// all these ways.
    public var flag: Bool? {
        switch self {
        case .bool(let value): value
        case .string("true"), .string("1"), .number("1"): true
        case .string("false"), .string("0"), .number("0"): false
        default: nil
        }
    }

    /// The elements of an array, or nil.
    public var array: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members of an object, or nil.
    public var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }
}

// Not `ExpressibleByNilLiteral`: where a `JSONValue?` is meant, `nil` would silently become `null`.
extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .number(String(value)) }
    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object, its members in the order given.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }

    /// A whole number.
    public init(_ value: Int) { self = .number(String(value)) }
    /// A string, or `null` for nil.
    public init(_ value: String?) { self = value.map { .string($0) } ?? .null }
    /// A share from 0 to 1 in two decimal places, without the noise of binary fractions: 0.07, 0.5, 1.
    ///
    /// A value outside 0 to 1 counts as the nearer end; a value that is no number counts as 0.
    public init(share value: Double) {
        let hundredths = value.isNaN ? 0 : Int((min(max(value, 0), 1) * 100).rounded())
        let digits = "\(100 + hundredths % 100)".dropFirst()
        let decimals = digits.last == "0" ? digits.dropLast() : digits
        self = .number(hundredths % 100 == 0 ? "\(hundredths / 100)" : "0.\(decimals)")
    }
    /// Two offsets as an array, end exclusive.
    public init(_ range: Range<Int>) { self = [.init(range.lowerBound), .init(range.upperBound)] }
}
