import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import CitandaFiles

/// An output is there whole or not at all, whatever it replaces and whatever fails.
@Suite struct OutputFileTests {
    private static let old = "the old text\n"
    private static let new = "the new text, which is longer\n"

    /// What the target of `--out` may be before.
    enum Target: String, CaseIterable, CustomTestStringConvertible {
        case nothing, file, link, linkToNothing, fileWithTwoNames

        var testDescription: String { rawValue }

        /// Makes the target in a folder; the result is the path to write to and the path that then holds the text.
        func make(in folder: TemporaryFolder) throws -> (given: FilePath, end: FilePath) {
            let manager = FileManager.default
            let path = folder.url.appendingPathComponent("works.bib").path
            let end = folder.url.appendingPathComponent("real.bib").path
            switch self {
            case .nothing: return (FilePath(path), FilePath(path))
            case .file:
                try old.write(toFile: path, atomically: false, encoding: .utf8)
                return (FilePath(path), FilePath(path))
            case .link, .linkToNothing:
                if self == .link { try old.write(toFile: end, atomically: false, encoding: .utf8) }
                try manager.createSymbolicLink(atPath: path, withDestinationPath: "real.bib")
                return (FilePath(path), FilePath(end))
            case .fileWithTwoNames:
                try old.write(toFile: end, atomically: false, encoding: .utf8)
                try manager.linkItem(atPath: end, toPath: path)
                return (FilePath(path), FilePath(end))
            }
        }
    }

    private static func text(_ path: FilePath) -> String? { try? String(contentsOfFile: path.string, encoding: .utf8) }

