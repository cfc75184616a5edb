import SystemPackage

/// The system calls that write a file. Tests replace them by calls that fail in turn.
public protocol FileSystem: Sendable {
    /// The type, mode, owner and size of a file, links followed; nil where there is no file.
    func status(of path: FilePath) throws(Errno) -> Stat?
    /// The path that a symbolic link holds; nil for what is no link.
    func destination(ofLink path: FilePath) throws(Errno) -> FilePath?
    /// Whether this process may write to a file.
    func canWrite(_ path: FilePath) -> Bool
    /// Creates a file that must not exist, for reading and writing. The umask applies to the permissions.
    func create(_ path: FilePath, _ permissions: FilePermissions) throws(Errno) -> FileDescriptor
    /// Opens an existing file for writing, without cutting it.
    func openForWriting(_ path: FilePath) throws(Errno) -> FileDescriptor
    /// Opens a folder, so that its list of names can be synchronised.
    func openFolder(_ path: FilePath) throws(Errno) -> FileDescriptor
    /// Writes some of the bytes, at least one, and returns how many.
    func write(_ bytes: UnsafeRawBufferPointer, to file: FileDescriptor) throws(Errno) -> Int
    /// Reads some bytes from an offset; 0 at the end of the file.
    func read(_ file: FileDescriptor, at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int
    /// Cuts an open file after so many bytes.
    func cut(_ file: FileDescriptor, to size: Int64) throws(Errno)
    /// Gives an open file the owner and group of another file.
    func setOwner(of file: FileDescriptor, like other: Stat) throws(Errno)
    /// Sets the permissions of an open file, whatever the umask.
    func setPermissions(of file: FileDescriptor, to permissions: FilePermissions) throws(Errno)
    /// Waits until an open file is on the disk.
    func sync(_ file: FileDescriptor) throws(Errno)
    /// Closes a file; the descriptor is invalid afterwards, also when the call fails.
    func close(_ file: FileDescriptor) throws(Errno)
    /// Gives a file another name in one step, in place of a file of that name.
    func rename(_ path: FilePath, to new: FilePath) throws(Errno)
    /// Removes a file.
    func remove(_ path: FilePath) throws(Errno)
}
