import CitandaLabelling

/// Names, titles and journals in Chinese and Japanese characters.
enum Characters {
    private static func list(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }

    private static let surnames = list(
        "王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 邓 韩 冯 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 欧阳")
    private static let given = list("伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀英 建国 志强 小红 文华 海燕 晓东 国庆 永平 德明 玉兰 思远 子涵 浩然")
    private static let words = list(
        "生态 补偿 经济 发展 农村 城市 社会 治理 制度 法律 研究 文化 教育 政策 改革 历史 环境 保护 流域 水资源 森林 市场 企业 管理 技术 创新 信息 网络 安全 人口 家庭 妇女 明代 清代 民国 近代 中国 美国 日本 欧洲 地方 国家 政府 权力 关系 外交 战争 条约 贸易 金融 货币 税收 土地 农民 工业 交通 铁路 语言 文学 小说 诗歌 艺术 戏曲 宗教 佛教 道教 哲学 儒家 思想 伦理 心理 学习 儿童 医疗 卫生 疾病 老年 服务 公共 风险 灾害 气候 能源 数据 模型 评价 影响 因素 机制 路径 结构 功能 理论 方法 实证 比较"
    )
    private static let joints = list("的 与 和 及其 对 中的 视角下的 背景下")
    private static let ends = list("研究 分析 探讨 问题 初探 述评 思考 影响 机制 路径 综述 启示 考 论")
    private static let journals = list(
        "历史研究 近代史研究 中国社会科学 社会学研究 经济研究 管理世界 法学 法学研究 中国农村经济 人口研究 生态学报 北京大学学报 清华大学学报(哲学社会科学版) 当代亚太 世界经济 国际问题研究 教育研究 文学评论 哲学研究 中国法学 改革 开放时代"
    )
    private static let places = list("北京 上海 广州 南京 武汉 杭州 成都 重庆 西安 台北 香港 天津 长沙")
    private static let publishers = list(
        "商务印书馆 中华书局 人民出版社 北京大学出版社 社会科学文献出版社 三联书店 上海古籍出版社 科学出版社 法律出版社 清华大学 复旦大学出版社 中国人民大学")
    private static let japaneseNames = list("佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 松本 井上 木村 清水 野村 石田 橋本")
    private static let japaneseGiven = list("太郎 健一 花子 誠 清 洋子 和夫 恵子 正 隆 学 直樹 美咲")
    private static let japaneseWords = list(
        "契約 労働 賃金 制度 社会 保障 行政 国際 関係 歴史 教育 経済 政策 企業 責任 裁判 判例 憲法 民法 刑法 地域 福祉 家族 女性 戦後 近代 明治 大正 文学 思想 日本 中国 ヨーロッパ グローバル システム モデル データ 研究 実務 概説 入門 開発 利用"
    )
    private static let japaneseJoints = list("の と における に関する をめぐる による")
    private static let japaneseEnds = list("について の研究 の考察 の概要 の課題 と展望 の構造 入門 ハンドブック 論 の現状")
    private static let japaneseJournals = list("法学セミナー 法律時報 歴史学研究 社会学評論 経済研究 法学論叢 金融法務 国際政治 教育学研究 史学雑誌 思想")
    private static let japanesePublishers = list("有斐閣 岩波書店 東京大学出版会 勁草書房 日本評論社 みすず書房 吉川弘文館 弘文堂 青木書店")

    /// A field in characters; nil for other families of styles.
    static func segment(
        _ name: String, _ family: StyleFamily, _ random: inout SplitMix
    ) -> (label: String, text: String)? {
        guard family == .chinese || family == .japanese else { return nil }
        let isJapanese = family == .japanese
        switch name {
        case "a": return ("author", people(isJapanese, &random))
        case "e": return ("editor", people(isJapanese, &random))
        case "t", "b": return ("title", title(isJapanese, &random))
        case "c": return ("container-title", title(isJapanese, &random))
        case "j": return ("container-title", Vocabulary.pick(isJapanese ? japaneseJournals : journals, &random))
        case "l": return ("location", isJapanese ? "東京" : Vocabulary.pick(places, &random))
        default: return ("publisher", Vocabulary.pick(isJapanese ? japanesePublishers : publishers, &random))
        }
    }

    private static func people(_ isJapanese: Bool, _ random: inout SplitMix) -> String {
        let separator = Vocabulary.pick([", ", ",", "、", "/ "], &random),
            blank = Vocabulary.pick(["", "", " "], &random)
        let count = Vocabulary.pick(["1", "1", "2", "3"], &random)
        return (0..<(Int(count) ?? 1)).map { _ in
            isJapanese
                ? Vocabulary.pick(japaneseNames, &random) + blank + Vocabulary.pick(japaneseGiven, &random)
                : Vocabulary.pick(surnames, &random) + Vocabulary.pick(given, &random)
        }.joined(separator: separator)
    }

    private static func title(_ isJapanese: Bool, _ random: inout SplitMix) -> String {
        let nouns = isJapanese ? japaneseWords : words
        var text = Vocabulary.pick(nouns, &random) + Vocabulary.pick(nouns, &random)
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            text +=
                Vocabulary.pick(isJapanese ? japaneseJoints : joints, &random) + Vocabulary.pick(nouns, &random)
                + Vocabulary.pick(nouns, &random)
        }
        text += Vocabulary.pick(isJapanese ? japaneseEnds : ends, &random)
        guard Int.random(in: 0..<5, using: &random) == 0 else { return text }
        return text + Vocabulary.pick(["——以", ": ", "-以", "—"], &random) + Vocabulary.pick(nouns, &random)
            + Vocabulary.pick(isJapanese ? ["を中心に"] : ["为例", "为中心"], &random)
    }
}
