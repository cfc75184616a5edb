/// The forms of references that the synthesiser prints, by family of styles and kind of work.
///
/// The forms follow the handbooks and house styles of each field; they contain no text of a data set.
///
/// - People: `{a}` author, `{e}` editor, `{tr}` translator.
/// - Titles: `{t}` title, `{qt}` title in the quotation marks of the language, `{b}` book, `{c}` collection, `{j}`
///   journal, `{s}` series.
/// - Publication: `{l}` place, `{p}` publisher, `{y}` year, `{d}` day, `{ed}` edition.
/// - Numbers: `{v}` volume, `{i}` issue, `{pp}` pages of an article, `{pg}` pages as in notes, `{x}` reference to
///   another note.
/// - Addresses: `{u}` address, `{acc}` day of access, `{doi}`.
enum Templates {
    static func of(_ family: StyleFamily) -> [(kind: String, weight: Int, template: Template)] {
        sources(family).map { ($0.0, $0.1, Template($0.2)) }
    }

    private static func sources(_ family: StyleFamily) -> [(String, Int, String)] {
        switch family {
        case .germanLaw: germanLaw
        case .germanSocial: germanSocial
        case .englishLaw: englishLaw
        case .englishNotes: englishNotes
        case .englishList: englishList
        case .french: french
        case .italian: italian
        case .russian: russian
        case .chinese: chinese
        case .japanese: japanese
        }
    }

    private static let germanLaw: [(String, Int, String)] = [
        ("article", 6, "{a}, {t}, {j} {v} ({y}) {pg}[ ({pg})]"),
        ("article", 3, "{a}, {t}, <in: |>{j} {v} ({y}), <S. |>{pg}[ ({pg})]"),
        ("article", 2, "{a}, {t}, {j} {y}, <S. |>{pg}[ ({pg})]"),
        ("article", 1, "{a}, {j} {y}, {pg}[ ({pg})]"),
        ("article", 1, "{a}: {t}, in: {j}, <Jg. |Bd. |>{v}, {y}, <H. |Heft |Nr. >{i}, S. {pg}"),
        ("article", 1, "{a}, {t} ({j} {y}[, Nr. {i}]) {pg}"),
        ("chapter", 5, "{a}, {t}, in: {e} (<Hrsg.|Hg.>), {c}[ {v}] ([{l} ]{y})[,] <S. |>{pg}[ ({pg})]"),
        ("chapter", 3, "{a}, {t}, in: {c} ([{l} ]{y})[,] {pg}[ ({pg})]"),
        ("chapter", 3, "{a}, {t}, in: {e} {pg}[ ({pg})]"),
        ("chapter", 2, "{a}, {t}, in: {e} (<Hrsg.|Hg.>), {c}[, {v}] ({ed}, {y}) {pg}[ ({pg})]"),
        ("chapter", 1, "{a}, {t}, abgedruckt in: {c} {v} (Hrsg. {e}, {y}) {pg}[ ({pg})]"),
        ("chapter", 1, "{a}, {t}, {c} ({y}) {pg}[ ({pg})]"),
        ("chapter", 1, "{a}, {t}, in: {c} ({x}) {pg}[ ({pg})]"),
        ("book", 5, "{a}, {b} ([{ed}, ][{l} ]{y}) <S. |>{pg}"),
        ("book", 4, "{a}, {b} ([{l} ]{y})"),
        ("book", 2, "{a}, {b}, {l} {y}, S. {pg}"),
        ("book", 2, "{a}, {b}, {ed}[, {l}] {y}, <S. |Rn. |Rdnr. |§ >{pg}"),
        ("book", 1, "{a}, {b} {v} ({l}, {l2} {y}) {pg}"),
        ("book", 1, "{a} ({b}, {l}, {l2}, {ed} {y}, S. {pg}):"),
        ("book", 1, "{a}, {b} (erscheint bei {p}, {l} {y}) {pg}"),
        ("book", 1, "{a} {b} ({y}) {pg}"),
        ("book", 2, "{e} (<Hrsg.|Hg.>), {b} ({l}[, {l2}] {y})"),
        ("book", 1, "{a}, {b} ({s}[ {v}]) ({y}) {pg}"),
        ("short", 6, "{a} ({x}) {pg}"),
        ("short", 3, "{a} ({x})"),
        ("short", 4, "{a} {pg}"),
        ("short", 3, "{a} {v} {pg}"),
        ("short", 2, "{a}, {x}[, S. {pg}]"),
        ("short", 2, "{a}, {b}, S. {pg}"),
        ("short", 1, "{x}[ S. {pg}]"),
        ("case", 2, "{court} {j} {y}, {pg}[ ({pg})]"),
        ("case", 1, "{rep} {v}, {pg}[ ({pg})]"),
    ]

