/// The closed classes of words that the grammar knows, compared in small letters.
enum Words {
    /// Words that end in a full stop without ending a sentence.
    static let abbreviations: Set<String> = [
        "ed", "eds", "trans", "comp", "comps", "vol", "vols", "no", "nos", "p", "pp", "f", "ff", "op", "d", "l", "ll",
        "fol",
        "fols", "ser", "pt", "pts", "chap", "chaps", "ch", "doc", "docs", "cf", "al", "jr", "sr", "dr", "mr", "mrs",
        "ms",
        "st", "wm", "ts", "rev", "repr", "diss", "ca", "c", "n", "nn", "ibid", "cit", "loc", "co", "inc", "ltd", "pl",
        "pls",
        "fig", "figs", "sec", "secs", "par", "para", "paras", "bk", "art", "app", "col", "cols", "univ", "dept", "gen",
        "col",
        "lt", "capt", "gov", "prof", "hon", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct",
        "nov",
        "dec", "e", "g", "i", "s", "v", "vs", "esp", "chs", "th", "ph", "vgl", "hrsg", "bd", "nr", "aufl", "bzw",
        "illus",
        "intro", "approx", "assn", "cong", "sess", "supp", "suppl", "anon", "pseud", "nos", "t", "k", "kn", "vyp",
        "izd", "с", "стр", "гл", "т", "вып", "ред", "изд", "л", "лл", "ф", "оп", "д", "см", "segr", "arch", "bibl",
        "cod", "cart", "prov", "dipl", "corr", "min", "aff", "étr", "extr", "congr", "secr",
        "rubr", "fasc", "leg", "exp", "sygn", "add", "suppl", "ms", "mss", "lat", "cong", "supp", "stat", "rep", "pub",
        "res", "sig",
        "sigs", "illus", "assoc", "bros", "dir", "introd", "pref", "abr", "orig", "publ", "sci", "soc", "hist", "j",
        "proc", "trans",
        "jb", "jg", "ff", "sp", "abs", "abb", "taf", "ebd", "ders", "dies", "zit", "sog", "ed", "col", "cols", "st",
        "mt",
        "cl", "lit", "abt", "akz", "reg", "bl", "inv", "sq", "sqq", "suiv", "abp", "bp", "lat", "coll",
    ]

    /// Words of running prose that stand in no name, no shelfmark and no publisher statement.
    static let prose: Set<String> = [
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "does", "did", "do", "says", "said",
        "who",
        "whom", "whose", "which", "that", "this", "these", "those", "where", "when", "while", "because", "although",
        "though",
        "he", "she", "it", "they", "we", "his", "her", "its", "their", "our", "my", "not", "may", "might", "can",
        "could", "would", "should", "will", "shall", "must", "if", "than", "then", "there", "here", "what", "how",
        "why",
        "gives", "argues", "writes", "notes", "calls", "describes", "lists", "prints", "claims", "shows", "explains",
        "see",
        "compare", "contrast", "cf", "also", "but", "however", "quoted", "cited", "according", "only", "never",
        "earlier", "already", "still", "most", "many", "some", "both", "each", "such", "as", "so", "too",
        "very",
    ]

    /// Words that may stand before a citation as its signal.
    static let signals: Set<String> = [
        "see", "cf", "compare", "contrast", "also", "further", "in", "by", "e", "g", "quoted", "cited", "as", "from",
        "and",
        "for", "but", "with", "esp", "especially", "generally", "reprinted", "again", "accord", "via", "citing",
        "quoting",
        "vgl", "siehe", "voir", "см", "參見", "见", "also", "instance", "example", "are", "is", "include", "includes",
        "of",
    ]

    /// Small words inside the names of bodies.
    /// Words of running prose that no title has in small letters: its verbs, and what points at other works.
    static let verbs: Set<String> = [
        "is", "are", "was", "were", "has", "have", "had", "does", "did", "says", "said", "gives", "argues", "writes",
        "describes", "prints", "claims", "explains", "see", "cf", "quoted", "cited", "according", "he", "she", "they",
        "we", "would", "could", "should", "ist", "sind", "hat", "haben", "wird", "werden", "daß", "dass", "siehe",
        "vgl",
        "est", "sont",
    ]

