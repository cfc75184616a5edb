import Lexicon

/// Knows which romanised names stand family name first.
///
/// Only what is certain enough to state: a Chinese surname before a given name of one or two Pinyin or Wade–Giles syllables. All
/// other evidence comes from the manuscript itself: a form in Chinese characters, a list entry without a comma, a short form.
enum FamilyNames {
    /// Whether a name of these words is Chinese in its own order.
    static func isFamilyFirst(_ words: [String]) -> Bool {
        if isVietnamese(words) || hasHyphenatedGiven(words) { return true }
        guard words.count == 2, let first = words.first, let last = words.last else { return false }
        guard surnames.contains(first.lowercased()), isGiven(last) else { return false }
        // “Jian Chen” and “Wei Li” stand given name first: the second word is the better surname.
        return !(surnames.contains(last.lowercased()) && !common.contains(first.lowercased()))
    }

    /// Chiang Kai-shek, Kim Il-sung: two syllables joined, the second small, behind a family name of one.
    private static func hasHyphenatedGiven(_ words: [String]) -> Bool {
        guard words.count == 2, let first = words.first, let last = words.last, !first.contains("-") else {
            return false
        }
        let parts = last.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let head = parts.first, let tail = parts.last else { return false }
        return (1...6).contains(head.count) && (2...6).contains(tail.count) && tail.allSatisfy { $0.isLowercase }
            && first.count <= 6
    }

    /// Vo Nguyen Giap: three names, of which the first is one of the few family names of the country and the last is none.
    private static func isVietnamese(_ words: [String]) -> Bool {
        guard words.count == 3, let first = words.first, let last = words.last,
            words.allSatisfy({ !$0.contains(".") && !$0.contains("-") })
        else { return false }
        return vietnamese.contains(first.lowercased()) && !vietnamese.contains(last.lowercased())
    }

    private static let vietnamese: Set<String> = [
        "nguyen", "nguyễn", "tran", "trần", "pham", "phạm", "huynh", "huỳnh", "hoang", "hoàng", "phan", "vu", "vũ",
        "vo",
        "võ", "dang", "đặng", "bui", "bùi", "ngo", "ngô", "duong", "dương", "le", "lê", "truong", "trương", "dinh",
        "đinh",
    ]

    /// Whether a name of these words is Chinese in Western order: “Zhihua Shen”.
    static func isChineseGivenFirst(_ words: [String]) -> Bool {
        guard words.count == 2, let first = words.first, let last = words.last else { return false }
        return surnames.contains(last.lowercased()) && isGiven(first) && !isFamilyFirst(words)
    }

    /// One or two syllables, written together, with a hyphen or an apostrophe.
    private static func isGiven(_ text: String) -> Bool {
        let parts = text.lowercased().unicodeScalars.split { $0 == "-" || $0 == "‐" || $0.isApostrophe }
            .map(String.init)
        guard (1...2).contains(parts.count) else { return false }
        if parts.count == 2 { return parts.allSatisfy(isSyllable) }
        guard let whole = parts.first else { return false }
        if isSyllable(whole) { return true }
        return whole.indices.dropFirst().contains { index in
            isSyllable(String(whole[..<index])) && isSyllable(String(whole[index...]))
        }
    }

    /// A Mandarin syllable in Pinyin, tones and diaeresis left out.
    private static func isSyllable(_ text: String) -> Bool {
        let plain = text.replacing("ü", with: "u")
        for initial in initials where plain.hasPrefix(initial) {
            if finals.contains(String(plain.dropFirst(initial.count))), !rare.contains(plain) { return true }
        }
        return whole.contains(plain)
    }

    private static let initials = [
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y",
        "w",
    ]
    private static let finals: Set<String> = [
        "a", "o", "e", "i", "u", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "ia", "ie", "iao", "iu",
        "ian", "in",
        "iang", "ing", "iong", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ue", "uan",
    ]
    /// Syllables of one character or none, which Western names hold too: Linden, Mason.
    private static let rare: Set<String> = [
        "den", "nen", "fo", "lo", "kei", "zhei", "dia", "nia", "lia", "ro", "no", "go", "bia",
    ]
    private static let whole: Set<String> = ["a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "er"]

    private static let common: Set<String> = [
        "li", "wang", "zhang", "liu", "chen", "yang", "zhao", "huang", "zhou", "wu", "xu", "sun", "hu", "zhu", "gao",
        "lin",
        "he", "guo", "ma", "luo", "liang", "song", "zheng", "xie", "han", "tang", "feng", "yu", "dong", "xiao", "cheng",
        "cao",
        "yuan", "deng", "fu", "shen", "zeng", "peng", "lu", "su", "jiang", "cai", "jia", "ding", "wei", "xue", "ye",
        "yan",
        "pan", "du", "dai", "xia", "zhong", "tian", "ren", "fan", "fang", "shi", "yao", "tan", "liao", "zou", "xiong",
        "jin",
        "lü", "mao", "qian", "niu", "bi", "ruan",
    ]
    private static let surnames: Set<String> = common.union([
        "ai", "an", "bai", "bao", "bian", "bo", "cen", "chai", "chang", "chi", "chu", "cui", "dang", "di", "diao",
        "dou",
        "duan", "fei", "gan", "ge", "geng", "gong", "gu", "guan", "gui", "hao", "hong", "hou", "hua", "huan", "huo",
        "ji",
        "jiao", "jing", "kang", "ke", "kong", "kuang", "lai", "lan", "lang", "lao", "lei", "leng", "lian", "ling",
        "long",
        "lou", "man", "mei", "meng", "mi", "miao", "min", "ming", "mo", "mou", "mu", "ni", "nie", "ning", "ou", "pang",
        "pei",
        "pi", "ping", "pu", "qi", "qiang", "qiao", "qin", "qiu", "qu", "quan", "rao", "rong", "sang", "sha", "shan",
        "shang",
        "shao", "she", "sheng", "shu", "shuai", "si", "tao", "teng", "tong", "tu", "wan", "weng", "wen", "xi", "xian",
        "xiang", "xin", "xing", "xuan", "yi", "yin", "ying", "yong", "you", "yue", "yun", "zang", "zha", "zhai", "zhan",
        "zhen",
        "zhi", "zhuo", "zhuang", "zi", "zong", "zu", "zuo", "chiang", "chou", "hsu", "hsieh", "kuo", "tsai", "tseng",
        "tung",
        "teng",
    ])
}
