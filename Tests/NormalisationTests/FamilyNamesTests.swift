import Testing

@testable import CitandaNormalisation

/// Only names that show their order are family name first.
@Suite struct FamilyNamesTests {
    @Test(arguments: [
        "Wang Xiaoming", "Chen Jian", "Li Ming", "Zhang Hua-ming", "Mao Zedong", "Kim Il-sung", "Chiang Kai-shek",
        "Vo Nguyen Giap", "Nguyen Van Linh",
    ])
    func familyFirst(_ name: String) {
        #expect(FamilyNames.isFamilyFirst(name.split(separator: " ").map(String.init)))
    }

    @Test(arguments: [
        "Jian Chen", "Xiaoming Wang", "Bo Linden", "Ann Weil", "Li Weil", "Wang", "Jean-Paul Sardou", "Ho Min Young",
        "Anna Maria Weil", "Song Mason",
    ])
    func notFamilyFirst(_ name: String) {
        #expect(!FamilyNames.isFamilyFirst(name.split(separator: " ").map(String.init)))
    }

    @Test(arguments: [("Xiaoming Wang", true), ("Zhihua Shen", true), ("Wang Xiaoming", false), ("Ann Weil", false)])
    func chineseInWesternOrder(_ name: String, _ expected: Bool) {
        #expect(FamilyNames.isChineseGivenFirst(name.split(separator: " ").map(String.init)) == expected)
    }
}