    /// Words of German and French notes that lead to a citation.
    static let leads: Set<String> = [
        "siehe", "vgl", "vergleiche", "dazu", "hierzu", "etwa", "auch", "so", "näher", "näheres", "insbes",
        "insbesondere",
        "bei", "von", "sowie", "und", "dafür", "dagegen", "ferner", "zuletzt", "anders", "ebenso", "zb", "nach",
        "gegen",
        "mit", "schon", "grundlegend", "ausführlich", "zustimmend", "kritisch", "allgemein", "voir", "par", "chez", "v",
        "cfr", "vedi", "véase", "vease", "véanse",
    ]

    /// What a statute calls itself.
    static let acts: Set<String> = [
        "act", "acts", "ordinance", "statute", "regulations", "bill", "offences", "rules", "decree",
    ]

    static let connectors: Set<String> = [
        "of", "the", "for", "and", "on", "de", "des", "du", "la", "le", "les", "für", "der", "die", "das", "und", "per",
        "di",
        "della", "delle", "degli", "del", "y", "et", "e", "na", "po", "i", "dlya", "pri", "v", "to", "at", "for",
        "voor", "van",
        "en", "do", "da", "dos", "д", "и", "по", "при",
    ]

    /// Words that stand for the author just named.
    static let idem: Set<String> = ["idem", "eadem", "iidem", "ders", "dies", "id"]

    /// Words that begin no name even with a capital letter.
    static let notNames: Set<String> = [
        "see", "cf", "compare", "contrast", "for", "in", "on", "the", "but", "and", "as", "also", "ibid", "quoted",
        "cited",
        "from", "this", "these", "that", "those", "it", "he", "she", "they", "his", "her", "their", "its", "chapter",
        "part",
        "vol", "volume", "note", "notes", "both", "most", "many", "some", "all", "at", "by", "to", "with",
        "when",
        "where", "while", "if", "our", "my", "we", "i", "there", "here", "no", "nor", "or", "so", "such", "one", "two",
        "three", "others", "other", "another", "neither", "either", "each", "every", "only", "review", "edited",
        "translated",
        "compiled", "reprint", "cf", "after", "before", "during", "under", "between", "about", "according", "quoting",
        "citing", "again", "similarly", "however", "though", "although", "because", "an", "a",
    ]

    /// Words in the names of archives and their collections.
    static let archives: Set<String> = [
        "archive", "archives", "arkhiv", "archiv", "archivio", "archivo", "archief", "archiwum", "library", "records",
        "museum", "collection", "collections", "papers", "historica", "bibliothèque", "bibliothek", "biblioteca",
        "bundesarchiv", "fonds", "nachlass", "manuscripts", "repository", "dang'anguan", "danganguan", "архив", "фонд",
        "hoover", "rgani", "rgaspi", "garf", "avprf", "avpri", "nara", "tna", "shac",
    ]

    /// Kinds of documents, which begin the description of one.
    static let documents: Set<String> = [
        "record", "account", "memorandum", "memo", "letter", "telegram", "cable", "report", "minutes", "note",
        "transcript", "protocol",
        "draft", "resolution", "directive", "statement", "speech", "diary", "journal", "logbook", "petition",
        "instruction",
        "instructions", "summary", "order", "circular", "dispatch", "despatch", "stenogram", "conversation", "message",
        "telegramm", "bericht", "aufzeichnung", "rapport", "dépêche", "télégramme",
        "zapiska", "spravka", "doklad", "relazione", "informe", "lettre", "brief", "schreiben",
    ]

    /// Words of newspapers' names.
    static let newspapers: Set<String> = [
        "herald", "times", "gazette", "news", "post", "tribune", "daily", "pravda", "izvestiia", "izvestia", "ribao",
        "vedomosti", "gazeta", "zeitung", "observer", "guardian", "chronicle", "telegraph", "courier", "mail", "star",
        "sun", "mercure", "courrier", "moniteur", "bulletin", "intelligencer", "advertiser", "register", "standard",
        "globe", "journal-constitution", "monde", "figaro", "humanité", "neues", "deutschland", "morning", "evening",
        "press", "bao", "shimbun", "dispatch", "examiner", "inquirer", "sentinel", "mercury", "express", "allgemeine",
        "tageblatt", "nachrichten", "corriere", "stampa", "república", "país", "listok", "trud", "zvezda", "правда",
        "известия",
        "газета", "red",
    ]

    /// Words of theses.
    static let theses: Set<String> = [
        "diss", "dissertation", "thesis", "habilitation", "habilitationsschrift", "diplomarbeit", "magisterarbeit",
        "dissertatsiia", "thèse", "tesi", "masterarbeit",
    ]

