#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Text in base 64, as reference managers keep their data.
enum Base64 {
    /// The decoded text, if it is text.
    static func text(_ encoded: some StringProtocol) -> String? {
        Data(base64Encoded: String(encoded), options: .ignoreUnknownCharacters)
            .flatMap { String(data: $0, encoding: .utf8) }
    }
}
