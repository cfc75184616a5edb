import CitandaLabelling

/// German and legal words for titles, places and corporate authors, of which the training references have too few.
enum Vocabulary {
    static func pick(_ words: [String], _ random: inout SplitMix) -> String {
        words[Int.random(in: words.indices, using: &random)]
    }

    private static func list(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }
    private static func lines(_ words: String) -> [String] {
        words.split(separator: ";").map { String($0.drop { $0 == " " }) }
    }

    /// German nouns with the article “die”, and “der” in the genitive.
    private static let nouns = list(
        """
        Rechtsvergleichung Verfassung Verwaltung Gesellschaft Demokratie Arbeit Bildung Familie Jugend Gewalt Armut Migration \
        Globalisierung Kommunikation Gerechtigkeit Freiheit Verantwortung Haftung Enteignung Strafe Politik Öffentlichkeit \
        Wissenschaft Methode Theorie Praxis Kritik Entwicklung Geschichte Reform Krise Rolle Bedeutung Funktion Struktur Gemeinde \
        Stadt Kirche Schule Universität Wirtschaft Industrie Technik Sprache Literatur Kunst Kultur Religion Moral Identität Nation \
        Integration Sozialpolitik Lebensführung Handlung Herrschaft Organisation Ungleichheit Mobilität Erziehung Pflege Gesundheit \
        Medizin Statistik Umfrage Lebenslage Generation Partizipation Bürgergesellschaft Rechtsprechung Gesetzgebung Auslegung \
        Vertragsfreiheit Rechtssicherheit Kriminalität Polizei Presse Wahl Partei Regierung Staatsgewalt Souveränität Außenpolitik \
        Sicherheit Abrüstung Zusammenarbeit Landwirtschaft Energie Umwelt Stadtentwicklung Arbeitslosigkeit Beschäftigung Vermessung
        """)
    /// German nouns with the article “des” in the genitive, in this case.
    private static let genitives = list(
        """
        Rechts Staates Alters Wandels Eigentums Vertrages Strafrechts Völkerrechts Verwaltungsrechts Mittelalters Kaiserreichs \
        Nationalsozialismus Sozialstaats Marktes Krieges Friedens Geldes Kapitalismus Wissens Lernens Alltags Films Theaters Handels \
        Parlaments Bürgertums Arbeitsmarktes Internets Fernsehens Prozesses Privatrechts
        """)
    private static let adjectives = list(
        """
        sozialen politischen modernen öffentlichen deutschen europäischen internationalen vergleichenden empirischen historischen \
        bürgerlichen ländlichen städtischen kulturellen wirtschaftlichen rechtlichen ökologischen demographischen neuen frühen
        """)
    private static let subtitles = lines(
        """
        Eine empirische Untersuchung;Ein Beitrag zur Theorie;Eine Einführung;Ein Überblick;Eine Bestandsaufnahme;Studien und Texte; \
        Ergebnisse einer Befragung;Theoretische und empirische Befunde;Eine vergleichende Studie;Kritik und Perspektiven; \
        Grundlagen und Probleme;Ein Handbuch;Ein Lehrbuch;Zur Kritik einer Debatte;Anmerkungen zu einer Kontroverse; \
        Ein internationaler Vergleich;Konzepte, Methoden, Ergebnisse;Eine Replik;Festgabe zum Geburtstag;Eine Fallstudie; \
        Probleme und Perspektiven;Ein Forschungsbericht;Analysen und Materialien;Versuch einer Ortsbestimmung
        """)
    static let germanPlaces = lines(
        """
        Berlin;München;Frankfurt am Main;Frankfurt a.M.;Frankfurt/M.;Hamburg;Köln;Opladen;Wiesbaden;Weinheim;Tübingen;Göttingen; \
        Stuttgart;Leipzig;Wien;Zürich;Bern;Basel;Graz;Salzburg;Bonn;Münster;Bielefeld;Heidelberg;Mannheim;Darmstadt;Baden-Baden; \
        Nürnberg;Bremen;Hannover;Marburg;Gießen;Mainz;Bamberg;Würzburg;Regensburg;Freiburg;Konstanz;Dresden;Jena;Weimar;Halle; \
        Düsseldorf;Neuwied;Reinbek;Paderborn;Osnabrück;Kassel;Essen;Dortmund;Innsbruck;Den Haag;Amsterdam;New York;London;Paris;Oxford; \
        Cambridge, Mass.;Chicago;Princeton, N.J.;Beverly Hills;Brüssel;Budapest;Warschau;Hillsdale, NJ;Thousand Oaks, CA
        """)
    static let germanPublishers = lines(
        """
        Suhrkamp;Fischer;Rowohlt;Campus;Juventa;Beltz;VS Verlag;VS Verlag für Sozialwissenschaften;Westdeutscher Verlag; \
        Leske + Budrich;Barbara Budrich;Nomos;Mohr Siebeck;Mohr;Duncker & Humblot;C.H. Beck;Beck;de Gruyter;Springer;Reclam; \
        Klett-Cotta;Hogrefe;Huber;Kohlhammer;Vandenhoeck & Ruprecht;Böhlau;Oldenbourg;Steiner;Waxmann;Lit;transcript;UTB;Piper;Hanser; \
        Luchterhand;Enke;Metzler;Deutscher Universitäts-Verlag;Verlag für Sozialwissenschaften;Eigenverlag;Centaurus;Athenäum
        """)
    static let germanJournals = lines(
        """
        Kölner Zeitschrift für Soziologie und Sozialpsychologie;KZfSS;Zeitschrift für Soziologie;ZfS;Soziale Welt;Leviathan;Merkur; \
        Berliner Journal für Soziologie;Zeitschrift für Pädagogik;Politische Vierteljahresschrift;PVS;Aus Politik und Zeitgeschichte; \
        Zeitschrift für Rechtssoziologie;ZfRSoz;Juristenzeitung;JZ;NJW;AcP;ZStW;DÖV;JuS;RabelsZ;Rabels Z;ZvglRWiss;ARSP;AöR;VerwArch;DVBl; \
        Der Staat;Historische Zeitschrift;HZ;Geschichte und Gesellschaft;Archiv für Sozialgeschichte;Vierteljahrshefte für Zeitgeschichte; \
        Psychologische Rundschau;Zeitschrift für Sozialpsychologie;Diagnostica;Das Argument;Prokla;Blätter für deutsche und internationale Politik; \
        Die Zeit;Der Spiegel;Frankfurter Allgemeine Zeitung;FAZ;Süddeutsche Zeitung;taz;Neue Zürcher Zeitung;WSI Mitteilungen; \
        Informationen zur Raumentwicklung;Österreichische Zeitschrift für Soziologie;Schweizerische Zeitschrift für Soziologie; \
        ZUMA-Nachrichten;Am. J. Soc.;Brit. J. Criminol.;Int. J. Comp. Soc.;Am. Soc. Rev.;Law & Soc. Rev.;Rev. int. dr. comp.;American Sociological Review; \
        Journal of Marriage and the Family;Annual Review of Sociology;European Sociological Review;Social Forces
        """)
    static let reports = lines(
        """
        All E.R.;A.C.;W.L.R.;Q.B.;Ch.;C.L.R.;A.L.R.;N.S.W.L.R.;V.R.;N.Z.L.R.;S.C.R.;D.L.R.;F.L.R.;Cr. App. R.;E.H.R.R.;U.S.;F. 2d;F. Supp.;E.C.R.;I.R.; \
        AC;WLR;QB;All ER;CLR;S. Ct.;Cal. Rptr.;P. 2d;N.E. 2d;K.B.;BGHZ;BVerfGE;BGHSt;RGZ;BVerwGE
        """)
    static let jurisdictions = lines(
        "U.K.;N.S.W.;Vic.;Qld;S.A.;W.A.;Tas.;Cth;N.Z.;Ont.;Can.;C.A.;H.L.;H.C.A.;P.C.;S.C.;U.S.;Ireland;Scotland;Eng."
    )
    static let courts = ["BGH", "BVerfG", "BVerwG", "BAG", "OLG München", "EuGH", "LG Berlin", "OGH", "RG"]
    private static let parties = lines(
        """
        R.;The Queen;Attorney-General;Commonwealth;Secretary of State;Smith;Jones;Brown;Williams;Taylor;Baker;Bank plc;Council; \
        National Insurance Co.;Steel Corporation;Public Prosecutions;Chief Constable;Green;Hill;Marshall;State Railways;Minister for Works; \
        Holdings Ltd;Trustees of the Hospital;Union of Workers;Board of Education;Ohio;New York;United States
        """)
    private static let acts = lines(
        """
        Companies;Housing;Land Registration;Family Law Reform;Criminal Justice;Education;Marriage;Public Health;Evidence;Trade Unions;Copyright; \
        Race Relations;Sex Discrimination;Local Government;Town and Country Planning;Children;Police and Criminal Evidence;Consumer Credit; \
        Bankruptcy;Wills;Mental Health;Succession;Water Resources;Customs;Sale of Goods;Theft;Limitation
        """)
    static let bodies = lines(
        """
        Law Commission;Royal Commission on Justice;Department of Social Security;Home Office;Board of Trade;Council of Europe;OECD;UNESCO; \
        World Bank;European Commission;Statistisches Bundesamt;Bundesministerium für Arbeit und Soziales;BMFSFJ;Deutscher Bundestag;Statistik Austria; \
        Europäische Kommission;Bundesagentur für Arbeit;DGB;Amnesty International;Law Reform Commission;Deutsches Jugendinstitut;SPD;CDU/CSU; \
        Bertelsmann Stiftung;Konrad-Adenauer-Stiftung;Institut für Sozialforschung;International Labour Office;House of Commons;Shell Deutschland
        """)
    static let series = lines(
        """
        Discussion Paper;Working Paper;Arbeitspapier;Arbeitspapiere;Forschungsbericht;IZA Discussion Paper;WZB Discussion Papers;Policy Brief; \
        SOEPpapers;Schriftenreihe des Instituts;Beiträge zur Sozialforschung;ZUMA-Arbeitsbericht;Research Report;Occasional Paper;Materialien
        """)
    static let archives = lines(
        """
        National Archives;British Library;Bodleian Library;Library of Congress;Archives nationales;Bibliothèque nationale de France; \
        Bundesarchiv;Staatsarchiv München;Archivio di Stato di Firenze;Public Record Office;Houghton Library, Harvard University; \
        Bancroft Library, University of California;Getty Research Institute;Churchill College Archives;Archives départementales du Nord
        """)
    static let shelfmarks = lines(
        """
        MS Add. 3;RG 59;FO 371/;BT 31/;ASPR F7 ;Hs. ;Ms. fr. ;MS ;Nachlass ;CAB 23/;Series II, Box ;AJ13 ;BB18 ;R 43 I/;Record Group 84, Box ;HO 45/;WO 32/
        """)

