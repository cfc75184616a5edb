import SystemPackage

/// What a path given for output leads to.
enum OutputDestination {
    /// A descriptor that the caller opened: standard output, `/dev/fd/3`, a process substitution.
    case descriptor(FileDescriptor)
    /// A device, a pipe or a socket. Bytes are written through; nothing takes the place of the file.
    case stream(FilePath)
    /// A regular file, links followed; nil where there is none yet.
    case file(FilePath, Stat?)

    /// Linux follows as many links of one path (path_resolution(7)).
    private static let mostLinks = 40

    /// Follows a path to its end.
    init(_ given: FilePath, named name: String, in system: some FileSystem) throws {
        guard !given.isEmpty else { throw FileFailure("--out", "the name of the file is empty") }
        var path = given
        do {
            for _ in 0..<Self.mostLinks {
                if let descriptor = Self.descriptor(path) {
                    self = .descriptor(descriptor)
                    return
                }
                guard let target = try system.destination(ofLink: path) else {
                    self = try Self.end(path, named: name, in: system)
                    return
                }
                path = path.removingLastComponent().pushing(target)
            }
        } catch let error as Errno {
            throw FileFailure.unwritable(name, error)
        }
        throw FileFailure.unwritable(name, .tooManySymbolicLinkLevels)
    }

    private static func end(_ path: FilePath, named name: String, in system: some FileSystem) throws -> Self {
        guard let status = try system.status(of: path) else { return .file(path, nil) }
        switch status.type {
        case .regular: return .file(path, status)
        case .directory: throw FileFailure(name, "is a folder, not a file")
        default: return .stream(path)
        }
    }

    /// The open descriptor that a path names. Opening such a path anew would lose the caller's place in the file.
    private static func descriptor(_ path: FilePath) -> FileDescriptor? {
        let text = path.string
        if text == "/dev/stdout" { return .standardOutput }
        if text == "/dev/stderr" { return .standardError }
        for folder in ["/dev/fd/", "/proc/self/fd/"] where text.hasPrefix(folder) {
            return CInt(text.dropFirst(folder.count)).map { FileDescriptor(rawValue: $0) }
        }
        return nil
    }
}
