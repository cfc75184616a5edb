import CitandaJSON
import Testing

@Suite struct JSONValueTests {
    @Test(
        arguments: [
            (JSONValue.bool(true), true), ("true", true), (1, true), ("1", true), (false, false), ("0", false),
            ("false", false), (0, false), ("yes", nil), (2, nil), (.null, nil), ([], nil),
        ] as [(JSONValue, Bool?)])
    func flag(_ value: JSONValue, _ flag: Bool?) {
        #expect(value.flag == flag)
    }

    @Test(
        arguments: [
            (JSONValue.number("7"), 7), ("7", 7), ("-7", -7), ("7a", nil), (.number("7.0"), nil), (true, nil),
            (.number("99999999999999999999"), nil),
        ] as [(JSONValue, Int?)])
    func integer(_ value: JSONValue, _ integer: Int?) {
        #expect(value.integer == integer)
    }

    @Test func membersAreFoundByNameAndElementsByIndex() {
        let value: JSONValue = ["a": [1, 2], "a": 3]
        #expect(value["a"]?[1] == 2)
        #expect(value["b"] == nil)
        #expect(value["a"]?[2] == nil)
        #expect(value["a"]?[-1] == nil)
        #expect(value[0] == nil)
        #expect(JSONValue("x")["a"] == nil)
    }

    @Test func nilOfAnOptionalIsNotNull() {
        let none: JSONValue? = nil
        #expect(none == nil)
        #expect(JSONValue(String?.none) == .null)
    }
}
