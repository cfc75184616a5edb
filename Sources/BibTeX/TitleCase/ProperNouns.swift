/// Names of countries, peoples, places, persons and institutions that titles of history books are full of.
enum ProperNouns {
    /// Whether a word, without the ending of the possessive, is such a name.
    static func contains(_ word: Substring) -> Bool {
        // Most words have none of the endings.
        switch word.utf8.last {
        case UInt8(ascii: "s"), UInt8(ascii: "'"), "’".utf8.last: break
        default: return names.contains(String(word))
        }
        var stem = word
        for ending in ["'s", "’s", "'", "’"] where stem.hasSuffix(ending) { stem = stem.dropLast(ending.count) }
        return names.contains(String(stem)) || stem.hasSuffix("s") && names.contains(String(stem.dropLast()))
    }

    private static let names: Set<String> = Set(
        """
        Afghan Afghanistan Africa African Albania Albanian Algeria Algerian America American Amsterdam Anglo Arab Arabia \
        Arabic Argentina Argentine Armenia Armenian Asia Asian Athens Atlantic Australia Australian Austria Austrian \
        Azerbaijan Balkan Baltic Bandung Beijing Belarus Belgian Belgium Bengal Berlin Bolshevik Brazil Brazilian Brezhnev \
        Britain British Brussels Bucharest Budapest Buddhism Buddhist Bulgaria Bulgarian Burma Burmese Byzantine Cairo \
        Cambodia Cambodian Canada Canadian Canton Caribbean Castro Caucasus Chiang Chile Chilean China Chinese Christian \
        Christianity Churchill Comintern Confucian Congo Congolese Croatia Croatian Cuba Cuban Czech Czechoslovak \
        Czechoslovakia Danish Delhi Deng Denmark Dutch Egypt Egyptian Eisenhower England English Estonia Estonian Ethiopia \
        Ethiopian Eurasia Eurasian Europe European Finland Finnish Formosa France Franco French Geneva Georgia Georgian \
        German Germany Ghana Gorbachev Greece Greek Guangdong Hanoi Harbin Hebrew Helsinki Hindu Hitler Holocaust Hong Hungarian Hungary \
        India Indian Indochina Indonesia Indonesian Iran Iranian Iraq Iraqi Ireland Irish Islam Islamic Israel Israeli \
        Istanbul Italian Italy Jakarta Japan Japanese Jerusalem Jew Jewish Kazakh Kazakhstan Kennedy Kenya Khrushchev Kiev \
        Kissinger Kong Korea Korean Kremlin Kuomintang Kyiv Laos Laotian Latin Latvia Latvian Lenin Leninism Leninist \
        Leningrad Lithuania Lithuanian London Macao Malaya Malayan Malaysia Manchu Manchuria Manchurian Mandarin Mao Maoism \
        Maoist Marshall Marx Marxism Marxist Mediterranean Mexican Mexico Ming Mongol Mongolia Mongolian Moscow Muslim \
        Myanmar Nanjing Nazi Netherlands Nigeria Nixon Norway Norwegian Odessa Ottoman Pacific Pakistan Pakistani Palestine \
        Palestinian Paris Peking Pentagon Persian Peru Petersburg Petrograd Philippine Poland Polish Portugal Portuguese Prague \
        Pyongyang Qing Reagan Roman Romania Romanian Rome Roosevelt Rumanian Russia Russian Russo Saigon Saudi Scandinavia Scandinavian \
        Scotland Scottish Seoul Serbia Serbian Shanghai Siberia Siberian Sino Slav Slavic Slovak Slovakia Slovenia Soviet \
        Spain Spanish Stalin Stalinism Stalinist Stalingrad Suez Sweden Swedish Swiss Switzerland Syria Syrian Taipei \
        Taiwan Taiwanese Tashkent Thai Thailand Tibet Tibetan Tito Tokyo Trotsky Truman Tsarist Turkey Turkish Uighur \
        Ukraine Ukrainian Uyghur Vatican Vienna Vietnam Vietnamese Viet Warsaw Washington Weimar Welsh Xinjiang Yalta \
        Yugoslav Yugoslavia Yunnan Zhdanov Zhou
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
