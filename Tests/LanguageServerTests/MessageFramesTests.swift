import Testing

@testable import CitandaLanguageServer

/// Bytes become messages, in pieces of any size, and damage costs one message.
@Suite struct MessageFramesTests {
    /// Bytes of a client, and what stands in them: the content of messages, and “fault”.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: String
        var frames: [String]
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "one message", bytes: "Content-Length: 2\r\n\r\n{}", frames: ["{}"]),
        Case(
            name: "two messages", bytes: "Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]",
            frames: ["{}", "[1]"]),
        Case(
            name: "another field",
            bytes: "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:2\r\n\r\n{}",
            frames: ["{}"]),
        Case(name: "line feeds alone", bytes: "Content-Length: 2\n\n{}", frames: ["{}"]),
        Case(
            name: "blank lines between", bytes: "\r\nContent-Length: 2\r\n\r\n{}\r\nContent-Length: 2\r\n\r\n[]",
            frames: ["{}", "[]"]),
        Case(name: "an empty message", bytes: "Content-Length: 0\r\n\r\n", frames: [""]),
        Case(name: "bytes and not characters", bytes: "Content-Length: 4\r\n\r\n\"é\"", frames: ["\"é\""]),
        Case(name: "half a header", bytes: "Content-Le", frames: []),
        Case(name: "half a message", bytes: "Content-Length: 4\r\n\r\n{}", frames: []),
        Case(
            name: "no length", bytes: "Content-Type: x\r\n\r\n{}Content-Length: 2\r\n\r\n[]", frames: ["fault", "[]"]),
        Case(
            name: "a length that is no number", bytes: "Content-Length: two\r\n\r\n{}Content-Length: 2\r\n\r\n[]",
            frames: ["fault", "[]"]),
        Case(
            name: "a negative length", bytes: "Content-Length: -2\r\n\r\n{}Content-Length: 2\r\n\r\n[]",
            frames: ["fault", "[]"]),
        Case(
            name: "a length beyond all numbers",
            bytes: "Content-Length: 99999999999999999999\r\n\r\n{}Content-Length: 2\r\n\r\n[]",
            frames: ["fault", "[]"]),
        Case(name: "a huge length", bytes: "Content-Length: 9999999999999\r\n\r\n{}", frames: ["fault"]),
        Case(
            name: "nonsense", bytes: String(repeating: "nonsense ", count: 1000) + "Content-Length: 2\r\n\r\n{}",
            frames: ["fault", "{}"]),
    ]

    @Test(arguments: cases, [1, 3, 100_000])
    func framesAreThoseOfTheBytes(_ test: Case, size: Int) {
        var frames = MessageFrames()
        var found: [String] = []
        var rest = Array(test.bytes.utf8)[...]
        while !rest.isEmpty {
            frames.append(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
            while let frame = frames.next() {
                switch frame {
                case .message(let bytes): found.append(String(decoding: bytes, as: UTF8.self))
                case .fault: found.append("fault")
                }
            }
        }
        #expect(found == test.frames)
    }

    /// A message that is too large is passed over without being kept.
    @Test func messagesBehindATooLargeOneAreRead() {
        var frames = MessageFrames()
        let length = MessageFrames.largestMessage + 5
        frames.append(Array("Content-Length: \(length)\r\n\r\n".utf8))
        #expect(frames.next().map { if case .fault = $0 { true } else { false } } == true)
        let block = [UInt8](repeating: 0x20, count: 1 << 20)
        for _ in 0..<64 {
            frames.append(block)
            #expect(frames.next() == nil)
        }
        frames.append(Array("     Content-Length: 2\r\n\r\n{}".utf8))
        #expect(frames.next() == .message(Array("{}".utf8)))
    }
}
