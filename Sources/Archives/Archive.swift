import CLibZip

/// A ZIP archive in memory, such as a Word document or an EPUB book.
///
/// No entry is written to a disk, so names are only names. An archive that unpacks to more than its limits is refused before it
/// is unpacked, and while it is: the sizes that an archive states may be wrong.
public struct Archive: Sendable {
    /// The archive as it was given.
    public let bytes: [UInt8]
    /// The names of the entries, in the order of the archive.
    public let names: [String]
    private let limits: ArchiveLimits

    /// Takes an archive and reads its directory.
    ///
    /// - Throws: `ArchiveFailure` for a damaged or encrypted archive, and for one beyond the limits.
    public init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws {
        self.bytes = bytes
        self.limits = limits
        guard !bytes.isEmpty else { throw ArchiveFailure("is empty") }
        names = try OpenArchive.with(bytes) { archive in
            let entries = try archive.entries()
            guard entries.count <= limits.entries else {
                throw ArchiveFailure("has \(entries.count) entries, more than \(limits.entries)")
            }
            var size = 0
            for entry in entries {
                guard !Self.leavesFolder(entry.name) else {
                    throw ArchiveFailure("has an entry outside of its folder: “\(entry.name)”")
                }
                guard !entry.isEncrypted else { throw ArchiveFailure("is encrypted") }
                let (sum, isTooLarge) = size.addingReportingOverflow(entry.size)
                size = isTooLarge ? .max : sum
            }
            try Self.check(size, packed: bytes.count, limits)
            return entries.map(\.name)
        }
    }

    private static func check(_ size: Int, packed: Int, _ limits: ArchiveLimits) throws {
        guard size <= limits.bytes else { throw ArchiveFailure("unpacks to more than \(limits.bytes) bytes") }
        guard size <= limits.freeBytes || size / limits.ratio <= packed else {
            throw ArchiveFailure("unpacks to more than \(limits.ratio) times its size")
        }
    }

    /// Whether a name leads out of the folder into which an archive could be unpacked.
    private static func leavesFolder(_ name: String) -> Bool {
        name.hasPrefix("/") || name.hasPrefix("\\") || name.dropFirst().hasPrefix(":\\")
            || name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).contains("..")
    }

    /// The name of an entry as the archive spells it. Packages of documents compare names without regard to case (OPC, part 2,
    /// §6.2.2.3).
    public func name(of entry: String) -> String? {
        let wanted = entry.hasPrefix("/") ? String(entry.dropFirst()) : entry
        return names.first { $0 == wanted } ?? names.first { $0.lowercased() == wanted.lowercased() }
    }

    /// The content of an entry; nil if there is no such entry.
    ///
    /// - Throws: `ArchiveFailure` if the entry is damaged.
    public func contents(of entry: String) throws -> [UInt8]? {
        guard let name = name(of: entry) else { return nil }
        return try OpenArchive.with(bytes) { try $0.contents(of: name, limit: limits.bytes) }
    }

    /// A new archive of some entries, in their order.
    ///
    /// - Throws: `ArchiveFailure` if the archive cannot be written.
    public static func packed(_ entries: [(name: String, contents: [UInt8])]) throws -> [UInt8] {
        try OpenArchive.writing([]) { archive in
            for entry in entries { try archive.set(entry.contents, as: entry.name) }
        }
    }

    /// The archive with the contents of some entries replaced, and of others added. All other entries keep their bytes.
    ///
    /// - Throws: `ArchiveFailure` if the archive cannot be written.
    public func replacing(_ entries: [(name: String, contents: [UInt8])]) throws -> [UInt8] {
        guard !entries.isEmpty else { return bytes }
        return try OpenArchive.writing(bytes) { archive in
            for entry in entries { try archive.set(entry.contents, as: name(of: entry.name) ?? entry.name) }
        }
    }
}
