import ArgumentParser
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What every subcommand does alike: failures in words on standard error, exit codes, a closed pipe without noise.
enum Command {
    /// Runs a subcommand's work, which gives the exit code.
    static func run(_ work: () throws -> Int32) throws {
        // A reader that closes the pipe is told by the write, not by a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            let code = try work()
            if code != 0 { throw ExitCode(code) }
        } catch let failure as CommandFailure {
            OutputFile.complain("citanda: \(failure)")
            throw ExitCode(2)
        } catch is OutputFile.ClosedPipe {
            throw ExitCode(0)
        }
    }
}