    private static let germanSocial: [(String, Int, String)] = [
        (
            "article", 5,
            "{a} ({y})<:|.|,> {t}<.|,> <In: |in: |>{j}<,| > <Jg. |Bd. |>{v}[, <H. |Heft |Nr. >{i}]<, S. |: |, >{pp}."
        ),
        ("article", 4, "{a} ({y}): {t}. In: {j} {v} ({i})<, S. |: |, >{pp}."),
        ("article", 3, "{a} ({y}). {t}. {j}, {v}[ ({i})], {pp}."),
        ("article", 2, "{a} {y}: {t}, in: {j}, {v}:{i}, {pp}."),
        ("article", 2, "{a} {y}: {t}, in: {j} {v}, {y2}, S. {pp}"),
        ("article", 1, "{a}, {y}: {t}. {j} {v}: {pp}."),
        ("article", 2, "{a}: {t}, in: {j} {v}/{y}, S. {pp}."),
        ("article", 2, "{a}: {qt}, in: {j} {v} ({y}), <H. |Nr. |>{i}, S. {pp}"),
        ("article", 1, "{a} ({y}): {t}. In: {j}. <Nr. |H. >{i}, {month} {y2}, S. {pp}."),
        ("chapter", 5, "{a} ({y})<:|.> {t}. In: {e} (<Hrsg.|Hg.|Hrsg>): {c}. [{l}: {p}][,] <S. |>{pp}."),
        (
            "chapter", 4,
            "{a} ({y}): {t}. In: {e} (<Hrsg.|Hg.>)<: |, >{c}[ ({s}, <Bd. |Band >{v})]. [{ed}. ]{l}: {p}, <S. |>{pp}."
        ),
        ("chapter", 3, "{a} ({y}). {t}. In {e} (<Hrsg.|Eds.|Hrsg.>), {c} (<S.|pp.> {pp}). {l}: {p}."),
        ("chapter", 3, "{a}, {y}: {t}. S. {pp} in: {e} (<Hrsg.|Hg.>), {c}. {l}: {p}."),
        ("chapter", 2, "{a} {y}: {t}, in: {e} (<Hrsg.|Hg.>): {c}, {l}, {pp}."),
        ("chapter", 2, "{a}: {t}, in: {e} (<Hrsg.|Hg.>): {c}, {l} {y}, S. {pp}."),
        ("chapter", 1, "{a} ({y}): {t}, in: <ders.|dies.|Ders.>: {c}, {l}: {p}, {pp}."),
        ("chapter", 1, "{a} ({y}): {t}, in: {e}, eds., {c}, {l}: {p}, {pp}."),
        ("book", 4, "{a} ({y})<:|.|,> {t2}. {l}<: |/{l2}: >{p}[.]"),
        ("book", 3, "{a} ({y}): {b}. [{ed}. ]{l}[: {p}]."),
        ("book", 2, "{a} ({y}). {b}. {p}: {l}[ \\[u.a.\\]]."),
        ("book", 2, "{a} {y}: {b}, {l}<.|: {p}.>"),
        ("book", 2, "{a}: {b}, {l} {y}[ ({s} {v})]."),
        ("book", 1, "{a}: {b}, {p}, {l} {y}."),
        ("book", 2, "{a} ({y}): {b}. – {l}."),
        ("book", 3, "{e} (<Hrsg.|Hg.|Hrsg>) ({y})<: |, >{b}. {l}<: {p}.|.>"),
        ("book", 2, "{e} (<Hrsg.|Hg.>) {y}: {b}, {l}."),
        ("book", 1, "{e} (<Hrsg.|Hg.>): {b}. {p}, {l} {y}."),
        ("book", 1, "{a} ({y}): {b}. Herausgegeben von {e}. {l}: {p}."),
        ("book", 1, "{a} ({y}): {b}. Aus dem <Englischen|Französischen> von {tr}. {l}: {p}."),
        ("thesis", 2, "{a} ({y}): {b}. {g}<, |. >{p}[, {l}]."),
        ("report", 3, "{a} ({y})<: |. >{t}<. |, >{s}[,] <Nr. |Bd. |>{v}, {l}[: {p}]."),
        ("report", 2, "{a} {y}: {t} ({s}, Nr. {v}), {l}."),
        ("report", 2, "{body} (<Hrsg.|Hg.>) ({y}): {b}. {l}[: {p}]."),
        ("report", 2, "{body} ({y}): {b}. {l}[: {p}]."),
        ("web", 3, "{a} ({y}): {t}. <URL: |Online: |In: |online: |Verfügbar unter: |>{u} ({acc})."),
        ("web", 2, "{body} ({y}): {t}, online: {u} ({acc})."),
        ("web", 1, "{a} {y}: {t}, in: {j}, {d}, in: {u}; {day}."),
        ("web", 1, "{a} {y}: {t} ({j}), in: {u}; {day}."),
        ("newspaper", 2, "{a} {y}: {t}, in: {j}, {d}[, S. {pg1}]."),
        ("newspaper", 1, "{a}: {t}, in: {j} <vom |v. |>{d}[, S. {pg1}]."),
    ]

