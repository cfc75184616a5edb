import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The file system of this machine.
public struct LocalFileSystem: FileSystem {
    /// The only value.
    public init() {}

    /// The status by `stat(2)`.
    public func status(of path: FilePath) throws(Errno) -> Stat? {
        do {
            return try Stat(path)
        } catch {
            if error == .noSuchFileOrDirectory { return nil }
            throw error
        }
    }

    /// The destination by `readlink(2)`.
    public func destination(ofLink path: FilePath) throws(Errno) -> FilePath? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = path.withPlatformString { readlink($0, &buffer, buffer.count - 1) }
        if count >= 0 { return buffer.withUnsafeBufferPointer { $0.baseAddress.map { FilePath(platformString: $0) } } }
        switch Errno(rawValue: errno) {
        // EINVAL: the file is no link.
        case .invalidArgument, .noSuchFileOrDirectory: return nil
        case let error: throw error
        }
    }

    /// The right to write of the effective user, by `faccessat(2)`.
    public func canWrite(_ path: FilePath) -> Bool {
        path.withPlatformString { faccessat(AT_FDCWD, $0, W_OK, AT_EACCESS) } == 0
    }

    /// A new file by `open(2)` with `O_EXCL`.
    public func create(_ path: FilePath, _ permissions: FilePermissions) throws(Errno) -> FileDescriptor {
        try Self.typed {
            try FileDescriptor.open(
                path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: permissions)
        }
    }

    /// An existing file by `open(2)`.
    public func openForWriting(_ path: FilePath) throws(Errno) -> FileDescriptor {
        try Self.typed { try FileDescriptor.open(path, .writeOnly, options: [.closeOnExec]) }
    }

    /// A folder by `open(2)`.
    public func openFolder(_ path: FilePath) throws(Errno) -> FileDescriptor {
        try Self.typed { try FileDescriptor.open(path, .readOnly, options: [.directory, .closeOnExec]) }
    }

    /// Bytes by `write(2)`.
    public func write(_ bytes: UnsafeRawBufferPointer, to file: FileDescriptor) throws(Errno) -> Int {
        try Self.typed { try file.write(bytes) }
    }

    /// Bytes by `pread(2)`.
    public func read(
        _ file: FileDescriptor, at offset: Int64, into buffer: UnsafeMutableRawBufferPointer
    ) throws(Errno) -> Int {
        try Self.typed { try file.read(fromAbsoluteOffset: offset, into: buffer) }
    }

    /// The size by `ftruncate(2)`.
    public func cut(_ file: FileDescriptor, to size: Int64) throws(Errno) {
        try Self.typed { try file.resize(to: size) }
    }

    /// Owner and group by `fchown(2)`.
    public func setOwner(of file: FileDescriptor, like other: Stat) throws(Errno) {
        try Self.check(fchown(file.rawValue, other.userID.rawValue, other.groupID.rawValue))
    }

    /// The mode by `fchmod(2)`.
    public func setPermissions(of file: FileDescriptor, to permissions: FilePermissions) throws(Errno) {
        try Self.check(fchmod(file.rawValue, permissions.rawValue))
    }

    /// Synchronises the file by `fsync(2)`.
    public func sync(_ file: FileDescriptor) throws(Errno) { try Self.check(fsync(file.rawValue)) }

    /// Closes the file by `close(2)`.
    public func close(_ file: FileDescriptor) throws(Errno) { try Self.typed { try file.close() } }

    /// Renames the file by `rename(2)`.
    public func rename(_ path: FilePath, to new: FilePath) throws(Errno) {
        try Self.check(
            path.withPlatformString { old in
                new.withPlatformString { new in
                    #if canImport(Glibc)
                        Glibc.rename(old, new)
                    #else
                        Darwin.rename(old, new)
                    #endif
                }
            })
    }

    /// Removes the file by `unlink(2)`.
    public func remove(_ path: FilePath) throws(Errno) { try Self.check(path.withPlatformString { unlink($0) }) }

    private static func check(_ result: CInt) throws(Errno) {
        if result != 0 { throw Errno(rawValue: errno) }
    }

    /// `SystemPackage` throws only `Errno`, but does not declare it.
    private static func typed<Value>(_ body: () throws -> Value) throws(Errno) -> Value {
        do {
            return try body()
        } catch {
            throw error as? Errno ?? .ioError
        }
    }
}
