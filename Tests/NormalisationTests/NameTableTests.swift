import CitandaBibTeX
import CitandaDiagnostics
import CitandaDocuments
import CitandaWorks
import ReadingSupport
import Testing

@testable import CitandaNormalisation
@testable import CitandaRecognition

/// One table of names; every row has the same parts in a note, a list entry, a reference line and a .bib file.
@Suite struct NameTableTests {
    /// Given names, particle and family name.
    ///
    /// Straight apostrophes are curly in what .bib says, as TeX sets them; the rows have curly ones.
    private static let persons: [String] = """
        Jane||Cobb
        Anna Maria||Weil
        E. P.||Tomas
        M. J.||Cobb
        K.||Abe
        Jean-Paul||Sardou
        Jean-Pierre||Roche
        A.-L.||Bugnon
        Ian||MacGregor
        Marguerite||O’Brien
        Ann||Smith-Jones
        Turki||al-Sabah
        Jean||d’Alembert
        Charles|de|Gaulle
        Hans|van de|Velde
        Hans|van der|Meer
        Ludwig|van|Berg
        Jan|van den|Bosch
        Karl|von|Stein
        Karl|vom|Stein
        Otto|von der|Heide
        Georg|zu|Löwen
        Anna|zur|Mühlen
        Anna|zum|Winkel
        Ernst|von und zu|Bergen
        Gerard|ter|Borg
        Jan|ten|Brink
        Jan|te|Velde
        Sven|af|Ström
        Carl|av|Dal
        Marie|du|Pré
        Paul|de la|Tour
        Anne|des|Forges
        Jeanne|de|Roche
        Marco|di|Salvo
        Marco|da|Ponte
        Luca|della|Rocca
        Luca|dalla|Costa
        Carlo|del|Monte
        Paolo|dal|Pozzo
        Ana|dos|Santos
        Ana|das|Neves
        João|do|Rio
        Luis|de|Haro
        Luis|de la|Cruz
        María|de las|Casas
        Pedro|de los|Ríos
        Ahmad|ibn|Yusuf
        Ahmad|bin|Salman
        Fatima|bint|Yusuf
        Salim|abu|Nasr
        David|ben|Levi
        Karin||Lützow
        Jürgen||Zabel
        Łukasz||Żak
        Ștefan||Țepeș
        Øyvind||Åsen
        Émile||Zorn
        Иван||Петров
        В. И.||Петров
        Иван Ильич||Петров
        Юлия||Ткаченко
        Νίκος||Παππάς
        Bo||Linden
        Eleni||Pappas
        José||Núñez
        François||Noël
        Søren||Holm
        Zoë||Ångström
        Jacobus|van ’t|Hoff
        Heinrich Wilhelm||Cobb
        J. R. R.||Tomas
        J.-P.||Sardou
        Ch.||Weil
        Th.||Mohr
        Niall||Ó Cléirigh
        Brian||O’Connor
        Peter||MacDonald
        Ellen||McBride
        Abd||al-Rahman
        Hasan||el-Amin
        Leonora||d’Este
        Ugo||dell’Orto
        Piero||degl’Innocenti
        Gustaf|af|Geijer
        Axel|von|Fersen
        Pieter|van|Loon
        Dirk|van den|Berg
        Willem|van der|Zee
        Adriaan|van de|Ven
        Hendrik|den|Haag
        Johan|de|Wit
        Bernard|de|Foix
        Philippe|du|Lac
        Claude|des|Prés
        Henri|de la|Barre
        Bianca|degli|Alberti
        Pietro|della|Valle
        Enrico|dal|Lago
        Guido|da|Siena
        Rosa|di|Pietro
        Manuel|da|Costa
        Teresa|de|Ávila
        Alonso|de|Ojeda
        Diego|del|Castillo
        Yusuf|ibn|Tashfin
        Omar|bin|Laden
        Hanna||Krall
        Jerzy||Wójcik
        Zbigniew||Żurawski
        Věra||Dvořáková
        Ľudmila||Šťastná
        Gyula||Kővári
        İsmail||Çelik
        Dag||Ødegård
        Þóra||Jónsdóttir
        Анна||Кузнецова
        А. Б.||Соловьёв
        Олександр||Шевчук
        Γιώργος||Σεφεριάδης
        Mary Ann||Hughes
        Sarah Jane||Lowe-Smith
        """.split(separator: "\n").map(String.init)

