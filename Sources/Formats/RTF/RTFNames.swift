/// The control words of Rich Text Format that readers of texts need.
enum RTFNames {
    /// Destinations that are no text of the document.
    static let hidden: Set<String> = [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "objdata", "objclass", "objname", "header", "headerl",
        "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "listtable", "listoverridetable", "revtbl",
        "rsidtbl", "xe", "tc", "tcn", "rxe", "nonshppict", "themedata", "colorschememapping", "datastore",
        "latentstyles", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "annotation", "atnid",
        "atnauthor", "atndate", "atnref", "atrfstart", "atrfend", "generator", "filetbl", "template", "sp", "bkmkstart",
        "bkmkend", "datafield", "fldtype", "mmathPr", "xmlnstbl", "wgrffmtfilter", "pgdsctbl", "private", "userprops",
        "docvar", "do", "ffname",
    ]

    /// Destinations behind `\*` that hold text all the same.
    static let shown: Set<String> = ["footnote", "fldinst", "shpinst", "shptxt", "listtext", "pntext", "shppict"]

    /// Control words that stand for characters.
    static let characters: [String: String] = [
        "emdash": "—", "endash": "–", "emspace": "\u{2003}", "enspace": "\u{2002}", "qmspace": "\u{2005}",
        "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "tab": "\t",
        "zwj": "\u{200D}", "zwnj": "\u{200C}",
    ]

    /// The code pages of the sets of characters that fonts name.
    static let codePages: [Int: Int] = [
        77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
        186: 1257, 204: 1251, 222: 874, 238: 1250,
    ]

    /// The name of a code page.
    static func encoding(_ page: Int) -> String {
        switch page {
        case 10000: "MACINTOSH"
        case 65001: "UTF-8"
        default: "CP\(page)"
        }
    }
}
