import CSignals
import SystemPackage

/// A new file under a random name, which holds an output until the output is whole.
///
/// The file is removed when a signal ends the program.
struct TemporaryFile {
    let path: FilePath
    let file: FileDescriptor
    private let slot: CInt

    /// Two random names of 64 bits are equal once in 10^19 tries, so more tries would not help.
    private static let tries = 8

    /// Creates a file in a folder. The name is short, so that outputs with the longest names can be written.
    init(in folder: FilePath, _ permissions: FilePermissions, _ system: some FileSystem) throws(Errno) {
        var failure = Errno.fileExists
        for _ in 0..<Self.tries {
            let number = String(UInt64.random(in: .min ... .max), radix: 36)
            let path = folder.appending(".citanda-\(number).part")
            // The path is registered first: a signal may come right after the file is made.
            let slot = path.withPlatformString { citanda_remember($0) }
            do throws(Errno) {
                file = try system.create(path, permissions)
                self.path = path
                self.slot = slot
                return
            } catch {
                citanda_forget(slot)
                failure = error
                guard error == .fileExists else { throw error }
            }
        }
        throw failure
    }

    /// Stops tracking the file: it stays, or has another name now.
    func forget() { citanda_forget(slot) }

    /// Removes the file; a failure leaves a file with a random name, which hinders nobody.
    func remove(_ system: some FileSystem) {
        try? system.remove(path)
        citanda_forget(slot)
    }
}
