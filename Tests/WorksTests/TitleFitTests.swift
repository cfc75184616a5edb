import Testing

@testable import CitandaWorks

/// How well a short title stands for a full one.
@Suite struct TitleFitTests {
    static let table: [(String, String, TitleFit)] = [
        ("Salt Road", "The Salt Road", .same), ("The Salt Road: A History", "The Salt Road: A History", .same),
        ("Salt", "Salt Road of the North", .opening), ("Salt Road: A Hist", "Salt Road", .piece),
        ("Road", "Salt Road North", .piece), ("Salt North", "Salt Road North", .order),
        ("North Salt", "Salt Road North", .words), ("Salt Road South", "Salt Road North", .slip),
        ("Salt South", "Salt Road North", .none), ("Pepper", "Salt Road", .none), ("", "Salt Road", .none),
        ("Salt Road", "", .none),
    ]

    @Test(arguments: table)
    func fit(_ short: String, _ full: String, _ expected: TitleFit) {
        let title = Title(RichText(plain: full))
        #expect(TitleFit(of: ComparableText.title(short), to: title) == expected)
    }

    @Test func aBetterFitIsGreater() {
        let order: [TitleFit] = [.none, .slip, .words, .order, .piece, .opening, .same]
        #expect(order == order.sorted())
    }
}
