import ArgumentParser
import Citanda

/// What every subcommand does alike: failures in words on standard error, exit codes, a closed pipe without noise.
enum Command {
    /// Runs a subcommand's work, which gives the exit code.
    static func run(_ work: () throws -> Int32) throws {
        StandardStreams.ignoreWriteSignals()
        defer { Progress.shared.end() }
        do {
            let code = try work()
            if code != 0 { throw ExitCode(code) }
        } catch let failure as CommandFailure {
            say(failure)
            throw ExitCode(2)
        } catch let failure as FileFailure {
            StandardError.write("citanda: \(failure)")
            throw ExitCode(2)
        } catch is ClosedPipe {
            throw ExitCode(0)
        }
    }

    /// Writes a failure to standard error.
    static func say(_ failure: CommandFailure) {
        StandardError.write("citanda: \(failure)")
        if !failure.details.isEmpty { StandardError.write(lines: failure.details) }
    }
}
