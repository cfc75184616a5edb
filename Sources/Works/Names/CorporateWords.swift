/// The words that make a name a corporate author's: an office, a ministry, a society, a firm.
package enum CorporateWords {
    /// Words of ten languages and more, in small letters. None is a usual family name of its language.
    package static let words: Set<String> = NameWords.words(
        """
        department ministry committee congress office institute bureau commission council agency inspectorate academy
        university party association society company government parliament senate house board service union bank press
        library museum archive archives center centre foundation organization organisation group project conference
        secretariat embassy league federation nations corporation staff army navy republic kingdom watch
        authority directorate taskforce consortium
        ministerium kommission akademie stiftung gesellschaft verband verein bundestag bundesrat reichstag landtag
        gewerkschaft partei parlament bundesbank arbeitsgemeinschaft arbeitskreis amt ausschuss behörde forschungsstelle
        universität hochschule zentrum anstalt genossenschaft landeszentrale bundeszentrale oberkommando senatsverwaltung
        ministère comité bureau université académie société commissariat assemblée sénat conseil préfecture fédération
        ligue secrétariat bibliothèque musée institut syndicat confédération direction chambre
        ministerio comisión comité consejo instituto universidad academia sociedad asociación ayuntamiento oficina
        diputación junta fundación congreso partido secretaría sindicato federación biblioteca museo archivo dirección
        ministero commissione comitato consiglio istituto università accademia società associazione ufficio fondazione
        camera senato partito federazione unione direzione comune soprintendenza
        ministério comissão comitê conselho universidade sociedade associação fundação câmara senado secretaria
        federação departamento
        commissie raad universiteit genootschap vereniging stichting bureau dienst rijksdienst gemeente partij
        academie koninklijke
        ministerstwo komisja komitet instytut uniwersytet akademia towarzystwo urząd związek stowarzyszenie fundacja
        biblioteka muzeum sejm senat
        министерство комиссия комитет совет институт университет академия общество управление союз партия бюро
        ведомство правительство департамент министерства комитета
        ministerstvo komissiia komitet sovet institut universitet akademiia obshchestvo upravlenie soiuz partiia
        tsentral'nyi gosudarstvennyi
        departementet ministeriet kommissionen kommittén styrelsen universitetet akademien sällskapet föreningen
        statistikmyndigheten riksdagen
        """)

    /// Ends of German and Dutch compounds: “Bundesamt”, “Salzgesellschaft”, “Handelskammer”.
    private static let compoundEnds = [
        "ministerium", "gesellschaft", "kommission", "akademie", "stiftung", "verband", "verein", "institut", "gericht",
        "behörde", "kammer", "anstalt", "gemeinschaft", "gewerkschaft", "universität", "amt", "verwaltung", "zentrale",
        "bibliothek", "ausschuss", "ausschuß", "ministerie", "instituut", "vereniging", "departementet", "ministeriet",
        "styrelsen", "verket",
    ]

    /// The shortest first half of a compound: “Bergamt” is no family name, “Bramt” may be one.
    private static let leastFirstHalf = 4

    /// Ends of names in Chinese, Japanese and Korean characters.
    private static let characterEnds = [
        "委员会", "委員會", "委員会", "研究所", "研究院", "研究会", "研究會", "大学", "大學", "科学院", "科學院", "协会", "協會", "協会",
        "学会", "學會", "出版社", "图书馆", "圖書館", "図書館", "博物馆", "博物館", "统计局", "統計局", "办公室", "政府", "総務省", "外務省",
        "教育部", "外交部", "財務省", "編集部", "编辑部", "編輯部", "编写组", "위원회", "연구소", "대학교", "학회",
    ]

    /// Words inside the names of bodies and of no person: “Amt für …”, “Department of …”.
    package static let joining: Set<String> = ["of", "für"]

    /// What comes before “Service” in the name of a body. “Robert Service” is a person, the Secret Service none.
    private static let services: Set<String> = NameWords.words(
        """
        secret foreign forest civil health news press world intelligence public security postal park weather research
        geological information colonial diplomatic medical prison broadcasting translation library national royal
        customs field
        """)

    /// Words of bodies that are family names too: “House, E. M.” is a person.
    private static let familyNames: Set<String> = [
        "house", "bank", "press", "service", "staff", "board", "watch", "party", "union", "amt", "dienst",
    ]

    /// Initials that stand for a state or its crown: “U.S. House”, “H. M. Press”.
    private static let states: Set<String> = ["us", "uk", "un", "eu", "hm"]

    private static let endsByLastByte: [UInt8: [[UInt8]]] = Dictionary(
        grouping: compoundEnds.map { Array($0.utf8) }, by: { $0.last ?? 0 })

    /// Whether a word, in small letters, is a compound that ends like the name of a body: “Bundesamt”.
    package static func isCompound(_ word: some BidirectionalCollection<UInt8>) -> Bool {
        guard let last = word.last, let ends = endsByLastByte[last] else { return false }
        return ends.contains { end in
            word.count >= end.count + leastFirstHalf && word.suffix(end.count).elementsEqual(end)
        }
    }

    /// Whether a word, in small letters, shows that a name is a body's. Words that hyphens join count one by one.
    package static func contains(_ word: String) -> Bool {
        words.contains(word) || isCompound(word.utf8)
            || word.contains("-") && word.split(separator: "-").contains { contains(String($0)) }
    }

    /// Whether Chinese, Japanese or Korean characters are the name of a body.
    package static func isBody(characters: String) -> Bool {
        characterEnds.contains { characters.hasSuffix($0) && characters.count > $0.count }
    }

    /// Whether the words of a name, in small letters and in order, are a body's. An initial has its full stop.
    package static func isBody(_ words: [String]) -> Bool {
        let initials = words.filter { $0.hasSuffix(".") }
        let mayBePerson = !initials.isEmpty && !states.contains(initials.map { $0.dropLast() }.joined())
        return words.contains { word in
            if joining.contains(word) { return true }
            guard contains(word) else { return false }
            if mayBePerson, familyNames.contains(word) { return false }
            return word != "service" || words.count != 2 || words[0] == word || services.contains(words[0])
        }
    }
}
