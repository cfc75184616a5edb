import ArgumentParser
import Diagnostics

/// The formats that are read, and how one is recognised.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case manuscript
    case cslJSON = "csl-json"

    /// By the first mark of the content, which suffixes often belie.
    static func guess(_ source: SourceText) -> InputFormat {
        let first = source.bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        let name = source.name.lowercased()
        if first.first == UInt8(ascii: "{") || first.first == UInt8(ascii: "["), !name.hasSuffix(".md"),
            !name.hasSuffix(".markdown")
        {
            // `[^1]: …` and `[text]` begin Markdown, not JSON.
            let next = first.dropFirst().first { $0 > 0x20 }
            if first.first == UInt8(ascii: "{") || next == UInt8(ascii: "{") || next == UInt8(ascii: "]") {
                return .cslJSON
            }
        }
        return name.hasSuffix(".json") ? .cslJSON : .manuscript
    }
}
