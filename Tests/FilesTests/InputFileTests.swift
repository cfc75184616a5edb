import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import CitandaFiles

@Suite struct InputFileTests {
    @Test func allPassesReadTheSameBytes() throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<(3 * OutputSink.blockSize + 17)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let input = try InputFile(FilePath(folder.write("a.bib", Data(bytes))))
        for _ in 0..<2 {
            let next = input.blocks()
            var read: [UInt8] = []
            while let block = try next() { read += block }
            #expect(read == bytes)
        }
        #expect(try input.contents() == bytes)
    }

    /// A limit of so many bytes takes a file of this size, and no larger one, whether the size is known before or not.
    @Test func theLimitIsTheLargestSize() throws {
        let folder = try TemporaryFolder()
        for (size, isRead) in [(4095, true), (4096, true), (4097, false)] {
            let path = try folder.write("a.md", Data(repeating: 0x41, count: size))
            let input = try InputFile(FilePath(path), limit: 4096)
            #expect((try? input.contents().count) == (isRead ? size : nil))
        }
        // A gigabyte and a byte, none of which is on the disk.
        let path = try folder.write("large.md", "")
        try cut(path, to: 1 << 30 + 1)
        #expect(throws: FileFailure(path, "larger than 1024 MiB")) { try InputFile(FilePath(path)).contents() }
    }

    @Test func aPipeHasTheSameLimit() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appendingPathComponent("pipe").path
        #expect(mkfifo(path, 0o600) == 0)
        // A thread of its own: opening a pipe waits for the other end.
        Thread.detachNewThread {
            let file = try? FileDescriptor.open(path, .writeOnly)
            _ = try? file?.writeAll([UInt8](repeating: 0x41, count: 5000))
            try? file?.close()
        }
        let input = try InputFile(FilePath(path), limit: 4096)
        #expect(!input.isRegular)
        #expect(throws: FileFailure.self) { try input.contents() }
    }

    /// A file that is written to while it is read gives no part of it; one that is replaced by another is read to its end.
    @Test func aChangeIsNoticed() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.bib", "@book{a}")
        let changes: [(name: String, isNoticed: Bool, change: () throws -> Void)] = [
            ("cut", true, { try cut(path, to: 3) }),
            ("longer", true, { try Data("@book{a}@book{b}".utf8).write(to: URL(fileURLWithPath: path)) }),
            ("replaced", false, { try Data("@book{b}".utf8).write(to: URL(fileURLWithPath: path), options: .atomic) }),
            ("none", false, {}),
        ]
        for (name, isNoticed, change) in changes {
            _ = try folder.write("a.bib", "@book{a}")
            let input = try InputFile(FilePath(path))
            try change()
            let isSame = (try? input.checkUnchanged()) != nil
            #expect(isSame != isNoticed, "\(name)")
        }
    }

    @Test func whatIsNoFileIsNamed() throws {
        let folder = try TemporaryFolder()
        #expect(throws: FileFailure(folder.url.path, "is a folder, not a file")) {
            try InputFile(FilePath(folder.url.path))
        }
        #expect(throws: FileFailure(folder.url.path + "/none", "no such file")) {
            try InputFile(FilePath(folder.url.path + "/none"))
        }
    }
}

/// Gives a file another size.
private func cut(_ path: String, to size: Int64) throws {
    let file = try FileDescriptor.open(path, .writeOnly)
    try file.closeAfter { try file.resize(to: size) }
}