    /// Words that begin a report's genre.
    static let reports: Set<String> = [
        "working", "discussion", "occasional", "research", "technical", "policy", "briefing", "report", "memorandum",
        "bulletin", "pamphlet", "paper",
    ]

    /// Cities where scholarly books are published, for statements that name one place or one publisher and not both.
    static let cities: Set<String> = [
        "aberdeen", "adelaide", "aix-en-provence", "albany", "albuquerque", "aldershot", "algiers", "amherst",
        "amsterdam",
        "ankara", "ann arbor", "antwerp", "armonk", "athens", "atlanta", "auckland", "austin", "baghdad", "baltimore",
        "bangkok", "barcelona", "bari", "basel", "bath", "baton rouge", "beijing", "beirut", "belfast", "belgrade",
        "bergen",
        "berkeley", "berlin", "bern", "bielefeld", "birmingham", "bloomington", "bogotá", "bologna", "bombay", "bonn",
        "bordeaux", "boston", "boulder", "bratislava", "braunschweig", "bremen", "brescia", "brighton", "brisbane",
        "bristol", "brno", "bruges", "brussel", "brussels", "bruxelles", "bucharest", "budapest", "buenos aires",
        "buffalo",
        "cairo", "calcutta", "cambridge", "canberra", "cape town", "caracas", "cardiff", "chapel hill", "cheltenham",
        "chennai", "chicago", "cincinnati", "ciudad de méxico", "cleveland", "coimbra", "college park",
        "college station",
        "cologne", "columbus", "copenhagen", "cracow", "córdoba", "damascus", "darmstadt", "delft", "delhi", "den haag",
        "denver", "detroit", "dhaka", "dijon", "dordrecht", "dresden", "dublin", "durham", "düsseldorf", "edinburgh",
        "englewood cliffs", "erfurt", "erlangen", "essen", "eugene", "exeter", "farnham", "ferrara", "firenze",
        "florence",
        "frankfurt", "frankfurt a. m.", "frankfurt am main", "frankfurt/main", "freiburg", "garden city", "gdańsk",
        "geneva",
        "genova", "gent", "genève", "ghent", "giessen", "glasgow", "gothenburg", "granada", "graz", "grenoble",
        "groningen",
        "guangzhou", "göteborg", "göttingen", "haarlem", "hague", "haifa", "halle", "hamburg", "hannover", "hanoi",
        "hanover", "harbin", "harmondsworth", "havana", "heidelberg", "helsinki", "hong kong", "honolulu", "houndmills",
        "houston", "ibadan", "innsbruck", "istanbul", "ithaca", "jakarta", "jena", "jerusalem", "johannesburg",
        "karachi",
        "kassel", "kazan", "kew", "kiel", "kiev", "koblenz", "konstanz", "krakow", "kraków", "kuala lumpur", "kyiv",
        "kyoto",
        "köln", "königsberg", "la haye", "lagos", "lahore", "lancaster", "lanham", "lausanne", "lawrence", "le havre",
        "leeds", "leicester", "leiden", "leipzig", "leningrad", "leuven", "lexington", "lille", "lima", "limerick",
        "linz",
        "lisboa", "lisbon", "liverpool", "liège", "ljubljana", "london", "los angeles", "louvain", "lucca", "lund",
        "luzern",
        "lviv", "lyon", "lyons", "lübeck", "madison", "madras", "madrid", "mainz", "manchester", "mannheim", "marburg",
        "marseille", "marseilles", "melbourne", "messina", "mexico city", "middletown", "milan", "milano",
        "minneapolis",
        "minsk", "modena", "montreal", "montréal", "moscow", "moskva", "mumbai", "munich", "méxico", "münchen",
        "münster",
        "nairobi", "nanjing", "nanterre", "nantes", "naples", "napoli", "nashville", "new brunswick", "new delhi",
        "new haven", "new orleans", "new york", "newark", "nijmegen", "norman", "norwich", "notre dame", "nottingham",
        "nürnberg", "odessa", "orléans", "oslo", "ottawa", "oxford", "paderborn", "padova", "padua", "palermo",
        "palo alto",
        "paris", "parma", "pavia", "peking", "perugia", "petrograd", "philadelphia", "pisa", "pittsburgh", "poitiers",
        "portland", "porto", "potsdam", "poznań", "prague", "praha", "pretoria", "princeton", "providence", "quebec",
        "québec", "ravenna", "regensburg", "rennes", "richmond", "riga", "rio de janeiro", "roma", "rome", "rostock",
        "rotterdam", "rouen", "saarbrücken", "sacramento", "saint louis", "saint petersburg", "salamanca", "salerno",
        "salt lake city", "salzburg", "san diego", "san francisco", "santa barbara", "santiago", "seattle", "seoul",
        "sevilla", "seville", "shanghai", "sheffield", "siena", "simancas", "singapore", "skopje", "sofia",
        "southampton",
        "st andrews", "st. louis", "st. petersburg", "stanford", "stockholm", "strasbourg", "stroud", "stuttgart",
        "sydney",
        "syracuse", "szeged", "são paulo", "taipei", "tallinn", "tampere", "tartu", "tashkent", "tbilisi", "tehran",
        "the hague", "tianjin", "tokyo", "torino", "toronto", "toulouse", "tours", "trento", "trier", "trieste",
        "trondheim",
        "tucson", "tunis", "turin", "turku", "tübingen", "udine", "ulaanbaatar", "university park",
        "upper saddle river",
        "uppsala", "urbana", "utrecht", "valencia", "valladolid", "vancouver", "venezia", "venice", "verona", "vienna",
        "vilnius", "vladivostok", "warsaw", "warszawa", "washington", "washington dc", "washington, dc", "weimar",
        "wellington", "wien", "wiesbaden", "woodbridge", "wrocław", "würzburg", "xi'an", "yerevan", "yokohama", "york",
        "zagreb", "zaragoza", "zurich", "zürich",
    ]

