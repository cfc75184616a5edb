import Testing

@testable import CitandaValidation

@Suite struct ScriptDressRuleTests {
    @Test(arguments: [
        RuleCase.notes(
            "characters in italics", ["Shen Zhihua, *Sulian zhuanjia* ⟦*苏联专家*⟧ (Beijing: Renmin, 2003), 3."],
            "warning script-italic"),
        RuleCase.notes(
            "characters in roman", ["Shen Zhihua, *Sulian zhuanjia* 苏联专家 [Soviet experts] (Beijing: Renmin, 2003), 3."]),
        RuleCase.notes("Cyrillic in italics", ["Ann Roe, *Порты* (Moscow: Ostrov, 2003), 3."]),
    ])
    func findings(_ given: RuleCase) { given.check(ScriptDressRule()) }
}
