import CitandaLabelling

/// Text of notes that cites nothing: sentences of prose, and the words that lead to a citation.
struct Commentary {
    private let sentences: [String]

    /// - Parameter prose: Paragraphs of prose without citations, one a line.
    init(prose: String) {
        var sentences: [String] = []
        for line in prose.split(separator: "\n") {
            var sentence = ""
            for character in line {
                sentence.append(character)
                if ".?!".contains(character), sentence.count > 40 {
                    let text = sentence.drop { $0 == " " }
                    if text.first?.isUppercase == true, text.count < 260 { sentences.append(String(text)) }
                    sentence = ""
                }
            }
        }
        self.sentences = sentences
    }

    /// A sentence in the language; some name years, people and pages, and cite nothing.
    func sentence(_ language: String, people: [String], random: inout SplitMix) -> String {
        func pick(_ values: [String]) -> String { Vocabulary.pick(values, &random) }
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let name = people.isEmpty ? "Cobb" : pick(people)
        let year = number(1600...1990)
        if language == "en" {
            let own = [
                "\(name) took office in \(year) and left it two years later.",
                "The translation is mine.", "All translations are my own unless stated otherwise.", "Emphasis added.",
                "Emphasis in the original.",
                "I thank \(name) for this reference.",
                "The author is grateful to \(name) and to the staff of the library.",
                "\(name) (\(year)–\(year + number(30...80))) was born in Vienna.",
                "Of the \(number(20...900)) letters, \(number(2...19)) survive.",
                "On this point the two accounts differ; the second gives “\(number(2...90)) ships.”",
                "The term *\(pick(["raison d’état", "Zeitgeist", "encomienda", "cabildo", "samizdat"]))* has no exact equivalent in English.",
                "In \(year), the Board asked for $\(number(2...90)),000 and got less.",
                "See below for a fuller discussion.",
                "\(name) disagreed.",
                "The text reads “\(pick(["all such persons", "in perpetuity", "to the best of their knowledge"]))” here.",
                "The figures for \(year) are incomplete.", "This is not the place to discuss the matter.",
                "\(name)’s position was more nuanced.",
            ]
            if number(0...2) == 0 || sentences.isEmpty { return pick(own) }
            return sentences[number(0...sentences.count - 1)]
        }
        let own: [String: [String]] = [
            "de": [
                "Die Übersetzung stammt vom Verfasser.", "Hervorhebung im Original.",
                "\(name) war von \(year) bis \(year + 4) Minister.",
                "Über die weiteren Verhandlungen ist nichts bekannt.", "Der Brief ist nicht erhalten.",
                "\(name) lehnte den Vorschlag \(year) ab, weil ihm die Mittel fehlten.",
                "Das Stück wurde erst im folgenden Jahr aufgeführt.", "Zu den Einzelheiten äußert er sich nicht.",
                "Gemeint ist wohl der Vertrag von \(year).",
                "In der Sitzung wurde darüber nicht gesprochen.", "Die Zahlen für \(year) fehlen.",
                "Dies gilt freilich nur für die erste Fassung.",
                "Der Ausdruck geht auf \(name) zurück und meint etwas anderes.",
            ],
            "fr": [
                "C’est nous qui soulignons.", "La traduction est de l’auteur.",
                "\(name) fut ministre de \(year) à \(year + 3).", "Le texte original n’a pas été retrouvé.",
                "Nous remercions \(name) pour cette précision.",
                "Cette méthode donne de bons résultats sur de petits corpus.",
                "Les chiffres de \(year) sont incomplets.", "Il ne s’agit pas ici de reprendre ce débat.",
                "Le mot désigne alors toute autre chose.", "On notera que \(name) ne cite pas ce passage.",
            ],
            "es": [
                "La traducción es nuestra.", "Énfasis en el original.",
                "\(name) fue ministro entre \(year) y \(year + 3).", "No se conserva la respuesta.",
                "Los datos de \(year) están incompletos.", "El término no tiene un equivalente exacto en español.",
                "Agradecemos a \(name) esta indicación.", "Este método funciona mejor con textos largos.",
                "Para más detalles, consulta la lección anterior.",
            ],
            "pt": [
                "A tradução é nossa.", "Grifo no original.", "\(name) foi ministro entre \(year) e \(year + 3).",
                "Os dados de \(year) estão incompletos.", "O termo não tem equivalente exato em português.",
                "Agradecemos a \(name) por esta indicação.", "Este método funciona melhor com textos longos.",
            ],
            "it": [
                "La traduzione è nostra.", "Corsivo nell’originale.", "\(name) fu ministro dal \(year) al \(year + 3).",
                "La lettera è andata perduta.", "I dati del \(year) sono incompleti.",
                "Non è questo il luogo per discuterne.", "Ringrazio \(name) per la segnalazione.",
            ],
        ]
        return pick(own[language] ?? ["…"])
    }

    /// A sentence that talks of a work and does not cite it.
    func mention(_ language: String, name: String, title: String, year: Int, random: inout SplitMix) -> String {
        let forms: [String: [String]] = [
            "en": [
                "In *@*, # says nothing of the matter.", "#’s *@* was widely reviewed.",
                "The argument of *@* is close to mine.", "# wrote *@* in %, long after the events.",
                "Like #, I do not use the term “@.”", "*@* went through several editions.",
                "The reviewer in % found *@* unreadable.", "This was before # had read *@*.", "I owe the phrase to #.",
                "#’s % *@* made the case in full.", "On # see the introduction.",
            ],
            "de": [
                "In *@* schweigt # darüber.", "#s »@« erschien erst %.", "Das Stück »@« wurde % verboten.",
                "# hatte *@* schon % begonnen.", "Gemeint ist # selbst.",
            ],
            "fr": ["Dans *@*, # n’en dit rien.", "*@* de # fut très lu.", "# avait commencé *@* en %."],
            "es": ["En *@*, # no dice nada de esto.", "*@* de # se publicó en %.", "# había empezado *@* en %."],
            "pt": ["Em *@*, # não trata disso.", "# começou *@* em %."],
            "it": ["In *@*, # non ne parla.", "# iniziò *@* nel %."],
        ]
        return Vocabulary.pick(forms[language] ?? ["#."], &random)
            .replacing("@", with: title).replacing("#", with: name).replacing("%", with: "\(year)")
    }

