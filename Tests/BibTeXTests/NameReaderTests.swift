import CitandaWorks
import Testing

@testable import CitandaBibTeX

/// Names as BibTeX splits them (btxdoc, §4) and biblatex's extended format; the forms are those of the tables of JabRef, bibtex-ruby
/// and biber.
@Suite struct NameReaderTests {
    private func parts(_ source: String) -> [String] {
        let bytes = Array(source.utf8)
        let reader = NameReader(bytes: bytes, macros: .none)
        return ValueParts.betweenAnd(bytes, 0..<bytes.count).map { range in
            let parts = reader.parts(range)
            return [parts.first, parts.von, parts.last, parts.jr].map { $0 ?? "" }.joined(separator: "|")
        }
    }

    @Test(arguments: [
        ("Alfred Adler", "Alfred||Adler|"), ("Adler, Alfred", "Alfred||Adler|"), ("Plato", "||Plato|"),
        ("Ludwig van Beethoven", "Ludwig|van|Beethoven|"), ("van Beethoven, Ludwig", "Ludwig|van|Beethoven|"),
        ("Francis van der valt Frome", "Francis|van der valt|Frome|"), ("Jean de La Fontaine", "Jean|de|La Fontaine|"),
        ("Jean De La Fontaine", "Jean De La||Fontaine|"), ("Van de Graaff, R. J.", "R. J.|Van de|Graaff|"),
        ("King, Jr., Martin Luther", "Martin Luther||King|Jr."), ("van Kluster, Jr., Kevin", "Kevin|van|Kluster|Jr."),
        ("Pimentel, Jr. ,Joseph J.", "Joseph J.||Pimentel|Jr."), ("Ian {Iliad Ipswich}", "Ian||Iliad Ipswich|"),
        ("{John Henry} Ford", "John Henry||Ford|"), ("{\\v S}omeone Smith", "Šomeone||Smith|"),
        ("Someone {\\v S}mith", "Someone||Šmith|"), ("Šomeone Smith", "Šomeone||Smith|"),
        ("Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", "Charles Louis Xavier Joseph|de la|Vallée Poussin|"),
        ("St John-Mollusc, Oliver", "Oliver||St John-Mollusc|"),
        ("Roger P.{\\,}G. van Gompel", "Roger P.\u{2009}G.|van|Gompel|"),
        ("jean de la fontaine", "|jean de la|fontaine|"), ("Jean {de} la fontaine", "Jean de|la|fontaine|"),
        ("jean {de} {la} fontaine", "|jean|de la fontaine|"), ("Jean {de} {la} fontaine", "Jean de la||fontaine|"),
        ("Jean De la Fontaine", "Jean De|la|Fontaine|"), ("de la fontaine, Jean", "Jean|de la|fontaine|"),
        ("De La Fontaine, Jean", "Jean||De La Fontaine|"), ("De la Fontaine, Jean", "Jean|De la|Fontaine|"),
        ("fontaine, Jean", "Jean||fontaine|"), ("Jean~Paul Sartre", "Jean Paul||Sartre|"),
        ("A. B.~Jones", "A. B.||Jones|"),
        ("{\\'E}mile Zola", "Émile||Zola|"), ("Fran{\\c c}ois {\\'e}tienne Doe", "François|étienne|Doe|"),
        ("Smith, John,", "John||Smith|"), ("Smith,", "||Smith|"), ("Doe, {Jane and Joe}", "Jane and Joe||Doe|"),
        ("family=Simpson, given=Bartholomew, prefix=van, suffix=Jr", "Bartholomew|van|Simpson|Jr"),
        ("given={Jean Pierre}, family=\"de la Rue\"", "Jean Pierre||de la Rue|"), ("\\v Skoda, Jan", "Jan||Škoda|"),
        ("李明", "||李明|"), ("{Ford, Jr.}, Henry", "Henry||Ford, Jr.|"),
        // Words in braces, and what counts as their first letter.
        ("AA 1b cc dd", "AA|1b cc|dd|"), ("AA {b}B cc dd", "AA bB|cc|dd|"), ("AA {B}b cc dd", "AA|Bb cc|dd|"),
        ("AA {bb} cc DD", "AA bb|cc|DD|"), ("AA bb {cc} DD", "AA|bb|cc DD|"), ("AA \\BB{b} cc dd", "AA b|cc|dd|"),
        ("AA \\bb{b} cc dd", "AA|b cc|dd|"), ("Ana {G}arcia de Soto", "Ana|Garcia de|Soto|"),
        ("Paul \\'emile Victor", "Paul|émile|Victor|"), ("{{von} Berg}, Ute", "Ute||von Berg|"),
        ("AA bb CC dd EE", "AA|bb CC dd|EE|"), ("BB,, AA", "AA||BB|"), ("CC dd BB, AA", "AA|CC dd|BB|"),
        // East Asian names without a comma begin with the family name.
        ("田中 花子", "花子||田中|"), ("鈴木 Alice", "Alice||鈴木|"), ("이 승만", "승만||이|"), ("山崎, 渉", "渉||山崎|"),
        ("Alice {鈴木}", "Alice||鈴木|"), ("毛 泽东", "泽东||毛|"),
    ])
    func partsOfAName(_ source: String, _ expected: String) { #expect(parts(source) == [expected]) }

    @Test(arguments: [
        ("A B and C D", 2), ("A B AND C D", 2), ("A B\nand\tC D", 2), ("{Barnes and Noble}", 1),
        ("Alexandria Brand", 1),
        ("and A B", 1), ("A B and and C D", 2), ("A B and", 1), ("", 0), ("  ", 0), ("A B and others", 2),
    ])
    func namesStandBetweenAnd(_ source: String, _ count: Int) {
        let bytes = Array(source.utf8)
        #expect(ValueParts.betweenAnd(bytes, 0..<bytes.count).count == count)
    }

    @Test func orderOfEastAsianNamesIsThatOfTheSource() {
        let bytes = Array("田中 花子 and Jan Berg".utf8)
        let reader = NameReader(bytes: bytes, macros: .none)
        let names = ValueParts.betweenAnd(bytes, 0..<bytes.count).compactMap { reader.name($0)?.display }
        #expect(names == ["田中 花子", "Jan Berg"])
    }

    @Test func bodiesAndOthersAreNoPersons() {
        let bytes = Array("{World {Health} Organization} and others".utf8)
        let reader = NameReader(bytes: bytes, macros: .none)
        let names = ValueParts.betweenAnd(bytes, 0..<bytes.count).compactMap { reader.name($0) }
        #expect(names.map(\.kind) == [.institution("World Health Organization"), .others])
    }
}
