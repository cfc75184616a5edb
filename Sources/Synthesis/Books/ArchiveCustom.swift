import CitandaLabelling
import CitandaRecognition

/// How an invented book cites papers in archives.
struct ArchiveCustom {
    /// A body of papers: its archive, and the levels above a box or a file.
    struct Holding {
        var archive: String
        var collection: String
        /// The levels below, with # for a number: “box #”.
        var levels: [String]
    }

    var holdings: [Holding]
    /// Whether the archive comes before its papers: “NARA, RG 59, box 3”.
    var isArchiveFirst: Bool
    /// Between sender and recipient.
    var to: String
    /// How people are named: by family name alone, in full, with an office.
    var hasFullNames: Bool

    init(language: String, random: inout SplitMix) {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }
        isArchiveFirst = Int.random(in: 0..<10, using: &random) < (language == "en" ? 6 : 8)
        hasFullNames = Bool.random(using: &random)
        let joints = ["de": " an ", "fr": " à ", "es": " a ", "pt": " a ", "it": " a "]
        to = joints[language] ?? " to "
        holdings = (0..<Int.random(in: 2...5, using: &random)).map { _ in
            Self.holding(language: language, random: &random)
        }
    }

    private static func holding(language: String, random: inout SplitMix) -> Holding {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let papers = pick([
            "Harlan", "Whitcomb", "Osgood", "Mendel", "Varga", "Costa", "Lindqvist", "Okafor", "Tanner", "Brandeis",
            "Rowntree", "Sobel", "Quill",
        ])
        let person = pick(["John", "Mary", "Elias", "Ruth", "Henry", "Anna"])
        switch language {
        case "de":
            return Holding(
                archive: pick([
                    "Bundesarchiv", "BArch", "Haus-, Hof- und Staatsarchiv", "HHStA.", "Landesarchiv Berlin",
                    "Politisches Archiv des Auswärtigen Amts", "PA AA", "Stadtarchiv Köln",
                    "Österreichisches Staatsarchiv", "ÖStA", "Hauptstaatsarchiv Dresden", "StA Zürich",
                ]),
                collection: pick([
                    "R 43 I/#", "Nachlass \(papers)", "NL \(papers)", "I HA Rep. 77", "Bestand 103", "N 1022/#",
                    "PA. XII",
                ]),
                levels: pick([
                    ["Bl. #"], ["Nr. #"], ["Karton #", "Fasz. #"], ["Akte #", "Bl. #"], ["Mappe #"], ["K. #"],
                    ["Sign. #"], [],
                ]))
        case "fr":
            return Holding(
                archive: pick([
                    "Archives nationales", "AN", "Archives départementales du Nord", "AD Gironde",
                    "Bibliothèque nationale de France", "BnF", "Archives municipales de Lyon",
                    "Service historique de la Défense", "SHD", "Arch. nat.",
                ]),
                collection: pick([
                    "F/7/#", "BB/18/#", "série M #", "ms. fr. #", "fonds \(papers)", "GR 7 N #", "AJ/40/#", "NAF #",
                    "6 M #",
                ]), levels: pick([["f. #"], ["fol. #"], ["dossier #"], ["carton #", "dossier #"], []]))
        case "es", "pt":
            return Holding(
                archive: pick([
                    "Archivo General de Indias", "AGI", "Archivo Histórico Nacional", "AHN",
                    "Archivo General de la Nación", "AGN", "Arquivo Nacional da Torre do Tombo", "ANTT",
                    "Arquivo Histórico Ultramarino", "AHU", "Biblioteca Nacional de España",
                ]),
                collection: pick([
                    "Indiferente General", "Estado", "Guatemala", "Ramo Inquisición", "Consejo de Castilla",
                    "Chancelaria de D. João III", "Fondo \(papers)", "Audiencia de Lima",
                ]),
                levels: pick([
                    ["leg. #"], ["legajo #", "exp. #"], ["liv. #", "fl. #"], ["cx. #", "doc. #"], ["caja #"],
                    ["vol. #", "f. #"],
                ]))
        case "it":
            return Holding(
                archive: pick([
                    "Archivio di Stato di Firenze", "ASF", "Archivio di Stato di Venezia", "ASV", "A. S. V.",
                    "Archivio Centrale dello Stato", "ACS", "Biblioteca Nazionale Marciana",
                    "Archivio Segreto Vaticano",
                ]),
                collection: pick([
                    "Mediceo del Principato", "Senato, Mar", "Notarile, Atti", "Consiglio dei Dieci", "Carte \(papers)",
                    "Segreteria di Stato",
                ]),
                levels: pick([
                    ["b. #"], ["busta #", "fasc. #"], ["reg. #", "c. #"], ["filza #", "f. #"], ["b. #", "c. #"],
                ]))
        default:
            let year = number(1790...1985)
            return Holding(
                archive: pick([
                    "National Archives", "NARA", "National Archives and Records Administration", "Library of Congress",
                    "LC", "Department of State", "War Department", "Treasury Department", "Truman Library",
                    "Harry S. Truman Library", "Kennedy Library", "Eisenhower Library", "Reagan Library",
                    "The National Archives", "TNA", "PRO", "British Library", "BL", "Bodleian Library",
                    "Churchill Archives Centre", "Houghton Library, Harvard University", "Bancroft Library",
                    "Hoover Institution Archives", "Yale University Library", "Massachusetts Historical Society",
                    "New York Public Library", "Princeton University Library", "National Archives of India",
                    "Newberry Library", "Huntington Library", "Minnesota Historical Society",
                    "Tamiment Library",
                ]),
                collection: pick([
                    "RG \(number(10...490))", "Record Group \(number(10...490))",
                    "RG \(number(10...490)), M\(number(20...999))", "\(person) \(papers) Papers", "\(papers) Papers",
                    "\(papers) MSS", "FO 371/#", "CAB 23/#", "WO 106/#", "CO 137/#", "Add. MS #", "MS Eng. hist. c. #",
                    "RG \(number(20...490)), Central Files, \(year)–\(year + 7)",
                    "RG \(number(20...490)), Lot \(number(50...80)) D \(number(10...400))",
                    "RG \(number(20...300)), Letters Received", "Lot \(number(50...80)) D \(number(10...400))",
                    "\(papers) Office Files", "Despatches from U.S. Consuls",
                    "RG \(number(30...300)), E \(number(100...900))", "Office of the President Records",
                    "Miscellaneous Letters, \(year)–\(year + 9)", "National Security File",
                    "Decimal File, \(year)–\(year + 4)",
                    "RG \(number(20...300)), Decimal File \(year)–\(year + 4), \(number(100...899)).\(number(10...99))/\(number(1...12))–\(number(100...4955))",
                    "Central Decimal File, \(year)–\(year + 4), \(number(100...899)).00/\(number(1...12))-\(number(100...4955))",
                    "RG \(number(20...300)), \(papers) Files, Lot \(number(50...80)) D \(number(10...400))",
                    "\(papers) Chron Files", "RG \(number(30...300)), Circulars, \(year)–\(year + 20)",
                ]),
                levels: pick([
                    ["box #"], ["Box #"], ["box #", "folder #"], ["Box #", "%"], ["Box #", "%"], ["Roll #"], ["reel #"],
                    ["fol. #"], ["f. #"], ["vol. #"], ["Vol. #", "p. #"], ["Case #"], ["carton #", "folder #"], ["#/#"],
                    ["%"], ["Box #", "Folder: %"], ["Reel #", "frame #"], [],
                ]))
        }
    }
}