    /// Months of the languages of scholarly books; the value is the month.
    static let months: [String: Int] = {
        var table: [String: Int] = [:]
        let rows: [[String]] = [
            ["january", "jan", "januar", "janvier", "января", "ianvaria", "gennaio", "enero"],
            ["february", "feb", "februar", "février", "февраля", "fevralia", "febbraio", "febrero"],
            ["march", "mar", "märz", "mars", "марта", "marta", "marzo"],
            ["april", "apr", "avril", "апреля", "aprelia", "aprile", "abril"],
            ["may", "mai", "мая", "maia", "maggio", "mayo"],
            ["june", "jun", "juni", "juin", "июня", "iiunia", "giugno", "junio"],
            ["july", "jul", "juli", "juillet", "июля", "iiulia", "luglio", "julio"],
            ["august", "aug", "août", "августа", "avgusta", "agosto"],
            ["september", "sept", "sep", "septembre", "сентября", "sentiabria", "settembre", "septiembre"],
            ["october", "oct", "oktober", "octobre", "октября", "oktiabria", "ottobre", "octubre"],
            ["november", "nov", "novembre", "ноября", "noiabria", "noviembre"],
            ["december", "dec", "dezember", "décembre", "декабря", "dekabria", "dicembre", "diciembre"],
        ]
        for (index, row) in rows.enumerated() { for word in row { table[word] = index + 1 } }
        return table
    }()

    /// Languages as editions name them; the value is the BCP 47 tag.
    static let languages: [String: String] = [
        "chinese": "zh", "russian": "ru", "german": "de", "french": "fr", "english": "en", "spanish": "es",
        "italian": "it",
        "japanese": "ja", "korean": "ko", "polish": "pl", "czech": "cs", "hungarian": "hu", "vietnamese": "vi",
        "mongolian": "mn", "dutch": "nl", "portuguese": "pt", "ukrainian": "uk", "arabic": "ar", "turkish": "tr",
    ]

    /// Seasons; the value is the EDTF code.
    static let seasons: [String: Int] = [
        "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24, "printemps": 21, "été": 22, "automne": 23,
        "hiver": 24, "frühjahr": 21, "sommer": 22, "herbst": 23,
    ]

    /// Words that a locator begins with.
    static let locators: Set<String> = [
        "p", "pp", "page", "pages", "л", "лл", "chap", "chaps", "chapter", "chapters", "ch", "chs", "doc", "docs",
        "document",
        "documents",
        "fol", "fols", "folio", "folios", "f", "ff", "l", "ll", "n", "nn", "pl", "pls", "plate", "plates", "fig",
        "figs", "figure",
        "sec", "secs", "section", "sections", "para", "paras", "par", "pars", "paragraph", "col", "cols", "frame",
        "frames", "map", "maps", "table",
        "tables", "app", "appendix", "art", "arts", "line", "lines", "sheet", "s", "bk", "book", "act", "scene",
        "introduction", "preface", "item", "items", "entry", "с", "стр", "гл", "article", "articles", "sig", "sigs",
        "no", "nos", "nr", "bl", "sp", "abs", "§",
        "verse", "verses", "canto", "note", "notes", "tome", "frames", "illus", "ill", "abb", "taf", "tab", "anm",
        "endnote", "footnote",
    ]

