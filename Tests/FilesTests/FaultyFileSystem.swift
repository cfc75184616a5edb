import CitandaFiles
import Synchronization
import SystemPackage

/// The real file system, whose calls are counted; one of them fails.
final class FaultyFileSystem: FileSystem {
    private let real = LocalFileSystem()
    private let failing: Int?
    private let error: Errno
    private let largestWrite: Int
    private let log = Mutex<[String]>([])

    /// - Parameters:
    ///   - failing: the number of the call that fails, from 0; nil where all work.
    ///   - largestWrite: the most bytes that one call writes.
    init(failing: Int? = nil, with error: Errno = .ioError, largestWrite: Int = .max) {
        self.failing = failing
        self.error = error
        self.largestWrite = largestWrite
    }

    /// The names of the calls so far.
    var calls: [String] { log.withLock { $0 } }

    /// Notes a call, and fails where its turn has come.
    private func call(_ name: String = #function) throws(Errno) {
        let number = log.withLock { log in
            log.append(String(name.prefix { $0 != "(" }))
            return log.count - 1
        }
        if number == failing { throw error }
    }

    func status(of path: FilePath) throws(Errno) -> Stat? {
        try call()
        return try real.status(of: path)
    }

    func destination(ofLink path: FilePath) throws(Errno) -> FilePath? {
        try call()
        return try real.destination(ofLink: path)
    }

    func canWrite(_ path: FilePath) -> Bool { (try? call()) != nil && real.canWrite(path) }

    func create(_ path: FilePath, _ permissions: FilePermissions) throws(Errno) -> FileDescriptor {
        try call()
        return try real.create(path, permissions)
    }

    func openForWriting(_ path: FilePath) throws(Errno) -> FileDescriptor {
        try call()
        return try real.openForWriting(path)
    }

    func openFolder(_ path: FilePath) throws(Errno) -> FileDescriptor {
        try call()
        return try real.openFolder(path)
    }

    func write(_ bytes: UnsafeRawBufferPointer, to file: FileDescriptor) throws(Errno) -> Int {
        try call()
        return try real.write(UnsafeRawBufferPointer(rebasing: bytes.prefix(largestWrite)), to: file)
    }

    func read(
        _ file: FileDescriptor, at offset: Int64, into buffer: UnsafeMutableRawBufferPointer
    ) throws(Errno) -> Int {
        try call()
        return try real.read(file, at: offset, into: buffer)
    }

    func cut(_ file: FileDescriptor, to size: Int64) throws(Errno) {
        try call()
        try real.cut(file, to: size)
    }

    func setOwner(of file: FileDescriptor, like other: Stat) throws(Errno) {
        try call()
        try real.setOwner(of: file, like: other)
    }

    func setPermissions(of file: FileDescriptor, to permissions: FilePermissions) throws(Errno) {
        try call()
        try real.setPermissions(of: file, to: permissions)
    }

    func sync(_ file: FileDescriptor) throws(Errno) {
        try call()
        try real.sync(file)
    }

    func close(_ file: FileDescriptor) throws(Errno) {
        // The descriptor is gone also when closing fails, as on Linux.
        try real.close(file)
        try call()
    }

    func rename(_ path: FilePath, to new: FilePath) throws(Errno) {
        try call()
        try real.rename(path, to: new)
    }

    func remove(_ path: FilePath) throws(Errno) {
        try call()
        try real.remove(path)
    }
}
