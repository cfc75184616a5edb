import Foundation
import Synchronization
import Testing

@testable import Command

@Suite struct ProgressTests {
    private final class Screen: Sendable {
        let text = Mutex("")
        var shown: String { text.withLock { $0 } }
    }

    @Test("work that takes long is shown, and the line goes before the output", arguments: [true, false])
    func lines(isTerminal: Bool) {
        let screen = Screen()
        let progress = Progress(isTerminal: isTerminal, patience: .milliseconds(20)) { text in
            screen.text.withLock { $0 += text }
        }
        progress.begin("reading a\u{1B}[2Jb.docx")
        let end = ContinuousClock.now + .seconds(isTerminal ? 30 : 0)
        while screen.shown.isEmpty, ContinuousClock.now < end { Thread.sleep(forTimeInterval: 0.01) }
        progress.end()
        let shown = screen.shown
        guard isTerminal else { return #expect(shown.isEmpty) }
        #expect(shown.hasPrefix("\r\u{1B}[Kreading a"))
        #expect(shown.hasSuffix("\r\u{1B}[K"), "the line is taken away")
        #expect(!shown.contains("\u{1B}[2J"), "no control character of a name comes through")
    }
}
