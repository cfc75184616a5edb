import Citanda
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension TerminalPrinter {
    /// A printer as wide as the terminal behind a file descriptor: as `COLUMNS` says, else as the terminal says. The default width
    /// serves where there is no terminal.
    init(color: Bool = false, for descriptor: Int32?) {
        let given = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 0
        let width = given > 0 ? given : descriptor.flatMap(Self.columns)
        self.init(color: color, width: width ?? Self.defaultWidth)
    }

    private static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
