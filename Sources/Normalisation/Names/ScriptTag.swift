/// The BCP 47 tag of a script, where the characters alone decide it.
enum ScriptTag {
    /// `ja` where kana stand in the text, `ko` for Hangul, `und-Hani` for Chinese characters, `und-Cyrl` for Cyrillic; nil otherwise.
    static func of(_ text: String) -> String? {
        var tag: String?
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x3040...0x30FF: return "ja"
            case 0xAC00...0xD7AF: return "ko"
            case 0x4E00...0x9FFF, 0x3400...0x4DBF: tag = "und-Hani"
            case 0x400...0x52F: tag = tag ?? "und-Cyrl"
            default: break
            }
        }
        return tag
    }
}
