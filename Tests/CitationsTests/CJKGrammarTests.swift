import Testing

@testable import Citations

/// Chinese and Japanese notes: countries of authors, translators, volumes in words.
@Suite struct CJKGrammarTests {
    @Test(arguments: [
        Sample(
            "[美]约翰·史密斯：《盐的历史》，王明译，北京：商务印书馆，1990年版，第23页。",
            [
                "book | author: 约翰·史密斯 | title: 盐的历史 | translator: 王明 | location: 北京 | publisher: 商务印书馆 | date: 1990 | locator: 第23页"
            ]),
        Sample(
            "王明：《盐的历史》上卷，北京：商务印书馆，1990年版，第23页。",
            [
                "book | author: 王明 | title: 盐的历史 | volume: 上卷 | location: 北京 | publisher: 商务印书馆 | date: 1990 | locator: 第23页"
            ]),
    ])
    func noteForm(_ sample: Sample) {
        let found = Sample.reading(notes: [sample.text]).notes.flatMap(\.citations)
        #expect(found.map { Sample.summary($0) } == sample.citations)
    }
}
