/// Classes of small words that show what is next to them: “in”, “ed.”, “vol.”, “S.”, months.
///
/// A closed list of the words in references of European languages. The words belong to the trained model, which has a
/// weight for each class: another word makes every model void. They are therefore not words of `Lexicon`, to which
/// anybody may add a language.
enum Marker: UInt8, CaseIterable {
    case none, within, and, others, editor, translator, volume, number, page, edition, press, university, journal
    case thesis, month, forthcoming, access, identifier, crossReference, particle, suffix, article, body, following
    case series, archive, leaf, conference, ordinal

    /// The number of classes.
    static let count = 29

    private var words: String {
        switch self {
        case .none: ""
        case .within: "in dans nel nella nello nei nelle negli en"
        case .and: "and und et e y u og och"
        case .others: "al alii others ua andere aa vv"
        case .editor:
            "ed eds edited editor editors hrsg hg hgg hrsgg herausgegeben éd éds dir cura curatore edd red redaktion herausgeber"
        case .translator:
            "trans transl translated translator übers übersetzt übersetzung trad traduit traduzione traduction tradotto"
        case .volume: "vol vols volume volumes bd band bde bände tome tomo tom jg jahrgang jahrg voll 권 т том 卷 巻 册"
        case .number:
            "no nos nr number issue heft fasc fascicolo iss num numero numéro suppl supplement 호 н № hft 期 号 號"
        case .page: "p pp page pages s seite seiten pag pagg pagina pagine ss sp sez с стр págs 页 頁 쪽"
        case .edition:
            "edn edition aufl auflage édition edizione rev revised ediz издание ausgabe reprint repr nachdruck"
        case .press:
            "press verlag publishing publishers publisher éditions editore edizioni books inc ltd gmbh co sons presses verl edit editrice tipografia elsevier springer wiley"
        case .university: "university università universität université univ universidad universitaires college"
        case .journal:
            "journal review zeitschrift revue rivista annals proceedings proc bulletin archives transactions letters lett magazine quarterly annales archivio studi jahrbuch acta j annual archiv studies mitteilungen blätter bollettino"
        case .thesis:
            "thesis dissertation diss phd master report tech technical working paper habil memo dissertations arbeitspapier"
        case .month:
            "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember gennaio febbraio marzo aprile maggio giugno luglio settembre ottobre novembre dicembre janvier février mars avril juin juillet août septembre octobre décembre spring summer autumn winter fall 年 月 日 년 월"
        case .forthcoming: "press forthcoming accepted submitted erscheint appear preprint unpublished"
        case .access:
            "available retrieved accessed online url abgerufen stand aufruf zugriff abruf internet http https website visited consulté downloaded letzter zuletzt"
        case .identifier: "doi isbn issn arxiv pmid pubmed pmc pmcid"
        case .crossReference:
            "op cit loc ibid ebd ebenda oben note supra fn anm id idem above aao ibidem ivi cf vgl siehe see vedi infra notes dies ders n"
        case .particle: "von van der den de di du da del della dos la le zu zur vom af ter ten"
        case .suffix: "jr sr iii"
        case .article: "the der die das il lo gli los las les el ein eine una une un a an"
        case .body:
            "institute institut ministry ministerium association organization organisation committee commission council department bundesministerium world national united international society gesellschaft bank office bureau agency amt"
        case .following: "f ff fol seq segg sgg sq sqq passim"
        case .series: "series serie reihe collection collana lecture schriften schriftenreihe beiträge lncs coll"
        case .archive:
            "archive archivio archives asv fondo busta serie reg registro filza box folder b fasc cod ms mss nachlass"
        case .leaf: "c cc carta carte fol fols f ff r v tav fig tab"
        case .ordinal: "第 제"
        case .conference:
            "conference symposium workshop congress kongress tagung colloque convegno atti proceedings conf symp international"
        }
    }

    /// A table with open addressing over the hashes of folded words. The first class that contains a word counts.
    private static let table: [(word: UInt64, marker: Marker)] = {
        var table = [(word: UInt64, marker: Marker)](repeating: (0, .none), count: size)
        for marker in allCases {
            for word in marker.words.split(separator: " ") {
                let hash = FeatureHash.of(folding: Array(word.utf8))
                var slot = slot(of: hash)
                while table[slot].word != 0, table[slot].word != hash { slot = (slot + 1) & (size - 1) }
                if table[slot].word == 0 { table[slot] = (hash, marker) }
            }
        }
        return table
    }()

    /// Several times the number of words, so that searches are short.
    private static let size = 4096

    private static func slot(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
    }

    /// The class of a word by the hash of its folded letters.
    static func of(_ folded: UInt64) -> Marker {
        var slot = slot(of: folded)
        while table[slot].word != 0 {
            if table[slot].word == folded { return table[slot].marker }
            slot = (slot + 1) & (size - 1)
        }
        return .none
    }
}
