import SystemPackage

/// Writes an output to a path: a regular file is there whole or not at all.
///
/// The bytes go to a temporary file first, which then takes the name of the target. Mode, owner, hard links and
/// symbolic links of an existing target are kept. Devices, pipes and open descriptors are written through.
public struct OutputFile {
    /// The path as the user gave it, for messages.
    let name: String
    private let path: FilePath?
    private let system: any FileSystem
    private let guardsTerminal: Bool

    /// An output to a path; nil and “-” are standard output. Control characters are kept from a terminal, unless
    /// `guardsTerminal` is false because the output consists of our own colours and safe text.
    public init(_ path: FilePath?, guardsTerminal: Bool = true, in system: any FileSystem = LocalFileSystem()) {
        self.guardsTerminal = guardsTerminal
        let isStandard = path == nil || path == "-"
        self.path = isStandard ? nil : path
        name = isStandard ? "standard output" : path?.string ?? ""
        self.system = system
    }

    /// Writes bytes.
    public func write(_ bytes: [UInt8]) throws { try write { try $0.add(bytes) } }

    /// Writes an output that comes in parts. If `body` throws, an existing file keeps its content.
    ///
    /// - Throws: `FileFailure`, `ClosedPipe`, or the error of `body`.
    public func write(_ body: (inout OutputSink) throws -> Void) throws {
        guard let path else { return try pour(body, into: .standardOutput) }
        switch try OutputDestination(path, named: name, in: system) {
        case .descriptor(let file): try pour(body, into: file)
        case .stream(let path):
            let file = try attempt { () throws(Errno) in try system.openForWriting(path) }
            try pour(body, into: file, closing: true)
        case .file(let path, let old):
            if old != nil, !system.canWrite(path) { throw FileFailure(name, "is write-protected") }
            try replace(path, old, body)
        }
    }

    /// Writes straight to a descriptor.
    private func pour(
        _ body: (inout OutputSink) throws -> Void, into file: FileDescriptor, closing: Bool = false
    ) throws {
        var sink = OutputSink(file, named: name, guardsTerminal: guardsTerminal, system)
        do {
            try body(&sink)
            try sink.flush()
        } catch {
            if closing { try? system.close(file) }
            throw error
        }
        if closing { try attempt { () throws(Errno) in try system.close(file) } }
    }

    // MARK: - Regular files

    /// Writes a temporary file, then puts the temporary file in the place of the target.
    private func replace(_ path: FilePath, _ old: Stat?, _ body: (inout OutputSink) throws -> Void) throws {
        let (temporary, isBeside) = try temporary(for: path, old)
        defer { try? system.close(temporary.file) }
        do {
            var sink = OutputSink(temporary.file, named: name, guardsTerminal: guardsTerminal, system)
            try body(&sink)
            try sink.flush()
            // Once the bytes are on the disk, closing the file cannot lose them.
            try attempt { () throws(Errno) in try sync(temporary.file) }
            let takesPlace =
                try isBeside && (old.map { takesOn($0, temporary) } ?? true) && rename(temporary, path, old)
            guard !takesPlace else { return }
            try copy(temporary, of: sink.count, over: path)
            temporary.remove(system)
        } catch let failure as PartlyWritten {
            // From here on, the temporary file is the only complete copy.
            temporary.forget()
            throw FileFailure(name, "was written in part (\(failure.reason)); the whole output is in \(temporary.path)")
        } catch {
            temporary.remove(system)
            throw error
        }
    }

    /// Gives the temporary file the name of the target. Returns false if the target cannot be renamed over, such as a
    /// file mounted into a container.
    private func rename(_ temporary: TemporaryFile, _ path: FilePath, _ old: Stat?) throws -> Bool {
        do throws(Errno) {
            try system.rename(temporary.path, to: path)
        } catch {
            if old != nil, [.resourceBusy, .improperLink, .notPermitted].contains(error) { return false }
            throw FileFailure.unwritable(name, error)
        }
        temporary.forget()
        syncFolder(of: path)
        return true
    }

    /// A temporary file beside the target, or in the temporary folder if the folder of the target is not writable.
    private func temporary(for path: FilePath, _ old: Stat?) throws -> (file: TemporaryFile, isBeside: Bool) {
        // Nobody else may read the output before it has the mode of the target.
        let permissions: FilePermissions = old == nil ? .usual : .ownerReadWrite
        return try attempt { () throws(Errno) in
            do throws(Errno) {
                return (try TemporaryFile(in: path.folder, permissions, system), true)
            } catch {
                guard old != nil, [.permissionDenied, .notPermitted, .readOnlyFileSystem].contains(error) else {
                    throw error
                }
                return (try TemporaryFile(in: FilePath.temporaryFolder, permissions, system), false)
            }
        }
    }

    /// Gives the temporary file the owner and mode of the target. Returns false if that fails or the target has other
    /// names.
    private func takesOn(_ old: Stat, _ temporary: TemporaryFile) -> Bool {
        guard old.linkCount == 1 else { return false }
        do {
            // Changing the owner clears bits of the mode, so the mode comes second.
            try system.setOwner(of: temporary.file, like: old)
            try system.setPermissions(of: temporary.file, to: old.permissions)
            return true
        } catch {
            return false
        }
    }

    /// The target holds a part of the output, and its old content is gone.
    private struct PartlyWritten: Error { let reason: Errno }

    /// Copies the finished output over the target, which stays the same file.
    private func copy(_ temporary: TemporaryFile, of size: Int64, over path: FilePath) throws {
        let target = try attempt { () throws(Errno) in try system.openForWriting(path) }
        do throws(Errno) {
            try copy(temporary.file, of: size, to: target)
            try system.cut(target, to: size)
            try sync(target)
        } catch {
            try? system.close(target)
            throw PartlyWritten(reason: error)
        }
        do throws(Errno) { try system.close(target) } catch { throw PartlyWritten(reason: error) }
    }

    private func copy(_ file: FileDescriptor, of size: Int64, to target: FileDescriptor) throws(Errno) {
        var block = [UInt8](repeating: 0, count: OutputSink.blockSize)
        var offset: Int64 = 0
        while offset < size {
            var failure: Errno?
            block.withUnsafeMutableBytes { buffer in
                do throws(Errno) {
                    let count = try system.read(file, at: offset, into: buffer)
                    guard count > 0 else { throw .ioError }
                    try OutputSink.writeAll(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: target, system)
                    offset += Int64(count)
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
        }
    }

    /// Some file systems cannot synchronise a file (EINVAL); their files are written all the same.
    private func sync(_ file: FileDescriptor) throws(Errno) {
        do throws(Errno) { try system.sync(file) } catch { if error != .invalidArgument { throw error } }
    }

    /// Makes the new name last through a power cut. The output is complete without this.
    private func syncFolder(of path: FilePath) {
        guard let folder = try? system.openFolder(path.folder) else { return }
        try? system.sync(folder)
        try? system.close(folder)
    }

    private func attempt<Value>(_ body: () throws(Errno) -> Value) throws -> Value {
        do throws(Errno) { return try body() } catch { throw FileFailure.unwritable(name, error) }
    }
}

extension FilePermissions {
    /// Read and write for all, less the umask.
    fileprivate static let usual: FilePermissions = [.ownerReadWrite, .groupReadWrite, .otherReadWrite]
}

extension FilePath {
    /// The folder that holds the file; “.” for a bare name.
    fileprivate var folder: FilePath {
        let folder = removingLastComponent()
        return folder.isEmpty ? "." : folder
    }
}