    private static let englishLaw: [(String, Int, String)] = [
        ("article", 6, "{a}, {qt} ({y}) {v} {j} {pg}"),
        ("article", 3, "{a}, {qt} ({y}) {v}({i}) {j} {pg}[, {pg}]"),
        ("article", 2, "{a}, {qt} {v} {j} {pg} ({y})"),
        ("article", 2, "{a}, {t}, {v} {j} {pp} ({y})"),
        ("article", 1, "{a}, {qt} \\[{y}\\] {j} {pg}"),
        ("article", 1, "{a}, {qt} ({y}) {j} {pg}"),
        ("article", 1, "{qt} ({y}) {v} {j} {pg}"),
        ("chapter", 3, "{a}, {qt} in {c}, ed<.|s.> {e} ({y}) {pg}"),
        ("chapter", 3, "{a}, {qt} in {e} (<ed.|eds.|ed|eds>), {c} (<{p}|{l}> {y}) {pg}"),
        ("chapter", 2, "{a}, {qt} in {e} <et al. |>(eds.), {c} ({l}: {p}, {y}), <p. |pp. |>{pg}"),
        ("chapter", 2, "{a}, {qt} in {e}, {x}[, {pg}]"),
        ("book", 5, "{a}, {b} ({y}) {pg}"),
        ("book", 3, "{a}, {b} ({y})"),
        ("book", 3, "{a}, {b} ({ed}, {y}) {pg}"),
        ("book", 3, "{a}, {b} (<{p}|{l}: {p}|{p}, {l}>[, {ed}][,] {y}) {pg}"),
        ("book", 1, "{a}, {b} ({y}), <especially |at |ch. >{pg}"),
        ("book", 2, "{a}, {b}, ed. {e} ({y}) {pg}"),
        ("book", 1, "{a}, {b} (trans. {tr}, {y}) {pg}"),
        ("book", 2, "{e} (<ed.|eds.>), {b} (<{p}, |>{y})"),
        ("report", 2, "{body}, {b} ({y})[ {pg}]"),
        ("report", 1, "{body}, {b} (<Cm |Cmnd. |No. >{v}, {y})"),
        ("case", 4, "{case} \\[{y}\\] [{v} ]{rep} {pg1}[ ({lc})]"),
        ("case", 3, "{case} ({y}) {v} {rep} {pg1}[ ({lc})]"),
        ("case", 1, "{case} ({y})"),
        ("case", 1, "{case}, {v} {rep} {pg1}[, {pg1}] ({y})"),
        ("case", 1, "{case}"),
        ("case", 1, "({y}) {v} {rep} {pg1}[ ({lc})]"),
        ("statute", 4, "{act} {y} ({lc})"),
        ("statute", 2, "{act} {y}[, s. {pg1}]"),
        ("short", 5, "{a}, {x}"),
        ("short", 4, "{a}, {x}, <p. |pp. |at |>{pg}"),
        ("short", 2, "{x}, <p. |pp. |at |>{pg}"),
        ("short", 2, "{x}"),
        ("short", 1, "{a}, {pg}"),
    ]

