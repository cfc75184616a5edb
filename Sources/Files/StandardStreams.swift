#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The descriptors 0, 1 and 2.
public enum StandardStreams {
    /// Opens standard descriptors that the caller closed. Otherwise another file would get their number, and findings
    /// would be written into that file.
    ///
    /// Each is opened against its direction, so reading or writing fails with an error, as on a closed descriptor.
    public static func secure() {
        for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)] {
            // `open` gives the lowest free number, which is this one: those below are open already.
            if fcntl(descriptor, F_GETFD) == -1, errno == EBADF { _ = open("/dev/null", mode) }
        }
    }

    /// Makes a write fail instead of ending the program when nobody reads or a size limit is reached.
    public static func ignoreWriteSignals() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }
}