    /// Words before a citation.
    func signal(_ language: String, random: inout SplitMix) -> String {
        let words: [String: [String]] = [
            "en": [
                "See ", "See also ", "See, for example, ", "Cf. ", "For a similar view, see ", "Quoted in ",
                "As cited in ", "On this, see ", "See especially ", "For more on the subject, see ", "Compare ",
                "But see ", "See, e.g., ", "On the history of the term see ", "For discussion of the treaty, see ",
                "The best account is ", "Quotation from ", "There is a good summary in ", "I follow ",
                "This paragraph draws on ",
            ],
            "de": [
                "Vgl. ", "Siehe ", "Siehe dazu ", "Vgl. dazu ", "So ", "Zitiert nach ", "Vgl. auch ", "Ausführlich ",
                "Zur Sache siehe ", "Dazu ", "Zum Folgenden vgl. ", "Grundlegend ", "S. ",
            ],
            "fr": [
                "Voir ", "Cf. ", "Voir notamment ", "Sur ce point, voir ", "Cité par ", "Voir aussi ",
                "Pour une synthèse, voir ", "À ce sujet, voir ",
            ],
            "es": [
                "Véase ", "Ver ", "Cf. ", "Véase también ", "Sobre este tema, véase ", "Citado en ",
                "Para una introducción, ver ",
            ],
            "pt": [
                "Ver ", "Veja ", "Cf. ", "Ver também ", "Sobre o tema, ver ", "Citado em ",
                "Para mais informações, consultar ",
            ],
            "it": [
                "Si veda ", "Cfr. ", "Vedi ", "Su questo cfr. ", "Si vedano ", "Citato in ",
                "Per un quadro generale si veda ",
            ],
        ]
        return Vocabulary.pick(words[language] ?? ["See "], &random)
    }

    /// A phrase that names a subject and leads to a citation: “On the early history of the port see ”.
    func lead(_ language: String, topic: String, random: inout SplitMix) -> String {
        let words = topic.prefix { $0 != ":" && $0 != "." && $0 != "?" }.split(separator: " ").prefix(
            Int.random(in: 1...7, using: &random))
        let subject = words.joined(separator: " ")
        let topic =
            Int.random(in: 0...2, using: &random) == 0 ? subject : subject.prefix(1).lowercased() + subject.dropFirst()
        let forms: [String: [String]] = [
            "en": [
                "On #, see ", "For #, see ", "For an overview of #, see ", "The literature on # is large; see ",
                "For a discussion of #, see especially ", "An account of # is in ", "The quotation about # is from ",
                "The fullest treatment of # remains ", "For recent work on # see, among others, ",
                "The phrase “#” is from ", "# is discussed at length in ", "Accounts of # are printed by ",
                "For # and its reception, compare ", "# is treated by ", "This definition of # is taken from ",
                "A copy is in ",
            ],
            "de": [
                "Zu # siehe ", "Zu # vgl. ", "Über # siehe auch ", "Zur Frage # siehe ", "# behandelt ausführlich ",
                "Einen Überblick über # gibt ", "Das Zitat über # bei ", "Zum Begriff # zuletzt ", "Abgedruckt in: ",
                "Die Akten über # in ",
            ],
            "fr": [
                "Sur #, voir ", "À propos de #, voir ", "Pour une introduction à #, voir ",
                "La notion de # est développée dans ", "Le texte sur # est disponible à l’adresse ",
                "Pour en savoir plus sur #, on se reportera à ", "Pour # : voir l’article de ",
            ],
            "es": [
                "Sobre #, véase ", "Sobre # ver ", "Acerca de #, consultar ", "Para más información sobre #, ver ",
                "Una revisión de # puede consultarse en ", "Para una introducción a # ver ",
                "Ver, por ejemplo, el libro de ",
            ],
            "pt": [
                "Sobre #, ver ", "A respeito de #, ver ", "Para uma introdução a #, ver ",
                "Para mais informações sobre #, consulte ", "A discussão sobre # está em ",
            ],
            "it": ["Su #, si veda ", "Per # si veda ", "Sul tema di # cfr. ", "Una discussione di # si trova in "],
        ]
        return Vocabulary.pick(forms[language] ?? ["#: "], &random).split(
            separator: "#", omittingEmptySubsequences: false
        ).joined(separator: topic)
    }

    /// Words between two citations.
    func joint(_ language: String, random: inout SplitMix) -> String {
        let words: [String: [String]] = [
            "en": [
                "; ", "; ", "; ", "; see also ", " and ", ", and ", "; cf. ", ", quoted in ", "; but see ",
                ". See also ", ", reprinted in ",
            ],
            "de": ["; ", "; ", "; vgl. auch ", " und ", ", zit. nach ", "; siehe auch ", ". Vgl. auch "],
            "fr": [" ; ", "; ", " ; voir aussi ", " et ", ", cité par "],
            "es": ["; ", "; véase también ", " y ", ". Ver también ", ", citado en "],
            "pt": ["; ", "; ver também ", " e ", ". Ver também "],
            "it": ["; ", "; cfr. anche ", " e ", ". Si veda anche ", ", citato in "],
        ]
        return Vocabulary.pick(words[language] ?? ["; "], &random)
    }
}