    /// Words that a level of a shelfmark begins with.
    static let levels: Set<String> = [
        "f", "fond", "fonds", "op", "opis", "d", "delo", "papka", "rg", "box", "boxes", "folder", "folders", "file",
        "files", "carton", "cartons", "reel", "ms", "mss", "vol", "series", "ser", "entry", "lot", "item", "cassette",
        "tape", "dossier", "liasse", "rubr", "rubrica", "fasc", "fascicolo", "busta", "filza", "pos", "prot", "anno",
        "legajo", "leg",
        "exp", "expediente", "caja", "sygn", "teczka", "karton", "akte", "kor", "juan", "mulu", "microfilm", "ф", "оп",
        "д", "papiers", "pudło", "bd", "mappe", "per", "por", "inv", "roll", "bundle", "p",
    ]

    /// What came to the author from a person.
    static let personal: Set<String> = [
        "interview", "interviews", "letter", "email", "e-mail", "conversation", "telephone", "personal", "message",
        "oral", "correspondence", "discussion", "interviewed",
    ]

    /// Words of an edition before “ed.”.
    static let editions: Set<String> = [
        "rev", "revised", "new", "second", "third", "fourth", "fifth", "first", "sixth", "enlarged", "expanded",
        "updated", "enl", "exp", "extended", "augmented", "corrected", "annotated", "illustrated", "and",
        "international", "paperback", "abridged", "critical", "american", "english",
    ]

    /// Kinds of works that stand in brackets behind a title.
    static let genres: Set<String> = [
        "blog", "podcast", "website", "video", "film", "newsletter", "audio", "online", "database", "unpublished",
        "manuscript", "typescript", "broadcast", "magazine", "newspaper", "pamphlet", "translation", "microfilm",
    ]

    /// What works of art are made of, and what they are.
    static let materials: Set<String> = [
        "oil", "canvas", "panel", "bronze", "marble", "watercolor", "watercolour", "gouache", "tempera", "fresco",
        "etching", "engraving", "lithograph", "woodcut", "photograph", "print", "drawing", "ink", "pencil", "charcoal",
        "chalk", "acrylic", "pastel", "terracotta", "plaster", "mosaic", "silkscreen", "tapestry", "aquatint",
        "mezzotint", "daguerreotype", "gelatin", "limestone", "linocut",
    ]

    /// Publishers of one word, which stand alone where no place is given and look like a place.
    static let publishers: Set<String> = [
        "routledge", "brill", "verso", "penguin", "norton", "knopf", "longman", "longmans", "springer", "palgrave",
        "macmillan", "ashgate", "blackwell", "polity", "wiley", "suhrkamp", "gallimard", "seuil", "einaudi", "laterza",
        "mulino", "beck", "reclam", "fischer", "rowohlt", "campus", "dutton", "viking", "doubleday", "harper",
        "vintage", "pantheon", "bantam", "methuen", "heinemann", "faber", "constable", "scribner", "simon", "basic",
        "anchor", "ballantine", "crown", "picador", "bloomsbury", "continuum", "berghahn", "rodopi", "elsevier", "sage",
        "praeger", "greenwood", "westview", "beacon", "plon", "fayard", "hachette", "larousse", "armand", "olschki",
        "feltrinelli", "mondadori", "giunti", "steiner", "klett-cotta", "oldenbourg", "vandenhoeck", "böhlau",
        "wallstein",
        "transcript", "nomos", "dunod", "flammarion", "nauka", "progress", "rosspen", "zhonghua", "iwanami", "kodansha",
        "elgar", "pluto", "zed", "reaktion", "tauris", "hurst", "granta", "cape", "collins", "hutchinson", "batsford",
        "cassell", "croom", "tavistock", "variorum", "brepols", "peeters", "mouton", "rutgers", "dover", "houghton",
        "meridian", "schocken", "transaction", "aldine", "erlbaum", "cornell", "hmso", "gpo",
    ]

    /// American states and Canadian provinces behind a town.
    static let states: Set<String> = [
        "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA",
        "ME",
        "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR",
        "PA",
        "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC", "ON", "QC", "BC", "AB", "MB",
        "SK",
        "NS", "NB", "UK", "US", "USA",
    ]
}
