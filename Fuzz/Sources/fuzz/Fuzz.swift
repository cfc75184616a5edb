import CLibFuzzer
import Foundation
import FuzzTargets

/// Runs libFuzzer over the target that `FUZZ_TARGET` names; without it the targets are listed, each with its format.
///
/// A finding is a trap, a broken promise, a hang, or a run out of memory.
@main
struct Fuzz {
    nonisolated(unsafe) private static var target: FuzzTarget?

    static func main() {
        guard let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] else {
            for target in FuzzTarget.all { print(target.name, target.format.rawValue) }
            return
        }
        target = FuzzTarget.all.first { $0.name == name }
        guard target != nil else {
            print("no target \(name)")
            exit(2)
        }
        var count = CommandLine.argc
        var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(
            LLVMFuzzerRunDriver(&count, &words) { data, count in
                do {
                    try Fuzz.target?.exercise(Array(UnsafeBufferPointer(start: data, count: count)))
                } catch {
                    fatalError("\(error)")
                }
                return 0
            })
    }
}
