import SystemPackage

/// A file that is opened once, or standard input. Every reading sees the same bytes.
public final class InputFile: Sendable {
    /// The path as the user gave it, or “<standard input>”.
    public let name: String
    /// The name of standard input.
    public static let standardName = "<standard input>"
    /// The largest input that is read into memory: 1 GiB, which is more than any book.
    public static let usualLimit = 1 << 30

    private let file: FileDescriptor
    private let isStandard: Bool
    private let limit: Int
    private let before: Stat

    /// Opens a file; “-” is standard input.
    ///
    /// - Parameters:
    ///   - path: The path of the file.
    ///   - limit: The largest number of bytes that `contents()` returns.
    public init(_ path: FilePath, limit: Int = usualLimit) throws {
        isStandard = path == "-"
        name = isStandard ? Self.standardName : path.string
        self.limit = limit
        do {
            file = isStandard ? .standardInput : try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
        } catch Errno.noSuchFileOrDirectory {
            throw FileFailure(name, "no such file")
        } catch {
            throw FileFailure.unreadable(name, error as? Errno ?? .ioError)
        }
        do throws(Errno) {
            before = try Stat(file)
        } catch {
            if !isStandard { try? file.close() }
            throw FileFailure.unreadable(name, error)
        }
        if before.type == .directory { throw FileFailure(name, "is a folder, not a file") }
    }

    deinit {
        if !isStandard { try? file.close() }
    }

    /// Whether the bytes can be read more than once.
    public var isRegular: Bool { before.type == .regular }

    /// All bytes of the file.
    ///
    /// - Throws: `FileFailure`, also if the file has more bytes than the limit or changed while it was read.
    public func contents() throws -> [UInt8] {
        let size = isRegular ? Int(clamping: before.size) : 0
        if size > limit { throw tooLarge }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        let next = blocks()
        while let block = try next() {
            bytes += block
            if bytes.count > limit { throw tooLarge }
        }
        try checkUnchanged()
        return bytes
    }

    private var tooLarge: FileFailure { FileFailure(name, "larger than \(limit >> 20) MiB") }

    /// The bytes in blocks: from the beginning of a regular file, or from the current position of a stream.
    public func blocks() -> () throws -> [UInt8]? {
        var offset: Int64 = 0
        return { [self] in
            while true {
                do {
                    let block = try [UInt8](unsafeUninitializedCapacity: OutputSink.blockSize) { buffer, count in
                        let space = UnsafeMutableRawBufferPointer(buffer)
                        count =
                            isRegular
                            ? try file.read(fromAbsoluteOffset: offset, into: space) : try file.read(into: space)
                    }
                    offset += Int64(block.count)
                    return block.isEmpty ? nil : block
                } catch Errno.interrupted {
                    continue
                } catch {
                    throw FileFailure.unreadable(name, error as? Errno ?? .ioError)
                }
            }
        }
    }

    /// Throws if a regular file was written to after it was opened, because then only a part of it may have been read.
    public func checkUnchanged() throws {
        guard isRegular else { return }
        let now: Stat
        do throws(Errno) { now = try Stat(file) } catch { throw FileFailure.unreadable(name, error) }
        let isSame =
            now.size == before.size && now.st_mtim.tv_sec == before.st_mtim.tv_sec
            && now.st_mtim.tv_nsec == before.st_mtim.tv_nsec
        if !isSame { throw FileFailure(name, "changed while it was read; run the command again") }
    }
}
