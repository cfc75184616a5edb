import ArgumentParser
import Citanda
import Foundation

/// Whether findings are printed in colours.
enum ColorUse: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Whether to print in colours; `auto` does so on a terminal, unless `NO_COLOR` is set.
    func isWanted(onTerminal: Bool) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: onTerminal && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
        }
    }
}

extension CheckReport: ExpressibleByArgument {}
