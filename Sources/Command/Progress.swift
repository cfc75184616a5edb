import Citanda
import Foundation
import Synchronization
import SystemPackage

/// What the command is doing, on standard error, where work takes long and a person looks on.
///
/// Nothing is shown in the first seconds, nor where standard error is no terminal. Every other word on a terminal takes the line away first.
final class Progress: Sendable {
    /// The progress of this run.
    static let shared = Progress(isTerminal: isatty(STDERR_FILENO) == 1) { text in
        _ = try? FileDescriptor.standardError.writeAll(text.utf8)
    }

    /// How long work may take before it is shown.
    private static let usualPatience = Duration.seconds(2)
    /// How often the line is written anew.
    private static let interval = Duration.milliseconds(500)
    /// Moves to the beginning of the line and clears the line.
    private static let clearing = "\r\u{1B}[K"

    private struct State {
        var stage = ""
        var isShown = false
        var isRunning = false
    }

    private let state = Mutex(State())
    private let isTerminal: Bool
    private let patience: Duration
    private let write: @Sendable (String) -> Void

    /// A line of progress.
    ///
    /// - Parameters:
    ///   - isTerminal: Whether a person looks on.
    ///   - patience: How long work may take before it is shown.
    ///   - write: Writes to the terminal.
    init(isTerminal: Bool, patience: Duration = usualPatience, write: @escaping @Sendable (String) -> Void) {
        self.isTerminal = isTerminal
        self.patience = patience
        self.write = write
    }

    /// Says what the command begins to do: “reading book.docx”.
    func begin(_ stage: String) {
        guard isTerminal else { return }
        let isFirst = state.withLock { state in
            state.stage = TerminalText.safe(stage)
            defer { state.isRunning = true }
            return !state.isRunning
        }
        guard isFirst else { return }
        let start = ContinuousClock.now
        Thread.detachNewThread { [self] in
            Thread.sleep(for: patience)
            while show(after: ContinuousClock.now - start) { Thread.sleep(for: Self.interval) }
        }
    }

    /// Writes the line; false at the end of the work.
    private func show(after time: Duration) -> Bool {
        state.withLock { state in
            guard state.isRunning else { return false }
            write("\(Self.clearing)\(state.stage) … \(time.components.seconds) s")
            state.isShown = true
            return true
        }
    }

    /// Takes the line away before other words are written.
    func clear() {
        state.withLock { state in
            if state.isShown { write(Self.clearing) }
            state.isShown = false
        }
    }

    /// Ends the work, before its output is written.
    func end() {
        clear()
        state.withLock { $0.isRunning = false }
    }
}

extension Thread {
    fileprivate static func sleep(for time: Duration) {
        let (seconds, attoseconds) = time.components
        sleep(forTimeInterval: Double(seconds) + Double(attoseconds) * 1e-18)
    }
}
