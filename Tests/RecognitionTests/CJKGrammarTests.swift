import ReadingSupport
import Testing

@testable import CitandaRecognition

/// Chinese and Japanese notes: countries of authors, translators, volumes in words.
@Suite struct CJKGrammarTests {
    @Test(arguments: [
        Sample(
            "陳海「塩とは何か」『陳海全集』第4巻（港書房、1980年）、128–171頁。",
            [
                "chapter | author: 陳海 | title: 塩とは何か | container-title: 陳海全集 | volume: 第4巻 | publisher: 港書房 | date: 1980 | locator: 128–171頁"
            ]),
        Sample(
            "陈海：《盐论》，《海集》卷十，北京：港书局，1959年，第451—454页。",
            [
                "chapter | author: 陈海 | title: 盐论 | container-title: 海集 | volume: 卷十 | location: 北京 | publisher: 港书局 | date: 1959 | locator: 第451—454页"
            ]),
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