    private static let englishNotes: [(String, Int, String)] = [
        ("article", 5, "{a}, {qt}<,|> {j} {v}[, no. {i}] ({my})<: |, >{pg}."),
        ("article", 3, "{a}, {qt}, {j}, {v}[<:|.>{i}] ({y}), {pp}[ (p. {pg1})]."),
        ("article", 2, "{a}, {qt}, {j}, vol. {v}[, no. {i}], {y}, pp. {pp}."),
        ("article", 1, "{a}, ‘{t}’, {j}, {rv} ({y}), {pp}"),
        ("chapter", 4, "{a}, {qt} in {c}, ed<.|ited by> {e} ({l}: {p}, {y}), {pg}."),
        ("chapter", 2, "{a}, {qt}, in {e}<, ed.,|, eds.,| (ed.),| (eds),> {c} ({l}[: {p}], {y}), <pp. |>{pg}."),
        ("chapter", 1, "{a}, {qt}, in {c}, {v} <vols|vols.> ({l}, {y}), {rv}, {pg}"),
        ("book", 5, "{a}, {b} ({l}: {p}, {y})<.|, {pg}.>"),
        ("book", 3, "{a}, {b} ({l}, {y})<|, p. {pg}|, pp. {pg}|, {pg}>"),
        ("book", 2, "{a}, {b}, [trans. {tr}, ][{ed} ]({l}: {p}, {y}), {pg}."),
        ("book", 2, "{a}, {b}, ed. {e} ({l}[: {p}], {y}), {pg}."),
        ("book", 1, "{a}, {b}, {v} vols<.|> ({l}, {y}), {rv}: {pg}."),
        ("book", 1, "{e}, <ed.|eds.>, {b} ({l}: {p}, {y})."),
        ("book", 1, "{a}, {b}, {s} {v} ({l}: {p}, {y}), {pg}."),
        ("thesis", 2, "{a}, {qt} ({g}, {p}, {y}), {pg}."),
        ("newspaper", 3, "{a}, {qt}<,|> {j}, {d}[, {pg1}]."),
        ("newspaper", 1, "{qt}<,|> {j}, {d}[, p. {pg1}]."),
        ("web", 2, "{a}, {qt} {j}, {d}, {u}."),
        ("web", 2, "{a}, {qt} <accessed |last accessed >{day}, {u}."),
        ("web", 1, "{body}, {qt} {u} (accessed {day})."),
        ("short", 3, "{a}, {qs}, {pg}."),
        ("short", 3, "{a}, {b}, {pg}."),
        ("short", 1, "<Ibid.|ibid.|Ibid>, {pg}."),
        ("archive", 2, "{a} to {a2}, {d}, <box {v}|box {v}, folder {i}>, {papers}, {arch}[, {l}]."),
        ("archive", 1, "{papers}, {ms}, {arch}[, {l}]."),
        ("archive", 1, "{arch}, {ms}, <fol. |fols. |f. |>{pg1}."),
    ]

