import CitandaDiagnostics
import CitandaWorks

/// The country or language area of an ISBN against the place of publication.
struct PlaceOfNumberRule: PlausibilityRule {
    static let kinds: [FindingKind] = [.isbnAndPlace]

    func judgements(in file: FileFacts) -> [Judgement] {
        file.works.indices.compactMap { index in
            let work = file.works[index]
            // Several ISBNs are of several publishers.
            // A paper has the place of its conference.
            guard work.isBook, work.isbns.count == 1, let isbn = work.isbns.first, let group = isbn.value.group,
                let countries = countries(of: work)
            else { return nil }
            let place = work.places.joined(separator: ", ")
            if group.isWorldwide {
                return countries.isDisjoint(with: Self.english)
                    ? nil : .fits(index, "the ISBN is of the English group, and the place is \(place)")
            }
            if !countries.isDisjoint(with: group.countries) {
                return .fits(index, "the ISBN is of the group \(group.code), as \(place) is")
            }
            // Publishers of the whole world print a place in an English-speaking country.
            guard countries.isDisjoint(with: Self.english), !Self.isAbroad(group, countries) else { return nil }
            return .contradicts(
                index,
                Diagnostic(
                    .isbnAndPlace,
                    "the ISBN is of the group \(group.code) (\(group.countries.sorted().joined(separator: ", "))), but the place is \(place)",
                    at: isbn.range))
        }
    }

    /// The countries of all places; nil where one of them is not known.
    private func countries(of work: WorkFacts) -> Set<String>? {
        var found: Set<String> = []
        for place in work.places {
            guard let countries = TownCountry.countries(of: place) else { return nil }
            found.formUnion(countries)
        }
        return found.isEmpty ? nil : found
    }

    private static let english: Set<String> = ["US", "GB", "IE", "CA", "AU", "NZ", "ZA", "IN", "SG", "HK"]

    /// French and German institutes abroad print their books with numbers of their own country.
    private static func isAbroad(_ group: ISBNGroup, _ countries: Set<String>) -> Bool {
        !group.countries.isDisjoint(with: institutes) && !countries.isDisjoint(with: hosts)
    }

    private static let institutes: Set<String> = ["FR", "DE"]
    private static let hosts: Set<String> = ["IT", "GR", "EG", "TR", "LB"]
}

extension FindingKind {
    static let isbnAndPlace = FindingKind(
        "isbn-and-place", .note, "An ISBN is of another country than the place of publication",
        why: """
            The first digits of an ISBN name a country or a language. The finding is silent for English numbers and English-speaking \
            places, for publishers of the whole world have both, and for places that Citanda does not know.
            """,
        example: Example(
            .bibTeX,
            wrong:
                "@book{roe, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, address = {Paris}, year = 1999, isbn = {978-83-01-00000-4}}",
            right:
                "@book{roe, author = {Ann Roe}, title = {Ports}, publisher = {Ostrov}, address = {Warszawa}, year = 1999, isbn = {978-83-01-00000-4}}"
        ),
        source: "ISO 2108, registration groups")
}