    @Test(arguments: Target.allCases)
    func theTextIsWhereThePathLeads(_ target: Target) throws {
        let folder = try TemporaryFolder()
        let (given, end) = try target.make(in: folder)
        let names = try folder.names
        let system = FaultyFileSystem(largestWrite: 7)
        try OutputFile(given, in: system).write(Array(Self.new.utf8))
        #expect(Self.text(end) == Self.new)
        #expect(Self.text(given) == Self.new)
        #expect(try folder.names == names.union([end.lastComponent?.string ?? ""]))
        let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: given.string)) != nil
        #expect(isLink == (target == .link || target == .linkToNothing))
    }

    /// Each call of the operating system fails in turn: the target is old or new, never between; nothing is left beside it.
    @Test(arguments: Target.allCases, [Errno.ioError, .noSpace, .permissionDenied])
    func eachCallFailsInTurn(_ target: Target, _ error: Errno) throws {
        var number = 0
        while true {
            let folder = try TemporaryFolder()
            let (given, end) = try target.make(in: folder)
            let names = try folder.names
            let system = FaultyFileSystem(failing: number, with: error, largestWrite: 11)
            var failure: (any Error)?
            do { try OutputFile(given, in: system).write(Array(Self.new.utf8)) } catch { failure = error }
            guard system.calls.count > number else { break }
            let call = "\(number) \(system.calls[number])"
            let text = Self.text(end)
            if failure == nil {
                #expect(text == Self.new, "\(call)")
            } else if let message = (failure as? FileFailure)?.reason, message.contains("in part") {
                // A file with two names can only be overwritten. The whole text is kept, and the message says where.
                #expect(target == .fileWithTwoNames, "\(call)")
                let kept = try #require(message.split(separator: " ").last.map { FilePath(String($0)) })
                #expect(Self.text(kept) == Self.new, "\(call)")
                try LocalFileSystem().remove(kept)
            } else {
                #expect(failure is FileFailure, "\(call)")
                #expect(text == (target == .nothing || target == .linkToNothing ? nil : Self.old), "\(call)")
            }
            let left = try folder.names.subtracting(names).subtracting([end.lastComponent?.string ?? ""])
            #expect(left == [] || system.calls[number] == "remove", "\(call)")
            number += 1
        }
        #expect(number >= 9)
    }

    /// A file that is mounted into a container cannot be replaced, and a sticky folder may forbid it: the target is overwritten.
    @Test(arguments: [Errno.resourceBusy, .improperLink, .notPermitted])
    func aTargetThatCannotBeReplacedIsOverwritten(_ error: Errno) throws {
        let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
        let calls = FaultyFileSystem()
        try OutputFile(try Target.file.make(in: other).given, in: calls).write(Array(Self.new.utf8))
        let rename = try #require(calls.calls.firstIndex(of: "rename"))
        let (given, end) = try Target.file.make(in: folder)
        let before = try Stat(end).inode
        try OutputFile(given, in: FaultyFileSystem(failing: rename, with: error)).write(Array(Self.new.utf8))
        #expect(Self.text(end) == Self.new)
        #expect(try Stat(end).inode == before)
        #expect(try folder.names == ["works.bib"])
    }

    /// A name must not last longer than the bytes it stands for: the file is on the disk before it takes the name.
    @Test func theFileIsOnTheDiskBeforeItHasItsName() throws {
        let folder = try TemporaryFolder()
        let system = FaultyFileSystem()
        let (given, _) = try Target.file.make(in: folder)
        try OutputFile(given, in: system).write(Array(Self.new.utf8))
        let calls = system.calls
        let rename = try #require(calls.firstIndex(of: "rename"))
        #expect(calls[..<rename].contains("sync"))
        #expect(calls[rename...].contains("sync"))
    }

    @Test func aBodyThatFailsChangesNothing() throws {
        struct Stop: Error {}
        for target in Target.allCases {
            let folder = try TemporaryFolder()
            let (given, end) = try target.make(in: folder)
            let names = try folder.names
            #expect(throws: Stop.self) {
                try OutputFile(given).write { sink in
                    try sink.add([UInt8](repeating: 0x41, count: OutputSink.blockSize + 1))
                    throw Stop()
                }
            }
            #expect(try folder.names == names)
            #expect(Self.text(end) == (target == .nothing || target == .linkToNothing ? nil : Self.old))
        }
    }

    @Test(arguments: [0o600, 0o640, 0o644, 0o664, 0o755] as [FilePermissions.RawValue])
    func theModeIsKept(_ mode: FilePermissions.RawValue) throws {
        let folder = try TemporaryFolder()
        for target in [Target.file, .link, .fileWithTwoNames] {
            let folder = target == .file ? folder : try TemporaryFolder()
            let (given, end) = try target.make(in: folder)
            chmod(end.string, mode)
            try OutputFile(given).write(Array(Self.new.utf8))
            #expect(try Stat(end).permissions.rawValue == mode)
        }
    }

    /// A new file has the usual mode, less the umask.
    @Test func aNewFileObeysTheUmask() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appendingPathComponent("new.bib").path
        let other = try folder.write("other", "")
        try OutputFile(FilePath(path)).write([])
        #expect(try Stat(FilePath(path)).permissions == Stat(FilePath(other)).permissions)
    }

    @Test func twoNamesStayOneFile() throws {
        let folder = try TemporaryFolder()
        let (given, end) = try Target.fileWithTwoNames.make(in: folder)
        try OutputFile(given).write(Array(Self.new.utf8))
        #expect(try Stat(given).inode == Stat(end).inode)
        try OutputFile(given).write(Array("short".utf8))
        #expect(Self.text(end) == "short")
    }

    @Test func namesOfAnyLengthThatTheSystemTakes() throws {
        let folder = try TemporaryFolder()
        for name in ["a", "é", String(repeating: "n", count: 255), "-", " "] {
            let path = FilePath(folder.url.path).appending(name)
            try OutputFile(path).write(Array(Self.new.utf8))
            #expect(Self.text(path) == Self.new, "\(name)")
        }
        let long = FilePath(folder.url.path).appending(String(repeating: "n", count: 256))
        #expect(throws: FileFailure.self) { try OutputFile(long).write([]) }
    }

    @Test func foldersLoopsAndEmptyNamesAreRefused() throws {
        let folder = try TemporaryFolder()
        let path = FilePath(folder.url.path)
        #expect(throws: FileFailure(path.string, "is a folder, not a file")) { try OutputFile(path).write([]) }
        #expect(throws: FileFailure.self) { try OutputFile("").write([]) }
        try FileManager.default.createSymbolicLink(
            atPath: path.appending("a").string, withDestinationPath: path.appending("b").string)
        try FileManager.default.createSymbolicLink(
            atPath: path.appending("b").string, withDestinationPath: path.appending("a").string)
        #expect(throws: FileFailure.self) { try OutputFile(path.appending("a")).write([]) }
        #expect(throws: FileFailure.self) { try OutputFile(path.appending("none").appending("x")).write([]) }
    }

    /// A pipe is written through, and stays a pipe.
    @Test func aNamedPipeIsWrittenThrough() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appendingPathComponent("pipe").path
        #expect(mkfifo(path, 0o600) == 0)
        // Opened for both directions, a pipe needs no second process: what fits its buffer waits there.
        let reader = try FileDescriptor.open(path, .readWrite)
        defer { try? reader.close() }
        try OutputFile(FilePath(path)).write(Array(Self.new.utf8))
        var read = [UInt8](repeating: 0, count: Self.new.utf8.count)
        let count = try read.withUnsafeMutableBytes { try reader.read(into: $0) }
        #expect(String(decoding: read[..<count], as: UTF8.self) == Self.new)
        #expect(try Stat(FilePath(path)).type == .fifo)
    }

    /// `/dev/fd/N` is the descriptor of the caller, at the place where the caller is.
    @Test func openDescriptorsAreWrittenThrough() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("log", "before\n")
        let file = try FileDescriptor.open(path, .writeOnly, options: [.append])
        defer { try? file.close() }
        try OutputFile(FilePath("/dev/fd/\(file.rawValue)")).write(Array(Self.new.utf8))
        #expect(Self.text(FilePath(path)) == "before\n" + Self.new)
    }
}
