import CLibFuzzer
import Foundation

/// Runs libFuzzer over a parser. A finding is a trap, a broken promise (`precondition`), a hang, or a run out of memory.
public func fuzz(_ exercise: @escaping @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt) -> Never {
    var count = CommandLine.argc
    var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &words, exercise))
}

/// The bytes that libFuzzer hands over.
public func bytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: data, count: count))
}
