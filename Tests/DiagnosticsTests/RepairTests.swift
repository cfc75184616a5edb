import CitandaDiagnostics
import Testing

/// Fixes are taken in order, none meets another, and nothing else changes.
@Suite struct RepairTests {
    /// A text, the edits of its findings, and the text with the fixes that are made at once.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var fixes: [[Edit]]
        var result: String
        var made: Int
        var testDescription: String { name }
    }

    private static let cases = [
        Case(name: "one fix", text: "a b c", fixes: [[Edit(2..<3, "x")]], result: "a x c", made: 1),
        Case(
            name: "fixes in any order", text: "a b c", fixes: [[Edit(4..<5, "z")], [Edit(0..<1, "x")]],
            result: "x b z", made: 2),
        Case(
            name: "of two that overlap the first is made", text: "abcdef",
            fixes: [[Edit(2..<5, "x")], [Edit(1..<3, "y")]], result: "aydef", made: 1),
        Case(
            name: "of two insertions at one place one is made", text: "ab",
            fixes: [[Edit(1..<1, "x")], [Edit(1..<1, "y")]],
            result: "axb", made: 1),
        Case(
            name: "a fix of several edits keeps others out of its span", text: "a title b",
            fixes: [[Edit(2..<2, "*"), Edit(7..<7, "*")], [Edit(4..<5, "T")]], result: "a *title* b", made: 1),
        Case(name: "beyond the end", text: "ab", fixes: [[Edit(1..<3, "x")]], result: "ab", made: 0),
        Case(name: "inside of a character", text: "é", fixes: [[Edit(1..<2, "x")]], result: "é", made: 0),
        Case(
            name: "edits of one fix that overlap", text: "abc", fixes: [[Edit(0..<2, "x"), Edit(1..<3, "y")]],
            result: "abc", made: 0),
        Case(name: "a fix that changes nothing", text: "ab", fixes: [[Edit(0..<1, "a")]], result: "ab", made: 0),
        Case(
            name: "an inserted line ends like the others", text: "a\r\nb", fixes: [[Edit(3..<3, "\nx")]],
            result: "a\r\n\r\nxb", made: 1),
    ]

    @Test(arguments: cases) func fixesAreMade(_ test: Case) {
        let source = SourceText(test.text)
        let findings = test.fixes.map { Diagnostic("a-rule", .note, "m", at: 0..<0, fixes: [FixIt("fix it", $0)]) }
        let repair = Repair(of: findings, in: source)
        #expect(String(decoding: repair.applied, as: UTF8.self) == test.result)
        #expect(repair.findings.count == test.made)
    }

    @Test func unsafeFixesAreMadeOnlyOnDemand() {
        let source = SourceText("ab")
        let unsafe = FixIt("guess", replacing: 0..<1, with: "x", safety: .unsafe)
        let safe = FixIt("write y", replacing: 0..<1, with: "y")
        func applied(_ fixes: [FixIt], _ allowsUnsafe: Bool) -> String {
            let finding = Diagnostic("a-rule", .note, "m", at: 0..<1, fixes: fixes)
            let repair = Repair(of: [finding], in: source, allowsUnsafe: allowsUnsafe)
            return String(decoding: repair.applied, as: UTF8.self)
        }
        #expect(applied([unsafe], false) == "ab")
        #expect(applied([unsafe], true) == "xb")
        #expect(applied([unsafe, safe], false) == "yb")
    }

    @Test func fixesThatCannotBeWrittenAreLeft() {
        let finding = Diagnostic("a-rule", .note, "m", at: 0..<1, fixes: [FixIt("x", replacing: 0..<1, with: "x")])
        #expect(Repair(of: [finding], in: SourceText("ab"), where: { _ in false }).findings.isEmpty)
    }
}
