#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The descriptors 0, 1 and 2.
public enum StandardStreams {
    /// Opens standard descriptors that the caller closed, so that no file of ours gets their number: findings would be written into it.
    ///
    /// Each is opened against its direction. Reading or writing fails with an error, as on a closed descriptor.
    public static func secure() {
        for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)] {
            // `open` gives the lowest free number, which is this one: those below are open already.
            if fcntl(descriptor, F_GETFD) == -1, errno == EBADF { _ = open("/dev/null", mode) }
        }
    }

    /// Lets a write that nobody reads, or that is larger than a limit, fail instead of ending the program.
    public static func ignoreWriteSignals() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }
}