    @Test(arguments: persons)
    func aPersonHasTheSamePartsInEveryConvention(_ row: String) {
        let parts = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let running = parts.filter { !$0.isEmpty }.joined(separator: " ")
        let inverted = [parts[1], parts[2]].filter { !$0.isEmpty }.joined(separator: " ") + ", " + parts[0]
        #expect(note(running) == [row], "note")
        #expect(entry(inverted) == [row], "list entry")
        #expect(line(running) == [row], "reference line, \(running)")
        #expect(line(inverted) == [row], "reference line, \(inverted)")
        // BibTeX takes the last word alone for the family name (btxdoc §4).
        if !parts[2].contains(" ") { #expect(bib(running) == [row], ".bib, \(running)") }
        #expect(bib(inverted) == [row], ".bib, \(inverted)")
    }

    /// A comma shows that a word of bodies is a family name.
    @Test(arguments: [
        ("Service, Robert", "Robert||Service"), ("House, Edward", "Edward||House"), ("Board, Ann", "Ann||Board"),
    ])
    func aFamilyNameBeforeACommaIsNoBody(_ name: String, _ row: String) {
        #expect(entry(name) == [row], "list entry")
        #expect(line(name) == [row], "reference line")
        #expect(bib(name) == [row], ".bib")
    }

    /// Bodies of ten languages; .bib needs braces around them.
    @Test(arguments: [
        "Department of Salt", "Salt Commission", "International Salt Organization", "U.S. House of Salt",
        "Bundesamt für Salzwesen", "Deutsche Salzgesellschaft", "Ministerium für Bergbau", "Salzbergverwaltung Hallein",
        "Ministère du sel", "Bureau international du sel", "Académie du sel",
        "Ministerio de Salinas", "Comisión Nacional de la Sal", "Instituto de la Sal",
        "Ministero delle Saline", "Istituto storico del sale", "Commissione parlamentare",
        "Ministério do Sal", "Fundação do Sal",
        "Commissie voor het Zout", "Stichting Zout",
        "Ministerstwo Soli", "Instytut Solny",
        "Министерство соли", "Институт соли", "Ministerstvo soli",
        "Svenska Akademien", "国家统计局", "盐业研究所",
    ])
    func aBodyIsOneNameInEveryConvention(_ name: String) {
        #expect(note(name) == ["[\(name)]"], "note")
        #expect(entry(name) == ["[\(name)]"], "list entry")
        #expect(line(name) == ["[\(name)]"], "reference line")
        #expect(bib("{\(name)}") == ["[\(name)]"], ".bib")
    }

    /// An initial behind “and” is no “et al.”: “und A. Bee”.
    @Test(arguments: ["und", "&", "and", "et"])
    func anInitialIsNoOther(_ conjunction: String) {
        let expected = ["Karl||Berger", "A.||Bee"]
        #expect(note("Karl Berger \(conjunction) A. Bee") == expected, "note")
        #expect(line("Karl Berger \(conjunction) A. Bee") == expected, "reference line")
    }

    @Test(arguments: [
        "et al.", "et al", "et alii", "and others", "& al.", "u. a.", "u.a.", "u.\u{A0}a.", "u.\u{202F}a.",
        "und andere", "et autres", "y otros", "y otras", "e altri", "ed altri", "e outros", "en anderen", "i in.",
        "a kol.", "m. fl.", "и др.", "и\u{A0}др.", "и другие", "та ін.", "i dr.",
    ])
    func etAlIsTheSameInEveryLanguage(_ words: String) {
        let expected = ["Karl||Berger", "…"]
        #expect(note("Karl Berger \(words)") == expected, "note")
        #expect(note("Karl Berger, \(words)") == expected, "note with a comma")
        #expect(entry("Berger, Karl, \(words)") == expected, "list entry")
        #expect(line("Karl Berger \(words)") == expected, "reference line")
        #expect(line("Berger, Karl, \(words)") == expected, "reference line")
        #expect(bib("Berger, Karl and {\(words)}") == expected, ".bib")
        let typed = Sample.reading(notes: ["Karl Berger \(words), *Salz und Macht* (Berlin: Akademie, 1995), 12."])
        #expect(typed.works.first?.work.names(.author).map { text($0) } == expected, "whole note")
    }

    @Test func charactersForEtAlAreNoPartOfTheName() {
        #expect(note("王小明等") == ["[王小明]", "…"])
        #expect(line("王小明等") == ["[王小明]", "…"])
    }

    /// Initials are no “et al.”.
    @Test func initialsAreNoEtAl() {
        #expect(entry("Berger, U. A.") == ["U. A.||Berger"])
        #expect(line("Berger, U. A.") == ["U. A.||Berger"])
        #expect(bib("Berger, U. A.") == ["U. A.||Berger"])
    }

    // MARK: Conventions

    private func note(_ text: String) -> [String] {
        let passage = Passage(plain: Array(text.utf8))
        return NameReader(passage, 0..<passage.text.count, confidence: 1).running().map { self.text($0) }
    }

    private func entry(_ text: String) -> [String] {
        let passage = Passage(plain: Array(text.utf8))
        return NameReader(passage, 0..<passage.text.count, confidence: 1).inverted().map { self.text($0) }
    }

    private func line(_ text: String) -> [String] {
        let passage = Passage(plain: Array(text.utf8))
        return NameListReader(passage, 0..<passage.text.count, confidence: 1).names().map { self.text($0) }
    }

    private func bib(_ names: String) -> [String] {
        let source = "@book{a, author = {\(names)}, title = {T}}\n"
        return BibTeXReader.works(parsing: Array(source.utf8)).value.first?.names(.author).map { text($0) } ?? []
    }

    private func text(_ name: Name) -> String {
        switch name.kind {
        case .personal(let parts):
            let particle = [parts.droppingParticle, parts.nonDroppingParticle].compactMap(\.self).joined(separator: " ")
            return [parts.given ?? "", particle, parts.family ?? ""].joined(separator: "|")
        case .institution(let text), .literal(let text): return "[\(text)]"
        case .others: return "…"
        }
    }
}