    /// A title in German.
    static func germanTitle(_ random: inout SplitMix) -> String {
        func noun() -> String { pick(nouns, &random) }
        let one = noun(), two = noun(), three = noun(), genitive = pick(genitives, &random),
            adjective = pick(adjectives, &random)
        let stem = [
            "Die \(one) der \(two)", "Zur \(one) der \(adjective) \(two)", "\(one) und \(two)",
            "\(one) in der \(adjective) \(two)",
            "\(one) zwischen \(two) und \(three)", "Die \(one) des \(genitive)", "\(one), \(two) und \(three)",
            "Über die \(one) der \(two)", "\(one) als \(two)", "Probleme der \(adjective) \(one)",
            "\(one) und \(two) im Wandel des \(genitive)",
            "Was heißt \(one)?", "Von der \(one) zur \(two)", "\(one)", "Soziologie der \(one)",
            "Theorie des \(genitive)",
            "Handbuch der \(one)", "Die \(one) – eine \(two)?", "Ziele und Methoden der \(one)",
            "„\(one)“ in der \(two)",
        ]
        let title = pick(stem, &random)
        guard Int.random(in: 0..<5, using: &random) < 2 else { return title }
        return title + pick([". ", ": ", " – ", " - ", ". "], &random) + pick(subtitles, &random)
    }

    static func caseName(_ random: inout SplitMix) -> String {
        pick(["", "", "", "In re ", "Re "], &random) + pick(parties, &random) + pick([" v. ", " v. ", " v "], &random)
            + pick(parties, &random)
    }

    static func act(_ random: inout SplitMix) -> String {
        pick(acts, &random)
            + pick([" Act", " Act", " (Amendment) Act", " (Miscellaneous Provisions) Act", " Ordinance"], &random)
    }
}
