/// Texts as values of attributes in HTML.
enum AttributeText {
    /// The text between quotation marks, on one line.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case _ where scalar.properties.isWhitespace && scalar.properties.generalCategory == .control: out += " "
            case _ where scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint:
                continue
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
