import CitandaDiagnostics
import CitandaWorks
import CitandaXML
import Foundation
import TestSupport
import Testing

@testable import CitandaRecords

/// Texts that XML cannot hold.
@Suite struct TEIOddTextTests {
    @Test func hostileWorksAreRead() {
        let read = RecordFormat.tei.works(in: RecordFormat.tei.bytes(of: RecordValidityTests.hostile))
        #expect(read.diagnostics.isEmpty)
        #expect(read.value.count == RecordValidityTests.hostile.count)
    }

    @Test func replacedCharactersAreSaid() {
        var work = Work(key: "a", type: .book)
        work[.title] = Title("a\u{1}b")
        #expect(RecordFormat.tei.record(of: work)?.losses.map(\.fate) == [.reduced])
        work[.title] = Title("ab")
        #expect(RecordFormat.tei.record(of: work)?.losses == [])
    }
}