    private static let englishList: [(String, Int, String)] = [
        ("article", 3, "{a}. {qt} {j} {v}, no. {i} ({y}): {pp}."),
        ("article", 3, "{a}. {y}. {qt} {j} {v}[ ({i})]: {pp}."),
        ("article", 3, "{a} ({y}) {qt}, {j}, {v}({i}), pp. {pp}."),
        ("article", 2, "{a}. {qt} {j}, vol. {v}, no. {i}, {y}, pp. {pp}."),
        ("article", 2, "{a} ({y}). {t}. {j}, {v}[({i})], {pp}.[ <doi: |https://doi.org/>{doi}]"),
        ("chapter", 2, "{a}. {qt} In {c}, edited by {e}, {pp}. {l}: {p}, {y}."),
        ("chapter", 2, "{a}. {y}. {qt} In {c}, edited by {e}, {pp}. {l}: {p}."),
        ("chapter", 2, "{a} ({y}) {qt}, in {e} (<ed.|eds.|eds>) {c}. {l}: {p}, pp. {pp}."),
        ("chapter", 1, "{a} ({y}). {t}. In {e} (<Ed.|Eds.>), {c} (pp. {pp}). {l}: {p}."),
        ("book", 3, "{a}. {b}. [{ed}. ]{l}: {p}, {y}."),
        ("book", 2, "{a}. {y}. {b}. [Translated by {tr}. ]{l}: {p}."),
        ("book", 2, "{a} ({y}) {b}. [{ed}. ]{l}: {p}."),
        ("book", 1, "{a}, {b} ({l}: {p}, {y})"),
        ("book", 1, "{e}<, ed.|, eds.> {b}. {l}: {p}, {y}."),
        ("report", 1, "{body} ({y}) {b}. {l}: {p}."),
        ("thesis", 1, "{a}. {y}. {qt} {g}, {p}."),
        ("article", 3, "{a}. {t}. {j}, {v}[({i})]:{pp}, {my}."),
        ("article", 2, "{a}, {t}, {j} {v} ({y})[, no. {i}], {pp}."),
        ("article", 2, "{a}, {j} {v}, {pg1} ({y})[; {arxiv}]."),
        ("article", 1, "{a}, {y}, {j}, {v}, {pg1}"),
        ("article", 1, "{a}, {t}, {j} <vol. |v.||>{v} ({y}) {pg1}[, {arxiv}]."),
        (
            "chapter", 3,
            "{a}. {t}. In {e}, <editors|editor>, {c}, [volume {v} of {s}, ]pages {pp}. [{l}, ][{d}, ]{p}, {y}."
        ),
        ("chapter", 2, "{a}. {t}. In {c}, volume {v} of {s}, pages {pp}. {p}, {y}."),
        ("chapter", 1, "{a}: {t}. In: {e} (eds.) {c}. {s}, vol. {v}, pp. {pp}. {p}, {l} ({y})"),
        ("book", 3, "{a}<.|,> {b}<.|,> {p}, {l}, {y}."),
        ("book", 2, "{a}, {b} ({p}, {l}, {y})."),
        ("book", 1, "{a}. {b}, volume {v} of {s}. {p}, {l}, {ed}, {y}."),
        ("preprint", 2, "{a}, {t}, preprint[ ({y})], {arxiv}."),
        ("web", 2, "{a} ({y}) {t}. <Available at: |Retrieved from |[Online] >{u} (<accessed |Accessed: >{day})."),
        ("newspaper", 1, "{a} ({y}). {t}. {j}, {md}[, p. {pg1}]."),
    ]

    private static let french: [(String, Int, String)] = [
        ("article", 5, "{a}, {qt}, <in |>{j}, [<t. |vol. |>{v}, ][n<°|o> {i}, ]{y}, p. {pg}."),
        ("article", 3, "{a} ({y}), {qt}, {j}, {v}[ ({i})], <p. |pp. |>{pp}."),
        ("article", 1, "{a}, {y}, {qt}, {j}, {v}, p. {pp}"),
        ("chapter", 4, "{a}, {qt}, <in|dans> {e} (<éd.|dir.|éds.>), {c}, {l}[, {p}], {y}, p. {pg}."),
        ("chapter", 1, "{a}, {qt}, <in|dans> {c}, sous la direction de {e}, {l}, {p}, {y}, pp. {pp}."),
        ("book", 5, "{a}, {b}, {l}[, {p}], {y}<.|, p. {pg}.>"),
        ("book", 2, "{a} ({y}), {b}, {l}[, {p}]<.|, {np} p.>"),
        ("book", 1, "{a}, {b}, trad. {tr}, {l}, {p}, {y}, p. {pg}."),
        ("thesis", 1, "{a}, {b}, {g}, {p}, {y}[, p. {pg}]."),
        ("short", 2, "{a}, <op. cit.|art. cit.>, p. {pg}."),
        ("short", 1, "<Ibid.|Ibidem>, p. {pg}."),
        ("archive", 1, "{arch}, {ms}[, f<°|ol.> {pg1}]."),
    ]

