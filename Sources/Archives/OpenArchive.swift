import CLibZip

/// An archive that libzip has opened, for the length of a call.
struct OpenArchive {
    /// What the directory says of an entry.
    struct Entry {
        var name: String
        var size: Int
        var isEncrypted: Bool
    }

    private let pointer: OpaquePointer

    /// Opens an archive, and closes it without a change.
    static func with<Value>(_ bytes: [UInt8], _ body: (OpenArchive) throws -> Value) throws -> Value {
        try bytes.withUnsafeBytes { buffer in
            var error = zip_error_t()
            zip_error_init(&error)
            defer { zip_error_fini(&error) }
            guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error) else {
                throw failure(&error)
            }
            guard let pointer = zip_open_from_source(source, ZIP_RDONLY, &error) else {
                zip_source_free(source)
                throw failure(&error)
            }
            defer { zip_discard(pointer) }
            return try body(OpenArchive(pointer: pointer))
        }
    }

    /// Opens an archive, lets it be changed, and gives the bytes of the changed archive.
    static func writing(_ bytes: [UInt8], _ body: (OpenArchive) throws -> Void) throws -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // libzip 1.7.3 frees memory of an archive that is written, whoever owns the memory.
        let copy = owned(bytes)
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
            copy.deallocate()
            throw failure(&error)
        }
        // The archive gives up the source when it is closed; the result is read from it afterwards.
        zip_source_keep(source)
        defer { zip_source_free(source) }
        guard let pointer = zip_open_from_source(source, bytes.isEmpty ? ZIP_CREATE : 0, &error) else {
            zip_source_free(source)
            throw failure(&error)
        }
        do {
            try body(OpenArchive(pointer: pointer))
        } catch {
            zip_discard(pointer)
            throw error
        }
        guard zip_close(pointer) == 0 else {
            let reason = Self.reason(zip_get_error(pointer))
            zip_discard(pointer)
            throw ArchiveFailure("cannot be written: \(reason)")
        }
        return try all(of: source)
    }

    /// A copy that libzip frees when it is done.
    private static func owned(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
        bytes.withUnsafeBytes { if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: $0.count) } }
        return copy
    }

    /// The entries of the directory, in order.
    func entries() throws -> [Entry] {
        let count = zip_get_num_entries(pointer, 0)
        return try (0..<UInt64(max(count, 0))).map { index in
            var stat = zip_stat_t()
            zip_stat_init(&stat)
            guard zip_stat_index(pointer, index, 0, &stat) == 0, let name = stat.name else {
                throw ArchiveFailure("is damaged: \(Self.reason(zip_get_error(pointer)))")
            }
            return Entry(
                name: String(cString: name), size: Int(clamping: stat.size),
                isEncrypted: stat.encryption_method != UInt16(ZIP_EM_NONE))
        }
    }

    private static let chunk = 1 << 16

    /// The content of an entry of at most so many bytes.
    func contents(of name: String, limit: Int) throws -> [UInt8] {
        guard let file = zip_fopen(pointer, name, 0) else {
            throw ArchiveFailure("is damaged at “\(name)”: \(Self.reason(zip_get_error(pointer)))")
        }
        defer { zip_fclose(file) }
        var content: [UInt8] = []
        while true {
            var count: Int64 = 0
            let piece = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, filled in
                count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
                filled = Int(max(count, 0))
            }
            guard count >= 0 else {
                throw ArchiveFailure("is damaged at “\(name)”: \(Self.reason(zip_file_get_error(file)))")
            }
            if count == 0 { return content }
            content += piece
            guard content.count <= limit else { throw ArchiveFailure("unpacks to more than \(limit) bytes") }
        }
    }

    /// Gives an entry new content, or adds the entry.
    func set(_ contents: [UInt8], as name: String) throws {
        let copy = Self.owned(contents)
        guard let source = zip_source_buffer(pointer, copy, UInt64(contents.count), 1) else {
            copy.deallocate()
            throw ArchiveFailure("cannot be written: \(Self.reason(zip_get_error(pointer)))")
        }
        let index = zip_name_locate(pointer, name, 0)
        let isSet =
            index >= 0
            ? zip_file_replace(pointer, UInt64(index), source, 0) == 0
            : zip_file_add(pointer, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0
        guard isSet else {
            zip_source_free(source)
            throw ArchiveFailure("cannot be written: \(Self.reason(zip_get_error(pointer)))")
        }
    }

    private static func all(of source: OpaquePointer) throws -> [UInt8] {
        guard zip_source_open(source) == 0 else {
            throw ArchiveFailure("cannot be written: \(reason(zip_source_error(source)))")
        }
        defer { zip_source_close(source) }
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_source_stat(source, &stat) == 0 else {
            throw ArchiveFailure("cannot be written: \(reason(zip_source_error(source)))")
        }
        let size = Int(clamping: stat.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            filled = Int(max(zip_source_read(source, buffer.baseAddress, UInt64(size)), 0))
        }
        guard bytes.count == size else { throw ArchiveFailure("cannot be written: the archive is not whole") }
        return bytes
    }

    private static func failure(_ error: inout zip_error_t) -> ArchiveFailure {
        let reason = zip_error_strerror(&error).map { String(cString: $0) } ?? "unknown reason"
        return ArchiveFailure("is damaged: \(reason)")
    }

    private static func reason(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
        zip_error_strerror(error).map { String(cString: $0) } ?? "unknown reason"
    }
}