    private static let italian: [(String, Int, String)] = [
        ("article", 4, "{a}, {t}, <in |>«{j}», {rv} ({y}), <pp. |p. >{pg}."),
        ("article", 2, "{a}, {t}, in {j}, {rv}, {y}, pp. {pp}"),
        ("chapter", 3, "{a}, {t}, in {c}, a cura di {e}, {l} {y}, pp. {pp}."),
        ("book", 4, "{a}, {b}, {l}[, {p},] {y}<.|, p. {pg}.>"),
        ("book", 1, "{a}, {b}, a cura di {e}, {l}, {p}, {y}."),
        ("book", 3, "{a}, {b}, {p}, {l}[,] {y}<.|, p. {pg}.>"),
        ("book", 1, "{a}, {b}, {l}[,] {p}[,] {y}."),
        ("short", 2, "{a}, {b}, cit., p. {pg}."),
        ("short", 1, "{a}, op. cit., p. {pg}."),
    ]

    private static let chinese: [(String, Int, String)] = [
        ("article", 4, "{a}. {t}\\[J\\]. {j}, {y}, {v}({i}): {pp}."),
        ("article", 2, "{a}. {t}\\[J\\]. {j}, {y}({i}): {pp}."),
        ("article", 3, "{a}, {y}, ‘{t}’, {j}, [第 {v} 卷, ]第 {i} 期, 第 {pp} 页."),
        ("article", 2, "{a}, {y}, '{t}', {j}, 第 {pp} 页."),
        ("article", 2, "{a}:《{t}》,《{j}》{y}年第{i}期[,第{pp}页]。"),
        ("article", 2, "{a}, '{t},' {j}, {v} 卷 第 {i} 期, pp. {pp}, {y}."),
        ("book", 3, "{a}. {b}\\[M\\]. {l}: {p}, {y}[: {pg1}]."),
        ("book", 3, "{a}:《{b}》,{l}:{p},{y}年[,第{pg1}页]。"),
        ("chapter", 1, "{a}:《{t}》,{e}编:《{c}》,{l}:{p},{y}年版,第{pg1}页。"),
        ("thesis", 1, "{a}. {b}\\[D\\]. {l}: {p}, {y}."),
    ]

    private static let japanese: [(String, Int, String)] = [
        ("article", 4, "{a}「{t}」『{j}』{v}巻{i}号<、| (>{y}年<|)>[、{pp}頁]"),
        ("article", 3, "{a}, {t} {j} {v} 巻 {i} 号 ({p}, {y})."),
        ("article", 2, "{a} ({y}), '{t}', {j} {i} 号, p. {pg1}."),
        ("article", 2, "{a}, {t} {j} {i}号 ({p}, {y})."),
        ("book", 3, "{a}『{b}』({p}、{y}年)[{pg1}頁]"),
        ("book", 2, "{a} ({y}) {b}, {p}."),
        ("chapter", 1, "{a}「{t}」{e}編『{c}』{p}、{y}年"),
    ]

    private static let russian: [(String, Int, String)] = [
        ("article", 3, "{a} {t} // {j}. {y}. <Т. {v}. |>№ {i}. С. {pp}."),
        ("book", 3, "{a} {b}. <М.|СПб.|Л.>: {p}, {y}. [{np} с.]"),
        ("chapter", 1, "{a} {t} // {c}. <М.|СПб.>, {y}. С. {pp}."),
    ]
}
